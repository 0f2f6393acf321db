"""How a comment goes from hand to hand: who may move it, from which state, to which."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

OPEN, ANSWERED, CLOSED, REOPENED = "OPEN", "ANSWERED", "CLOSED", "REOPENED"
WAITING = frozenset({OPEN, REOPENED})
UNSETTLED = WAITING | {ANSWERED}


class Side(StrEnum):
    """Whose hand it is: the family, or the attorney with their office."""

    FAMILY = "family"
    LEGAL = "legal"


class Move(StrEnum):
    """What somebody does with a comment, by the names of `CommentReply.Did`."""

    REPLIED = "REPLIED"
    FIXED = "FIXED"
    NEEDS_HELP = "NEEDS_HELP"
    CLOSED = "CLOSED"
    REOPENED = "REOPENED"


@dataclass(frozen=True, kw_only=True)
class Rule:
    """Which sides may make a move, from which states, and what the state is then.

    `needs_words` says that a move without words would tell the other side nothing.
    """

    sides: frozenset[Side]
    before: frozenset[str]
    after: Mapping[Side, Mapping[str, str]]
    needs_words: bool = False


STAYS: Mapping[str, str] = {state: state for state in (OPEN, ANSWERED, CLOSED, REOPENED)}
TO_LEGAL: Mapping[str, str] = dict.fromkeys(UNSETTLED, ANSWERED)

RULES: Mapping[Move, Rule] = {
    # A reply of the family hands it over; one of the legal team leaves it where it is.
    Move.REPLIED: Rule(
        sides=frozenset(Side),
        before=UNSETTLED,
        after={Side.FAMILY: TO_LEGAL, Side.LEGAL: STAYS},
        needs_words=True,
    ),
    Move.FIXED: Rule(
        sides=frozenset({Side.FAMILY}), before=UNSETTLED, after={Side.FAMILY: TO_LEGAL}
    ),
    Move.NEEDS_HELP: Rule(
        sides=frozenset({Side.FAMILY}), before=UNSETTLED, after={Side.FAMILY: TO_LEGAL}
    ),
    Move.CLOSED: Rule(
        sides=frozenset({Side.LEGAL}),
        before=UNSETTLED,
        after={Side.LEGAL: dict.fromkeys(UNSETTLED, CLOSED)},
    ),
    Move.REOPENED: Rule(
        sides=frozenset({Side.LEGAL}),
        before=frozenset({ANSWERED, CLOSED}),
        after={Side.LEGAL: dict.fromkeys((ANSWERED, CLOSED), REOPENED)},
    ),
}
LEGAL_MOVES = tuple(move for move, rule in RULES.items() if Side.LEGAL in rule.sides)


def may_move(move: Move, side: Side, state: str) -> bool:
    rule = RULES[move]
    return side in rule.sides and state in rule.before


def moved(move: Move, side: Side, state: str) -> str:
    """Return the state behind a move; KeyError where `may_move` says no."""
    return RULES[move].after[side][state]


def needs_words(move: Move) -> bool:
    return RULES[move].needs_words

"""What is told of the forms: what stands otherwise than it was answered, and what is not taken."""

import hashlib
import json
from dataclasses import dataclass

from packets.filling.sources import Source
from packets.filling.spelling import Change

SHOWN = 60
"""Letters of a longer answer that are enough to find it by."""

NEW_LETTERS = frozenset({Change.ACCENTS, Change.SIGNS, Change.SHORTENED})
"""Changes that a person confirms; straight quotation marks for curly ones are none."""


@dataclass(frozen=True, kw_only=True)
class BoxOfForm:
    """A box as the form prints it."""

    form: str
    part: str
    item: str
    label: str


@dataclass(frozen=True, kw_only=True)
class Respelled:
    """An answer that stands otherwise in some boxes; `source` is the question that it answers.

    `written` is all of it, where it goes on elsewhere too; `room` is that of the smallest box which
    is too small, in letters. Words of the product have no question behind them (None), or the page
    on which their letter is changed.
    """

    given: str
    written: str
    changes: frozenset[Change]
    boxes: tuple[BoxOfForm, ...]
    source: Source | None
    room: int = 0
    is_of_the_product: bool = False
    is_confirmed: bool = False

    @property
    def digest(self) -> str:
        return digest_of_spelling(self.given, self.written)

    @property
    def is_to_confirm(self) -> bool:
        """What only goes on elsewhere stands there as it was given: nobody has to confirm that.

        Nor has anybody to confirm words that we wrote for the form ourselves.
        """
        return bool(self.changes & NEW_LETTERS) and not self.is_of_the_product

    @property
    def is_open(self) -> bool:
        return self.is_to_confirm and not self.is_confirmed

    @property
    def is_cut(self) -> bool:
        return Change.CUT in self.changes


@dataclass(frozen=True, kw_only=True)
class NotTaken:
    """What a form cannot take or lacks; `kind` as in a problem of the filling."""

    kind: str
    given: str
    boxes: tuple[BoxOfForm, ...]
    source: Source


@dataclass(frozen=True, kw_only=True)
class OnForms:
    """All of it, in the order of filing."""

    respelled: tuple[Respelled, ...] = ()
    not_taken: tuple[NotTaken, ...] = ()

    @property
    def to_confirm(self) -> tuple[Respelled, ...]:
        return tuple(one for one in self.respelled if one.is_to_confirm)

    @property
    def only_cut(self) -> tuple[Respelled, ...]:
        return tuple(one for one in self.answers if not one.is_to_confirm)

    @property
    def answers(self) -> tuple[Respelled, ...]:
        return tuple(one for one in self.respelled if not one.is_of_the_product)

    @property
    def of_the_product(self) -> tuple[Respelled, ...]:
        return tuple(one for one in self.respelled if one.is_of_the_product)


def digest_of_spelling(given: str, written: str) -> str:
    """Return what a person confirms, as one value: it changes with either (SHA-256, hex)."""
    text = json.dumps([given, written], ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def shortened_apart(given: str, written: str) -> tuple[str, str]:
    """Return both on one line and cut where they are long, from a little before they differ."""
    whole = " ".join(given.split()), " ".join(written.split())
    pairs = zip(*whole, strict=False)
    same = next((n for n, (one, two) in enumerate(pairs) if one != two), min(map(len, whole)))
    start = max(0, same - SHOWN // 2)
    cut = [shortened(words[start:]) for words in whole]
    before = "…" if start else ""
    return before + cut[0], before + cut[1]


def shortened(words: str) -> str:
    """Return words on one line, cut where they are long."""
    whole = " ".join(words.split())
    return whole if len(whole) <= SHOWN else f"{whole[:SHOWN].rstrip()}…"

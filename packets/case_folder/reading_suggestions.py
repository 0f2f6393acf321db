"""Read what was suggested for the letters of a case, and what became of it."""

from collections.abc import Iterator

from packets.case_folder.found import LARGEST_NUMBER
from packets.case_folder.moments import moment_at
from packets.case_folder.node import Node
from packets.letter import PARTS
from packets.snapshot import SuggestedWords
from packets.snapshot.bounds import LONGEST_NAME_OF_A_CONFIRMER, LONGEST_PART, LONGEST_REASON

KEYS = (
    *("about", "part", "paragraph", "old", "words", "reason"),
    *("by", "at", "state", "decided_at"),
)
STATES = ("OPEN", "ACCEPTED", "KEPT_OUT", "WITHDRAWN")


def suggestions(node: Node, people: set[str]) -> Iterator[SuggestedWords]:
    """Yield the suggestions in their order; `people` are the keys of the travellers."""
    for one in node.nodes():
        with one.going_on():
            yield from _suggestion(one, people)


def _suggestion(node: Node, people: set[str]) -> Iterator[SuggestedWords]:
    node.only(*KEYS)
    about = node.at("about").key(needed=True)
    if about not in people:
        node.at("about").refuse(f"{about} is not the key of a person who travels.")
    at = moment_at(node.at("at"))
    state = node.at("state").code(STATES) or "OPEN"
    decided_at = moment_at(node.at("decided_at")) if state != "OPEN" else None
    if state == "OPEN" and node.at("decided_at").value is not None:
        node.at("decided_at").note("belongs to one that is not OPEN any more.")
    if at is None:
        return
    yield SuggestedWords(
        about=about,
        part=node.at("part").code(PARTS, needed=True),
        place=node.at("paragraph").whole_number(LARGEST_NUMBER),
        old=node.at("old").text(needed=True),
        words=node.at("words").text(needed=True, longest=LONGEST_PART),
        reason=node.at("reason").text(longest=LONGEST_REASON),
        by=node.at("by").text(needed=True, longest=LONGEST_NAME_OF_A_CONFIRMER),
        at=at,
        state="" if state == "OPEN" else state,
        decided_at=decided_at,
    )

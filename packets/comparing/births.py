"""Whose is a date of birth in a text? Only where its line says it, and the date is nearly theirs.

A page may name many people; a question that is left out does less harm than one that is wrong.
"""

from collections.abc import Sequence
from datetime import date

from packets.comparing.names import is_same, spellings
from packets.comparing.places import BIRTH, Person
from packets.snapshot import ReadFact

BETWEEN = frozenset({"f", "female", "is", "m", "male", "was"})
"""Words that may stand between a name and "born"."""

BEFORE = frozenset(
    {"applicant", "beneficiary", "child", "miss", "mr", "mrs", "ms", "name", "patient", "student"}
)
"""Words after which a name begins. After any other it may be a part of a longer name."""

ENDS = (".", ":", ";")
MARKS = " .,:;()[]|-–—\"'“”"
MOST_PARTS_OFF = 1


def born_in_text(
    fact: ReadFact, people: Sequence[Person], *, only_near: bool = True
) -> Person | None:
    """Return whose date of birth a text tells; None where that is not plain.

    Their full name stands directly before it, or nothing does, and the date is theirs or nearly
    theirs: it is that of nobody else in the case. Behind the name any date counts where not
    `only_near`: whoever wrote it for this request means this person.
    """
    if not any(word.strip(MARKS) for word in fact.before):
        return _nearest(fact, people)
    named = [person for person in people if _is_named(person, fact.before)]
    if len(named) != 1 or not named[0].answered(BIRTH):
        return None
    person = named[0]
    answered = {one.answered(BIRTH) for one in people if one is not person}
    if fact.value in answered:
        return None
    return person if not only_near or is_near(person.answered(BIRTH), fact.value) else None


def _nearest(fact: ReadFact, people: Sequence[Person]) -> Person | None:
    """Return the one person of nearly that date; None where it is somebody's own."""
    births = {person.key: person.answered(BIRTH) for person in people if person.answered(BIRTH)}
    if fact.value in births.values():
        return None
    near = [p for p in people if p.key in births and is_near(births[p.key], fact.value)]
    return near[0] if len(near) == 1 else None


def is_near(one: str, other: str) -> bool:
    """Tell whether two days are the same but for one part, or for day and month swapped."""
    try:
        first, second = date.fromisoformat(one), date.fromisoformat(other)
    except ValueError:
        return False
    ours, theirs = (first.year, first.month, first.day), (second.year, second.month, second.day)
    if sum(a != b for a, b in zip(ours, theirs, strict=True)) <= MOST_PARTS_OFF:
        return True
    return ours == (second.year, second.day, second.month)


def _is_named(person: Person, before: Sequence[str]) -> bool:
    """Tell whether the words end with the full name of a person, and with nobody's longer name."""
    words = [word for word in before if word.strip(MARKS)]
    while words and words[-1].strip(MARKS).casefold() in BETWEEN:
        words.pop()
    for count in {len(pieces) for pieces in spellings(person.name.full)}:
        name = words[-count:]
        written = " ".join(word.strip(MARKS) for word in name)
        if len(name) == count > 1 and is_same(person.name.full, written):
            return _is_begin(words[: -len(name)])
    return False


def _is_begin(before: Sequence[str]) -> bool:
    if not before:
        return True
    last = before[-1]
    return last.endswith(ENDS) or last.strip(MARKS).casefold() in BEFORE

"""Which documents the letter may cite for a fact: those that were described, each file once."""

import re
from collections.abc import Iterable

from packets.english import MONTHS, date_text, is_latin
from packets.snapshot import ExhibitFacts

DAYS = re.compile(rf"\b(?:{'|'.join(MONTHS)}) \d{{1,2}}, \d{{4}}\b")


def without_copies(exhibits: Iterable[ExhibitFacts]) -> tuple[ExhibitFacts, ...]:
    """Return the documents of one set without second copies of a file for the same purpose.

    One file may prove two things, or stand for two supporters: then it is no copy.
    """
    firsts: dict[object, ExhibitFacts] = {}
    for exhibit in exhibits:
        file = exhibit.document.sha256
        purpose = (file, exhibit.kind, exhibit.supporter) if file else exhibit.key
        firsts.setdefault(purpose, exhibit)
    return tuple(firsts.values())


def may_show(exhibit: ExhibitFacts, day: str) -> bool:
    """Tell whether a paper may show what happened on a day, "" for none.

    An older one cannot; one that was described as being about other days is about those.
    """
    shared = min(len(exhibit.dated), len(day))
    if exhibit.dated[:shared] < day[:shared]:
        return False
    days = DAYS.findall(exhibit.proves)
    head, _space, year = date_text(day).rpartition(" ")
    return not days or any(named.startswith(head) and named.endswith(year) for named in days)


def is_about_a_day_of(exhibit: ExhibitFacts, text: str) -> bool:
    """Tell whether a paper is of a day that is named in words, or was described with one."""
    own = DAYS.findall(f"{date_text(exhibit.dated)} {exhibit.proves}")
    return not set(own).isdisjoint(DAYS.findall(text))


def readable_title(exhibit: ExhibitFacts) -> str:
    """Return the title of a document in English; "" when it has none that an officer can read."""
    title = exhibit.title.strip().rstrip(".")
    return title if is_latin(title) else ""


def is_described(exhibit: ExhibitFacts) -> bool:
    """Tell whether somebody has looked at the paper: before, nobody knows what it says."""
    return bool(exhibit.dated or exhibit.language)

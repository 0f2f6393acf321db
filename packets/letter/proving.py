"""Which documents the letter may cite for a fact: those that were described, each file once."""

from collections.abc import Iterable

from packets.snapshot import ExhibitFacts


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


def is_described(exhibit: ExhibitFacts) -> bool:
    """Tell whether somebody has looked at the paper: before, nobody knows what it says."""
    return bool(exhibit.dated or exhibit.language)

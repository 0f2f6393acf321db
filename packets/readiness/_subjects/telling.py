"""The case as the subject of a rule that looks at one thing that somebody told."""

from collections.abc import Callable, Iterator

from packets.readiness._subjects.about import About
from packets.readiness._subjects.known_law import law_of
from packets.snapshot import CaseSnapshot


def where(
    told: Callable[[CaseSnapshot], bool], *, rests_on: str = ""
) -> Callable[[CaseSnapshot], Iterator[About]]:
    """Return a reader that yields the case where something is told.

    With `rests_on` it is silent while no row of that key is in force on the planned day.
    """

    def each(case: CaseSnapshot) -> Iterator[About]:
        if told(case) and (not rests_on or law_of(rests_on, case.filing_day)):
            yield About()

    return each

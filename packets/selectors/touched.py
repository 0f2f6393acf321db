"""The open cases that a change of a fact of law touches: by their packets, and by how they file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.db.models import OuterRef, QuerySet, Subquery

from packets.lifecycle import Status
from packets.models import Case, Packet
from packets.readiness.law_in_force import facts_filed_by, may_be_filed_by
from packets.selectors.snapshots import snapshots_of

AT_ONCE = 50
"""How many cases are read at once, so that many open ones do not fill the memory."""


@dataclass(frozen=True, kw_only=True)
class Touched:
    """How many open cases a row touches, and the codes of those that a person may see."""

    count: int
    codes: tuple[str, ...]

    @property
    def hidden(self) -> int:
        """Return how many are cases of others."""
        return self.count - len(self.codes)


def touched_by(row: str, key: str, *, listed: "QuerySet[Case]", today: date) -> Touched:
    """Return the open cases of which the newest packet was made with a row, or that file by it.

    `row` is `packets.law.Fact.row`; `listed` are the cases of which the codes may be seen.
    """
    is_open = Case.objects.exclude(status=Status.CLOSED)
    found = _made_with(row, is_open)
    if may_be_filed_by(key):
        found |= _filing_by(key, is_open, today)
    seen = listed.filter(pk__in=found).order_by("reference")
    return Touched(count=len(found), codes=tuple(seen.values_list("reference", flat=True)))


def _made_with(row: str, cases: "QuerySet[Case]") -> set[int]:
    """Return the cases of which the newest packet notes the row; the database reads only names."""
    newest = Packet.objects.filter(case=OuterRef("pk")).order_by("-number").values("pk")[:1]
    packets = Packet.objects.filter(pk__in=cases.annotate(p=Subquery(newest)).values("p"))
    noted = packets.values_list("case_id", "manifest__facts")
    return {case for case, facts in noted.iterator(chunk_size=AT_ONCE) if row in _rows_in(facts)}


def _rows_in(facts: object) -> Iterator[str]:
    """Yield the rows that a packet notes; one that was made by an earlier release notes none."""
    for noted in facts if isinstance(facts, list) else ():
        yield f"{noted.get('key')} from {noted.get('effective_from')}"


def _filing_by(key: str, cases: "QuerySet[Case]", today: date) -> set[int]:
    """Return the cases not yet filed that would be filed by a fact, whichever row is in force."""
    being_made = cases.exclude(status=Status.FILED).order_by("pk")
    ids = being_made.values_list("pk", flat=True).iterator(chunk_size=AT_ONCE)
    found: set[int] = set()
    while some := list(islice(ids, AT_ONCE)):
        for case, facts in snapshots_of(some, today=today).items():
            if any(one.key == key for one in facts_filed_by(facts)):
                found.add(case)
    return found

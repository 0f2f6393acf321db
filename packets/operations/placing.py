"""The places of exhibits: new ones follow the argument, unless the family has moved things.

Positions run from 1 without gaps. No database constraint can hold them while they change, so every
change goes through here, under the lock of the case.
"""

from collections.abc import Sequence

from django.db.models import F

from packets.models import Case, Exhibit
from packets.slots import all_kinds

LAST = 1_000_000
"""The rank of documents of no kind: they come behind the argument."""


def put_new_one(case: Case, exhibit: Exhibit) -> None:
    """Save a new exhibit at its place."""
    ranks = [rank_of(code) for code in case.exhibits.values_list("kind", flat=True)]
    exhibit.position = place_for(rank_of(exhibit.kind), ranks)
    case.exhibits.filter(position__gte=exhibit.position).update(position=F("position") + 1)
    exhibit.save()


def place_for(rank: int, ranks: Sequence[int]) -> int:
    """Return the place, from 1, of a new exhibit among the ranks of those that are there.

    Behind all that come before it in the argument. Where the family has moved things: behind the
    last one of its own kind, else at the end.
    """
    if list(ranks) == sorted(ranks):
        return sum(other <= rank for other in ranks) + 1
    alike = [place for place, other in enumerate(ranks, start=1) if other == rank]
    return (alike[-1] if alike else len(ranks)) + 1


def put_in_order(case: Case, order: Sequence[int]) -> bool:
    """Give the exhibits of these ids the places 1, 2, 3 ...; return whether any has moved."""
    rows = {row.pk: row for row in case.exhibits.only("position")}
    moved = [pk for place, pk in enumerate(order, start=1) if rows[pk].position != place]
    for place, pk in enumerate(order, start=1):
        if pk in moved:
            Exhibit.objects.filter(pk=pk).update(position=place)
    return bool(moved)


def close_ranks(case: Case) -> None:
    """Close the gap that a removed exhibit leaves."""
    put_in_order(case, list(case.exhibits.values_list("pk", flat=True)))


def rank_of(code: str) -> int:
    kind = all_kinds().get(code)
    return kind.rank if kind is not None else LAST

"""Look for the names of a case's people in what was read in its papers.

Names are answers and change; whatever was read or answered since is found by a sweep.
"""

from datetime import datetime

from django.db.models import F, Q, QuerySet

from evidence.found_facts import keep_names
from evidence.models import Reading
from packets.comparing.places import names_of
from packets.selectors.snapshots import snapshots_of

PATHS = (
    "document__exhibit__case",
    "document__translation_of__exhibit__case",
    "document__replaced_in__case",
)
AT_ONCE = 20
"""Documents of one sweep; the next one goes on."""


def find_names(*, now: datetime) -> None:
    """Look in each reading that is over for the names that its case has now."""
    waiting = [(reading, case) for path in PATHS for reading, case in _waiting(path)][:AT_ONCE]
    cases = snapshots_of({case for _reading, case in waiting}, today=now.date())
    for reading, case in waiting:
        keep_names(reading=reading, names=names_of(cases[case]), now=now)


def _waiting(path: str) -> list[tuple[Reading, int]]:
    """Return readings with their cases where neither names nor pages were looked at since."""
    over: QuerySet[Reading] = Reading.objects.filter(
        state__in=(Reading.State.DONE, Reading.State.GAVE_UP),
        pages_name=F("document__pages"),
        **{f"{path}__isnull": False},
    )
    changed = Q(names_sought_at__lt=F(f"{path}__changed_at"))
    rows = over.filter(Q(names_sought_at=None) | changed).order_by("pk")
    cases = dict(rows.values_list("pk", path)[:AT_ONCE])
    return [(row, cases[row.pk]) for row in Reading.objects.in_bulk(cases).values()]

"""Keep that a person said: so it may be spelled on the forms."""

from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction

from packets.models import Case, ConfirmedSpelling, User
from packets.operations import audit
from packets.operations.rows import locked_for_change
from packets.respelling import on_forms
from packets.selectors.snapshots import snapshot_of

CONFIRMED = "SPELLINGS_CONFIRMED"


@transaction.atomic
def confirm_spellings(
    *, case: Case, digests: Collection[str], by: User, today: date, now: datetime
) -> bool:
    """Keep those that are still so, and tell whether all of them are; twice does no harm.

    Raises WrongMoment when the case is closed for changes.
    """
    held = locked_for_change(case)
    shown = {
        one.digest: one.is_confirmed for one in on_forms(snapshot_of(held, today=today)).to_confirm
    }
    new = [digest for digest in shown if digest in digests and not shown[digest]]
    if new:
        ConfirmedSpelling.objects.bulk_create(
            ConfirmedSpelling(case=held, digest=digest, confirmed_by=by, confirmed_at=now)
            for digest in new
        )
        held.save(update_fields=["changed_at"])
        audit.record(case=held, by=by, what=CONFIRMED)
    return set(digests) <= shown.keys()

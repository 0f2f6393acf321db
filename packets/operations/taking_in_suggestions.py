"""Make the rows of what was suggested for the letters of a case that is taken in."""

from datetime import datetime

from packets.models import Suggestion
from packets.operations.taking_in_people import People
from packets.snapshot import Beside


def write_suggestions(kept: Beside, people: People, now: datetime) -> None:
    """Keep them under the names that were told: no account of this site suggested or decided.

    Nothing of it happened later than now.
    """
    Suggestion.objects.bulk_create(
        Suggestion(
            beneficiary=people[one.about],
            part=one.part,
            place=one.place,
            old=one.old,
            words=one.words,
            reason=one.reason,
            by_name=one.by,
            suggested_at=min(one.at, now),
            state=one.state or Suggestion.State.OPEN,
            decided_at=min(one.decided_at, now) if one.decided_at else None,
        )
        for one in kept.suggestions
    )

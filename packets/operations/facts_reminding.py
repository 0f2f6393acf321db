"""Ask the people of the facts desk once a week to look up what is due.

The row is the job: it is made first, and a mail that was not handed over is tried again. A worker
that dies between the two sends it twice, which does no harm. No mail names a case.
"""

import logging
from datetime import date, datetime, timedelta

from django.core.mail import send_mail
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from packets.law.upkeep import due_rows
from packets.models import FactsReminder, User
from packets.permissions import FACT_KEEPERS
from packets.selectors.facts import law_now

logger = logging.getLogger(__name__)


def note_what_is_due(*, today: date) -> int:
    """Make the rows of this week's mails if anything is due; return how many are new.

    Whoever came to the desk after Monday is asked in the same week.
    """
    with law_now():
        if not due_rows(on=today):
            return 0
    monday = today - timedelta(days=today.weekday())
    keepers = User.objects.filter(role__in=FACT_KEEPERS, is_active=True)
    asked = FactsReminder.objects.filter(week=monday).values("user")
    made = [FactsReminder(user=user, week=monday) for user in keepers.exclude(pk__in=asked)]
    FactsReminder.objects.bulk_create(made, ignore_conflicts=True)
    return len(made)


def send_what_waits(*, today: date, now: datetime) -> int:
    """Send the mails of this week that were not sent; return how many were handed over.

    A mail of another week is not sent any more: the one of this week says the same.
    """
    monday = today - timedelta(days=today.weekday())
    waiting = FactsReminder.objects.filter(week=monday, sent_at=None)
    return sum(_send(pk, today, now) for pk in waiting.values_list("pk", flat=True))


@transaction.atomic
def _send(pk: int, today: date, now: datetime) -> bool:
    row = (
        FactsReminder.objects.select_for_update(skip_locked=True, of=("self",))
        .select_related("user")
        .filter(pk=pk, sent_at=None, user__is_active=True)
        .first()
    )
    if row is None:
        return False
    with translation.override(row.user.language or "en"), law_now():
        try:
            send_mail(subject(), words(today), None, [row.user.email])
        except OSError:
            logger.warning("mail %s of the facts desk waits for the next sweep", pk)
            return False
    row.sent_at = now
    row.save(update_fields=["sent_at"])
    return True


def subject() -> str:
    return _("Facts of law are due for a look")


def words(today: date) -> str:
    """Say how many rows are due and which; the names of rows are no secret."""
    due = due_rows(on=today)
    count = len(due)
    told = ngettext(
        "%(count)s fact of law is due for a look.",
        "%(count)s facts of law are due for a look.",
        count,
    )
    ask = _("Sign in and open Facts. Look each one up where its source is, and say if it is so.")
    names = "\n".join(dict.fromkeys(row.key for row in due))
    return f"{told % {'count': count}}\n\n{ask}\n\n{names}\n"

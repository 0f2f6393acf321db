"""Remind people of the days of their case by a mail that names nothing.

The row is the job: it is made first, and a mail that was not handed over is tried again. A worker
that dies between the two sends it twice, which tells nobody anything.
"""

import logging
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime

from django.core.mail import send_mail
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from packets.after.reminders import Reminder, to_send
from packets.models import CaseMember, CaseStep, SentReminder, User
from packets.snapshot import StepFacts

logger = logging.getLogger(__name__)

Role = CaseMember.Role
REMINDED = (Role.OWNER, Role.EDITOR, Role.ATTORNEY, Role.PARALEGAL)
UNSAFE = (User.SafeContact.NO, User.SafeContact.SHARED)


def note_what_is_due(*, today: date) -> int:
    """Make the rows of the reminders whose day has come; return how many are new."""
    made = 0
    for case_id, reminder in _due(today):
        for user_id in _reminded(case_id):
            _row, is_new = SentReminder.objects.get_or_create(
                case_id=case_id, user_id=user_id, code=reminder.code
            )
            made += is_new
    return made


def _due(today: date) -> Iterator[tuple[int, Reminder]]:
    steps: dict[int, list[StepFacts]] = defaultdict(list)
    for row in CaseStep.objects.exclude(case__status="CLOSED").iterator(chunk_size=500):
        steps[row.case_id].append(StepFacts(key=str(row.code), kind=row.kind, answers=row.answers))
    for case_id, told in steps.items():
        for reminder in to_send(told, today=today):
            yield case_id, reminder


def _reminded(case_id: int) -> list[int]:
    members = CaseMember.objects.filter(case_id=case_id, role__in=REMINDED, user__is_active=True)
    return list(members.exclude(user__safe_contact__in=UNSAFE).values_list("user_id", flat=True))


def send_what_waits(*, now: datetime) -> int:
    """Send the mails of rows that have none yet; return how many were handed over."""
    sent = 0
    for pk in SentReminder.objects.filter(sent_at=None).values_list("pk", flat=True):
        sent += _send(pk, now)
    return sent


@transaction.atomic
def _send(pk: int, now: datetime) -> bool:
    row = (
        SentReminder.objects.select_for_update(skip_locked=True, of=("self",))
        .select_related("user")
        .filter(pk=pk, sent_at=None)
        .first()
    )
    if row is None:
        return False
    with translation.override(row.user.language or "en"):
        try:
            send_mail(subject(), words(), None, [row.user.email])
        except OSError:
            logger.warning("reminder %s could not be sent; it waits for the next sweep", pk)
            return False
    row.sent_at = now
    row.save(update_fields=["sent_at"])
    return True


def subject() -> str:
    return _("You have a message")


def words() -> str:
    return _("There is something for you to read. Sign in where you signed in before.")

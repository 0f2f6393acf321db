"""What the workers do: a task finds its row by id and calls one operation, which may run twice."""

from django.utils import timezone

from celery import shared_task

from packets.operations import (
    audit_heads,
    building,
    exhibits,
    facts_reminding,
    finding_names,
    reminding,
    sweeping,
)
from parole_site.celery import hint


@shared_task(acks_late=True)
def build_packet(build_id: str) -> None:
    """Build one packet; when the child died, let a worker try again at once."""
    if building.build_packet(build_id=int(build_id)):
        hint(build_packet, build_id)


@shared_task
def sweep_builds() -> None:
    """Tell the workers again of builds that wait, and clean up after workers that died."""
    now = timezone.now()
    for build_id in sweeping.waiting_builds(now=now):
        hint(build_packet, build_id)
    sweeping.clean_up(now=now)
    exhibits.forget_previous()


@shared_task
def sweep_names() -> None:
    """Look for the names of people in papers that were read, or whose case changed, since."""
    finding_names.find_names(now=timezone.now())


@shared_task
def sweep_reminders() -> None:
    """Remind people of the days that come near; run several times a day, it sends each once."""
    reminding.note_what_is_due(today=timezone.localdate())
    reminding.send_what_waits(now=timezone.now())


@shared_task
def sweep_facts() -> None:
    """Ask once a week for a look at facts of law; run each hour, it sends each mail once."""
    today = timezone.localdate()
    facts_reminding.note_what_is_due(today=today)
    facts_reminding.send_what_waits(today=today, now=timezone.now())


@shared_task
def keep_audit_head() -> None:
    """Keep each day, apart from the database, how long the audit trail is and how it ends."""
    audit_heads.keep_head(now=timezone.now())

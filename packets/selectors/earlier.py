"""The packet that a case mailed before, or that of the request which it was started from."""

from packets.models import Case, CaseEvent, CaseStep, Packet
from packets.snapshot import EarlierPacket, snapshot_from
from packets.snapshot.lengths import last_day_of

ASKED_AGAIN = frozenset({"ASKED_FOR_MORE", "PLANS_NO"})
MAILED, MAILED_PAGE = "MAILED", "after-mailed"
STARTED_AGAIN = "STARTED_AGAIN"
FLAGS, DENIED = "s-flags", "PAROLE_BEFORE"


def earlier_of(case: Case) -> EarlierPacket | None:
    """Return what was mailed before a letter asked for more, or before a denial; else None.

    Only for such cases is anything looked up: `steps` are prefetched, and a request after a denial
    says so among its first answers.
    """
    steps = list(case.steps.all())
    if any(step.kind in ASKED_AGAIN for step in steps):
        return _mailed(case, steps)
    if DENIED not in (case.answers.get(FLAGS, {}).get("flags") or ()):
        return None
    events = CaseEvent.objects.filter(what=STARTED_AGAIN, about=case.reference)
    event = events.select_related("case").first()
    return _mailed(event.case, list(event.case.steps.all())) if event else None


def _mailed(case: Case, steps: list[CaseStep]) -> EarlierPacket | None:
    """Return the last final packet that was there on the day of mailing."""
    days = [day for step in steps if step.kind == MAILED and (day := _day_of(step))]
    mailed_on = max(days, default="")
    packets = Packet.objects.filter(case=case, is_draft=False).select_related("build")
    if (by := last_day_of(mailed_on)) is not None:
        packets = packets.filter(built_at__date__lte=by)
    packet = packets.order_by("number").last()
    if packet is None:
        return None
    facts = snapshot_from(packet.build.snapshot)
    papers = tuple(sorted({exhibit.document.identity for exhibit in facts.exhibits}))
    return EarlierPacket(mailed_on=mailed_on, papers=papers)


def _day_of(step: CaseStep) -> str:
    return str(step.answers.get(MAILED_PAGE, {}).get("day", ""))

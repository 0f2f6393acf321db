"""The packet that a case mailed before, or that of the request which it was started from."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from packets.models import AuditLine, Case, CaseStep
from packets.snapshot import EarlierPacket
from packets.snapshot.exhibits import identity_of
from packets.snapshot.lengths import last_day_of

ASKED_AGAIN = frozenset({"ASKED_FOR_MORE", "PLANS_NO"})
MAILED, DAY, ANSWERED = "MAILED", "day", "answered"
STARTED_AGAIN = "STARTED_AGAIN"
FLAGS, DENIED = "s-flags", "PAROLE_BEFORE"


def earlier_of(case: Case) -> EarlierPacket | None:
    """Return what was mailed before a letter asked for more, or before a denial; else None.

    Only for such cases is anything looked up: `steps` are prefetched, and a request after a denial
    says so among its first answers.
    """
    steps = list(case.steps.all())
    letters = [step for step in steps if step.kind in ASKED_AGAIN]
    if letters:
        return _mailed(case, steps, before=letters[-1].told_at)
    if DENIED not in (case.answers.get(FLAGS, {}).get("flags") or ()):
        return None
    line = AuditLine.objects.filter(what=STARTED_AGAIN, about=case.reference).first()
    before = Case.objects.filter(reference=line.case).first() if line else None
    if line is None or before is None:
        return None
    return _mailed(before, list(before.steps.all()), before=line.at)


def _mailed(case: Case, steps: list[CaseStep], *, before: datetime) -> EarlierPacket | None:
    """Return the last final packet that was on its way before a moment.

    It was there when somebody told that it was mailed, and on the day that they told. An answer to
    a letter is mailed without a step of its own: its day stands with the letter.
    """
    told = [step for step in steps if step.told_at < before]
    mailed = [step for step in told if step.kind == MAILED]
    if not mailed:
        return None
    answered = [day for step in told if step.kind in ASKED_AGAIN and (day := _day(step, ANSWERED))]
    mailed_on = max(answered, default=_day(mailed[-1], DAY))
    until = before if answered else mailed[-1].told_at
    packets = case.packets.filter(is_draft=False, built_at__lte=until).select_related("build")
    if (by := last_day_of(mailed_on)) is not None:
        packets = packets.filter(built_at__date__lte=by)
    packet = packets.order_by("number").last()
    if packet is None:
        return None
    papers = tuple(sorted(set(_papers_in(packet.build.snapshot))))
    return EarlierPacket(mailed_on=mailed_on, papers=papers)


def _papers_in(snapshot: Mapping[str, Any]) -> Iterator[str]:
    """Yield the identities of documents and translations, whichever release kept the facts."""
    for exhibit in snapshot.get("exhibits", ()):
        for one in (exhibit, *exhibit.get("translations", ())):
            document = one["document"]
            yield identity_of(document.get("sha256", ""), document.get("covers", ()))


def _day(step: CaseStep, name: str) -> str:
    """Return a day of the one page that a step has, or ""."""
    return next((str(given.get(name, "")) for given in step.answers.values()), "")

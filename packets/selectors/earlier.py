"""The packets that cases mailed before, or that of the requests which they were started from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from packets.models import AuditLine, Case, CaseStep, Packet, PacketBuild
from packets.snapshot import EarlierPacket
from packets.snapshot.exhibits import identity_of
from packets.snapshot.lengths import last_day_of

ASKED_AGAIN = frozenset({"ASKED_FOR_MORE", "PLANS_NO"})
MAILED, DAY, ANSWERED = "MAILED", "day", "answered"
STARTED_AGAIN = "STARTED_AGAIN"
FLAGS, DENIED = "s-flags", "PAROLE_BEFORE"


@dataclass(frozen=True, kw_only=True)
class _Sent:
    """What was told of a mailing: the packet of which case it was, made by when, and the day."""

    case_id: int
    until: datetime
    mailed_on: str

    def may_be(self, packet: Packet) -> bool:
        """Tell whether a packet was there then; a day of which a part is known may be its last."""
        by = last_day_of(self.mailed_on)
        is_there = packet.built_at <= self.until
        return is_there and (by is None or timezone.localdate(packet.built_at) <= by)


def earlier_of(cases: Iterable[Case]) -> Mapping[int, EarlierPacket]:
    """Return what was mailed before a letter asked for more, or before a denial, by case.

    Only for such cases is anything looked up, for all of them together: `steps` are prefetched, and
    a request after a denial says so among its first answers.
    """
    sent: dict[int, _Sent] = {}
    denied: list[Case] = []
    for case in cases:
        steps = list(case.steps.all())
        letters = [step for step in steps if step.kind in ASKED_AGAIN]
        if letters:
            sent |= _sent(case, case, steps, before=letters[-1].told_at)
        elif DENIED in (case.answers.get(FLAGS, {}).get("flags") or ()):
            denied.append(case)
    for case, before, line in _beginnings(denied):
        sent |= _sent(case, before, list(before.steps.all()), before=line.at)
    return _with_papers(sent)


def _beginnings(cases: Sequence[Case]) -> Iterator[tuple[Case, Case, AuditLine]]:
    """Yield each case that was started from another one that is there, that one, and the line."""
    references = [case.reference for case in cases]
    lines: dict[str, AuditLine] = {}
    if references:
        for line in AuditLine.objects.filter(what=STARTED_AGAIN, about__in=references):
            lines.setdefault(line.about, line)
    if lines:
        old = Case.objects.filter(reference__in={line.case for line in lines.values()})
        known = {case.reference: case for case in old.prefetch_related("steps")}
        for case in cases:
            line_of = lines.get(case.reference)
            if line_of is not None and line_of.case in known:
                yield case, known[line_of.case], line_of


def _sent(case: Case, of: Case, steps: Sequence[CaseStep], *, before: datetime) -> dict[int, _Sent]:
    """Return what `of` mailed before a moment, under the id of `case`; nothing where none was.

    The packet was there when somebody told that it was mailed, and on the day that they told. An
    answer to a letter is mailed without a step of its own: its day stands with the letter.
    """
    told = [step for step in steps if step.told_at < before]
    mailed = [step for step in told if step.kind == MAILED]
    if not mailed:
        return {}
    answered = [day for step in told if step.kind in ASKED_AGAIN and (day := _day(step, ANSWERED))]
    mailed_on = max(answered, default=_day(mailed[-1], DAY))
    until = before if answered else mailed[-1].told_at
    return {case.pk: _Sent(case_id=of.pk, until=until, mailed_on=mailed_on)}


def _with_papers(sent: Mapping[int, _Sent]) -> dict[int, EarlierPacket]:
    """Return the last final packet of each mailing, with what it had in it."""
    if not sent:
        return {}
    made = Packet.objects.filter(is_draft=False, case__in={one.case_id for one in sent.values()})
    last: dict[int, Packet] = {}
    for packet in made.only("case_id", "built_at", "build_id").order_by("number"):
        for pk, one in sent.items():
            if packet.case_id == one.case_id and one.may_be(packet):
                last[pk] = packet
    builds = PacketBuild.objects.only("snapshot").in_bulk({one.build_id for one in last.values()})
    return {
        pk: EarlierPacket(
            mailed_on=sent[pk].mailed_on,
            papers=tuple(sorted(set(_papers_in(builds[packet.build_id].snapshot)))),
        )
        for pk, packet in last.items()
    }


def _papers_in(snapshot: Mapping[str, Any]) -> Iterator[str]:
    """Yield the identities of documents and translations, whichever release kept the facts."""
    for exhibit in snapshot.get("exhibits", ()):
        for one in (exhibit, *exhibit.get("translations", ())):
            document = one["document"]
            yield identity_of(document.get("sha256", ""), document.get("covers", ()))


def _day(step: CaseStep, name: str) -> str:
    """Return a day of the one page that a step has, or ""."""
    return next((str(given.get(name, "")) for given in step.answers.values()), "")

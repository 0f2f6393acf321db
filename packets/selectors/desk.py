"""The queue of the desk: the cases of an attorney or of staff, by the date that cannot move."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet, TextField, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Coalesce, Concat, Replace

from evidence.models import Document
from packets.lifecycle import Status
from packets.models import Beneficiary, Case, Exhibit, Packet, Translation, UrgencyClaim
from packets.readiness import findings
from packets.selectors.overtaken import forms_filled, is_overtaken
from packets.selectors.snapshots import snapshots_of
from packets.selectors.turns import NOTHING, Review, Turn, has_turn, reviews_of
from packets.snapshot import CaseSnapshot

CASES_A_PAGE = 25
NAME_PARTS = ("given", "middle", "family", "native")


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Which cases the reader of the queue wants to see; an empty word means all.

    `due` is a canonical day: only cases with a date that cannot move until then. `name` is a part
    of what a traveller is called.
    """

    status: str = ""
    basis: str = ""
    reference: str = ""
    name: str = ""
    turn: str = ""
    due: str = ""


@dataclass(frozen=True, kw_only=True)
class CaseAtDesk:
    """One line of the queue. `needed_by` is a canonical date or ""; `open_count` blocks filing.

    `is_overtaken` tells that the last packet is a final one, and would be another one now.
    """

    case: Case
    facts: CaseSnapshot
    needed_by: str
    open_count: int
    last_packet: Packet | None
    is_overtaken: bool = False
    review: Review = NOTHING


def queue(cases: "QuerySet[Case]", wanted: Wanted) -> "QuerySet[Case]":
    """Return the cases that are wanted, those with the nearest date first.

    Closed cases are shown only when they are asked for. A code is found by any part of it, whatever
    its letters, with or without its dash. The date that cannot move is the one of
    page s-date; canonical dates sort as text.
    """
    by_date = KeyTextTransform("date", KeyTextTransform("s-date", "answers"))
    listed = cases.annotate(needed_by=by_date)
    if wanted.status:
        listed = listed.filter(status=wanted.status)
    else:
        listed = listed.exclude(status=Status.CLOSED)
    if wanted.basis:
        claimed = UrgencyClaim.objects.filter(basis=wanted.basis, position__gt=0)
        listed = listed.filter(pk__in=claimed.values("beneficiary__case"))
    code = "".join(sign for sign in wanted.reference if sign.isalnum())
    if code:
        bare = Replace(F("reference"), Value("-"), Value(""))
        listed = listed.annotate(bare_code=bare).filter(bare_code__icontains=code)
    if wanted.name:
        listed = listed.filter(pk__in=_called(wanted.name))
    if wanted.turn:
        listed = listed.filter(has_turn(Turn(wanted.turn)))
    if wanted.due:
        listed = listed.filter(needed_by__gt="", needed_by__lte=wanted.due)
    return listed.order_by(F("needed_by").asc(nulls_last=True), "pk")


def _called(name: str) -> "QuerySet[Beneficiary, Any]":
    """Return the cases of travellers whose names have all these words, in any order.

    Names are answers, in Latin letters and in their own; and what a traveller is called.
    """
    parts = [KeyTextTransform(part, KeyTextTransform("ben-name", "answers")) for part in NAME_PARTS]
    text = TextField()
    words = [Coalesce(part, Value(""), output_field=text) for part in parts]
    spaced = [piece for word in words for piece in (word, Value(" ", output_field=text))]
    rows = Beneficiary.objects.annotate(in_full=Concat(*spaced, output_field=text))
    for word in name.split():
        rows = rows.filter(Q(called__icontains=word) | Q(in_full__icontains=word))
    return rows.values("case")


def at_desk(cases: list[Case], *, today: date) -> tuple[CaseAtDesk, ...]:
    """Return the lines of one page of the queue, in a number of queries that does not grow."""
    facts = snapshots_of([case.pk for case in cases], today=today)
    packets = _last_packets(cases)
    overtaken = _overtaken_in(packets.values(), facts)
    unreadable = _unreadable_in(cases)
    reviews = reviews_of(cases)
    return tuple(
        CaseAtDesk(
            case=case,
            facts=facts[case.pk],
            needed_by=needed_by(facts[case.pk]),
            open_count=blocking_count(facts[case.pk]) + unreadable[case.pk],
            last_packet=packets.get(case.pk),
            is_overtaken=case.pk in overtaken,
            review=reviews.get(case.pk, NOTHING),
        )
        for case in cases
    )


def blocking_count(facts: CaseSnapshot) -> int:
    """Return how many findings keep a packet from being final."""
    return sum(finding.stops for finding in findings(facts))


def _last_packets(cases: list[Case]) -> dict[int, Packet]:
    """Return the last packet of each case that has one, by the id of the case."""
    listed = Packet.objects.filter(case__in=cases).defer("manifest").order_by("number")
    return {packet.case_id: packet for packet in listed}


def _overtaken_in(packets: Iterable[Packet], facts: Mapping[int, CaseSnapshot]) -> set[int]:
    """Return the ids of the cases of which the last packet is final and would be another one."""
    finals = [packet.pk for packet in packets if not packet.is_draft]
    read = Packet.objects.filter(pk__in=finals).select_related("build")
    days = {one.filing_day for one in facts.values()}
    filled = {day: forms_filled(on=day) for day in days}
    return {
        one.case_id
        for one in read
        if is_overtaken(one, facts[one.case_id], filled[facts[one.case_id].filing_day])
    }


def _unreadable_in(cases: list[Case]) -> Counter[int]:
    """Return how many files of each case could not be used, with no file before them."""
    refused = Q(document__state=Document.State.REFUSED)
    found = Counter(
        Exhibit.objects.filter(refused, case__in=cases, previous__isnull=True).values_list(
            "case_id", flat=True
        )
    )
    found.update(
        Translation.objects.filter(refused, exhibit__case__in=cases).values_list(
            "exhibit__case_id", flat=True
        )
    )
    return found


def needed_by(facts: CaseSnapshot) -> str:
    """Return the date that cannot move, as the family gave it."""
    return facts.own_words("s-date", "date")

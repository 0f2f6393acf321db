"""After the packet is mailed: what letters and days ask for (FRM-02, MAIL-13, AFT, POL-04)."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from babel.dates import format_date

from packets.after.course import is_mailed, last, steps_of
from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About, never
from packets.readiness._subjects.known_law import law_of, number_of_law
from packets.readiness._subjects.own_measures import own_measure
from packets.snapshot import CaseSnapshot, StepFacts
from parole_site.locales import locale_now

PAGE = "file"
SEEN = ("edition", "fee", "address")
PAROLE_CLASSES = "i94.parole_classes"


def told(*kinds: str) -> Callable[[CaseSnapshot], Iterator[About]]:
    """Return a reader of the last step of some kinds, if it was told."""

    def each(case: CaseSnapshot) -> Iterator[About]:
        step = last(case, *kinds)
        if step is not None:
            yield About(facts=step)

    return each


def before_mailing(case: CaseSnapshot) -> Iterator[About]:
    """Yield the case once all was checked and nothing is on its way yet."""
    if case.is_("check", "done", "DONE") and not is_mailed(case):
        yield About(facts=last(case, "LOOKED"), what=str(own_measure("mailing.days_after_look")))


def was_looked_lately(case: CaseSnapshot, it: About) -> bool:
    step: StepFacts | None = it.facts
    day = step.on("day") if step else None
    if step is None or day is None:
        return False
    is_fresh = (case.filing_day - day).days <= own_measure("mailing.days_after_look")
    return is_fresh and all(not step.chose(name, "NOT_LOOKED") for name in SEEN)


def saw_the_same(_case: CaseSnapshot, it: About) -> bool:
    step: StepFacts | None = it.facts
    return step is None or not any(step.chose(name, "DIFFERENT") for name in SEEN)


def has_a_number_and_a_copy(_case: CaseSnapshot, it: About) -> bool:
    step: StepFacts = it.facts
    has_number = bool(step.told("tracking")) or step.chose("carrier", "ONLINE")
    return has_number and bool(step.told("copy"))


def waits_for_a_receipt(case: CaseSnapshot) -> Iterator[About]:
    """Yield the day of mailing in words, while no receipt and no parcel came back since."""
    step = last(case, "MAILED", "RETURNED", "RECEIPT")
    if step is not None and step.kind == "MAILED" and (day := step.on("day")):
        yield About(facts=day, what=in_words(day))


def is_young(case: CaseSnapshot, it: About) -> bool:
    mailed: date = it.facts
    return case.taken_on - mailed <= timedelta(days=own_measure("mailing.days_until_receipt"))


def unanswered(kind: str) -> Callable[[CaseSnapshot], Iterator[About]]:
    """Return a reader of the letters of a kind that wait for an answer, with the printed day."""

    def each(case: CaseSnapshot) -> Iterator[About]:
        for step in steps_of(case, kind):
            printed = step.on("printed")
            if printed is not None and not step.on("answered"):
                yield About(facts=step, what=in_words(printed))

    return each


def moves_untold(case: CaseSnapshot) -> Iterator[About]:
    """Yield each move of which USCIS was not told within the days of the law."""
    days = number_of_law("address_change.days", case)
    for step in steps_of(case, "MOVED") if days else ():
        moved, known = step.on("day"), step.on("told")
        if days and moved and (known or case.taken_on) > moved + timedelta(days=days):
            yield About(facts=step, what=str(days))


def ends_of_parole(case: CaseSnapshot) -> Iterator[About]:
    if last(case, "LEFT") is None:
        for step in steps_of(case, "ARRIVED"):
            if until := step.on("until"):
                yield About(facts=step, what=in_words(until))


def odd_arrivals(case: CaseSnapshot) -> Iterator[About]:
    """Yield each I-94 with a class that is not of parole, or a day that is over at arrival.

    Without a row that names the classes, only the day is looked at.
    """
    row = law_of(PAROLE_CLASSES, case.taken_on)
    classes = tuple(row.value) if row is not None else ("",)
    for step in steps_of(case, "ARRIVED"):
        given = str(step.told("class") or "").upper()
        day, until = step.on("day"), step.on("until")
        is_odd_class = bool(given) and not given.startswith(classes)
        if is_odd_class or (day and until and until <= day):
            yield About(facts=step, what=given)


def in_words(day: date) -> str:
    return str(format_date(day, format="long", locale=locale_now()))


def _advice(code: str, each: Callable[[CaseSnapshot], Iterator[About]], says: object) -> Rule:
    return Rule(
        code=code,
        severity=Severity.ADVICE,
        each=each,
        holds=never,
        says=says,  # type: ignore[arg-type]
        mend_at=PAGE,
        source="USCIS pages on notices and on humanitarian parole",
    )


RULES: tuple[Rule, ...] = (
    Rule(
        code="FRM-02",
        severity=Severity.BLOCKS,
        is_for_mailing=True,
        each=before_mailing,
        holds=was_looked_lately,
        says=_(
            "Look at uscis.gov on the day you mail: version, fee and address. "
            "Tell us what you saw. It counts for {it.what} days."
        ),
        mend_at=PAGE,
        source="USCIS, tips for filing forms by mail",
    ),
    Rule(
        code="FRM-02b",
        severity=Severity.REFER,
        is_for_mailing=True,
        each=told("LOOKED"),
        holds=saw_the_same,
        says=_(
            "A page of USCIS tells another version, fee or address than your packet. "
            "Do not mail yet. Ask us or your lawyer."
        ),
        mend_at=PAGE,
        source="USCIS, tips for filing forms by mail",
    ),
    Rule(
        code="MAIL-13",
        severity=Severity.WEAKENS,
        each=told("MAILED"),
        holds=has_a_number_and_a_copy,
        says=_("Write down the tracking number, and keep a full copy of what you mailed."),
        mend_at=PAGE,
        source="USCIS, tips for filing forms by mail",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="AFT-01",
        severity=Severity.ADVICE,
        each=waits_for_a_receipt,
        holds=is_young,
        says=_(
            "You mailed the packet on {it.what}, and no receipt was told. "
            "Look at the tracking number, and at texts and emails. Do not send it again."
        ),
        mend_at=PAGE,
        source="practice of immigration lawyers",
        confidence=Confidence.RECALLED,
    ),
    _advice(
        "AFT-03",
        unanswered("ASKED_FOR_MORE"),
        _("Send one full answer to USCIS. The last day is {it.what}. There is no extra time."),
    ),
    _advice(
        "AFT-04",
        unanswered("PLANS_NO"),
        _("USCIS plans to say no. The last day to answer is {it.what}. Tell a lawyer today."),
    ),
    Rule(
        code="AFT-05",
        severity=Severity.WEAKENS,
        each=moves_untold,
        holds=never,
        says=_("Somebody moved. USCIS is told of a new address within {it.what} days."),
        mend_at=PAGE,
        source="8 U.S.C. 1305; Form AR-11",
    ),
    _advice(
        "AFT-06",
        told("APPROVED"),
        _(
            "USCIS approved. Now come Form DS-160, the embassy, and the sheet on the parole fee. "
            "Travel before the paper for travel ends."
        ),
    ),
    _advice(
        "AFT-07",
        told("REFUSED"),
        _("There is no appeal. A new request needs new facts and a new fee."),
    ),
    _advice(
        "AFT-08",
        told("RETURNED"),
        _("A packet that comes back is not a no. Fix it and send it again."),
    ),
    replace(
        _advice(
            "AFT-09", ends_of_parole, _("Parole ends on {it.what}, and when the person leaves.")
        ),
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="AFT-10",
        severity=Severity.WEAKENS,
        each=odd_arrivals,
        holds=never,
        says=_(
            "Class or day on the I-94 looks wrong. "
            "Ask CBP deferred inspection to look at it and correct it."
        ),
        mend_at=PAGE,
        source="CBP page on the I-94",
        confidence=Confidence.RECALLED,
    ),
    _advice(
        "POL-04",
        told("ARRIVED"),
        _("A work permit is asked for apart, with a fee of its own. New rules may limit it."),
    ),
)

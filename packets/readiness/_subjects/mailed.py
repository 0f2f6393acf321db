"""What was told since the packet was mailed, and which days it leads to."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from packets.after.course import is_mailed, last, steps_of
from packets.readiness._subjects.about import About
from packets.readiness._subjects.known_law import law_of, number_of_law
from packets.readiness._subjects.own_measures import own_measure
from packets.snapshot import CaseSnapshot, StepFacts
from parole_site.locales import day_in_words

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
        yield About(facts=day, what=day_in_words(day))


def is_young(case: CaseSnapshot, it: About) -> bool:
    mailed: date = it.facts
    return case.taken_on - mailed <= timedelta(days=own_measure("mailing.days_until_receipt"))


def unanswered(kind: str) -> Callable[[CaseSnapshot], Iterator[About]]:
    """Return a reader of the letters of a kind that wait for an answer, with the printed day."""

    def each(case: CaseSnapshot) -> Iterator[About]:
        for step in steps_of(case, kind):
            printed = step.on("printed")
            if printed is not None and not step.on("answered"):
                yield About(facts=step, what=day_in_words(printed))

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
                yield About(facts=step, what=day_in_words(until))


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

"""Small cases for the tests of the wizard, made of what a test is about."""

from dataclasses import replace
from datetime import date
from typing import Any

from packets.questions import Field, Kind, Page
from packets.snapshot import (
    BeneficiaryFacts,
    CaseSnapshot,
    PetitionerFacts,
    ReasonFacts,
    StayFacts,
    SupporterFacts,
    VisaHistoryFacts,
)
from packets.wizard.pages import all_pages
from packets.wizard.walk import Stop, find, stops_of

TODAY = date(2026, 11, 22)
CHILD_BORN, ADULT_BORN = "2017-03-05", "1989-10-22"
VALUES: dict[Kind, Any] = {
    Kind.TICK: True,
    Kind.DATE: "2026-12-14",
    Kind.COUNTRY: "JO",
    Kind.PHONE: "+12165550168",
    Kind.EMAIL: "huda@example.com",
    Kind.MONEY: "12500",
    Kind.NUMBER: 3,
    Kind.ADDRESS: {
        "country": "US",
        "street": "905 Brookside Terrace",
        "city": "Parma",
        "state": "OH",
        "postal_code": "44130",
    },
    Kind.HEIGHT: 65,
    Kind.WEIGHT: 137,
    Kind.A_NUMBER: "A012345678",
    Kind.ACCOUNT_NUMBER: "204555019011",
    Kind.RECEIPT_NUMBER: "EAC2612345678",
    Kind.SSN: "123456789",
}


def nour(**more: Any) -> BeneficiaryFacts:
    answers = {"ben-dob": {"dob": CHILD_BORN}, **more.pop("answers", {})}
    return BeneficiaryFacts(key="nour", called="Nour", answers=answers, **more)


def rima(**more: Any) -> BeneficiaryFacts:
    answers = {"ben-dob": {"dob": ADULT_BORN}, **more.pop("answers", {})}
    return BeneficiaryFacts(key="rima", called="Rima", answers=answers, **more)


def a_case(*travellers: BeneficiaryFacts, **more: Any) -> CaseSnapshot:
    """Return a case of these travellers, with one supporter of whom nothing is known yet."""
    more = {"taken_on": TODAY, "supporters": (SupporterFacts(key="sami"),), **more}
    return CaseSnapshot(beneficiaries=travellers, **more)


def with_reasons(beneficiary: BeneficiaryFacts, *bases: str) -> BeneficiaryFacts:
    return replace(beneficiary, reasons=tuple(ReasonFacts(basis=basis) for basis in bases))


# Answers that keep everybody in the case whom a test has put there.
USUAL = {"role": "FAMILY", "lawyer": "NO", "who": "PERSON"}


def an_answer(field: Field) -> Any:
    """Return some canonical value for a field."""
    if USUAL.get(field.name) in {choice.key for choice in field.all_choices()}:
        return USUAL[field.name]
    if field.kind in (Kind.RADIO, Kind.SELECT):
        return field.all_choices()[0].key
    if field.kind is Kind.CHECK:
        return [field.all_choices()[0].key]
    if field.kind is Kind.LIST:
        return [{part.name: an_answer(part) for part in field.parts}]
    return VALUES.get(field.kind, "words")


def answered(page: Page) -> dict[str, Any]:
    """Return answers to all fields of a page."""
    return {field.name: an_answer(field) for field in page.fields if field.kind is not Kind.FILE}


def answer_all(case: CaseSnapshot, *, but: tuple[str, ...] = ()) -> CaseSnapshot:
    """Return the case with every page answered that it meets, but for some and the last steps.

    An answer may bring a page with it, so that the case is walked twice.
    """
    skipped = {"docs", "translate", "letter", "check", "ask", "sign", "file", *but}
    for _walk in range(2):
        for key in [stop.key for stop in stops_of(case)]:
            stop = find(case, *key)
            if stop is not None and stop.page.id not in skipped and not stop.is_done:
                case = _with_page(case, stop)
    return case


def _with_page(case: CaseSnapshot, stop: Stop) -> CaseSnapshot:
    given = {**answered(stop.page), **stop.given.answers.get(stop.page.id, {})}
    answers = {**stop.given.answers, stop.page.id: given}
    return put_answers(case, stop, answers)


def put_answers(case: CaseSnapshot, stop: Stop, answers: dict[str, Any]) -> CaseSnapshot:
    """Return the case with the answers of the stop's row replaced."""
    if isinstance(stop.given, CaseSnapshot):
        return replace(case, answers=answers)
    if isinstance(stop.given, PetitionerFacts):
        return replace(case, petitioner=PetitionerFacts(answers=answers))
    if isinstance(stop.given, SupporterFacts):
        supporters = (
            replace(s, answers=answers) if s.key == stop.about else s for s in case.supporters
        )
        return replace(case, supporters=tuple(supporters))
    people = (
        _with_answers(b, stop, answers) if b.key == stop.about else b for b in case.beneficiaries
    )
    return replace(case, beneficiaries=tuple(people))


def _with_answers(
    person: BeneficiaryFacts, stop: Stop, answers: dict[str, Any]
) -> BeneficiaryFacts:
    if isinstance(stop.given, VisaHistoryFacts):
        return replace(person, visa_history=VisaHistoryFacts(answers=answers))
    if isinstance(stop.given, StayFacts):
        return replace(person, stay=StayFacts(answers=answers))
    if isinstance(stop.given, ReasonFacts):
        reasons = (
            replace(r, answers=answers) if r.basis == stop.basis else r for r in person.reasons
        )
        return replace(person, reasons=tuple(reasons))
    return replace(person, answers=answers)


def page(page_id: str) -> Page:
    return all_pages()[page_id]

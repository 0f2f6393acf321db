"""Which answers count: those of pages and fields that are asked now.

A box that was hidden again, and a page that fell away with another answer, keep their words in the
row, so that nothing is lost when the person changes their mind. Nobody can see or mend them
meanwhile, so they are no facts: no packet prints them and no rule judges them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, TypeVar

from packets.questions import Page, Subject, all_declared_pages
from packets.snapshot import (
    Answered,
    BeneficiaryFacts,
    CaseRecord,
    CaseSnapshot,
    ReasonFacts,
    RepresentativeFacts,
    with_reused_answers,
)
from packets.urgency import all_bases

MOST_ROUNDS = 8
"""An answer that falls away may take a page with it, and so on; the pages hang on few others."""

Given = TypeVar("Given", bound=Answered)


def facts_of(record: CaseRecord) -> CaseSnapshot:
    """Return what counts now of all that a case keeps: the facts of a packet."""
    chosen = replace(record.chosen, goal_to_mail_on=record.beside.goal_to_mail_on)
    return with_reused_answers(only_asked(chosen))


def only_asked(case: CaseSnapshot) -> CaseSnapshot:
    """Return the case without the answers that are not asked for, until none is left."""
    for _round in range(MOST_ROUNDS):
        fewer = _once(case)
        if fewer == case:
            break
        case = fewer
    return case


@dataclass(frozen=True, kw_only=True)
class Question:
    """A page that a case is asked: `about` is the key of the traveller or supporter, or ""."""

    page: Page
    about: str = ""
    given: Answered


def questions_of(case: CaseSnapshot) -> Iterator[Question]:
    """Yield the pages that are asked of the case and its people, each with its answers."""
    yield from _asked(case, "", case, case, _declared(Subject.CASE))
    asks = case.petitioner
    yield from _asked(case, "", asks, asks, _declared(Subject.PETITIONER))
    lawyer = case.representative or RepresentativeFacts()
    yield from _asked(case, "", lawyer, lawyer, _declared(Subject.REPRESENTATIVE))
    for person in case.beneficiaries:
        for about, given in (
            (Subject.BENEFICIARY, person),
            (Subject.VISA_HISTORY, person.visa_history),
            (Subject.STAY, person.stay),
        ):
            yield from _asked(case, person.key, person, given, _declared(about))
        for reason in person.reasons:
            yield from _asked(case, person.key, reason, reason, _pages_of(reason))
    for supporter in case.supporters:
        pages = _declared(Subject.SUPPORTER)
        yield from _asked(case, supporter.key, supporter, supporter, pages)


def _asked(
    case: CaseSnapshot, about: str, subject: Any, given: Answered, pages: Mapping[str, Page]
) -> Iterator[Question]:
    for page in pages.values():
        if page.applies(case, subject):
            yield Question(page=page, about=about, given=given)


def _once(case: CaseSnapshot) -> CaseSnapshot:
    representative = case.representative
    return replace(
        case,
        answers=_counted(case, case, case, _declared(Subject.CASE)),
        petitioner=_kept(case, case.petitioner, case.petitioner, Subject.PETITIONER),
        representative=representative and _of_representative(case, representative),
        beneficiaries=tuple(_of_beneficiary(case, one) for one in case.beneficiaries),
        supporters=tuple(_kept(case, one, one, Subject.SUPPORTER) for one in case.supporters),
    )


def _of_representative(
    case: CaseSnapshot, representative: RepresentativeFacts
) -> RepresentativeFacts:
    return _kept(case, representative, representative, Subject.REPRESENTATIVE)


def _of_beneficiary(case: CaseSnapshot, person: BeneficiaryFacts) -> BeneficiaryFacts:
    return replace(
        person,
        answers=_counted(case, person, person, _declared(Subject.BENEFICIARY)),
        visa_history=_kept(case, person, person.visa_history, Subject.VISA_HISTORY),
        stay=_kept(case, person, person.stay, Subject.STAY),
        reasons=tuple(_of_reason(case, reason) for reason in person.reasons),
    )


def _of_reason(case: CaseSnapshot, reason: ReasonFacts) -> ReasonFacts:
    return replace(reason, answers=_counted(case, reason, reason, _pages_of(reason)))


def _pages_of(reason: ReasonFacts) -> Mapping[str, Page]:
    basis = all_bases().get(reason.basis)
    return {page.id: page for page in basis.pages} if basis else {}


def _kept(case: CaseSnapshot, subject: Any, given: Given, about: Subject) -> Given:
    return replace(given, answers=_counted(case, subject, given, _declared(about)))


def _counted(
    case: CaseSnapshot, subject: Any, given: Answered, pages: Mapping[str, Page]
) -> dict[str, Mapping[str, Any]]:
    """Return the answers of pages that apply; a page that is declared elsewhere is left alone."""
    return {
        page_id: _fields(pages[page_id], given) if page_id in pages else answers
        for page_id, answers in given.answers.items()
        if page_id not in pages or pages[page_id].applies(case, subject)
    }


def _fields(page: Page, given: Answered) -> Mapping[str, Any]:
    """Leave out the fields of a page that are not asked, with what stands beside them (".en")."""
    answers = given.answers[page.id]
    unasked = {field.name for field in page.fields if not field.is_asked(given, page.id)}
    if not unasked:
        return answers
    return {name: value for name, value in answers.items() if name.split(".")[0] not in unasked}


@cache
def _declared(about: Subject) -> Mapping[str, Page]:
    return {page.id: page for page in all_declared_pages() if page.about is about}

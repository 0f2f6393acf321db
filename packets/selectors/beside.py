"""What the rows of a case keep beside the facts (packets/snapshot/beside.py)."""

from collections.abc import Iterable, Iterator

from django.core.exceptions import ObjectDoesNotExist

from evidence.models import Document
from packets.lifecycle import Status
from packets.models import Beneficiary, Case, Exhibit, SignedPage, Supporter
from packets.models.case import AnsweredRow
from packets.selectors.document_facts import document_facts
from packets.snapshot import Beside, Confirmed, DocumentFacts, Refusal, beside

Rows = dict[str, AnsweredRow]


def beside_of(case: Case) -> Beside:
    """Return what does not count now; it asks for nothing that is prefetched."""
    people, supporters = list(case.beneficiaries.all()), list(case.supporters.all())
    exhibits = list(case.exhibits.all())
    rows = dict(_rows(case, people, supporters))
    return Beside(
        status="" if case.status == Status.DRAFTING else case.status,
        goal_to_mail_on=case.goal_to_mail_on,
        travellers_used=case.traveller_numbers_used,
        supporters_used=case.supporter_numbers_used,
        unclear={place: row.unclear for place, row in rows.items() if row.unclear},
        taken_over={place: pages for place, row in rows.items() if (pages := _taken_over(row))},
        numbers=dict(
            (
                *_numbers((beside.of_beneficiary(one.key), one.number) for one in people),
                *_numbers((beside.of_supporter(one.key), one.number) for one in supporters),
            )
        ),
        dropped=frozenset(_dropped(people)),
        refused=dict(_refused(exhibits, case.signed_pages.all())),
        replaced=dict(_replaced(exhibits)),
        looks=dict(_looks(exhibits)),
        confirmed={
            one.digest: Confirmed(by=one.by, at=one.confirmed_at) for one in case.spellings.all()
        },
    )


def _rows(
    case: Case, people: Iterable[Beneficiary], supporters: Iterable[Supporter]
) -> Iterator[tuple[str, AnsweredRow]]:
    """Yield every row with answers, and its place."""
    yield beside.CASE, case
    yield from _there(case, "petitioner", beside.PETITIONER)
    yield from _there(case, "representative", beside.REPRESENTATIVE)
    for person in people:
        yield beside.of_beneficiary(person.key), person
        yield from _there(person, "visa_history", beside.of_visa_history(person.key))
        yield from _there(person, "stay", beside.of_stay(person.key))
        for claim in person.reasons.all():
            yield beside.of_reason(person.key, claim.basis), claim
    for supporter in supporters:
        yield beside.of_supporter(supporter.key), supporter
    for number, step in enumerate(case.steps.all(), start=1):
        yield beside.of_step(number), step


def _there(row: AnsweredRow, name: str, place: str) -> Iterator[tuple[str, AnsweredRow]]:
    try:
        yield place, getattr(row, name)
    except ObjectDoesNotExist:
        return


def _taken_over(row: AnsweredRow) -> tuple[str, ...]:
    """Return the pages that nobody saved: their answers were taken over from another page."""
    return tuple(page for page in row.answers if page not in row.saved)


def _numbers(given: Iterable[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Yield the numbers that are not the next one, such as after a traveller who was removed."""
    last = 0
    for place, number in given:
        if number != last + 1:
            yield place, number
        last = number


def _dropped(people: Iterable[Beneficiary]) -> Iterator[str]:
    for person in people:
        for claim in person.reasons.all():
            if not claim.is_claimed:
                yield beside.of_reason(person.key, claim.basis)


def _refused(
    exhibits: Iterable[Exhibit], signed: Iterable[SignedPage]
) -> Iterator[tuple[str, Refusal]]:
    for place, document in _documents(exhibits, signed):
        if document.state == Document.State.REFUSED:
            parameters = document.refusal_parameters
            yield place, Refusal(code=document.refusal_code, parameters=parameters)


def _documents(
    exhibits: Iterable[Exhibit], signed: Iterable[SignedPage]
) -> Iterator[tuple[str, Document]]:
    for exhibit in exhibits:
        yield beside.of_exhibit(exhibit.key), exhibit.document
        for number, one in enumerate(exhibit.translations.all(), start=1):
            yield beside.of_translation(exhibit.key, number), one.document
    for number, scan in enumerate(signed, start=1):
        yield beside.of_signed_page(number), scan.document


def _replaced(exhibits: Iterable[Exhibit]) -> Iterator[tuple[str, DocumentFacts]]:
    for exhibit in exhibits:
        if exhibit.previous is not None:
            yield beside.of_exhibit(exhibit.key), document_facts(exhibit.previous)


def _looks(exhibits: Iterable[Exhibit]) -> Iterator[tuple[str, str]]:
    for exhibit in exhibits:
        if exhibit.look:
            yield beside.of_exhibit(exhibit.key), exhibit.look
        for number, one in enumerate(exhibit.translations.all(), start=1):
            if one.look:
                yield beside.of_translation(exhibit.key, number), one.look

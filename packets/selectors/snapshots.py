"""Take the picture of a live case: the rows of the database as plain, frozen facts."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from django.db.models import Prefetch

from packets.asked import facts_of
from packets.models import (
    Beneficiary,
    Case,
    ConfirmedSpelling,
    Exhibit,
    SignedPage,
    Translation,
)
from packets.selectors.beside import beside_of
from packets.selectors.earlier import earlier_of
from packets.selectors.facts_of_rows import (
    beneficiary_facts,
    exhibit_facts,
    keys_of,
    petitioner_facts,
    representative_facts,
    signed_facts,
)
from packets.selectors.papers import decided_in, facts_read
from packets.selectors.staff_words import staff_words_of
from packets.selectors.suggestions import words_suggested_in
from packets.snapshot import (
    CannotGet,
    CaseRecord,
    CaseSnapshot,
    ReadFact,
    StepFacts,
    SupporterFacts,
)

FOR_A_SNAPSHOT = (
    "petitioner",
    "representative",
    Prefetch(
        "beneficiaries",
        Beneficiary.objects.select_related("visa_history", "stay", "same_reasons_as"),
    ),
    "beneficiaries__reasons",
    "supporters__supports",
    Prefetch("exhibits", Exhibit.objects.select_related("document", "previous", "supporter")),
    "exhibits__about",
    Prefetch("exhibits__translations", Translation.objects.select_related("document")),
    "cannot_get",
    "steps",
    "set_aside",
    "members",
    "paper_decisions",
    Prefetch("spellings", ConfirmedSpelling.objects.select_related("confirmed_by")),
    Prefetch("signed_pages", SignedPage.objects.select_related("document")),
)


def snapshot_of(case: Case, *, today: date) -> CaseSnapshot:
    """Return the case as facts, in a number of queries that does not grow with the case.

    A document that was refused is no proof, so it is left out; one that is still being read is
    there without pages.
    """
    return snapshots_of([case.pk], today=today)[case.pk]


def snapshots_of(case_ids: Iterable[int], *, today: date) -> dict[int, CaseSnapshot]:
    """Return several cases as facts by their ids, in as many queries as one takes."""
    return {pk: facts_of(record) for pk, record in _records_of(case_ids, today).items()}


def record_of(case: Case, *, today: date) -> CaseRecord:
    """Return the case with all that its rows keep, also what does not count now."""
    record = _records_of([case.pk], today)[case.pk]
    return replace(record, beside=replace(record.beside, suggestions=words_suggested_in(case)))


def _records_of(case_ids: Iterable[int], today: date) -> dict[int, CaseRecord]:
    cases = list(Case.objects.filter(pk__in=list(case_ids)).prefetch_related(*FOR_A_SNAPSHOT))
    read = facts_read([exhibit for case in cases for exhibit in case.exhibits.all()])
    earlier = earlier_of(cases)
    return {
        case.pk: CaseRecord(
            rows=replace(_rows_of(case, today, read), earlier=earlier.get(case.pk)),
            beside=beside_of(case),
        )
        for case in cases
    }


def _rows_of(case: Case, today: date, read: Mapping[int, tuple[ReadFact, ...]]) -> CaseSnapshot:
    return CaseSnapshot(
        taken_on=today,
        reference=case.reference,
        language=case.language,
        answers=case.answers,
        petitioner=petitioner_facts(case),
        representative=representative_facts(case),
        beneficiaries=tuple(beneficiary_facts(row) for row in case.beneficiaries.all()),
        supporters=tuple(
            SupporterFacts(
                key=row.key,
                answers=row.answers,
                supports=keys_of(row.supports.all()),
            )
            for row in case.supporters.all()
        ),
        exhibits=tuple(exhibit_facts(row) for row in case.exhibits.all()),
        cannot_get=tuple(
            CannotGet(
                kind=row.kind,
                about=row.about,
                why=row.why,
                why_en=row.why_en,
                instead=row.instead,
                instead_en=row.instead_en,
            )
            for row in sorted(case.cannot_get.all(), key=lambda row: row.pk)
        ),
        signed=tuple(signed_facts(row) for row in case.signed_pages.all()),
        spellings=tuple(row.digest for row in case.spellings.all()),
        set_aside=tuple(row.digest for row in case.set_aside.all() if not row.taken_back_at),
        steps=tuple(
            StepFacts(key=str(row.code), kind=row.kind, answers=row.answers)
            for row in case.steps.all()
        ),
        read=tuple(fact for row in case.exhibits.all() for fact in read.get(row.pk, ())),
        decided=decided_in(case),
        staff_words=staff_words_of(case),
    )

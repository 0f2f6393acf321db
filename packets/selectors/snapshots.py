"""Take the picture of a live case: the rows of the database as plain, frozen facts."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Prefetch

from packets.asked import facts_of
from packets.models import (
    Beneficiary,
    Case,
    ConfirmedSpelling,
    Exhibit,
    Petitioner,
    Representative,
    SignedPage,
    Translation,
    UrgencyClaim,
)
from packets.selectors.beside import beside_of
from packets.selectors.document_facts import document_facts
from packets.selectors.papers import decided_in, facts_read
from packets.selectors.staff_words import staff_words_of
from packets.selectors.suggestions import words_suggested_in
from packets.snapshot import (
    BeneficiaryFacts,
    CannotGet,
    CaseRecord,
    CaseSnapshot,
    ExhibitFacts,
    PetitionerFacts,
    ReadFact,
    ReasonFacts,
    RepresentativeFacts,
    SignedPageFacts,
    StayFacts,
    StepFacts,
    SupporterFacts,
    TranslationFacts,
    VisaHistoryFacts,
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
    return {
        case.pk: CaseRecord(rows=_rows_of(case, today, read), beside=beside_of(case))
        for case in cases
    }


def _rows_of(case: Case, today: date, read: Mapping[int, tuple[ReadFact, ...]]) -> CaseSnapshot:
    return CaseSnapshot(
        taken_on=today,
        reference=case.reference,
        language=case.language,
        answers=case.answers,
        petitioner=_petitioner(case),
        representative=_representative(case),
        beneficiaries=tuple(_beneficiary(row) for row in case.beneficiaries.all()),
        supporters=tuple(
            SupporterFacts(
                key=row.key,
                answers=row.answers,
                supports=_keys(row.supports.all()),
            )
            for row in case.supporters.all()
        ),
        exhibits=tuple(_exhibit(row) for row in case.exhibits.all()),
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
        signed=tuple(_signed(row) for row in case.signed_pages.all()),
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


def _petitioner(case: Case) -> PetitionerFacts:
    row: Petitioner | None = _one(case, "petitioner")
    return PetitionerFacts(answers=row.answers) if row else PetitionerFacts()


def _representative(case: Case) -> RepresentativeFacts | None:
    row: Representative | None = _one(case, "representative")
    return RepresentativeFacts(answers=row.answers) if row else None


def _beneficiary(row: Beneficiary) -> BeneficiaryFacts:
    visa_history, stay = _one(row, "visa_history"), _one(row, "stay")
    return BeneficiaryFacts(
        key=row.key,
        called=row.called,
        answers=row.answers,
        reasons=tuple(
            ReasonFacts(basis=claim.basis, answers=claim.answers)
            for claim in sorted(row.reasons.all(), key=_chosen_first)
        ),
        same_reasons_as=row.same_reasons_as.key if row.same_reasons_as else "",
        visa_history=VisaHistoryFacts(answers=visa_history.answers if visa_history else {}),
        stay=StayFacts(answers=stay.answers if stay else {}),
    )


def _exhibit(row: Exhibit) -> ExhibitFacts:
    return ExhibitFacts(
        key=row.key,
        kind=row.kind,
        title=row.title,
        original_title=row.original_title,
        dated=row.dated,
        issuer=row.issuer,
        language=row.language,
        proves=row.proves,
        about=_keys(row.about.all()),
        supporter=row.supporter.key if row.supporter else "",
        told=row.told,
        document=document_facts(row.document),
        translations=tuple(
            TranslationFacts(
                document=document_facts(translation.document),
                title=translation.title,
                translator=translation.translator,
                told=translation.told,
            )
            for translation in row.translations.all()
        ),
    )


def _signed(row: SignedPage) -> SignedPageFacts:
    return SignedPageFacts(
        form=row.form,
        about=row.about,
        supporter=row.supporter,
        page=row.page,
        digest=row.digest,
        document=document_facts(row.document),
        told=row.told,
    )


def _chosen_first(claim: UrgencyClaim) -> tuple[bool, int, int]:
    return not claim.is_claimed, claim.position, claim.pk


def _keys(rows: Iterable[Beneficiary]) -> tuple[str, ...]:
    return tuple(row.key for row in sorted(rows, key=lambda row: row.number))


def _one(row: object, name: str) -> Any:
    """Return the row at the other end of a one-to-one relation, or None."""
    try:
        return getattr(row, name)
    except ObjectDoesNotExist:
        return None

"""Take the picture of a live case: the rows of the database as plain, frozen facts."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Prefetch

from evidence.models import Document
from packets.models import (
    Beneficiary,
    Case,
    Exhibit,
    Petitioner,
    Representative,
    Translation,
    UrgencyClaim,
)
from packets.snapshot import (
    BeneficiaryFacts,
    CannotGet,
    CaseSnapshot,
    DocumentFacts,
    ExhibitFacts,
    PetitionerFacts,
    ReasonFacts,
    RepresentativeFacts,
    StayFacts,
    SupporterFacts,
    TranslationFacts,
    VisaHistoryFacts,
    with_reused_answers,
)

FOR_A_SNAPSHOT = (
    "petitioner",
    "representative",
    Prefetch(
        "beneficiaries",
        Beneficiary.objects.select_related("visa_history", "stay", "same_reasons_as"),
    ),
    Prefetch("beneficiaries__reasons", UrgencyClaim.objects.filter(position__gt=0)),
    "supporters__supports",
    Prefetch("exhibits", Exhibit.objects.select_related("document", "previous")),
    "exhibits__about",
    Prefetch("exhibits__translations", Translation.objects.select_related("document")),
    "cannot_get",
)


def snapshot_of(case: Case, *, today: date) -> CaseSnapshot:
    """Return the case as facts, in a number of queries that does not grow with the case.

    A document that was refused is no proof, so it is left out; one that is still being read is
    there without pages.
    """
    return snapshots_of([case.pk], today=today)[case.pk]


def snapshots_of(case_ids: Iterable[int], *, today: date) -> dict[int, CaseSnapshot]:
    """Return several cases as facts by their ids, in as many queries as one takes."""
    cases = Case.objects.filter(pk__in=list(case_ids)).prefetch_related(*FOR_A_SNAPSHOT)
    return {case.pk: with_reused_answers(_facts_of(case, today)) for case in cases}


def _facts_of(case: Case, today: date) -> CaseSnapshot:
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
        exhibits=tuple(_exhibit(row) for row in case.exhibits.all() if not _is_refused(row.filed)),
        cannot_get=tuple(
            CannotGet(kind=row.kind, about=row.about, why=row.why, instead=row.instead)
            for row in sorted(case.cannot_get.all(), key=lambda row: row.pk)
        ),
    )


def _petitioner(case: Case) -> PetitionerFacts:
    row: Petitioner | None = _one(case, "petitioner")
    return PetitionerFacts(answers=row.answers) if row else PetitionerFacts()


def _representative(case: Case) -> RepresentativeFacts | None:
    """Return the lawyer, unless the family said later that they have none: the answers are kept."""
    row: Representative | None = _one(case, "representative")
    said = case.answers.get("st-lawyer", {}).get("lawyer", "YES")
    return RepresentativeFacts(answers=row.answers) if row and said == "YES" else None


def _beneficiary(row: Beneficiary) -> BeneficiaryFacts:
    visa_history, stay = _one(row, "visa_history"), _one(row, "stay")
    return BeneficiaryFacts(
        key=row.key,
        called=row.called,
        answers=row.answers,
        reasons=tuple(
            ReasonFacts(basis=claim.basis, answers=claim.answers)
            for claim in row.reasons.all()
            if claim.is_claimed
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
        document=_document(row.filed),
        translations=tuple(
            TranslationFacts(
                document=_document(translation.document),
                title=translation.title,
                translator=translation.translator,
                certified=translation.is_certified,
            )
            for translation in row.translations.all()
            if not _is_refused(translation.document)
        ),
    )


def _document(row: Document) -> DocumentFacts:
    return DocumentFacts(
        file_name=row.name,
        sha256=row.sha256,
        media_type=row.media_type,
        page_count=row.page_count,
        pages=_local_pages(row),
        notes=tuple(row.notes),
    )


def _local_pages(row: Document) -> Path | None:
    """Return where the pages lie on this machine; None when there are none, or they lie afar."""
    if not row.is_ready:
        return None
    try:
        return Path(row.pages.path)
    except NotImplementedError:
        return None


def _is_refused(row: Document) -> bool:
    return row.state == Document.State.REFUSED


def _keys(rows: Iterable[Beneficiary]) -> tuple[str, ...]:
    return tuple(row.key for row in sorted(rows, key=lambda row: row.number))


def _one(row: object, name: str) -> Any:
    """Return the row at the other end of a one-to-one relation, or None."""
    try:
        return getattr(row, name)
    except ObjectDoesNotExist:
        return None

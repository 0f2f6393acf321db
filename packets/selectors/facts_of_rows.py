"""The rows around a case, each as plain, frozen facts."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ObjectDoesNotExist

from packets.models import (
    Beneficiary,
    Case,
    Exhibit,
    Petitioner,
    Representative,
    SignedPage,
    UrgencyClaim,
)
from packets.selectors.document_facts import document_facts
from packets.snapshot import (
    BeneficiaryFacts,
    ExhibitFacts,
    PetitionerFacts,
    ReasonFacts,
    RepresentativeFacts,
    SignedPageFacts,
    StayFacts,
    TranslationFacts,
    VisaHistoryFacts,
)


def petitioner_facts(case: Case) -> PetitionerFacts:
    row: Petitioner | None = _one_of(case, "petitioner")
    return PetitionerFacts(answers=row.answers) if row else PetitionerFacts()


def representative_facts(case: Case) -> RepresentativeFacts | None:
    row: Representative | None = _one_of(case, "representative")
    return RepresentativeFacts(answers=row.answers) if row else None


def beneficiary_facts(row: Beneficiary) -> BeneficiaryFacts:
    visa_history, stay = _one_of(row, "visa_history"), _one_of(row, "stay")
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


def exhibit_facts(row: Exhibit) -> ExhibitFacts:
    return ExhibitFacts(
        key=row.key,
        kind=row.kind,
        title=row.title,
        original_title=row.original_title,
        dated=row.dated,
        issuer=row.issuer,
        language=row.language,
        proves=row.proves,
        about=keys_of(row.about.all()),
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


def signed_facts(row: SignedPage) -> SignedPageFacts:
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


def keys_of(rows: Iterable[Beneficiary]) -> tuple[str, ...]:
    return tuple(row.key for row in sorted(rows, key=lambda row: row.number))


def _one_of(row: object, name: str) -> Any:
    """Return the row at the other end of a one-to-one relation, or None."""
    try:
        return getattr(row, name)
    except ObjectDoesNotExist:
        return None

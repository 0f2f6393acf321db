"""Which forms are filed for a traveller: each edition in force that the case needs, once for whom.

What stands in their boxes is asked of the edition itself; this module is what packets, answer
sheets and the questions about forms have in common.
"""

from dataclasses import dataclass

from packets.letter import letter_of
from packets.letter.explanation import explanation_of
from packets.official_forms import Filing, FormEdition, forms_in_force
from packets.snapshot import BeneficiaryFacts, CaseSnapshot


@dataclass(frozen=True, kw_only=True)
class FiledForm:
    """One form that is filed; `key` is unique among those of a traveller ("I-134-2")."""

    key: str
    edition: FormEdition
    filing: Filing


def filed_forms(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> tuple[FiledForm, ...]:
    """Return the forms of one traveller in the order of filing, with the argument in short."""
    told = explanation_of(letter_of(case, beneficiary))
    return forms_with(case, beneficiary, explanation=told)


def forms_with(
    case: CaseSnapshot, beneficiary: BeneficiaryFacts, *, explanation: str
) -> tuple[FiledForm, ...]:
    """Return the forms of one traveller; a form without an edition in force is not among them."""
    found: list[FiledForm] = []
    for edition in forms_in_force(on=case.filing_day):
        if edition.applies(case):
            filings = _filings(edition, case, beneficiary, explanation)
            found += [
                FiledForm(
                    key=edition.form if len(filings) == 1 else f"{edition.form}-{number}",
                    edition=edition,
                    filing=filing,
                )
                for number, filing in enumerate(filings, start=1)
            ]
    return tuple(found)


def editions_filed(case: CaseSnapshot) -> tuple[FormEdition, ...]:
    """Return the editions that are filed for any traveller, each once, in the order of filing."""
    filed = {
        form.edition.key: form.edition
        for person in case.beneficiaries
        for form in forms_with(case, person, explanation="")
    }
    return tuple(sorted(filed.values(), key=lambda edition: edition.filing_order))


def _filings(
    edition: FormEdition, case: CaseSnapshot, beneficiary: BeneficiaryFacts, explanation: str
) -> list[Filing]:
    if edition.once_per != "SUPPORTER":
        return [Filing(case=case, beneficiary=beneficiary, explanation=explanation)]
    return [
        Filing(case=case, beneficiary=beneficiary, supporter=supporter)
        for supporter in case.supporters_of(beneficiary)
        if edition.is_for(case, supporter)
    ]

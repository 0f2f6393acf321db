"""The answers of a case as the sheets of its forms have them."""

from packets.assembly.sheets import Sheet, SheetRow, sheets_for
from packets.snapshot import BeneficiaryFacts, CaseSnapshot
from tests.support.cases import (
    a_beneficiary,
    a_case,
    a_case_of,
    a_supporter,
)

EXPLANATION = "Nour needs an operation. " * 20


def sheets(case: CaseSnapshot, beneficiary: BeneficiaryFacts | None = None) -> dict[str, Sheet]:
    person = beneficiary or case.beneficiaries[0]
    return {s.key: s for s in sheets_for(case, person, explanation=EXPLANATION.strip())}


def rows(sheet: Sheet, place: str) -> list[SheetRow]:
    """Return the rows of "Part 2, 18"; the part is named by its number."""
    part, item = place.split(", ")
    return [
        row
        for one in sheet.parts
        if one.heading.split(".")[0] == part
        for row in one.rows
        if row.item == item
    ]


def answers(sheet: Sheet, place: str) -> list[str]:
    return [row.answer for row in rows(sheet, place)]


FAMILY = a_case(
    beneficiaries=(
        a_beneficiary(
            ben_other={"other": "YES", "names": [{"family": "Al-Hassan", "given": "Nour"}]},
            ben_anum={"has": "YES", "number": "A012345678"},
        ),
    ),
)


SELF = a_case_of(
    "ORG",
    st_role={"role": "SELF"},
    supporters=(a_supporter(sup_who={"who": "TRAVELLER"}),),
)

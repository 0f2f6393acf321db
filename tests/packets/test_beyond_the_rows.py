"""What the boxes of a form have no row for is not lost: it stands in the part for further answers."""

import pytest

from packets.assembly.cover_facts import cover_facts
from packets.assembly.sheets import Sheet, sheets_for
from packets.letter import letter_of
from packets.snapshot import BeneficiaryFacts, CaseSnapshot
from tests.support.cases import a_beneficiary, a_case, a_petitioner, a_representative, a_supporter

NAMES = [{"family": f"Spelling{number}", "given": "Huda"} for number in range(1, 6)]
PEOPLE = [
    {"name": f"Child {number}", "dob": f"20{number:02d}-01-02", "link": "daughter"}
    for number in range(1, 13)
]
ABROAD = {"country": "JO", "street": "7 Cedar Street", "city": "Amman"}


def sheet(case: CaseSnapshot, form: str) -> Sheet:
    sheets = sheets_for(case, case.beneficiaries[0], explanation="")
    return next(one for one in sheets if one.form == form)


def rows(case: CaseSnapshot, form: str, part: str) -> dict[str, str]:
    found = [one for one in sheet(case, form).parts if one.heading.startswith(f"{part}.")]
    return {row.label: row.answer for one in found for row in one.rows}


def self_petition(**pages: object) -> CaseSnapshot:
    person: BeneficiaryFacts = a_beneficiary(ben_dob={"dob": "1988-04-17"}, **pages)
    return a_case(beneficiaries=(person,), st_role={"role": "SELF"})


def test_each_other_name_of_the_petitioner_is_on_the_form():
    case = a_case(petitioner=a_petitioner(you_other={"other": "YES", "names": NAMES}))

    further = rows(case, "I-131", "Part 13")["Further other names used (Part 2, Item 2)"]

    assert further == "Spelling4, Huda; Spelling5, Huda"


def test_a_self_petitioners_names_and_countries_are_told_once_and_for_their_own_items():
    case = self_petition(
        ben_other={"other": "YES", "names": NAMES},
        ben_nation={"citizen": "SY", "second": "SE", "born": "SY"},
    )

    labels = [label for label in rows(case, "I-131", "Part 13") if label.startswith("Further")]

    assert labels == [
        "Further citizenship or nationality (Part 2, Item 7)",
        "Further other names used (Part 2, Item 2)",
    ]


def test_each_other_name_of_supporter_and_traveller_is_on_the_support_form():
    traveller = a_beneficiary(ben_other={"other": "YES", "names": NAMES})
    supporter = a_supporter(
        sup_name={"family": "Alhassan", "given": "Sami", "other": NAMES[:3]},
    )
    case = a_case(beneficiaries=(traveller,), supporters=(supporter,))

    further = rows(case, "I-134", "Part 8")

    assert further["Further other names used (Part 2, Item 2)"] == "Spelling3, Huda"
    assert further["Further other names used (Part 3, Item 2)"].startswith("Spelling3, Huda; Sp")


def test_each_dependent_that_is_counted_is_listed():
    supporter = a_supporter(sup_home={"people": PEOPLE, "promises": 0})
    case = a_case(supporters=(supporter,))

    assert rows(case, "I-134", "Part 2")["Number of Your Dependents"] == "12"
    further = rows(case, "I-134", "Part 8")["Further dependents (Part 2, Item 15)"]
    assert [name for name in ("Child 9", "Child 10", "Child 12") if name in further] == [
        "Child 10",
        "Child 12",
    ]


def test_who_files_for_oneself_without_a_citizenship_is_written_as_stateless():
    case = self_petition(ben_nation={"stateless": True, "born": "SY"})

    assert rows(case, "I-131", "Part 2")["Country of Citizenship or Nationality"] == "Stateless"


def test_the_appearance_names_the_support_form_only_where_somebody_signs_it():
    group = a_supporter(sup_who={"who": "ORGANIZATION", "contact": "St. Brigid Parish"})
    lawyer = {"representative": a_representative(), "st_lawyer": {"lawyer": "YES"}}
    matter = "Form numbers or specific matter in which appearance is entered"

    assert rows(a_case(**lawyer), "G-28", "Part 3")[matter] == "I-131, I-134"
    assert rows(a_case(supporters=(group,), **lawyer), "G-28", "Part 3")[matter] == "I-131"


def test_a_place_that_is_described_beside_a_street_is_on_the_form_whole():
    address = {**ABROAD, "describe": "blue gate"}
    case = a_case(beneficiaries=(a_beneficiary(ben_address={"address": address, "same": "YES"}),))

    answers = rows(case, "I-131", "Part 2").values()

    assert "7 Cedar Street, blue gate" in answers


@pytest.mark.parametrize(
    ("nation", "on_the_cover", "in_the_letter"),
    [
        ({"citizen": "SY"}, "Syria", "is a citizen of Syria."),
        ({"citizen": "SY", "second": "SE"}, "Syria, Sweden", "is a citizen of Syria and Sweden."),
        ({"stateless": True}, "None (stateless)", "has no citizenship."),
    ],
)
def test_cover_and_letter_tell_the_same_citizenship(nation, on_the_cover, in_the_letter):
    case = a_case(beneficiaries=(a_beneficiary(ben_nation=nation),))
    traveller = case.beneficiaries[0]
    letter = letter_of(case, traveller)
    said = [s.text for sec in letter.sections for p in sec.paragraphs for s in p.sentences]

    assert dict(cover_facts(case, traveller))["Citizenship"] == on_the_cover
    assert dict(letter.subject)["Citizenship"] == on_the_cover
    assert [text for text in said if text.endswith(in_the_letter)]


def test_a_name_that_nobody_was_asked_for_is_not_answered_on_the_forms():
    case = a_case(
        beneficiaries=(a_beneficiary(ben_other={}),), petitioner=a_petitioner(you_other={})
    )

    row = "Other Names Used, row 1 (Family, Given, Middle)"

    assert rows(case, "I-131", "Part 2")[row] == "not answered"
    assert rows(case, "I-134", "Part 3")[row] == "not answered"


def test_a_middle_name_is_none_only_for_whoever_has_told_their_name():
    nameless = a_case(beneficiaries=(a_beneficiary(ben_name={}),))

    assert rows(a_case(), "I-134", "Part 3")["Middle Name (if applicable)"] == "N/A"
    assert rows(nameless, "I-134", "Part 3")["Middle Name (if applicable)"] == "leave blank"

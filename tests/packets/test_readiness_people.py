"""People, forms and answers: each rule with a case in which it holds and one in which it does not."""

from dataclasses import replace
from datetime import date

import pytest

from packets.law import all_facts, fact, in_force
from packets.official_forms import edition_of
from packets.readiness import Severity, blocking
from packets.snapshot import BeneficiaryFacts, PetitionerFacts
from packets.wizard.pages import all_pages
from tests.packets.readiness_cases import (
    ADULT,
    CHILD,
    Row,
    found,
    lacking,
    ready,
    ready_adult,
    ready_child,
    ready_support,
    row,
    unable,
)
from tests.support.cases import (
    SUPPORTER,
    TODAY,
    a_beneficiary,
    a_petitioner,
    a_representative,
    a_supporter,
    reason,
    with_answer,
    without,
)


def with_passports(*numbers):
    """Return the complete case of two travellers whose passports have these numbers."""
    one, two = (with_answer(a_beneficiary(), "ben-passport.number", number) for number in numbers)
    second = replace(two, key="second")
    supporter = replace(a_supporter(), supports=(one.key, second.key))
    return ready(beneficiaries=(one, second), supporters=(supporter,))


HUDA_AGAIN = {"family": "Alhassan", "given": "Huda"}
LAWYER = {"st_lawyer": {"lawyer": "YES"}}
HELPER = {"helper": "YES", "does": ["READS"], "helper_name": "Petro Kovalenko", "language": "AR"}
ALONE = {"st_role": {"role": "SELF"}}
RIMA = {"ben_dob": ADULT, "ben_name": {"family": "Darwish", "given": "Rima"}}


def petitioner_lacks(field: str):
    return ready(petitioner=without(a_petitioner(), field))


def child_lacks(field: str):
    return ready(beneficiaries=(without(a_beneficiary(), field),))


def two_travellers(**changes):
    rima = a_beneficiary("rima", same_reasons_as=CHILD, reasons=(), **RIMA)
    return ready(beneficiaries=(a_beneficiary(), rima), **changes)


def led(answer: str):
    """Return a case in which Rima travels with the patient, and what was said of company."""
    rima = a_beneficiary("rima", same_reasons_as=CHILD, reasons=(), **RIMA)
    patient = a_beneficiary(reasons=(with_answer(reason("MED"), "med-with.with", answer),))
    return ready(beneficiaries=(patient, rima))


ROWS: tuple[Row, ...] = (
    row("ID-01", lacking("ALL-04"), "docs", says="Nour"),
    row("ID-01b", ready_child(ben_passport={"has": "NO"}), "ben-passport", says="Nour"),
    row(
        "ID-02",
        ready_child(ben_passport={"has": "YES", "expires": "2027-08-01"}),
        "ben-passport",
        says="Nour",
    ),
    row("ID-03", lacking("ALL-05"), "docs", about="", says="Huda"),
    row("ID-04", lacking("ALL-06"), "docs", about="sami", says="Sami"),
    row(
        "ID-05",
        ready_support(sup_name=HUDA_AGAIN, sup_birth={"dob": "1984-07-20", "born": "SY"}),
        "sup-birth",
        about="sami",
        holds=ready_support(sup_name=HUDA_AGAIN, sup_birth={"dob": "1984-07-19", "born": "SY"}),
        says="Huda",
    ),
    row(
        "ID-05f",
        with_passports("N0144 8731", "n01448731"),
        "ben-passport",
        about="second",
        holds=with_passports("N01448731", "N01287465"),
        says="same passport number",
    ),
    row("ID-06", ready_child(ben_other={"other": "YES"}), "ben-other", says="Nour"),
    row("ID-07", lacking("ALL-10"), "docs", holds=unable("ALL-10"), says="Nour"),
    row(
        "ID-09",
        ready(petitioner=with_answer(a_petitioner(), "you-birth.dob", "2018-01-12")),
        "you-birth",
        about="",
        holds=ready(petitioner=with_answer(a_petitioner(), "you-birth.dob", "2008-11-25")),
        says="is under 18",
    ),
    row("FRM-01", ready(taken_on=date(2025, 1, 19)), "file", about="", says="Form I-131"),
    row("FRM-05", ready(beneficiaries=()), "st-people", about=""),
    row(
        "FRM-05b",
        ready(st_people={"name": "Nour", "more": "YES"}),
        "st-people",
        about="",
        holds=two_travellers(st_people={"name": "Nour", "more": "YES"}),
    ),
    row("FRM-05d", led("NO"), "med-with", holds=led("YES"), says="An adult travels with Nour"),
    row("FRM-05c", ready(), "st-people", holds=two_travellers(), says="Nour"),
    row(
        "FRM-08",
        ready(st_role={"role": "AGENCY"}),
        "you-contact",
        about="",
        holds=ready(
            st_role={"role": "AGENCY"},
            petitioner=with_answer(a_petitioner(), "you-contact.email", "huda@example.gov"),
        ),
    ),
    row(
        "FRM-08b",
        ready(st_role={"role": "AGENCY"}),
        "st-role",
        about="",
        holds=ready(st_role={"role": "ORGANIZATION"}),
        says="Part 1, Item 6.C",
    ),
    row("FRM-09", petitioner_lacks("you-refugee.refugee"), "you-refugee", about="", says="Huda"),
    row("FRM-10", petitioner_lacks("you-birth.born"), "you-birth", about="", says="Huda"),
    row("FRM-11", child_lacks("ben-nation.citizen"), "ben-nation", says="Country of citizenship"),
    row("FRM-11b", ready_child(ben_dob={"dob": "2026-11-26"}), "ben-dob", says="Nour"),
    row("FRM-13", child_lacks("ben-body.eyes"), "ben-body", says="Eye color"),
    row("FRM-14", child_lacks("ben-past.removal"), "ben-past", says="Has Nour had"),
    row("FRM-23", petitioner_lacks("you-contact.phone"), "you-contact", about="", says="Huda"),
    row(
        "FRM-25",
        ready_child(ben_where={"country": "JO", "city": "عمّان", "permit": "NO"}),
        "ben-where",
        holds=ready_child(
            ben_where={"country": "JO", "city": "عمّان", "city.en": "Amman", "permit": "NO"}
        ),
        says="City or town",
    ),
    row(
        "FRM-26",
        child_lacks("ben-dob.marital"),
        "ben-dob",
        holds=ready_support(
            sup_birth={**SUPPORTER["sup-birth"], "born_city": "Homs"},
            sup_address={**SUPPORTER["sup-address"], "phone": "+12165550155"},
        ),
        says="Is Nour married?",
    ),
    row(
        "FRM-27",
        ready(st_helper={"helper": "YES", "does": ["READS"]}),
        "st-helper",
        about="",
        holds=ready(st_helper=HELPER),
        says="Full name of the helper",
    ),
    row(
        "FRM-28",
        ready(representative=without(a_representative(), "rep-licence.state"), **LAWYER),
        "rep-licence",
        about="",
        holds=ready(representative=a_representative(), **LAWYER),
        says="State or court of the licence",
    ),
)


@pytest.mark.parametrize("printed", ["04/01/24", "06/17/24"])
def test_a_form_of_an_older_edition_is_not_filed(printed):
    """Were it the one that is taken, we would have no form of it; as it is not, it has ended."""
    today = fact("edition.I-131", on=TODAY)
    others = [row for row in all_facts() if row.key != "edition.I-131"]

    assert printed not in {edition_of("I-131", on=TODAY).printed_date, today.value}
    with in_force([*others, replace(today, value=printed)]):
        assert [f.text for f in found(ready(), "FRM-01") if "Form I-131" in f.text]


def test_who_has_no_passport_adds_another_id_and_says_why():
    case = ready_child(ben_passport={"has": "NO", "why_none": "it was burned"})

    assert not found(case, "ID-01")
    assert not found(case, "ID-01b")


@pytest.mark.parametrize("answer", [None, "NOT_SURE"])
def test_a_form_cannot_say_not_sure(answer):
    case = ready_child(ben_past={"removal": answer})

    assert found(case, "FRM-14")


def test_a_year_is_no_date_of_birth_for_the_form():
    assert found(ready_adult(ben_dob={"dob": "1988", "marital": "MARRIED"}), "FRM-11")


def test_a_stateless_person_needs_no_country_of_citizenship():
    case = ready_child(ben_nation={"stateless": True, "born": "SY", "born_city": "Homs"})

    assert not found(case, "FRM-11")


def test_who_signs_for_themself_answers_for_the_signer():
    alone = {**ALONE, "petitioner": PetitionerFacts(answers={"you-refugee": {"refugee": "NO"}})}
    case = ready(beneficiaries=(without(a_beneficiary(), "ben-dob.dob"),), **alone)

    assert [(f.mend_at, f.about) for f in found(case, "FRM-10")] == [("ben-dob", CHILD)]
    assert not found(case, "FRM-11")
    assert not found(ready(**alone), "FRM-09")


def test_a_case_that_has_nothing_but_a_name_is_told_everything_and_breaks_nowhere():
    case = ready(beneficiaries=(BeneficiaryFacts(key="a"),), petitioner=PetitionerFacts())

    assert {f.about for f in found(case, "FRM-11")} == {"a"}
    assert "the traveller" in found(case, "FRM-11")[0].text


def test_two_people_with_one_a_number_are_compared():
    one = with_answer(a_beneficiary(), "ben-anum.number", "A204555019")

    assert [f.text for f in found(ready(beneficiaries=(one,)), "ID-05")] == [
        "The answers about Huda and Nour do not fit together. "
        "Compare the names, the dates of birth and the A-Numbers."
    ]


def test_the_name_in_its_own_letters_needs_no_english():
    case = ready_child(ben_native={"native": "نور الحسن", "script": "ARABIC"})

    assert not found(case, "FRM-25")


def test_words_that_are_no_longer_asked_need_no_english():
    told = {"country": "JO", "city": "Amman", "permit": "NO"}
    case = ready_child(ben_where=told, ben_passport={"has": "YES", "why_none": "سُرق"})

    assert not found(case, "FRM-25")


def test_a_group_is_named_in_english_and_a_nickname_is_not():
    group = a_supporter(sup_who={"who": "ORGANIZATION", "contact": "صندوق القلوب"})
    person = a_supporter(sup_who={"who": "PERSON", "contact": "سامي"})

    assert [f.mend_at for f in found(ready(supporters=(group,)), "FRM-25")] == ["sup-who"]
    assert not found(ready(supporters=(person,)), "FRM-25")


def test_the_rows_of_a_reason_are_read_too():
    case = ready_child(
        reasons=(
            with_answer(
                a_beneficiary().reasons[0],
                "med-asked.asked",
                [{"hospital": "مستشفى", "said": "لا", "said.en": "no"}],
            ),
        )
    )

    assert [(f.mend_at, f.about) for f in found(case, "FRM-25")] == [("med-asked", CHILD)]


def test_own_words_of_the_letter_must_be_english_because_they_are_not_printed_otherwise():
    case = ready_child(letter={"part2": "نريد أن تأتي"})

    assert [(f.mend_at, f.about) for f in found(case, "FRM-25")] == [("letter", CHILD)]


def test_a_government_office_is_promised_nothing_that_no_page_shows():
    office = next(
        c for c in all_pages()["st-role"].field("role").all_choices() if c.key == "AGENCY"
    )
    case = ready(st_role={"role": "AGENCY"})

    assert "show you" not in str(office.hint)
    assert [f.rule.severity for f in found(case, "FRM-08b")] == [Severity.REFER]
    assert "FRM-08b" in {f.rule.code for f in blocking(case)}

"""The cover letter tells what the case says: its heading, its people, its reason, its fee."""

from datetime import date

import pytest

from packets.snapshot import CannotGet, StayFacts
from tests.support.cases import (
    STAY,
    a_beneficiary,
    a_case,
    a_case_of,
    a_petitioner,
    a_representative,
    a_supporter,
    an_exhibit,
    with_answer,
)
from tests.support.letters import everything, sentence, text_of, the_letter


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Beneficiary", "Nour Alhassan"),
        ("Date of birth", "March 5, 2017"),
        ("Citizenship", "Syria"),
        ("Present country", "Jordan"),
        ("Basis", "Urgent humanitarian reason: medical treatment"),
        ("Fixed date", "January 19, 2027: Treatment begins"),
        ("EXPEDITE", "Expedited processing is respectfully requested before January 19, 2027."),
    ],
)
def test_the_heading_names_what_an_officer_sorts_by(label, value):
    assert dict(the_letter(a_case()).subject)[label] == value


def test_the_heading_names_the_box_of_the_form():
    assert "Part 1, Item 7" in dict(the_letter(a_case()).subject)["Request"]
    assert "Part 1, Item 11" in dict(the_letter(a_case_of("REP")).subject)["Request"]


def test_expedite_is_asked_only_by_who_asks_for_it():
    slow = StayFacts(answers={**STAY, "w-fast": {"fast": "NO"}})

    letter = the_letter(a_case(beneficiaries=(a_beneficiary(stay=slow),)))

    assert not letter.is_expedite
    assert "EXPEDITE" not in dict(letter.subject)
    assert "Expedited" not in text_of(letter)


def test_a_fixed_date_of_the_first_questions_stands_where_the_reason_has_none():
    case = a_case_of("HARM", s_date={"kind": "OTHER", "date": "2026-12-31"})

    assert dict(the_letter(case).subject)["Fixed date"] == ("December 31, 2026")


@pytest.mark.parametrize(
    "words",
    [
        "Huda Alhassan respectfully asks for humanitarian parole for Nour Alhassan",
        "Huda Alhassan is a lawful permanent resident of the United States.",
        "The time asked for is 5 months, from January 11, 2027.",
        "Nour was born on March 5, 2017, in Homs, Syria, and is a citizen of Syria.",
        "Nour is a relative of Huda Alhassan, who explains: “my brother’s daughter.”",
        "Visitor (B-2), Amman, October 2026: refused. Section 214(b).",
        "The consulate said that a new interview takes more than 8 months.",
        "Huda Alhassan states that no family petition has been filed for Nour.",
        "Nour lives in Amman, Jordan, with permission to stay there until August 31, 2027.",
        "The operation and the visits after it end on May 13, 2027.",
        "January 2027: arrival (January 11); treatment begins (January 19).",
        "The U.S. embassy or consulate to notify is the one in Amman, Jordan.",
        "Sami Alhassan (a citizen of the United States; uncle) promises on Form I-134 to support "
        "Nour from January 11, 2027, until June 11, 2027.",
        "Sami has worked for Lakeshore Tool Works since 2015 (machinist) and has an income of "
        "$76,912 a year.",
        "Nour is to live in the home of Sami: 905 Brookside Terrace, Unit B, Parma, Ohio.",
        "Nour flies home to her father in Amman.",
        "Huda Alhassan states that Nour has not been in removal proceedings in the United States.",
        "Nour is 9 years old. Both parents live with Nour. Both parents may decide for Nour.",
        "In the United States, Rima Darwish (mother) cares for Nour at 905 Brookside Terrace",
        "The filing fee for this Form I-131 on paper is $630",
        "The parole fee of 8 U.S.C. 1804 is not enclosed; it is not due before parole is "
        "granted, and then only if no exception applies (8 U.S.C. 1804(b)(1)).",
        "Huda Alhassan can be reached at (216) 555-0141 or huda@example.org.",
    ],
)
def test_the_letter_tells_the_case(words):
    assert words in text_of(the_letter(a_case()))


@pytest.mark.parametrize(
    ("link", "sex", "words"),
    [
        ("PARTNER", "FEMALE", "Nour is the wife of Huda Alhassan."),
        ("PARENT", "MALE", "Nour is the father of Huda Alhassan."),
        ("SIBLING", "FEMALE", "Nour is the sister of Huda Alhassan."),
        ("CHILD", "", "Nour is the child of Huda Alhassan."),
        ("FRIEND", "MALE", "Nour is a friend of Huda Alhassan."),
    ],
)
def test_the_link_is_told_as_the_family_says_it(link, sex, words):
    nour = a_beneficiary(you_link={"link": link}, ben_body={"sex": sex})

    assert words in text_of(the_letter(a_case(beneficiaries=(nour,))))


def test_who_asks_for_themself_is_not_told_as_another_person():
    case = a_case_of("ORG", st_role={"role": "SELF"})

    letter = the_letter(case)

    assert letter.signer == "Nour Alhassan"
    assert letter.sender[0] == "Nour Alhassan"
    assert text_of(letter).startswith("Nour Alhassan respectfully asks for humanitarian parole")
    assert "Huda" not in everything(letter)


def test_a_group_asks_through_the_person_who_signs():
    petitioner = a_petitioner(you_org={"organization": "Open Hearts Fund", "title": "Director"})

    letter = the_letter(a_case(petitioner=petitioner, st_role={"role": "ORGANIZATION"}))

    assert "Open Hearts Fund, through Huda Alhassan, respectfully asks" in text_of(letter)
    assert letter.sender[:2] == ("Huda Alhassan", "Open Hearts Fund")


def test_documents_that_no_item_names_are_cited_before_the_list():
    statement = an_exhibit("HRM-06", key="x-landlord", dated="2026-11-02", title="Statement")
    threat = an_exhibit("HRM-02", key="x-threat", dated="2026-08-14")

    letter = the_letter(a_case_of("HARM", exhibits=(statement, threat)))

    assert sentence(letter, "what has happened so far").cites == ("x-landlord",)
    assert sentence(letter, "August 14, 2026, Herat").cites == ("x-threat",)


def test_a_representative_signs_and_can_be_reached():
    letter = the_letter(
        a_case(representative=a_representative(), st_lawyer={"lawyer": "YES"}),
    )

    assert letter.signer == "Mary Okafor"
    assert letter.sender[1] == "Lakefront Immigration Law"
    assert letter.forms[0].startswith("Form G-28")
    assert "Mary Okafor can be reached at (216) 555-0107" in text_of(letter)


def test_the_forms_are_named_with_their_edition_and_their_person():
    letter = the_letter(a_case())

    assert [form.rpartition(": ")[2] for form in letter.forms] == ["Nour Alhassan", "Sami Alhassan"]
    assert all("(edition 01/20/25)" in form for form in letter.forms)


def test_a_group_that_gives_support_files_no_form_i_134():
    group = a_supporter(
        "fund", sup_who={"who": "ORGANIZATION", "contact": "Open Hearts Fund, Inc."}
    )

    letter = the_letter(a_case(supporters=(group,)))

    assert not any("I-134" in form for form in letter.forms)
    assert "Open Hearts Fund, Inc. promises to support Nour" in text_of(letter)


def test_travellers_who_come_together_are_named_to_each_other():
    rima = a_beneficiary("rima", ben_name={"family": "Darwish", "given": "Rima"})

    letter = the_letter(a_case(beneficiaries=(a_beneficiary(), rima)))

    assert "A separate Form I-131 is filed together with this one for Rima Darwish." in (
        text_of(letter)
    )


def test_a_shared_reason_is_told_of_the_person_it_is_about():
    rima = a_beneficiary(
        "rima",
        reasons=(),
        same_reasons_as="nour",
        ben_name={"family": "Darwish", "given": "Rima"},
        ben_dob={"dob": "1989-10-22"},
    )

    text = text_of(the_letter(a_case(beneficiaries=(a_beneficiary(), rima)), 1))

    assert "The request for Rima rests on the same facts as that for Nour Alhassan" in text
    assert "Nour’s diagnosis is severe aortic stenosis." in text
    assert "Rima’s diagnosis" not in text


def test_papers_of_one_supporter_do_not_prove_what_another_promises():
    dana = a_supporter("dana", sup_name={"family": "Alhassan", "given": "Dana"})
    exhibits = (
        an_exhibit("ALL-13", key="x-sami", supporter="sami"),
        an_exhibit("ALL-13", key="x-dana", supporter="dana"),
    )

    letter = the_letter(a_case(supporters=(a_supporter(), dana), exhibits=exhibits))

    assert sentence(letter, "Sami has worked").cites == ("x-sami",)
    assert sentence(letter, "Dana has worked").cites == ("x-dana",)


def test_an_adult_has_no_section_on_the_child():
    assert "children" not in [s.key for s in the_letter(a_case_of("ILL")).sections]


def test_what_cannot_be_had_is_said_with_its_reason():
    told = CannotGet(kind="MED-03", about="nour", why="the hospital gives no list of prices")

    text = text_of(the_letter(a_case(cannot_get=(told,))))

    assert "Cost estimate of the hospital: The hospital gives no list of prices." in text


def test_what_no_paper_proves_is_the_word_of_whoever_files():
    nour = a_beneficiary(ben_past={"removal": "NO"})
    fact = "Nour has not been in removal proceedings in the United States."

    with_paper = a_case(beneficiaries=(nour,), exhibits=(an_exhibit("ALL-22"),))
    text = text_of(the_letter(a_case(beneficiaries=(nour,))))

    assert f"Huda Alhassan states that {fact}" in text
    assert f"states that {fact}" not in text_of(the_letter(with_paper))
    assert fact in text_of(the_letter(with_paper))


def test_who_files_alone_makes_an_own_statement_where_no_paper_proves():
    nour = a_beneficiary(ben_past={"removal": "NO"})

    text = text_of(the_letter(a_case(beneficiaries=(nour,), st_role={"role": "SELF"})))

    assert "according to the beneficiary’s own statement" in text


def test_a_removal_case_is_disclosed():
    nour = a_beneficiary(ben_past={"removal": "YES"})

    text = text_of(the_letter(a_case(beneficiaries=(nour,))))

    assert "Nour has been in exclusion, deportation, removal, or rescission proceedings" in text


def test_an_answer_that_is_not_sure_is_no_statement():
    nour = a_beneficiary(ben_past={"removal": "NOT_SURE"})

    assert "removal" not in text_of(the_letter(a_case(beneficiaries=(nour,))))


def test_a_letter_of_a_request_online_names_the_fee_online():
    letter = the_letter(with_answer(a_case(), "file-how.channel", "ONLINE"))

    assert "The filing fee for this Form I-131 online is $580" in text_of(letter)
    assert "on paper" not in text_of(letter)
    assert [row.value for row in letter.facts_used] == [580]


@pytest.mark.parametrize(
    ("day", "fee"),
    [(date(2024, 3, 31), "$575"), (date(2024, 4, 1), "$630"), (date(2010, 1, 1), "")],
)
def test_the_fee_is_that_of_the_day_of_the_letter(day, fee):
    letter = the_letter(a_case(taken_on=day))

    assert (f"on paper is {fee}" in text_of(letter)) is bool(fee)
    assert [row.value for row in letter.facts_used] == ([int(fee[1:])] if fee else [])


def test_re_parole_states_no_fee_of_a_first_request():
    assert "filing fee" not in text_of(the_letter(a_case_of("REP")))

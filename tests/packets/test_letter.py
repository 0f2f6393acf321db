"""The cover letter says what the case says, cites what proves it, and names what is missing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from packets.letter import PARTS, letter_of, parts_of
from packets.slots import all_kinds
from packets.snapshot import CannotGet, CaseSnapshot, ReasonFacts, StayFacts, VisaHistoryFacts
from packets.urgency import all_bases
from packets.wizard.pages import all_pages
from tests.support.cases import (
    STAY,
    VISAS,
    a_beneficiary,
    a_case,
    a_case_of,
    a_petitioner,
    a_representative,
    a_supporter,
    an_exhibit,
    reason,
    with_answer,
    without,
)

BASES = list(all_bases())
ORDER = [
    *("request", "facts", "urgency", "visa", "place", "plan"),
    *("stay", "support", "departure", "children", "enclosed"),
]


def the_letter(case, number=0):
    return letter_of(case, case.beneficiaries[number])


def sentences_of(letter):
    return [t for s in letter.sections for p in s.paragraphs for t in p.sentences]


def named_in(letter):
    return {key for sentence in sentences_of(letter) for key in sentence.cites}


def text_of(letter):
    return " ".join(sentence.text for sentence in sentences_of(letter))


def sentence(letter, words):
    return next(t for t in sentences_of(letter) if words in t.text)


def section(letter, key):
    return next(s for s in letter.sections if s.key == key)


def everything(letter):
    lines = [f"{name}: {value}" for name, value in letter.subject]
    return "\n".join([*letter.sender, *lines, text_of(letter), *letter.forms, letter.signer])


def with_everything(basis="MED", **changes):
    """Return a case in which each kind of evidence is enclosed."""
    exhibits = tuple(an_exhibit(code) for code in all_kinds())
    return a_case_of(basis, exhibits=exhibits, **changes)


@pytest.mark.parametrize("basis", BASES)
def test_a_case_with_all_answers_leaves_no_gap(basis):
    assert the_letter(a_case_of(basis)).gaps == ()


@pytest.mark.parametrize("basis", BASES)
def test_a_letter_prints_neither_code_nor_placeholders(basis):
    for case in (a_case_of(basis), with_everything(basis)):
        text = everything(the_letter(case))

        assert "None" not in text
        assert "{" not in text
        assert "  " not in text
        assert ".." not in text
        assert "()" not in text


def test_the_sections_stand_in_the_order_of_the_argument():
    assert [s.key for s in the_letter(a_case()).sections] == ORDER


@pytest.mark.parametrize("basis", BASES)
def test_every_document_is_named_and_none_that_is_not_there(basis):
    case = with_everything(basis)

    assert named_in(the_letter(case)) == {exhibit.key for exhibit in case.exhibits}


def test_a_document_that_is_only_named_at_the_end_is_not_used():
    menu = an_exhibit("", key="menu", title="Menu")
    told = replace(menu, proves="Where they met")

    assert the_letter(a_case(exhibits=(menu,))).cited == frozenset()
    shown = the_letter(a_case(exhibits=(told,)))
    assert shown.cited == {"menu"}
    assert sentence(shown, "Menu").text == "Menu: Where they met."


def test_words_in_another_alphabet_on_a_document_are_not_printed():
    menu = an_exhibit("", key="menu", title="Menu", proves="Де вони зустрілися")

    assert "зустрілися" not in text_of(the_letter(a_case(exhibits=(menu,))))


def test_who_says_so_needs_no_document_and_whoever_only_asserts_does():
    letter = the_letter(a_case())

    assert not sentence(letter, "states that no family petition").is_unproved
    assert sentence(letter, "Nour was born").is_unproved


def test_a_list_is_one_assertion_with_its_lead_in():
    hospital = "Zahrat Al-Waha Hospital"
    visas = {"visas": [{"kind": "Tourist", "place": "Amman", "date": "2026-11-12"}]}
    history = VisaHistoryFacts(answers={**VISAS, "w-visa": visas})
    case = a_case(beneficiaries=(a_beneficiary(visa_history=history),))
    with_paper = replace(case, exhibits=(an_exhibit("ALL-08", issuer=hospital),))

    assert sentence(the_letter(case), "application has been made").is_unproved
    assert not sentence(the_letter(with_paper), "application has been made").is_unproved


def test_what_cannot_be_had_is_not_missed_again():
    told = CannotGet(kind="MED-01", about="nour", why="The office is closed")
    letter = the_letter(a_case(cannot_get=(told,)))

    assert not sentence(letter, "heart can stop").is_unproved


def test_own_words_without_any_document_need_one():
    bare = a_case(beneficiaries=(a_beneficiary(letter={"part2": "She is ill.\nShe waits."}),))
    proved = replace(bare, exhibits=(an_exhibit("MED-01"),))

    assert [t.text for t in sentences_of(the_letter(bare)) if t.is_unproved][:2]
    assert sentence(the_letter(bare), "She is ill.").is_unproved
    assert not sentence(the_letter(bare), "She waits.").is_unproved
    assert not sentence(the_letter(proved), "She is ill.").is_unproved


def test_a_letter_of_a_case_without_documents_cites_nothing():
    assert the_letter(a_case()).cited == frozenset()


def test_a_document_of_another_traveller_is_not_cited():
    rima = a_beneficiary("rima")
    passport = an_exhibit("ALL-04", about=("rima",))
    case = a_case(beneficiaries=(a_beneficiary(), rima), exhibits=(passport,))

    assert the_letter(case, 0).cited == frozenset()
    assert the_letter(case, 1).cited == {passport.key}


def test_citations_follow_the_order_of_the_index():
    records, report = an_exhibit("MED-07"), an_exhibit("MED-01")

    letter = the_letter(a_case(exhibits=(records, report)))

    assert sentence(letter, "diagnosis").cites == (records.key, report.key)


def test_the_card_of_the_petitioner_is_cited_behind_their_status_and_not_behind_the_law():
    letter = the_letter(a_case(exhibits=(an_exhibit("ALL-05", key="card"),)))

    assert sentence(letter, "a lawful permanent resident").cites == ("card",)
    assert sentence(letter, "section 212(d)(5)(A)").cites == ()


def test_other_assets_cite_the_papers_about_them():
    supporter = a_supporter(sup_savings={"cash": "100", "property": "50000"})
    letter = the_letter(
        a_case(supporters=(supporter,), exhibits=(an_exhibit("ALL-16", key="deed"),))
    )

    assert sentence(letter, "Other assets").cites == ("deed",)


def test_own_words_in_other_letters_are_asked_for_in_english():
    own = {"part2": "نريد أن تأتي"}
    arabic = a_case(beneficiaries=(a_beneficiary(letter=own),))
    english = a_case(beneficiaries=(a_beneficiary(letter={**own, "part2.en": "We ask."}),))

    assert [(gap.mend_at, gap.about) for gap in the_letter(arabic).gaps] == [("letter", "nour")]
    assert the_letter(english).gaps == ()
    assert "We ask." in text_of(the_letter(english))


def test_each_hospital_is_proven_by_its_own_answer():
    valley = an_exhibit("MED-02", key="x-valley", issuer="Petra Valley Heart Center, Amman")
    coast = an_exhibit("MED-02", key="x-coast", title="E-mail of Cedar Coast Medical Center")

    letter = the_letter(a_case(exhibits=(valley, coast)))

    assert sentence(letter, "Petra Valley").cites == ("x-valley",)
    assert sentence(letter, "Cedar Coast").cites == ("x-coast",)


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
        "Nour was born on March 5, 2017 in Homs, Syria, and is a citizen of Syria.",
        "Nour is a relative of Huda Alhassan, who explains: “my brother’s daughter.”",
        "Visitor (B-2), Amman, October 2026: refused. Section 214(b).",
        "The consulate said that a new interview takes more than 8 months.",
        "Huda Alhassan states that no family petition has been filed for Nour.",
        "Nour lives in Amman, Jordan, with permission to stay there until August 31, 2027.",
        "The operation and the visits after it end on May 13, 2027.",
        "January 2027: arrival (January 11); treatment begins (January 19).",
        "The U.S. embassy or consulate to notify is the one in Amman, Jordan.",
        "Sami Alhassan (a citizen of the United States; uncle) promises on Form I-134 to support "
        "Nour from January 11, 2027 until June 11, 2027.",
        "Sami has worked for Lakeshore Tool Works since 2015 (machinist) and has an income of "
        "$76,912 a year.",
        "Nour is to live in the home of Sami: 905 Brookside Terrace, Unit B, Parma, Ohio.",
        "Nour flies home to her father in Amman.",
        "Huda Alhassan states that Nour has not been in removal proceedings in the United States.",
        "Nour is 9 years old. Both parents live with Nour. Both parents may decide for Nour.",
        "In the United States, Rima Darwish (mother) cares for Nour at 905 Brookside Terrace",
        "The filing fee for this Form I-131 on paper is $630",
        "The parole fee of 8 U.S.C. 1804 is not enclosed; it is not due before parole is "
        "granted, and then only if no exception applies (8 U.S.C. 1804(b)(1) and (2)).",
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


def test_the_familys_own_words_replace_a_part_and_keep_its_proof():
    nour = a_beneficiary(letter={"part2": "Nour fainted twice.\nShe is nine."})
    exhibits = tuple(an_exhibit(code) for code in ("ALL-04", "MED-01", "ALL-08"))

    letter = the_letter(a_case(beneficiaries=(nour,), exhibits=exhibits))

    part = section(letter, "part2")
    assert [p.sentences[0].text for p in part.paragraphs[:2]] == [
        "Nour fainted twice.",
        "She is nine.",
    ]
    assert part.paragraphs[-1].sentences[0].cites == ("x-med-01", "x-all-08")
    assert [s.key for s in letter.sections][:3] == ["request", "part2", "plan"]
    assert "diagnosis" not in text_of(letter)


def test_own_words_in_another_script_wait_for_their_english():
    nour = a_beneficiary(letter={"part2": "نور مريضة"})

    letter = the_letter(a_case(beneficiaries=(nour,)))

    assert "part2" not in [s.key for s in letter.sections]
    assert "diagnosis" in text_of(letter)


def test_the_words_of_each_part_can_be_taken_over_and_changed():
    case = a_case()

    parts = parts_of(case, case.beneficiaries[0])

    assert list(parts) == list(PARTS)
    assert "Nour’s diagnosis is severe aortic stenosis." in parts["part2"]
    assert "Nour flies home" in parts["part3"]


@pytest.mark.parametrize(
    ("case", "page"),
    [
        (a_case(beneficiaries=(a_beneficiary(reasons=()),)), "ben-reason"),
        (a_case(beneficiaries=(a_beneficiary(ben_dob={}),)), "ben-dob"),
        (a_case(beneficiaries=(a_beneficiary(ben_where={}),)), "ben-where"),
        (a_case(beneficiaries=(a_beneficiary(ch_care={}),)), "ch-care"),
        (a_case(supporters=()), "sup-who"),
        (a_case(supporters=(a_supporter(sup_give={}),)), "sup-give"),
        (a_case(petitioner=a_petitioner(you_contact={})), "you-contact"),
        (
            a_case(beneficiaries=(a_beneficiary(reasons=(ReasonFacts(basis="FUN"),)),)),
            "fun-who",
        ),
        (
            a_case(
                beneficiaries=(
                    a_beneficiary(
                        visa_history=VisaHistoryFacts(answers={**VISAS, "w-visa-why": {}})
                    ),
                )
            ),
            "w-visa-why",
        ),
        (
            a_case(beneficiaries=(a_beneficiary(stay=StayFacts(answers={**STAY, "w-plan": {}})),)),
            "w-plan",
        ),
        (
            a_case(
                beneficiaries=(
                    a_beneficiary(reasons=(reason("MED", med_wait={"harm": "قلبها يتوقف"}),)),
                )
            ),
            "med-wait",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_missing_is_a_gap_with_the_page_that_mends_it(case, page):
    gaps = the_letter(case).gaps

    assert page in [gap.mend_at for gap in gaps]


def test_a_gap_names_the_person_and_never_a_placeholder():
    case = a_case(beneficiaries=(a_beneficiary(stay=StayFacts(), ben_where={}),))

    gaps = the_letter(case).gaps

    assert "Tell us where Nour goes after the stay" in [gap.text for gap in gaps]
    assert not any("{" in gap.text for gap in gaps)
    assert {gap.about for gap in gaps} == {"nour"}


def test_every_gap_of_an_empty_case_leads_to_a_page_that_exists():
    people = tuple(
        a_beneficiary(
            basis.lower(),
            answers={},
            called="",
            reasons=(ReasonFacts(basis=basis),),
            visa_history=VisaHistoryFacts(),
            stay=StayFacts(),
        )
        for basis in BASES
    )
    case = a_case(beneficiaries=people, supporters=(), petitioner=a_petitioner(), answers={})

    for beneficiary in people:
        gaps = letter_of(case, beneficiary).gaps
        assert gaps
        assert {gap.mend_at for gap in gaps} <= set(all_pages())


def test_an_empty_case_has_a_letter_that_invents_nothing():
    beneficiary = a_beneficiary(
        answers={}, called="", reasons=(), visa_history=VisaHistoryFacts(), stay=StayFacts()
    )
    case = replace(
        a_case(beneficiaries=(beneficiary,), supporters=(), answers={}),
        petitioner=replace(a_petitioner(), answers={}),
    )

    text = text_of(the_letter(case))

    assert text.startswith("The petitioner respectfully asks for humanitarian parole for the benef")
    assert "None" not in text
    assert "()" not in text


def fields_of(case: CaseSnapshot) -> Iterator[tuple[str, str]]:
    """Name each answer of the case's people, with where it is kept."""
    nour, sami = case.beneficiaries[0], case.supporters[0]
    kept = {
        "petitioner": case.petitioner,
        "beneficiary": nour,
        "visa_history": nour.visa_history,
        "stay": nour.stay,
        "supporter": sami,
    }
    for place, facts in kept.items():
        for page, given_ in facts.answers.items():
            for name in given_:
                yield place, f"{page}.{name}"


def changed(case: CaseSnapshot, place: str, change) -> CaseSnapshot:
    nour = case.beneficiaries[0]
    if place == "petitioner":
        return replace(case, petitioner=change(case.petitioner))
    if place == "supporter":
        return replace(case, supporters=(change(case.supporters[0]),))
    if place == "beneficiary":
        return replace(case, beneficiaries=(change(nour),))
    facts = replace(nour, **{place: change(getattr(nour, place))})
    return replace(case, beneficiaries=(facts,))


@pytest.mark.parametrize(("place", "field"), list(fields_of(a_case())))
def test_a_letter_without_one_answer_is_still_clean(place, field):
    case = changed(a_case(), place, lambda facts: without(facts, field))

    text = everything(the_letter(case))

    assert "None" not in text
    assert "()" not in text
    assert " ." not in text
    assert " ," not in text
    assert ", ." not in text


@settings(deadline=None)
@given(words=st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"))))
def test_whatever_people_write_stays_whole_sentences(words):
    case = a_case(
        beneficiaries=(a_beneficiary(reasons=(reason("MED", med_wait={"harm": words}),)),)
    )

    for told in sentences_of(the_letter(case)):
        assert told.text == told.text.strip()
        assert "\n" not in told.text


def test_a_letter_never_speaks_of_chances_or_law():
    for basis in BASES:
        text = everything(the_letter(with_everything(basis))).lower()

        for word in ("qualif", "guarantee", "deserve", "strong case", "likely", "must grant"):
            assert word not in text


def test_a_change_of_an_answer_changes_the_letter():
    case = a_case()
    later = changed(case, "stay", lambda facts: with_answer(facts, "w-stay.length", 6))

    assert "6 months" in text_of(the_letter(later))
    assert "6 months" not in text_of(the_letter(case))

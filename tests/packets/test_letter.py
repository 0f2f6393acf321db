"""The cover letter says what the case says, cites what proves it, and names what is missing."""

from collections.abc import Iterator
from dataclasses import replace

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
    a_supporter,
    an_exhibit,
    reason,
    with_answer,
    without,
)
from tests.support.letters import everything, sentence, sentences_of, text_of, the_letter

BASES = list(all_bases())


ORDER = [
    *("request", "facts", "urgency", "visa", "place", "plan"),
    *("stay", "support", "departure", "children", "enclosed"),
]


def named_in(letter):
    return {key for sentence in sentences_of(letter) for key in sentence.cites}


def section(letter, key):
    return next(s for s in letter.sections if s.key == key)


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

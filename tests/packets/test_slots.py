"""The evidence page asks each person for their documents and knows which are there."""

from dataclasses import replace

import pytest

from packets.slots import Status, all_kinds, free_exhibits, groups_of, rank_of, slots_of
from packets.snapshot import CannotGet, PetitionerFacts, VisaHistoryFacts
from tests.support.cases import (
    a_beneficiary,
    a_case,
    a_case_of,
    a_supporter,
    a_translation,
    an_exhibit,
)


def slot(case, code, owner):
    return next(s for s in slots_of(case) if s.key == (code, owner))


def codes(case):
    return {s.kind.code for s in slots_of(case)}


def test_slots_stand_by_topic_and_person_the_reason_first():
    groups = groups_of(a_case())

    assert [group.topic for group in groups] == [
        "About the illness",
        "Who Nour is",
        "Nour: parents and care",
        "The visa that did not work",
        "The stay of Nour and the way home",
        "Who Huda is",
        "The money support of Sami",
    ]


def test_required_documents_come_first_in_their_group():
    (illness, *_) = groups_of(a_case())

    needed = [s.is_required for s in illness.slots]

    assert needed == sorted(needed, reverse=True)
    assert needed[0]
    assert not needed[-1]


def test_a_document_fills_the_slot_of_the_person_it_is_about():
    rima = a_beneficiary("rima", ben_name={"family": "Darwish", "given": "Rima"})
    passport = an_exhibit("ALL-04", about=("rima",))

    case = a_case(beneficiaries=(a_beneficiary(), rima), exhibits=(passport,))

    assert slot(case, "ALL-04", "rima").exhibits == (passport,)
    assert not slot(case, "ALL-04", "nour").is_filled


def test_a_document_about_everyone_fills_the_slots_of_all():
    rima = a_beneficiary("rima")
    register = an_exhibit("ALL-10")

    case = a_case(beneficiaries=(a_beneficiary(), rima), exhibits=(register,))

    assert slot(case, "ALL-10", "nour").is_filled
    assert slot(case, "ALL-10", "rima").is_filled


def test_travellers_who_share_a_reason_are_asked_once_for_its_documents():
    rima = a_beneficiary("rima", reasons=(), same_reasons_as="nour")
    letter = an_exhibit("MED-01", about=("rima",))

    case = a_case(beneficiaries=(a_beneficiary(), rima), exhibits=(letter,))

    assert [s.owner_key for s in slots_of(case) if s.kind.code == "MED-01"] == ["nour"]
    assert slot(case, "MED-01", "nour").is_filled


def test_a_topic_of_two_travellers_names_them():
    karim = a_beneficiary("karim", ben_name={"family": "Alhassan", "given": "Karim"})

    topics = [g.topic for g in groups_of(a_case(beneficiaries=(a_beneficiary(), karim)))]

    assert topics[:2] == ["About the illness (Nour)", "About the illness (Karim)"]


@pytest.mark.parametrize(
    ("exhibits", "cannot_get", "status"),
    [
        ((), (), Status.TO_DO),
        ((), (CannotGet(kind="CHD-E1", about="nour", why="The office is closed"),), "CANNOT_GET"),
        ((an_exhibit("CHD-E1"),), (), Status.DONE),
        ((an_exhibit("CHD-E1", page_count=0),), (), Status.NOT_READY),
        ((an_exhibit("CHD-E1", language="ar"),), (), Status.NEEDS_ENGLISH),
        (
            (an_exhibit("CHD-E1", language="ar", translations=(a_translation(),)),),
            (),
            Status.DONE,
        ),
    ],
)
def test_a_slot_says_how_far_it_is(exhibits, cannot_get, status):
    case = a_case(exhibits=exhibits, cannot_get=cannot_get)

    assert slot(case, "CHD-E1", "nour").status == status


def test_an_adult_is_not_asked_for_papers_of_a_child():
    assert not any(code.startswith("CHD") for code in codes(a_case_of("ILL")))


def test_a_supporter_who_asks_too_shows_an_id_once():
    case = a_case(supporters=(a_supporter(sup_who={"who": "ME"}),))

    assert "ALL-05" in codes(case)
    assert "ALL-06" not in codes(case)


def test_a_group_writes_a_letter_and_shows_no_tax_return():
    group = a_supporter(sup_who={"who": "ORGANIZATION", "contact": "Open Hearts Fund"})

    found = codes(a_case(supporters=(group,)))

    assert "ALL-03" in found
    assert "ALL-13" not in found


def test_who_travels_at_their_own_request_has_no_petitioner():
    assert "ALL-05" not in codes(a_case(st_role={"role": "SELF"}))


def test_labels_name_the_person_and_titles_are_english():
    passport = slot(a_case(), "ALL-04", "nour")

    assert passport.label == "Passport of Nour"
    assert passport.title == "Passport of Nour Alhassan"


def test_no_text_of_a_slot_keeps_a_placeholder():
    for basis in ("MED", "ORG", "ILL", "CARE", "FUN", "HARM", "WAR", "CIV", "FAM", "SPB", "REP"):
        for found in slots_of(a_case_of(basis)):
            text = " ".join((found.topic, found.label, found.title, *found.contains))
            assert "{" not in text, found.key


def test_the_words_of_a_slot_begin_with_a_capital_letter_while_nobody_has_a_name():
    for basis in ("MED", "ORG", "HARM", "WAR", "FAM"):
        case = a_case_of(basis)
        nobody = tuple(replace(one, called="", answers={}) for one in case.beneficiaries)
        for found in slots_of(replace(case, beneficiaries=nobody, petitioner=PetitionerFacts())):
            for words in (found.topic, found.label):
                assert words[0] == words[0].upper(), found.key


@pytest.mark.parametrize(
    ("told", "codes_wanted"),
    [
        ({"w_visa": {"visas": [{"kind": "B-2"}]}}, {"ALL-08"}),
        ({"w_visa": {"none": True}}, {"ALL-08b"}),
        ({"w_visa_why": {"why": "The embassy is closed."}}, {"ALL-08b"}),
        ({}, set()),
    ],
)
def test_a_wait_or_a_closed_embassy_has_a_place_where_no_visa_was_asked_for(told, codes_wanted):
    pages = {page.replace("_", "-"): answers for page, answers in told.items()}
    nour = a_beneficiary(visa_history=VisaHistoryFacts(answers=pages))

    assert codes(a_case(beneficiaries=(nour,))) & {"ALL-08", "ALL-08b"} == codes_wanted


def test_a_title_without_a_latin_name_says_what_the_person_is():
    nour = a_beneficiary(called="نور", ben_name={})

    assert slot(a_case(beneficiaries=(nour,)), "ALL-04", "nour").title == (
        "Passport of the beneficiary"
    )


def test_a_document_of_no_kind_is_kept_apart():
    free = an_exhibit(key="x-free")

    assert free_exhibits(a_case(exhibits=(free, an_exhibit("MED-01")))) == (free,)


def test_documents_are_ordered_as_the_letter_argues():
    in_order = ["ALL-04", "MED-01", "ALL-08", "ALL-18", "ALL-13", "CHD-E2"]

    ranks = [rank_of(an_exhibit(code)) for code in in_order]

    assert ranks == sorted(ranks)
    assert rank_of(an_exhibit()) > max(kind.rank for kind in all_kinds().values())

"""Each reason asks what an officer asks, and the letter says what the answers say, no more."""

from dataclasses import replace

import pytest
import yaml

from packets.english import is_latin
from packets.law import fact
from packets.proof import Requirement
from packets.questions import Subject
from packets.snapshot import ReasonFacts
from packets.urgency import all_bases, basis_choices, claimed
from packets.urgency.family_unity import BASIS as FAMILY
from tests.support.cases import TODAY, a_beneficiary, a_case, a_case_of, reason
from tests.support.stories import BASES, PARTS, story, told, words

# Pages and fields as the journey was agreed; a reason may ask more, and never less.
JOURNEY = yaml.safe_load(
    """
MED:
  med-ill: illness since
  med-wait: harm
  med-home: care
  med-asked: asked none
  med-us: hospital city doctor
  med-date: start none weeks
  med-cost: cost payer
  med-with: with
ORG:
  org-who: name link
  org-centre: centre contact
  org-match: match date
  org-date: date none
  org-free: free
  org-cost: payer
ILL:
  ill-who: name link
  ill-what: says hospital
  ill-visa: why
  ill-visit: from until
CARE:
  car-who: name link
  car-tasks: tasks hours
  car-else: others
  car-end: until after
FUN:
  fun-who: name link date
  fun-what: what
  fun-date: date place
  fun-else: why
HARM:
  hrm-safe: ""
  hrm-who: who name
  hrm-list: events
  hrm-why: why
  hrm-paper: named
  hrm-police: police why
  hrm-move: moved how
  hrm-un: unhcr number
CIV:
  civ-case: court number date
  civ-role: role
  civ-person: why video
  civ-law: name none
STU:
  stu-what: program host
  stu-dates: from until why
  stu-good: good
SPB:
  spb-good: good
  spb-why: why
  spb-who: office contact
FAM:
  fam-who: who others
  fam-need: why
  fam-wait: date
REP:
  rep-here: here
  rep-i94: class number until
  rep-why: why
  rep-new: new
  rep-work: work
"""
)


@pytest.mark.parametrize("basis", JOURNEY)
def test_a_reason_asks_the_pages_of_the_journey_in_their_order(basis):
    pages = {page.id: {f.name for f in page.fields} for page in all_bases()[basis].pages}

    assert [page for page in pages if page in JOURNEY[basis]] == list(JOURNEY[basis])
    for page, names in JOURNEY[basis].items():
        assert set(names.split()) <= pages[page], page


def test_a_child_is_not_a_reason_and_twelve_reasons_are_offered():
    assert [
        *("MED", "ORG", "ILL", "CARE", "FUN", "HARM"),
        *("WAR", "CIV", "FAM", "STU", "SPB", "REP"),
    ] == BASES
    assert [choice.key for choice in basis_choices()] == BASES


@pytest.mark.parametrize("basis", BASES)
def test_every_page_of_a_reason_is_kept_with_the_reason(basis):
    for page in all_bases()[basis].pages:
        assert page.about is Subject.REASON
        assert page.error or not page.fields
        assert all(f.label for f in page.fields[1:]), page.id


@pytest.mark.parametrize("basis", BASES)
def test_a_reason_with_all_answers_leaves_no_page_open(basis):
    facts = reason(basis)

    open_pages = [p.id for p in all_bases()[basis].pages if not p.is_done(facts)]

    assert open_pages == []


@pytest.mark.parametrize("basis", BASES)
def test_a_reason_with_all_answers_tells_a_clean_story(basis):
    said = story(reason(basis))

    assert said["facts"]
    assert said["urgency"]
    for text in [text for part in said.values() for text in part]:
        assert "None" not in text
        assert "{" not in text
        assert "  " not in text
        assert is_latin(text)
        assert text[0].isupper() or text[0].isdigit()
        assert text.rstrip("”").endswith((".", ":", "!", "?"))


@pytest.mark.parametrize("basis", BASES)
def test_a_reason_without_answers_says_nothing(basis):
    assert words(ReasonFacts(basis=basis)) == ""


@pytest.mark.parametrize(
    ("basis", "expected"),
    [
        ("MED", ("2027-01-19", "Treatment begins")),
        ("ORG", ("2027-02-09", "Transplant surgery")),
        ("FUN", ("2026-12-12", "Funeral")),
        ("CIV", ("2027-02-16", "Court hearing")),
        ("STU", ("2027-02-01", "Program begins")),
        ("REP", ("2027-03-20", "Present parole ends")),
        ("HARM", None),
        ("FAM", None),
    ],
)
def test_the_date_that_cannot_move(basis, expected):
    assert all_bases()[basis].deadline(told(reason(basis))) == expected


def test_papers_alone_have_no_day_of_a_funeral():
    facts = reason("FUN", fun_what={"what": ["PAPERS"]})

    assert all_bases()["FUN"].deadline(told(facts)) is None


@pytest.mark.parametrize(
    ("basis", "exceptions"),
    [
        ("MED", ("1", "2")),
        ("ORG", ("3",)),
        ("ILL", ("4",)),
        ("FUN", ("5",)),
        ("CARE", ()),
        ("HARM", ()),
        ("WAR", ()),
        ("CIV", ()),
        ("FAM", ()),
    ],
)
def test_exceptions_to_the_parole_fee_are_those_of_the_statute(basis, exceptions):
    assert all_bases()[basis].parole_fee_exceptions == exceptions
    for number in exceptions:
        assert fact(f"parole_fee_exception.{int(number):02}", on=TODAY).is_confirmed


def test_a_case_about_a_crime_asks_for_the_letter_of_the_agency():
    crime = a_case_of("CIV")
    beneficiary = replace(
        crime.beneficiaries[0], reasons=(reason("CIV", civ_role={"role": "CRIME"}),)
    )
    case = replace(crime, beneficiaries=(beneficiary,))
    kind = next(k for k in all_bases()["CIV"].proof if k.code == "LE-01")

    assert kind.applies(case, beneficiary)
    assert not kind.applies(crime, crime.beneficiaries[0])


@pytest.mark.parametrize("basis", BASES)
def test_every_sentence_cites_kinds_of_evidence_that_exist(basis):
    known = {kind.code for b in all_bases().values() for kind in b.proof} | {"ALL-09"}

    for part in PARTS:
        for sentence in getattr(all_bases()[basis], part):
            assert set(sentence.proof) <= known


@pytest.mark.parametrize("basis", BASES)
def test_a_reason_says_in_three_facts_what_the_agency_asks(basis):
    found = all_bases()[basis]

    assert len(found.words) == 3
    assert all("USCIS" in str(text) or "parole" in str(text) for text in found.words[:1])
    for text in (*found.words, found.warning):
        lowered = str(text).lower()
        assert not any(word in lowered for word in ("qualify", "guarantee", "chance", "strong"))


@pytest.mark.parametrize("basis", BASES)
def test_what_the_agency_asks_has_a_source_and_the_day_it_was_read(basis):
    source = fact(all_bases()[basis].words_from, on=TODAY)

    assert source.is_confirmed
    assert source.checked_on <= TODAY


def test_war_says_that_a_bad_time_in_a_country_is_not_enough():
    assert "not enough" in str(all_bases()["WAR"].words[0])


@pytest.mark.parametrize("basis", BASES)
def test_a_reason_has_required_proof_and_says_what_a_good_one_contains(basis):
    proof = all_bases()[basis].proof

    assert any(kind.requirement is Requirement.REQUIRED for kind in proof)
    assert all(2 <= len(kind.contains) <= 4 for kind in proof)


def test_reasons_are_looked_up_also_when_they_are_another_travellers():
    rima = a_beneficiary("rima", reasons=(), same_reasons_as="nour")
    case = a_case(beneficiaries=(a_beneficiary(), rima))

    assert claimed(case, rima, "MED").basis == "MED"
    assert claimed(case, rima, "MED").answers
    assert claimed(case, rima, FAMILY.key).answers == {}

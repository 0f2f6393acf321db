"""Each reason asks what an officer asks, and the letter says what the answers say, no more."""

from dataclasses import replace

import pytest
import yaml

from packets.english import is_latin
from packets.law import fact
from packets.proof import Requirement
from packets.questions import Kind, Subject
from packets.snapshot import ReasonFacts
from packets.urgency import Told, all_bases, basis_choices, claimed
from packets.urgency.family_unity import BASIS as FAMILY
from tests.support.cases import TODAY, a_beneficiary, a_case, a_case_of, an_exhibit, reason, without
from tests.support.reasons import ANSWERS

BASES = list(all_bases())
PARTS = ("facts", "urgency", "place", "plan", "costs")
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


def told(facts, case=None):
    beneficiary = a_beneficiary(reasons=(facts,))
    return Told(
        case=case or a_case(beneficiaries=(beneficiary,)), beneficiary=beneficiary, reason=facts
    )


def story(facts, case=None):
    """Return all that a reason says, part by part."""
    basis = all_bases()[facts.basis]
    about = told(facts, case)
    return {part: [text for s in getattr(basis, part) if (text := s.tell(about))] for part in PARTS}


def words(facts, case=None):
    return " ".join(text for part in story(facts, case).values() for text in part)


def answered_fields():
    for basis, pages in ANSWERS.items():
        for page, given in pages.items():
            for name in given:
                yield basis, f"{page}.{name}"


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


# Answers that steer the wizard or the forms and that no sentence of the letter repeats.
NOT_TOLD = {"rep-work.work", "rep-other.looked"}


@pytest.mark.parametrize(("basis", "field"), [f for f in answered_fields() if f[1] not in NOT_TOLD])
def test_a_sentence_goes_when_its_answer_goes(basis, field):
    assert words(without(reason(basis), field)) != words(reason(basis))


@pytest.mark.parametrize(("basis", "field"), list(answered_fields()))
def test_a_story_without_one_answer_is_still_clean(basis, field):
    said = words(without(reason(basis), field))

    assert "None" not in said
    assert "{" not in said
    assert "()" not in said
    assert " ." not in said
    assert " ," not in said


@pytest.mark.parametrize("basis", BASES)
def test_words_in_another_script_are_left_out_until_they_are_english(basis):
    for page in all_bases()[basis].pages:
        for field in page.fields:
            if field.kind not in (Kind.TEXT, Kind.LONG):
                continue
            facts = reason(basis, **{page.id.replace("-", "_"): {field.name: "الألم شديد"}})

            assert is_latin(words(facts)), f"{page.id}.{field.name}"


def test_english_words_beside_the_own_ones_are_told():
    facts = reason("HARM", hrm_why={"why": "من خبرنگار بودم", "why.en": "she was a reporter"})

    assert "She was a reporter." in words(facts)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (reason("MED"), "Nour’s diagnosis is severe aortic stenosis."),
        (reason("MED"), "It has been known since April 2018."),
        (reason("MED"), "This care is not available in Jordan."),
        (
            reason("MED"),
            "Petra Valley Heart Center (Amman, Jordan), October 12, 2026: "
            "The operation is not done there for a child of her age.",
        ),
        (
            reason("MED"),
            "The treatment at St. Brigid Children’s Heart Center is set to begin on "
            "January 19, 2027.",
        ),
        (reason("MED"), "The cost of the treatment is $84,000."),
        (
            reason("MED", med_date={"none": True, "weeks": 4}),
            "The hospital has not set a first day for the treatment yet.",
        ),
        (
            reason("ORG"),
            "is to donate a kidney to Amira Haddad (Nour’s sister) in the United States",
        ),
        (reason("ORG"), "The diagnosis of Amira Haddad is end-stage kidney disease."),
        (
            reason("ORG", org_what={"gift": "OTHER", "detail": "A part of the lung"}),
            "is to donate a part of the lung to Amira Haddad",
        ),
        (reason("ORG", org_what={"gift": "NOT_SURE"}), "is to donate an organ or tissue to Amira"),
        (reason("ORG"), "Nour donates freely and without payment."),
        (reason("ORG"), "The surgery is set for February 9, 2027."),
        (
            reason("ILL"),
            "Salma Haddad, Nour’s mother, is gravely ill in the United States and is cared for at "
            "Northgate Hospital, Denver.",
        ),
        (reason("ILL"), "Nour would visit from December 20, 2026 until January 30, 2027."),
        (
            reason("CARE"),
            "Nour would help with bathing and dressing, medicine and other care, and the children "
            "for 9 hours a day.",
        ),
        (
            reason("CARE"),
            "Pedro Ruiz (husband): He drives a truck and is away five days a week.",
        ),
        (
            reason("FUN"),
            "Elena Whitaker, Nour’s sister, died on November 19, 2026.",
        ),
        (
            reason("FUN"),
            "Nour asks to attend the funeral and to settle the affairs of the deceased.",
        ),
        (reason("HARM"), "Nour is threatened by an armed group (the local commander)."),
        (reason("HARM"), "It was not safe to ask the police for help."),
        (
            reason("HARM"),
            "August 14, 2026, Herat: Two men came to her home and asked for her by name.",
        ),
        (
            reason("WAR"),
            "In El Fasher, there is fighting or bombing and hospitals are closed or destroyed.",
        ),
        (
            reason("WAR"),
            "Nour was hurt, has lost or had to leave the home, and cannot get medical care.",
        ),
        (reason("CIV"), "The court hears the case on February 16, 2027."),
        (reason("CIV"), "The court does not allow attendance by video."),
        (reason("STU"), "The program begins on February 1, 2027 and ends on May 31, 2027."),
        (
            reason("STU", stu_dates={"from": "2027-02", "until": "2027"}),
            "The program begins in February 2027 and ends in 2027.",
        ),
        (
            reason("REP", rep_i94={"until": "2027-03"}),
            "The present period of parole ends in March 2027.",
        ),
        (
            reason("SPB"),
            "Institute of Public Health, Georgia asks for Nour to come. "
            "The contact person there is Dr. Alan Reed.",
        ),
        (reason("FAM"), "Nour’s mother is in the United States."),
        (reason("FAM"), "Nour is alone there."),
        (
            reason("REP"),
            "The present period of parole ends on March 20, 2027 "
            "(Form I-94 number A1B2C3D4E5F, class of admission DT).",
        ),
        (
            reason("REP"),
            "This is new since the first request: A letter of the surgeon of November 3, 2026.",
        ),
    ],
)
def test_answers_become_neutral_english(facts, expected):
    assert expected in words(facts)


@pytest.mark.parametrize(
    ("facts", "not_said"),
    [
        (reason("MED", med_home={"care": "YES"}), "available in Jordan"),
        (reason("MED", med_home={"care": "NOT_SURE"}), "available in Jordan"),
        (reason("MED", med_with={"with": "NO"}), "travel with"),
        (reason("MED", med_cost={"cost": "0", "payer": ["NOT_SURE"]}), "paid by"),
        (reason("ORG", org_free={"free": "NOT_SURE"}), "freely"),
        (reason("FUN", fun_what={"what": ["PAPERS"]}), "The funeral is set"),
        (reason("FUN", fun_what={"what": ["FUNERAL"]}), "named in the will"),
        (reason("HARM", hrm_paper={"named": "NOT_SURE"}), "document that names"),
        (reason("HARM", hrm_un={"unhcr": "NOT_SURE"}), "UNHCR"),
        (reason("CIV", civ_person={"why": "x", "video": "ALLOWED"}), "video"),
        (reason("FAM", fam_wait={}), "priority date"),
        (reason("REP", rep_here={"here": "NO"}), "is in the United States"),
    ],
)
def test_nothing_is_said_that_the_answers_do_not_say(facts, not_said):
    assert not_said not in words(facts)


def test_a_country_that_is_not_known_is_not_named():
    nowhere = a_beneficiary(ben_where={})

    said = [
        s.tell(Told(case=a_case(), beneficiary=nowhere, reason=reason("MED")))
        for s in all_bases()["MED"].place
    ]

    assert said[0] == ""


@pytest.mark.parametrize(
    ("link", "detail", "said"),
    [
        ("OTHER_FAMILY", "Aunt", "Salma, Nour’s aunt, is gravely ill"),
        ("OTHER_FAMILY", "my mother’s sister", "Salma, Nour’s relative (my mother’s sister), is"),
        ("OTHER_FAMILY", "", "Salma, Nour’s relative, is"),
        ("OTHER", "the woman who raised her", "Salma, known to Nour (woman who raised her), is"),
        ("OTHER", "", "Salma is gravely ill"),
        ("NOT_SURE", "", "Salma is gravely ill"),
    ],
)
def test_other_links_are_named_in_the_words_of_the_family(link, detail, said):
    facts = reason("ILL", ill_who={"name": "Salma", "link": link, "detail": detail})

    assert said in words(facts)


def test_what_happened_is_told_in_the_order_of_the_dates():
    events = [
        {"what": "third"},
        {"date": "2026-09", "what": "second"},
        {"date": "2024-02-01", "what": "first"},
    ]

    said = words(reason("HARM", hrm_list={"events": events}))

    assert said.index("First.") < said.index("Second.") < said.index("Third.")


def test_country_reports_are_spoken_of_only_where_they_are_enclosed():
    with_report = a_case_of("HARM", exhibits=(an_exhibit("HRM-07"),))

    assert "Reports that describe" in words(reason("HARM"), with_report)
    assert "Reports that describe" not in words(reason("HARM"))


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

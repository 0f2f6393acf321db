"""What the answers about a reason become: neutral English that says no more than they do."""

import pytest

from packets.english import is_latin
from packets.questions import Kind
from packets.urgency import Told, all_bases
from tests.support.cases import a_beneficiary, a_case, a_case_of, an_exhibit, reason, without
from tests.support.reasons import ANSWERS
from tests.support.stories import BASES, words


def answered_fields():
    for basis, pages in ANSWERS.items():
        for page, given in pages.items():
            for name in given:
                yield basis, f"{page}.{name}"


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
        (reason("ILL"), "Nour would visit from December 20, 2026, until January 30, 2027."),
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
        (reason("STU"), "The program begins on February 1, 2027, and ends on May 31, 2027."),
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

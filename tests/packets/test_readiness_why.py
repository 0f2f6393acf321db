"""Reasons, visas and the stay: each rule with a case in which it holds and one where it does not."""

from dataclasses import replace

import pytest

from packets.snapshot import StayFacts, VisaHistoryFacts
from tests.packets.readiness_cases import (
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
    with_paper,
)
from tests.support.cases import (
    STAY,
    VISAS,
    a_beneficiary,
    reason,
    with_answer,
    without,
)

EMPTY_HARM = {"moved": "NO"}


def stay(**pages):
    answers = {**STAY, **{name.replace("_", "-"): value for name, value in pages.items()}}
    return ready_child(stay=StayFacts(answers=answers))


def visas(**pages):
    answers = {**VISAS, **{name.replace("_", "-"): value for name, value in pages.items()}}
    return ready_child(visa_history=VisaHistoryFacts(answers=answers))


def arrives(day="2027-01-11", city="Amman", country="JO"):
    return {"date": day, "post_city": city, "post_country": country}


def harm(**pages):
    return ready_adult("HARM", reasons=(reason("HARM", **pages),))


def long_stay(months):
    return {"length": months, "unit": "MONTHS", "why": "until May 13, 2027"}


FUN_TOO = ready_child(reasons=(reason("MED"), reason("FUN")))
PETITION = {"filed": "YES", "receipt": "EAC2612345678"}
NO_WHY = {**STAY["w-stay"], "why": "as long as the care takes"}
GREEN_CARD = {"plan": "She wants to stay for good and get a green card", "pays": "SUPPORTER"}
AFTER_THE_SURGERY = "2027-02-15"
ABROAD = {"country": "JO", "city": "Amman"}
NOWHERE = {"country": "JO", "city": "Amman", "permit": "NO"}
REMOVED = {"removal": "YES"}
WAIVER = {"why": "a waiver on Form I-601 takes three years, and the interview 8 months"}

ROWS: tuple[Row, ...] = (
    row(
        "FRM-15",
        ready_child(
            reasons=(
                without(reason("MED"), "med-ill.illness", "med-wait.harm", "med-asked.asked"),
            ),
            visa_history=VisaHistoryFacts(answers={**VISAS, "w-visa-why": {"why": "too slow"}}),
            stay=StayFacts(answers={**STAY, "w-stay": {**STAY["w-stay"], "why": "until May 13"}}),
        ),
        "med-wait",
        says="Nour",
    ),
    row("FRM-17", stay(w_stay={"unit": "MONTHS", "why": "May 13"}), "w-stay", says="Nour"),
    row("FRM-18", stay(w_stay=long_stay(14)), "w-stay", holds=stay(w_stay=long_stay(12))),
    row("FRM-18d", stay(w_months={}), "w-months"),
    row(
        "FRM-18b",
        stay(w_arrive=arrives("2026-12-20")),
        "sup-give",
        about="sami",
        says="Sami",
    ),
    row(
        "SUP-13",
        ready_support(sup_give={"what": "a room", "from": "2027-01-11", "until": "2027-01-11"}),
        "sup-give",
        about="sami",
        says="Sami",
    ),
    row(
        "SUP-13b",
        ready_support(sup_give={"what": "a room", "from": "2020-01-12", "until": "2027-06-11"}),
        "sup-give",
        about="sami",
        says="Sami",
    ),
    row(
        "FRM-18c",
        ready_support(sup_give={"what": "a room", "from": "2027-01-20", "until": "2026-12-01"}),
        "sup-give",
        about="sami",
        holds=ready_support(sup_give={"what": "a room", "from": "2027-01-20", "until": "2027"}),
        says="Sami ends before it begins",
    ),
    row("FRM-19", stay(w_arrive=arrives("2026-11-20")), "w-arrive", says="Nour"),
    row(
        "FRM-19b",
        stay(w_arrive=arrives("2026-12-10"), w_fast={"fast": "NO"}),
        "w-fast",
        holds=stay(w_arrive=arrives("2026-12-10")),
    ),
    row("MER-13e", stay(w_arrive=arrives(AFTER_THE_SURGERY)), "w-arrive", says="cannot move"),
    row("FRM-20", stay(w_arrive=arrives(city="")), "w-arrive", says="Nour"),
    row("FRM-21", stay(w_arrive=arrives(city="Damascus", country="SY")), "w-arrive"),
    row(
        "FRM-21b",
        stay(w_arrive=arrives(city="Beirut", country="LB")),
        "w-visa-why",
        holds=ready_child(
            visa_history=VisaHistoryFacts(
                answers={**VISAS, "w-visa-why": {"why": "Only Beirut gives interviews"}}
            ),
            stay=StayFacts(answers={**STAY, "w-arrive": arrives(city="Beirut", country="LB")}),
        ),
    ),
    row("FRM-24", stay(w_arrive=arrives(city="Amman, Abdoun quarter")), "w-arrive"),
    row("MER-01d", ready_child(reasons=()), "ben-reason", says="Nour"),
    row(
        "MER-02",
        lacking("FUN-01", "FUN-02", "FUN-03", "FUN-04", case=FUN_TOO),
        "docs",
        holds=FUN_TOO,
        says="Nour",
    ),
    row(
        "MER-03",
        ready_child(reasons=(without(reason("MED"), "med-wait.harm", "med-date.start"),)),
        "med-wait",
        says="Nour",
    ),
    row(
        "MER-03b",
        ready_child(reasons=(with_answer(reason("MED"), "med-date.start", "2026-11-24"),)),
        "med-date",
        holds=ready_child(reasons=(with_answer(reason("MED"), "med-date.start", "2026-11-25"),)),
        says="November 24, 2026",
    ),
    row(
        "MER-03d",
        ready_adult(reasons=(with_answer(reason("FUN"), "fun-who.date", "2026-12-13"),)),
        "fun-who",
        holds=ready_adult(reasons=(with_answer(reason("FUN"), "fun-who.date", "2026-12"),)),
    ),
    row(
        "MER-03e",
        ready_child(reasons=(with_answer(reason("MED"), "med-ill.since", "2001"),)),
        "med-ill",
        holds=ready_child(reasons=(with_answer(reason("MED"), "med-ill.since", "2017"),)),
        says="Nour",
    ),
    row("MER-04", visas(w_visa_why={}), "w-visa-why", says="Nour"),
    row("MER-04b", visas(w_visa={}), "w-visa", holds=visas(w_visa={"none": True}), says="Nour"),
    row("MER-05", lacking("ALL-08"), "docs", holds=unable("ALL-08"), says="Nour"),
    row(
        "MER-06",
        ready_child(ben_past=REMOVED),
        "w-waiver",
        holds=ready_child(
            ben_past=REMOVED,
            visa_history=VisaHistoryFacts(answers={**VISAS, "w-visa-why": WAIVER}),
        ),
    ),
    row(
        "MER-07",
        lacking("ALL-09", case=visas(w_family=PETITION)),
        "docs",
        holds=visas(w_family=PETITION),
        says="Nour",
    ),
    row(
        "MER-08",
        lacking("HRM-09", case=harm(hrm_move=EMPTY_HARM, hrm_un={"unhcr": "NO"})),
        "hrm-un",
        holds=lacking("HRM-09", case=harm()),
        says="Nour",
    ),
    row(
        "MER-09b",
        ready_child(ben_where={"country": "SY", "city": "Homs", "permit": "NO"}),
        "ben-where",
        holds=ready_child(ben_where={"country": "SY", "city": "Homs", "permit": "OWN_COUNTRY"}),
        says="Nour",
    ),
    row(
        "MER-09c",
        ready_child(ben_where={**ABROAD, "permit": "YES", "until": "2026-08-31"}),
        "ben-where",
        holds=ready_child(ben_where={**ABROAD, "permit": "YES", "until": "2027-08-31"}),
        says="Nour may stay",
    ),
    row(
        "MER-09d",
        ready_child(ben_where={**ABROAD, "permit": "OWN_COUNTRY"}),
        "ben-where",
        holds=ready_child(ben_where={"country": "SY", "city": "Homs", "permit": "OWN_COUNTRY"}),
        says="no citizenship",
    ),
    row(
        "MER-10b",
        stay(w_plan={"plan": "Her flight home is on May 3, 2029.", "pays": "SUPPORTER"}),
        "w-plan",
        holds=stay(w_plan={"plan": "Her new school begins May 3, 2029.", "pays": "SUPPORTER"}),
        says="Nour",
    ),
    row(
        "MER-13f",
        ready_child(ben_where={**ABROAD, "country": "TR", "permit": "YES", "until": "2027-08-31"}),
        "ben-address",
        says="Check the country in both answers",
    ),
    row(
        "MER-17",
        stay(w_plan={"plan": "We have a 95% chance.", "pays": "SUPPORTER"}),
        "w-plan",
        says="Some words about Nour promise an answer",
    ),
    row(
        "MER-09",
        lacking("ALL-23", case=ready_child(ben_where=NOWHERE)),
        "ben-where",
        holds=lacking("ALL-23", case=ready_child(ben_where={**NOWHERE, "country": "SY"})),
        says="Nour",
    ),
    row("MER-10", stay(w_plan={"pays": "SUPPORTER"}), "w-plan", says="Nour"),
    row("MER-11", stay(w_stay=NO_WHY), "w-stay", says="Nour"),
    row("MER-11b", stay(w_stay=long_stay(3)), "w-stay", says="Nour"),
    row("MER-12", stay(w_plan=GREEN_CARD), "w-plan", says="Nour"),
    row(
        "MER-13",
        ready(s_date={"kind": "CARE", "date": "2027-02-19"}),
        "med-date",
        holds=ready(s_date={"kind": "OTHER", "date": "2027-02-19"}),
        says="Nour",
    ),
    row(
        "EXP-01",
        stay(w_fast={"fast": "NO"}),
        "w-fast",
        says="less than 60 days",
    ),
    row(
        "EXP-02",
        lacking("MED-01", "MED-06"),
        "docs",
        holds=lacking("MED-01", case=with_paper("MED-06", dated="2026-11")),
        says="Nour",
    ),
)


@pytest.mark.parametrize(
    "plan",
    [
        "She goes back to her permanent job in Amman on June 9",
        "Her permanent resident card stays with her aunt; she flies home",
        "She will apply for asylum in Portugal",
    ],
)
def test_a_permanent_job_at_home_is_no_wish_to_stay(plan):
    assert not found(stay(w_plan={"plan": plan, "pays": "SUPPORTER"}), "MER-12")


@pytest.mark.parametrize(
    "plan",
    [
        "She will live permanently with her aunt",
        "They want to move to the United States",
        "He will immigrate",
        "They will settle in America",
        "She will apply for asylum when she is in Oregon",
        "He asks for asylum in the United States",
        "She will live here for the rest of her life",
    ],
)
def test_words_of_a_stay_for_good_are_seen(plan):
    assert found(stay(w_plan={"plan": plan, "pays": "SUPPORTER"}), "MER-12")


@pytest.mark.parametrize(
    "plan",
    [
        "There is a good chance of approval",
        "The odds of getting parole are high",
        "He is 99 percent sure that all is well",
        "A helper guaranteed the approval",
        "Approval is certain",
        "USCIS will surely grant it",
        "The request is sure to be approved",
        "We were promised parole",
        "Her case has a strong chance.",
        "We are sure that USCIS will approve this",
        "The officer will surely grant parole",
        "The request will be approved by June",
        "She clearly qualifies for humanitarian parole",
    ],
)
def test_words_that_promise_an_answer_are_seen(plan):
    assert found(stay(w_plan={"plan": plan, "pays": "SUPPORTER"}), "MER-17")


@pytest.mark.parametrize(
    "plan",
    [
        "Her chance of survival without surgery is 20%",
        "The doctors give her a 30% chance of recovery",
        "There is a chance that the war goes on",
        "She has a good chance to recover in the hospital",
        "He asks for parole for 6 months, and goes home",
        "The hospital has promised the bed",
        "The school granted her leave",
        "If USCIS approves the request, she flies on the next day",
        "The hospital will approve the plan of care",
        "Her father qualifies for a pension",
        "95% of the cost is paid by the hospital",
    ],
)
def test_what_a_doctor_says_of_life_and_death_is_no_promise_of_an_answer(plan):
    assert not found(stay(w_plan={"plan": plan, "pays": "SUPPORTER"}), "MER-17")


@pytest.mark.parametrize("place", ["letter", "visa", "reason"])
def test_a_promise_is_found_in_the_letter_the_visas_and_the_reason(place):
    words = "There is a great chance that parole is granted"
    case = {
        "letter": ready_child(letter={"part1": words}),
        "visa": visas(w_visa_why={"why": words}),
        "reason": ready_child(reasons=(reason("MED", med_wait={"harm": words}),)),
    }[place]

    assert found(case, "MER-17")


def test_the_page_about_a_waiver_answers_for_it():
    told = {**VISAS, "w-waiver": {"why": "It takes two years, and the surgery is in January."}}
    case = ready_child(ben_past=REMOVED, visa_history=VisaHistoryFacts(answers=told))

    assert not found(case, "MER-06")


def test_words_on_the_present_country_stand_in_for_the_paper_about_it():
    told = {**NOWHERE, "why": "The permit ends in May and cannot be renewed."}

    assert not found(lacking("ALL-23", case=ready_child(ben_where=told)), "MER-09")


def test_a_reason_shared_with_another_traveller_is_asked_for_once():
    rima = a_beneficiary("rima", same_reasons_as=CHILD, reasons=())
    case = ready(beneficiaries=(replace(a_beneficiary(), reasons=()), rima))

    assert {f.about for f in found(case, "MER-01d")} == {CHILD, "rima"}
    assert not found(ready(beneficiaries=(a_beneficiary(), rima)), "MER-01d")


def test_a_date_of_a_day_that_is_over_is_not_urgent():
    case = ready_child(
        reasons=(with_answer(reason("MED"), "med-date.start", "2026-10-01"),),
        stay=StayFacts(answers={**STAY, "w-fast": {"fast": "NO"}}),
    )

    assert not found(replace(case, answers={**case.answers, "s-date": {"kind": "NONE"}}), "EXP-01")


def test_a_stay_of_a_thousand_years_breaks_nothing():
    case = stay(w_stay={"length": 10**9, "unit": "WEEKS", "why": "May 13"})

    assert found(case, "FRM-18")


def test_re_parole_is_not_asked_for_visas():
    bare = VisaHistoryFacts()
    case = ready_adult("REP", visa_history=bare)

    assert not found(case, "MER-04")
    assert not found(case, "MER-04b")


@pytest.mark.parametrize(
    ("address", "is_told"),
    [
        ({"same": "NO", "address": {"country": "TR"}, "home": {"country": "JO"}}, False),
        ({"same": "NO", "address": {"country": "JO"}, "home": {"country": "TR"}}, True),
        ({"same": "NOT_SURE", "address": {"country": "TR"}}, False),
    ],
)
def test_mail_may_come_to_another_country_than_that_of_the_home(address, is_told):
    case = ready_child(ben_where={**ABROAD, "permit": "NO"}, ben_address=address)

    assert bool(found(case, "MER-13f")) is is_told

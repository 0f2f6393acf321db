"""Where a lawyer should look, re-parole and notices: each rule with and without its finding."""

from dataclasses import replace

import pytest

from packets.readiness import Severity, all_rules, blocking
from packets.snapshot import StaffWords
from tests.packets.readiness_cases import (
    Row,
    found,
    lacking,
    ready,
    ready_adult,
    ready_child,
    row,
    unable,
)
from tests.support.cases import a_beneficiary, reason
from tests.support.rows import NOW

I94 = {"class": "DT", "number": "A1B2C3D4E5F"}
MORE_TIME = ready_adult("REP")


def flagged(flag):
    return ready(s_flags={"flags": [flag]})


def flag_row(code, flag):
    return row(code, flagged(flag), "s-flags", about="")


def more_time(**pages):
    return ready_adult("REP", reasons=(reason("REP", **pages),))


def until(day):
    return more_time(rep_i94={**I94, "until": day})


ROWS: tuple[Row, ...] = (
    row("REF-01", ready(s_where={"where": "US_OTHER"}), "s-where", about=""),
    row("REF-02", ready_child(ben_past={"removal": "YES"}), "ben-past"),
    flag_row("REF-03", "ARREST"),
    flag_row("REF-04", "FALSE_STATEMENT"),
    flag_row("REF-05", "PAROLE_BEFORE"),
    flag_row("REF-06", "ARMED_GROUP"),
    flag_row("FRM-07", "PROGRAM"),
    row(
        "REF-07",
        ready_adult("CIV", reasons=(reason("CIV", civ_role={"role": "CRIME"}),)),
        "civ-role",
    ),
    row("REF-08", ready_child(ch_travel={"with": "ADULT"}), "ch-travel"),
    row(
        "REF-09",
        ready_adult("HARM", reasons=(reason("HARM", hrm_who={"who": "HELPER"}),)),
        "hrm-who",
        holds=ready_adult("HARM"),
    ),
    row(
        "REF-12",
        replace(ready(), staff_words=(StaffWords(about="nour", page="w-plan", at=NOW),)),
        "w-plan",
        says="story of Nour, last on November 25, 2026",
    ),
    row(
        "ORG-REF",
        ready_adult("ORG", reasons=(reason("ORG", org_free={"free": "NO"}),)),
        "org-free",
        holds=ready_adult("ORG"),
    ),
    row(
        "PRV-03",
        ready(ask={"who": "MY_LAWYER"}),
        "ask",
        holds=ready(ask={"who": "MY_LAWYER", "consent": True}),
        about="",
    ),
    row("REP-01", more_time(rep_here={"here": "NO"}), "rep-here", holds=MORE_TIME, says="Nour"),
    row("REP-02", until("2027"), "rep-i94", holds=MORE_TIME, says="Nour"),
    row(
        "REP-02b",
        lacking("REP-E1", case=MORE_TIME),
        "docs",
        holds=unable("REP-E1", case=MORE_TIME),
        says="Nour",
    ),
    row("REP-03", until("2027-02-22"), "rep-i94", holds=until("2027-02-23"), says="Nour"),
    row("REP-03b", until("2026-11-24"), "rep-i94", holds=until("2026-11-25"), says="is over"),
    row("REP-04", until("2027-02-23"), "rep-i94", holds=until("2027-03-26"), says="Nour"),
    row("REP-05", more_time(rep_new={}), "rep-new", holds=MORE_TIME, says="Nour"),
    row("REP-07", more_time(rep_other={"looked": "NO"}), "rep-other", holds=MORE_TIME, says="Nour"),
    row("REP-06", more_time(rep_work={"work": "YES"}), "rep-work", holds=MORE_TIME, says="Nour"),
    row(
        "SIG-05",
        ready(st_role={"role": "SELF"}),
        "st-role",
        holds=ready(
            st_role={"role": "SELF"},
            beneficiaries=(a_beneficiary(ben_dob={"dob": "2012-11-25", "marital": "SINGLE"}),),
        ),
        says="under 14 does not sign the request: Nour",
    ),
    row(
        "POL-02",
        ready(),
        "ben-nation",
        holds=ready_child(ben_nation={"citizen": "JO", "born": "JO"}),
        says="in force since January 1, 2026",
    ),
    row(
        "REF-10",
        ready_child(ben_nation={"citizen": "AF", "born": "SY"}),
        "ben-nation",
        says="November 26, 2025",
    ),
)


@pytest.mark.parametrize(
    ("flag", "code"),
    [
        ("REMOVAL", "REF-02"),
        ("CRIME_CASE", "REF-07"),
        ("CHILD_ALONE", "REF-08"),
        ("HURT_BY_HELPER", "REF-09"),
    ],
)
def test_what_the_first_questions_named_is_not_forgotten(flag, code):
    (finding,) = found(flagged(flag), code)

    assert (finding.mend_at, finding.about) == ("s-flags", "")


def test_what_is_named_twice_is_told_once_and_at_the_person():
    case = ready_child(
        ben_past={"removal": "YES"},
    )
    case = ready(beneficiaries=case.beneficiaries, s_flags={"flags": ["REMOVAL"]})

    assert [f.mend_at for f in found(case, "REF-02")] == ["ben-past"]


def test_a_lawyer_first_is_nothing_that_the_family_could_mend():
    (finding,) = found(flagged("PAROLE_BEFORE"), "REF-05")

    assert finding.rule.severity is Severity.REFER
    assert not finding.blocks


@pytest.mark.parametrize(
    ("flag", "stops"),
    [
        ("REMOVAL", True),
        ("ARREST", False),
        ("FALSE_STATEMENT", False),
        ("PAROLE_BEFORE", True),
        ("ARMED_GROUP", False),
        ("CRIME_CASE", True),
        ("CHILD_ALONE", True),
        ("PROGRAM", True),
        ("HURT_BY_HELPER", True),
    ],
)
def test_what_a_source_says_stops_the_final_packet_and_what_was_recalled_does_not(flag, stops):
    told = {finding.rule.code for finding in blocking(flagged(flag)) if finding.needs_a_lawyer}

    assert bool(told) is stops


def test_a_rule_that_sends_to_a_lawyer_stops_only_on_a_source_that_was_read():
    sent = [
        rule
        for rule in all_rules().values()
        if rule.severity is Severity.REFER and not rule.is_for_mailing
    ]

    assert {rule.code for rule in sent if not (rule.stops or rule.stops_mailing)} == {
        "REF-03",
        "REF-04",
        "REF-06",
        "ORG-REF",
    }


def test_an_attorney_of_the_case_lets_the_final_packet_go_on():
    case = flagged("PAROLE_BEFORE")
    (finding,) = found(case, "REF-05")
    cleared = replace(case, set_aside=(finding.digest,))

    assert finding in blocking(case)
    assert blocking(cleared) == ()


def test_a_child_with_a_parent_or_a_guardian_is_not_alone():
    for company in ("PARENT", "GUARDIAN"):
        assert not found(ready_child(ch_travel={"with": company}), "REF-08")


@pytest.mark.parametrize("place", ["US_OTHER", "BORDER", "DETAINED"])
def test_whoever_is_here_at_a_border_or_held_needs_another_way(place):
    assert found(ready(s_where={"where": place}), "REF-01")


def test_re_parole_is_for_people_who_are_here():
    here = {"ben_where": {"country": "US", "city": "Miami", "permit": "YES"}}

    assert found(ready_child(**here), "REF-01")
    assert not found(ready_adult("REP", **here), "REF-01")


def test_a_child_who_travels_with_an_adult_who_asks_for_both_signs_nothing():
    rima = a_beneficiary("rima", ben_dob={"dob": "1989-10-22"}, same_reasons_as="nour", reasons=())
    alone = {"st_role": {"role": "SELF"}}

    assert not found(ready(beneficiaries=(rima, a_beneficiary()), **alone), "SIG-05")
    assert [
        f.about for f in found(ready(beneficiaries=(a_beneficiary(), rima), **alone), "SIG-05")
    ] == ["nour"]

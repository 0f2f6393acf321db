"""Numbers from which on rules speak are rows of law or our own measures: never constants in code."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from django.utils import translation

import pytest

from packets import law, official_forms
from packets.official_forms import edition_of
from packets.readiness import all_rules, findings
from packets.readiness._subjects import own_measures
from packets.readiness._subjects.own_measures import all_measures
from packets.snapshot import BeneficiaryFacts, CaseSnapshot
from tests.packets.readiness_cases import lacking, ready_adult, ready_child, ready_support
from tests.packets.test_readiness_care import until
from tests.packets.test_readiness_money import GIVES, household
from tests.packets.test_readiness_why import ROWS as WHY
from tests.packets.test_readiness_why import arrives, long_stay, stay
from tests.support.cases import TODAY

SHORT_PASSPORT = ready_child(ben_passport={"has": "YES", "expires": "2027-06-30"})
POOR = ready_support(sup_income={"income": "34000"}, **household(1))
NEXT_YEAR = stay(w_arrive=arrives("2027-10-01"))
NOT_FAST = stay(w_fast={"fast": "NO"})
SOON = stay(w_arrive=arrives("2026-12-10"), w_fast={"fast": "NO"})
# Rule, row, a case in which the rule speaks, another value with which it is silent.
LAW = (
    ("EXP-01", "days_ahead.ask_for_speed", NOT_FAST, 1),
    ("FRM-19b", "days_ahead.arrival_is_soon", SOON, 5),
    ("REP-03", "re_parole.file_days_before_end", until("2027-02-22"), 30),
    ("REP-04", "days_ahead.prepare_re_parole", until("2027-02-23"), 30),
    ("FRM-18", "stay.usual_months_at_most", stay(w_stay=long_stay(14)), 14),
    ("ID-02", "passport.months_after_stay", SHORT_PASSPORT, 0),
    ("POL-03", "fees.change_in_month", NEXT_YEAR, 11),
    ("MER-14", "age.declares_from", lacking("ALL-11", case=ready_adult()), 40),
    ("CHD-01", "age.child_under", lacking("CHD-E1"), 1),
    ("SUP-05", "planning_line.percent_of_guideline", POOR, 100),
)
NAMED_IN_THE_SENTENCE = (
    ("EXP-01", "days_ahead.ask_for_speed", NOT_FAST, 1234, "1234 days"),
    ("FRM-19b", "days_ahead.arrival_is_soon", SOON, 1234, "1234 days"),
    ("REP-03", "re_parole.file_days_before_end", until("2027-02-22"), 1234, "1234 days"),
    ("FRM-18", "stay.usual_months_at_most", stay(w_stay=long_stay(14)), 13, "13 months"),
    ("ID-02", "passport.months_after_stay", SHORT_PASSPORT, 9, "9 months"),
    ("POL-03", "fees.change_in_month", NEXT_YEAR, 9, "each September"),
)
EARLY = ready_support(sup_give={**GIVES, "until": "2027-05-20"})
LATE = stay(w_arrive=arrives("2026-12-20"))
BRIEF = next(row.fails for row in WHY if row.code == "FRM-15")
OURS = (
    ("FRM-15", "story.fewest_letters", BRIEF, 20),
    ("FRM-18b", "support.days_after_arrival", LATE, 90),
    ("SUP-08", "support.days_before_end", EARLY, 200),
)


def said(case: CaseSnapshot, code: str) -> list[str]:
    return [finding.text for finding in findings(case) if finding.rule.code == code]


@pytest.fixture
def change(monkeypatch):
    """Return how a row of law gets another value, or is taken away (None)."""
    rows = law.all_facts()

    def change(key, value):
        others = tuple(row for row in rows if row.key != key)
        changed = tuple(replace(row, value=value) for row in rows if row.key == key)
        assert changed
        monkeypatch.setattr(law, "all_facts", lambda: others if value is None else others + changed)

    return change


@pytest.mark.parametrize(("code", "key", "case", "other"), LAW)
def test_with_another_row_the_rule_is_silent(change, code, key, case, other):
    assert said(case, code)

    change(key, other)

    assert not said(case, code)


@pytest.mark.parametrize(("code", "key", "case", "_other"), LAW[:7])
def test_without_a_row_the_rule_says_nothing(change, code, key, case, _other):
    change(key, None)

    assert not said(case, code)


@pytest.mark.parametrize(("code", "key", "case", "other", "words"), NAMED_IN_THE_SENTENCE)
def test_the_sentence_names_the_number_of_the_row(change, code, key, case, other, words):
    change(key, other)

    assert words in said(case, code)[0]


def test_the_month_of_new_fees_is_named_in_the_language_of_the_page():
    with translation.override("es"):
        assert "octubre" in said(NEXT_YEAR, "POL-03")[0]


def test_savings_count_with_the_part_that_the_row_names(change):
    case = ready_support(
        sup_income={"income": "20000"},
        sup_home=household(1)["sup_home"],
        sup_savings={"cash": "30000"},
    )
    assert said(case, "SUP-05")

    change("planning_line.percent_of_savings", 100)

    assert not said(case, "SUP-05")


@pytest.mark.parametrize(
    ("born", "is_child", "may_declare"),
    [
        ("2008-11-25", False, True),
        ("2008-11-26", True, True),
        ("2012-11-25", True, True),
        ("2012-11-26", True, False),
        ("", False, True),
    ],
)
def test_ages_turn_on_the_birthday(born, is_child, may_declare):
    someone = BeneficiaryFacts(key="a", answers={"ben-dob": {"dob": born}})

    told = (someone.is_child_on(date(2026, 11, 25)), someone.may_declare_on(date(2026, 11, 25)))

    assert told == (is_child, may_declare)


@pytest.mark.parametrize(("code", "key", "case", "other"), OURS)
def test_with_another_measure_of_ours_the_rule_is_silent(monkeypatch, code, key, case, other):
    assert said(case, code)

    changed = {**all_measures(), key: replace(all_measures()[key], value=other)}
    monkeypatch.setattr(own_measures, "all_measures", lambda: changed)

    assert not said(case, code)


def test_each_measure_of_ours_says_why_and_is_used():
    code = "".join(
        file.read_text() for file in Path(own_measures.__file__).parents[1].rglob("*.py")
    )

    for measure in all_measures().values():
        assert len(measure.reason.split()) > 5, measure.key
        assert f'"{measure.key}"' in code, measure.key


def test_the_room_for_the_city_of_the_embassy_is_that_of_the_edition(monkeypatch):
    case = stay(w_arrive=arrives(city="Amman, Abdoun quarter"))
    assert "room for 20 letters" in said(case, "FRM-24")[0]
    edition = edition_of("I-131", on=TODAY)
    wide = tuple(replace(i, longest=60) if i.typed_at else i for i in edition.items)

    monkeypatch.setattr(official_forms, "all_editions", lambda: (replace(edition, items=wide),))

    assert not said(case, "FRM-24")


@pytest.mark.parametrize("place", ["packets/readiness", "packets/proof", "packets/slots"])
def test_no_module_of_rules_names_a_span_a_share_or_an_age_of_its_own(place):
    """Numbers that stay are the calendar's, the lengths of written dates, and of a quotation."""
    root = Path(law.__file__).parents[2]
    known = {"LONGEST", "MONTHS_A_YEAR", "LAST_DAY_OF_ALL_MONTHS", "LONGEST_STAY", "YEAR, MONTH"}
    named = {
        name
        for file in (root / place).rglob("*.py")
        for name in re.findall(
            r"^([A-Z][A-Z_, ]+) = (?:timedelta\(\w+=)?\d", file.read_text(), re.MULTILINE
        )
    }

    assert named <= known


def test_rules_whose_numbers_were_recalled_never_block():
    recalled = {code for code, key, *_ in LAW if not law.fact(key, on=TODAY).is_confirmed}

    assert recalled
    assert not any(all_rules()[code].blocks for code in recalled)

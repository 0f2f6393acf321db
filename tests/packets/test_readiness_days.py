"""The days on which rules begin to speak are rows of law: another row is another rule."""

from dataclasses import replace

import pytest

from packets import law
from packets.readiness import all_rules, findings
from packets.snapshot import CaseSnapshot
from tests.packets.test_readiness_care import until
from tests.packets.test_readiness_why import arrives, stay

SOON = stay(w_arrive=arrives("2026-12-10"), w_fast={"fast": "NO"})
ROWS = (
    ("EXP-01", "days_ahead.ask_for_speed", stay(w_fast={"fast": "NO"}), 1),
    ("FRM-19b", "days_ahead.arrival_is_soon", SOON, 5),
    ("REP-03", "re_parole.file_days_before_end", until("2027-02-22"), 30),
    ("REP-04", "days_ahead.prepare_re_parole", until("2027-02-23"), 30),
)


def said(case: CaseSnapshot, code: str) -> list[str]:
    return [finding.text for finding in findings(case) if finding.rule.code == code]


@pytest.fixture
def change(monkeypatch):
    """Return how a row gets another value, or is taken away (None)."""
    rows = law.all_facts()

    def change(key, value):
        others = tuple(row for row in rows if row.key != key)
        changed = tuple(replace(row, value=value) for row in rows if row.key == key)
        assert changed
        known = others if value is None else (*others, *changed)
        monkeypatch.setattr(law, "all_facts", lambda: known)

    return change


@pytest.mark.parametrize(("code", "key", "case", "fewer"), ROWS)
def test_a_row_of_fewer_days_lets_the_rule_speak_later(change, code, key, case, fewer):
    assert said(case, code)

    change(key, fewer)

    assert not said(case, code)


@pytest.mark.parametrize(("code", "key", "case", "_fewer"), ROWS)
def test_without_a_row_the_rule_says_nothing(change, code, key, case, _fewer):
    change(key, None)

    assert not said(case, code)


@pytest.mark.parametrize(("code", "key", "case", "_fewer"), ROWS[:3])
def test_the_sentence_names_the_days_of_the_row(change, code, key, case, _fewer):
    change(key, 1234)

    assert "1234" in said(case, code)[0]


@pytest.mark.parametrize("code", [code for code, *_rest in ROWS])
def test_a_rule_on_days_never_blocks(code):
    assert not all_rules()[code].blocks

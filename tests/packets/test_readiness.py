"""The rules as a whole: what they may do, say and cost, and that complete cases pass them."""

import json
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from packets.law import all_facts
from packets.readiness import Confidence, Finding, Rule, Severity, all_rules, blocking, findings
from packets.readiness.expected_documents import ASKED_ELSEWHERE
from packets.slots import all_kinds, slots_of
from packets.snapshot import (
    BeneficiaryFacts,
    CaseSnapshot,
    RepresentativeFacts,
    SupporterFacts,
)
from packets.urgency import all_bases
from packets.wizard.pages import all_pages
from packets.wizard.parts import BY_KEY, Group
from packets.wizard.tasks import task_groups, task_of
from tests.packets import (
    test_after_mailing,
    test_comparing,
    test_fee_waiver,
    test_law_upkeep,
    test_open_questions,
    test_readiness_care,
    test_readiness_filing,
    test_readiness_money,
    test_readiness_own_words,
    test_readiness_people,
    test_readiness_proof,
    test_readiness_signed,
    test_readiness_spelling,
    test_readiness_why,
)
from tests.packets.readiness_cases import Row, complete, found, lacking, ready
from tests.support.cases import TODAY, a_case_of

ROOT = Path(__file__).parents[2]
ROWS: tuple[Row, ...] = (
    *test_readiness_people.ROWS,
    *test_readiness_why.ROWS,
    *test_readiness_proof.ROWS,
    *test_readiness_signed.ROWS,
    *test_readiness_spelling.ROWS,
    *test_readiness_money.ROWS,
    *test_readiness_care.ROWS,
    *test_readiness_own_words.ROWS,
    *test_readiness_filing.ROWS,
    *test_comparing.ROWS,
    *test_fee_waiver.ROWS,
    *test_law_upkeep.ROWS,
    *test_after_mailing.ROWS,
    *test_open_questions.ROWS,
)
LONGEST_SENTENCE = 20
NOT_OUR_WORDS = re.compile(
    r"\b(please|invalid|failed|oops|guarantee|you qualify|odds|strong case|chance)\b|!|n't\b|n’t\b",
    re.IGNORECASE,
)


def modules_of_rules() -> list[str]:
    found = (ROOT / "packets" / "readiness").glob("[a-z]*.py")
    return sorted(path.stem for path in found)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.code)
def test_a_rule_finds_what_is_missing_and_says_where_to_mend_it(row):
    told = found(row.fails, row.code)

    assert (row.mend_at, row.about) in {(f.mend_at, f.about) for f in told}
    assert any(row.says in finding.text for finding in told)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.code)
def test_a_rule_is_silent_where_nothing_is_missing(row):
    assert found(row.holds, row.code) == []


def test_each_rule_has_one_row_in_these_tables():
    assert Counter(row.code for row in ROWS) == Counter(list(all_rules()))


@pytest.mark.parametrize("severity", Severity)
@pytest.mark.parametrize("confidence", Confidence)
@pytest.mark.parametrize("is_for_mailing", [True, False])
def test_only_what_is_confirmed_and_grave_blocks(severity, confidence, is_for_mailing):
    rule = replace(
        next(iter(all_rules().values())),
        severity=severity,
        confidence=confidence,
        is_for_mailing=is_for_mailing,
    )

    may_block = severity is Severity.BLOCKS and confidence in ("C2", "C1")

    assert rule.blocks is may_block
    assert not (rule.stops and is_for_mailing)
    assert not (rule.stops_mailing and not is_for_mailing)


def test_what_was_recalled_or_is_uncertain_is_never_declared_as_blocking():
    for rule in all_rules().values():
        if rule.confidence in (Confidence.RECALLED, Confidence.UNCERTAIN):
            assert rule.severity is not Severity.BLOCKS, rule.code


def test_kinds_of_evidence_that_were_recalled_never_block():
    for case in [complete(a_case_of(basis)) for basis in all_bases()] + [ready()]:
        before = Counter(f.rule.code for f in blocking(case))
        for slot in (s for s in slots_of(case) if not s.kind.is_confirmed):
            bare = lacking(slot.kind.code, case=case)
            assert Counter(f.rule.code for f in blocking(bare)) == before, slot.kind.code


def test_each_required_kind_of_evidence_is_asked_for_once():
    whole = [complete(a_case_of(basis)) for basis in all_bases()] + [ready()]
    for case in whole:
        before = Counter(f.rule.code for f in findings(case))
        for slot in (s for s in slots_of(case) if s.is_required):
            bare = lacking(slot.kind.code, case=case)
            new = Counter(f.rule.code for f in findings(bare)) - before
            general = new["MER-01"] + new["MER-01b"]
            assert general == (slot.kind.code not in ASKED_ELSEWHERE), slot.kind.code
            assert new, slot.kind.code


def test_each_rule_names_its_source():
    assert [rule.code for rule in all_rules().values() if not rule.source] == []


def test_each_finding_leads_to_a_page_and_to_a_row_of_the_case_home():
    for row in ROWS:
        rows = {t.key for group in task_groups(row.fails) for t in group.tasks}
        for finding in findings(row.fails):
            assert finding.mend_at in all_pages(), finding.rule.code
            is_mailing = BY_KEY[task_of(finding)[0]].group is Group.MAIL
            if not is_mailing:
                assert task_of(finding) in rows, (row.code, finding.rule.code, task_of(finding))


def test_the_codes_that_pages_name_are_rules_or_told_as_still_missing():
    told = (ROOT / "docs" / "rules.md").read_text()
    named = {code for page in all_pages().values() for code in page.rules}
    known = {code.rstrip("abcdef") for code in all_rules()} | set(all_kinds())

    assert [code for code in sorted(named - known) if code not in told] == []


def test_the_list_of_rules_tells_each_rule_as_it_stands():
    rows = (ROOT / "docs" / "rules.md").read_text().split("## Held by construction")[0]
    told = re.findall(r"^\| ([A-Z]+-\w+) \| (\w+) \| (\w+) \| `(\w+)` \|", rows, re.MULTILINE)

    assert sorted(told) == sorted(
        (rule.code, str(rule.severity), str(rule.confidence), module)
        for module in modules_of_rules()
        for rule in import_module(f"packets.readiness.{module}").RULES
    )


def test_sentences_are_short_and_in_plain_words():
    for row in ROWS:
        for finding in findings(row.fails):
            words = finding.text.split("Source:")[0]
            for sentence in re.split(r"(?<=[.?:])\s", words):
                assert len(sentence.split()) <= LONGEST_SENTENCE, sentence
            assert not NOT_OUR_WORDS.search(words), words
            assert "{" not in words


def test_names_that_look_like_placeholders_are_only_names():
    nobody = BeneficiaryFacts(key="a", called="{it.key}")

    texts = [finding.text for finding in findings(ready(beneficiaries=(nobody,)))]

    assert any("{it.key}" in text for text in texts)


@pytest.mark.parametrize(
    "case",
    [
        CaseSnapshot(taken_on=TODAY),
        CaseSnapshot(taken_on=TODAY, beneficiaries=(BeneficiaryFacts(key="a"),)),
        CaseSnapshot(taken_on=TODAY, supporters=(SupporterFacts(key="s"),)),
        CaseSnapshot(taken_on=TODAY, representative=RepresentativeFacts()),
        CaseSnapshot(taken_on=TODAY, answers={"st-role": {"role": "SELF"}}),
        CaseSnapshot(
            taken_on=date(2020, 1, 1),
            beneficiaries=(
                BeneficiaryFacts(key="a"),
                BeneficiaryFacts(key="b", same_reasons_as="a"),
            ),
        ),
    ],
)
def test_a_case_that_has_hardly_begun_is_told_what_is_missing(case):
    assert blocking(case)


def test_findings_hold_what_a_page_and_a_machine_need():
    (finding,) = found(lacking("ALL-05"), "ID-03")

    assert isinstance(finding, Finding)
    assert isinstance(finding.rule, Rule)
    assert json.dumps([finding.text, finding.mend_at, finding.about, finding.rule.code])


UNCONFIRMED = ("document.newest_days.", "notice.limit.", "notice.stop.")


def test_rules_of_age_and_notice_are_rows_with_a_source():
    rows = [f for f in all_facts() if f.key.startswith(UNCONFIRMED)]

    assert rows
    assert not any(row.is_confirmed for row in rows)

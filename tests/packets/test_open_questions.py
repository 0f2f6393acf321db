"""No final packet has an empty story: a needed question without an answer is said, by its page."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

import pytest

from packets.asked import Question, questions_of
from packets.questions.filing import ABOUT_SENDING
from packets.questions.finish import LAST_STEPS
from packets.readiness import Finding, blocking, findings
from packets.snapshot import Answered, CaseSnapshot
from packets.urgency import all_bases
from tests.packets.readiness_cases import Row, ready_child, row
from tests.support.cases import a_beneficiary, a_case, a_case_of, a_supporter, reason

Facts = TypeVar("Facts", bound=Answered)


def needed_of(case: CaseSnapshot) -> Iterator[Question]:
    for question in questions_of(case):
        is_needed = any(field.needed for field in question.page.fields) or question.page.one_of
        if is_needed and question.page.id not in LAST_STEPS | ABOUT_SENDING:
            yield question


def without_page(case: CaseSnapshot, page: str) -> CaseSnapshot:
    def cut(facts: Facts) -> Facts:
        return replace(facts, answers={k: v for k, v in facts.answers.items() if k != page})

    return replace(
        cut(case),
        petitioner=cut(case.petitioner),
        beneficiaries=tuple(
            replace(
                cut(one),
                visa_history=cut(one.visa_history),
                stay=cut(one.stay),
                reasons=tuple(map(cut, one.reasons)),
            )
            for one in case.beneficiaries
        ),
        supporters=tuple(map(cut, case.supporters)),
    )


ROWS: tuple[Row, ...] = (row("ANS-01", without_page(ready_child(), "med-ill"), "med-ill"),)


def open_pages(case: CaseSnapshot) -> list[tuple[str, str]]:
    return [(f.mend_at, f.text) for f in findings(case) if f.rule.code == "ANS-01"]


def leading_to(case: CaseSnapshot, question: Question) -> list[Finding]:
    place = (question.page.id, question.about)
    return [one for one in findings(case) if (one.mend_at, one.about) == place]


@pytest.mark.parametrize("basis", list(all_bases()))
@pytest.mark.parametrize("who", ["adult", "child"])
def test_a_needed_page_without_an_answer_is_found(basis, who):
    child = a_beneficiary(reasons=(reason(basis),))
    case = a_case(beneficiaries=(child,)) if who == "child" else a_case_of(basis)
    silent = []
    for question in needed_of(case):
        fewer = without_page(case, question.page.id)
        is_asked = question.page.id in {one.page.id for one in questions_of(fewer)}
        if is_asked and not leading_to(fewer, question):
            silent.append(question.page.id)

    assert silent == []


@pytest.mark.parametrize(
    ("page", "sentence"),
    [
        ("med-ill", "Answer this question: What illness does Nour have?"),
        ("med-home", "Answer this question: Can Nour get this care in Jordan?"),
        ("s-flags", "Answer this question: Is any of this true?"),
        ("st-helper", "Answer this question: Is someone helping you read or type?"),
        ("ch-parents", "Answer this question: Where are the child’s parents?"),
    ],
)
def test_a_final_packet_waits_for_the_answer_and_the_finding_leads_to_its_page(page, sentence):
    case = without_page(a_case(), page)

    assert (page, sentence) in [
        (p, t.replace("\u2068", "").replace("\u2069", "")) for p, t in open_pages(case)
    ]
    assert page in {finding.mend_at for finding in blocking(case)}


def test_an_answered_case_has_no_open_question():
    assert open_pages(a_case()) == []


def test_a_page_of_which_a_rule_has_told_the_gap_is_not_told_of_twice():
    case = without_page(a_case(), "ben-body")

    assert {f.rule.code for f in findings(case) if f.mend_at == "ben-body"} == {"FRM-13", "FRM-26"}


def test_the_last_steps_are_no_open_questions():
    assert not {page for page, _text in open_pages(a_case())} & LAST_STEPS


def test_an_open_question_of_a_supporter_names_them():
    case = a_case(supporters=(a_supporter(), a_supporter("dana", sup_who={"who": "PERSON"})))
    fewer = without_page(case, "sup-job")

    assert {f.about for f in findings(fewer) if f.mend_at == "sup-job"} == {"sami", "dana"}

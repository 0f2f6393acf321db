"""With a final packet the case home leads to reading, signing and mailing it."""

from dataclasses import replace

from packets.wizard.next_step import Step, next_step
from packets.wizard.proof_tasks import ProofCount
from packets.wizard.tasks import task_groups
from tests.packets.test_tasks import a_finding, a_full_case

SOME_PAPERS = ProofCount(filled=3, expected=13, foreign=0, translated=0)


def read(case):
    (traveller,) = case.beneficiaries
    answers = {**traveller.answers, "letter": {}}
    return replace(
        case,
        answers={**case.answers, "check": {"done": "DONE"}},
        beneficiaries=(replace(traveller, answers=answers),),
    )


def unsigned(case):
    answers = {page: given for page, given in case.answers.items() if page not in ("sign", "file")}
    return replace(case, answers=answers)


def next_of(case, *, is_packed=True, findings=()):
    groups = task_groups(case, findings=findings, proof=SOME_PAPERS, is_packed=is_packed)
    return next_step(case, groups, findings)


def test_a_packet_that_was_read_is_signed_next_though_documents_may_be_added():
    assert next_of(unsigned(read(a_full_case()))).text == "Print and sign with a pen"


def test_without_a_packet_documents_come_next():
    assert next_of(unsigned(read(a_full_case())), is_packed=False).text.startswith("Add documents")


def test_what_is_to_mend_comes_before_signing():
    case = unsigned(read(a_full_case()))
    finding = a_finding("ben-passport", case.beneficiaries[0])

    assert next_of(case, findings=[finding]).step is Step.FIX

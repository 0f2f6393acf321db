"""The case home: the state of each part, how much is ready, and what to do next."""

from dataclasses import replace

import pytest

from packets.readiness import Confidence, Finding, Rule, Severity
from packets.snapshot import BeneficiaryFacts, CaseSnapshot, SupporterFacts
from packets.wizard.next_step import Step, minutes_left, next_step
from packets.wizard.proof_tasks import ProofCount
from packets.wizard.task_state import Status
from packets.wizard.tasks import Task, readiness_of, task_groups, task_of
from tests.packets.cases_for_wizard import a_case, answer_all, nour, rima, with_reasons

ALL_THERE = ProofCount(filled=13, expected=13, foreign=2, translated=2)


def all_tasks(case: CaseSnapshot, **more: object) -> dict[tuple[str, str], Task]:
    groups = task_groups(case, **more)  # type: ignore[arg-type]
    return {task.key: task for group in groups for task in group.tasks}


def a_finding(mend_at: str, subject: object, *, severity: Severity = Severity.BLOCKS) -> Finding:
    rule = Rule(
        code="TEST-01",
        severity=severity,
        holds=lambda case, it: False,
        says="Add the passport page of {it.called}.",
        mend_at=mend_at,
        confidence=Confidence.CONFIRMED,
    )
    return Finding(rule=rule, subject=subject)


def a_full_case() -> CaseSnapshot:
    """Everything is answered; proof, letter and check are still to do."""
    return answer_all(a_case(with_reasons(rima(), "MED")))


def test_the_home_has_five_groups_with_their_parts() -> None:
    groups = task_groups(a_case(rima()))

    assert [group.title for group in groups] == [
        "Start",
        "People",
        "Why it is urgent",
        "Proof",
        "Letter and check",
    ]
    assert [len(group.tasks) for group in groups] == [2, 4, 3, 2, 4]
    assert [group.number for group in groups] == [1, 2, 3, 4, 5]


def test_the_fee_and_its_waiver_have_a_row_of_their_own() -> None:
    (fee,) = [task for task in all_tasks(a_case(rima())).values() if "fee waiver" in task.title]

    assert [stop.page.id for stop in fee.stops] == ["you-refugee"]
    assert fee.stops[0].heading == "How will the fee for Form I-131 be paid?"


def test_rows_are_named_for_their_people() -> None:
    supporter = SupporterFacts(
        key="sami", answers={"sup-who": {"who": "PERSON", "contact": "Sami"}}
    )

    titles = [
        task.title for task in all_tasks(a_case(nour(), rima(), supporters=(supporter,))).values()
    ]

    assert "Nour, who will travel" in titles
    assert "Nour: parents and care" in titles
    assert "Rima: why a visa will not work" in titles
    assert "Sami, who gives money support" in titles


def test_a_row_without_a_name_says_what_the_person_does() -> None:
    tasks = all_tasks(a_case(BeneficiaryFacts(key="a")))

    assert tasks["traveller", "a"].title == "The person who will travel"
    assert tasks["support", "sami"].title == "The person or group who gives money support"


def test_a_new_case_waits_for_the_name_of_a_traveller() -> None:
    tasks = all_tasks(a_case())

    assert tasks["start", ""].state.status is Status.TODO
    for part in ("traveller", "reason", "visas", "stay", "letter"):
        assert tasks[part, ""].state.words == "Cannot start yet"
        assert tasks[part, ""].state.hint == "First say who will travel"


def test_a_part_that_was_begun_says_how_far_it_is() -> None:
    case = answer_all(a_case(rima()), but=("w-arrive", "w-fast"))

    state = all_tasks(case)["stay", "rima"].state

    assert (state.words, state.hint) == ("In progress", "3 of 5 questions answered")


def test_a_part_leads_to_its_first_open_page() -> None:
    case = answer_all(a_case(rima()), but=("w-arrive", "w-fast"))

    assert all_tasks(case)["stay", "rima"].stop.page.id == "w-arrive"  # type: ignore[union-attr]
    assert all_tasks(case)["visas", "rima"].stop.page.id == "w-visa"  # type: ignore[union-attr]


def test_whoever_got_a_link_is_named() -> None:
    task = all_tasks(a_case(rima()), waiting={("support", "sami"): "Sami"})["support", "sami"]

    assert task.state.words == "Waiting for Sami"


def test_a_link_is_forgotten_when_the_part_is_done() -> None:
    task = all_tasks(a_full_case(), waiting={("support", "sami"): "Sami"})["support", "sami"]

    assert task.state.status is Status.DONE


def test_what_blocks_filing_is_to_be_fixed_once_the_questions_are_answered() -> None:
    case = a_full_case()
    finding = a_finding("ben-passport", case.beneficiaries[0])

    assert (
        all_tasks(case, findings=[finding, finding])["traveller", "rima"].state.words
        == "Fix 2 things"
    )
    assert all_tasks(case, findings=[finding])["traveller", "rima"].state.words == "Fix 1 thing"


def test_a_part_that_is_not_finished_is_not_blamed_yet() -> None:
    case = answer_all(a_case(rima()), but=("ben-passport",))
    finding = a_finding("ben-passport", case.beneficiaries[0])

    assert (
        all_tasks(case, findings=[finding])["traveller", "rima"].state.status is Status.IN_PROGRESS
    )


@pytest.mark.parametrize("severity", [Severity.WEAKENS, Severity.ADVICE, Severity.REFER])
def test_advice_is_nothing_to_fix(severity: Severity) -> None:
    case = a_full_case()
    finding = a_finding("ben-passport", case.beneficiaries[0], severity=severity)

    assert all_tasks(case, findings=[finding])["traveller", "rima"].state.status is Status.DONE


@pytest.mark.parametrize(
    ("page", "about", "key"),
    [
        ("ben-name", "rima", ("traveller", "rima")),
        ("you-link", "rima", ("petitioner", "")),
        ("w-stay", "rima", ("stay", "rima")),
        ("med-home", "rima", ("reason", "rima")),
        ("docs", "rima", ("documents", "")),
        ("no-such-page", "rima", ("documents", "")),
    ],
)
def test_a_finding_belongs_to_the_part_in_which_it_is_mended(
    page: str, about: str, key: tuple[str, str]
) -> None:
    assert task_of(a_finding(page, BeneficiaryFacts(key=about))) == key


@pytest.mark.parametrize(
    ("proof", "documents", "translations"),
    [
        (ProofCount(expected=13), "To do", "Cannot start yet"),
        (ProofCount(filled=11, expected=13), "In progress", "Done"),
        (ProofCount(filled=11, expected=13, unreadable=1), "Fix 1 thing", "Done"),
        (ProofCount(filled=13, expected=13, foreign=2), "Done", "To do"),
        (ProofCount(filled=13, expected=13, foreign=2, translated=1), "Done", "In progress"),
        (ALL_THERE, "Done", "Done"),
    ],
)
def test_the_proof_is_told_from_its_counts(
    proof: ProofCount, documents: str, translations: str
) -> None:
    tasks = all_tasks(a_case(rima()), proof=proof)

    assert tasks["documents", ""].state.words == documents
    assert tasks["translations", ""].state.words == translations


def test_the_proof_says_how_many_documents_are_there() -> None:
    tasks = all_tasks(a_case(rima()), proof=ProofCount(filled=11, expected=13, foreign=2))

    assert tasks["documents", ""].state.hint == "11 of 13 documents added"
    assert tasks["translations", ""].state.hint == "2 documents are not in English yet"


@pytest.mark.parametrize(
    ("proof", "words", "hint"),
    [
        (
            ProofCount(filled=13, expected=13, not_replaced=1),
            "Done",
            "1 new file was not accepted, so the file before it is used",
        ),
        (
            ProofCount(filled=11, expected=13, not_replaced=2),
            "In progress",
            "11 of 13 documents added"
            " · 2 new files were not accepted, so the files before them are used",
        ),
    ],
)
def test_a_refused_replacement_is_told_and_leaves_nothing_to_fix(
    proof: ProofCount, words: str, hint: str
) -> None:
    state = all_tasks(a_case(rima()), proof=proof)["documents", ""].state

    assert (state.words, state.hint) == (words, hint)


def test_the_letter_can_be_read_as_soon_as_there_is_a_reason() -> None:
    assert (
        all_tasks(a_case(rima()))["letter", "rima"].state.hint == "First choose what has happened"
    )
    assert (
        all_tasks(a_case(with_reasons(rima(), "MED")))["letter", "rima"].state.status is Status.TODO
    )


def test_answers_are_checked_when_all_questions_are_answered() -> None:
    early = all_tasks(answer_all(a_case(with_reasons(rima(), "MED")), but=("w-fast",)))

    assert early["check", ""].state.hint == "First finish part 3"
    assert all_tasks(a_full_case())["check", ""].state.status is Status.TODO


@pytest.mark.parametrize(("said", "status"), [("DONE", Status.DONE), ("LATER", Status.TODO)])
def test_coming_back_later_is_not_yet_checked(said: str, status: Status) -> None:
    case = a_full_case()
    case = replace(case, answers={**case.answers, "check": {"done": said}})

    assert all_tasks(case)["check", ""].state.status is status


def test_readiness_counts_complete_parts_and_says_nothing_of_odds() -> None:
    readiness = readiness_of(task_groups(a_full_case(), proof=ALL_THERE))

    assert readiness.text == "12 of 15 parts are ready"
    assert readiness.by_status[Status.TODO] == 3


def test_the_next_step_is_first_what_must_be_fixed() -> None:
    case = answer_all(a_case(rima()), but=("w-fast",))
    finding = a_finding("ben-passport", case.beneficiaries[0])

    step = next_step(case, task_groups(case, findings=[finding]), [finding])

    assert step.step is Step.FIX
    assert step.text == "Add the passport page of Rima."
    assert step.stop.key == ("ben-passport", "rima")  # type: ignore[union-attr]


def test_the_next_step_is_then_the_part_in_progress() -> None:
    case = answer_all(a_case(rima()), but=("w-fast", "s-money", "s-flags", "you-name"))
    start = {page: given for page, given in case.answers.items() if page.startswith("st-")}
    case = replace(case, answers=start)

    step = next_step(case, task_groups(case))

    assert step.step is Step.CONTINUE
    assert step.text == "You, who ask for parole: 7 of 8 questions answered"
    assert step.stop.page.id == "you-name"  # type: ignore[union-attr]


def test_who_is_helping_comes_before_the_parts_that_the_first_answers_began() -> None:
    case = answer_all(a_case(rima()), but=("w-fast", "s-money", "s-flags", "you-name"))
    screener = {page: given for page, given in case.answers.items() if page.startswith("s-")}
    case = replace(case, answers=screener)

    step = next_step(case, task_groups(case))

    assert (step.step, step.text) == (Step.START, "Who is helping with this case")


def test_a_new_case_begins_with_the_screener() -> None:
    step = next_step(a_case(), task_groups(a_case()))

    assert (step.step, step.text) == (Step.START, "Check if parole may fit")
    assert step.stop.page.id == "s-who"  # type: ignore[union-attr]


def test_when_only_others_are_awaited_the_page_says_for_whom() -> None:
    case = a_full_case()
    case = replace(
        case, answers={**case.answers, "check": {"done": "DONE"}, "ask": {"who": "MY_LAWYER"}}
    )
    case = replace(
        case,
        beneficiaries=(
            replace(case.beneficiaries[0], answers={**case.beneficiaries[0].answers, "letter": {}}),
        ),
    )
    proof = replace(ALL_THERE, translated=1)
    groups = task_groups(case, proof=proof, waiting={("translations", ""): "Leila"})

    assert next_step(case, groups).text == "Translations into English: Waiting for Leila"
    assert next_step(case, task_groups(case, proof=ALL_THERE)).step is Step.READY


def test_the_time_that_is_left_grows_with_what_must_be_written() -> None:
    tasks = all_tasks(a_case(rima()))

    assert minutes_left(tasks["stay", "rima"]) > minutes_left(tasks["start", ""])
    assert minutes_left(all_tasks(a_full_case())["stay", "rima"]) == 0

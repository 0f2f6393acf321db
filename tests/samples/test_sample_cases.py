"""Each sample is a whole case: every page answered, every expected paper there."""

import re
from datetime import date

import pytest

from packets.case_folder import read_case_folder
from packets.proof import Requirement
from packets.slots import slots_of
from packets.snapshot import CaseSnapshot
from packets.wizard.pages import all_pages
from packets.wizard.walk import stops_of
from samples.make.__main__ import CASES, SAMPLES

TODAY = date(2026, 11, 25)
DONE_AFTER_THE_ANSWERS = {"docs", "translate", "letter", "check", "ask", "sign", "file"}


def sample(name: str) -> CaseSnapshot:
    return read_case_folder(SAMPLES / name, today=TODAY, pages=all_pages())[0]


@pytest.mark.parametrize("name", CASES)
def test_every_page_that_the_case_meets_is_answered(name: str) -> None:
    stops = [s for s in stops_of(sample(name)) if s.page.id not in DONE_AFTER_THE_ANSWERS]

    unfinished = [stop.key for stop in stops if not stop.page.is_done(stop.given)]

    assert len(stops) > 40
    assert unfinished == []


@pytest.mark.parametrize("name", CASES)
def test_no_answer_is_kept_on_a_page_that_the_case_does_not_meet(name: str) -> None:
    met = {stop.page.id for stop in stops_of(sample(name))}
    written = (SAMPLES / name / "case.yaml").read_text(encoding="utf-8")

    answered = {page for page in all_pages() if re.search(rf"^ +{page}:", written, re.MULTILINE)}

    assert len(answered) > 35
    assert answered <= met


@pytest.mark.parametrize("name", CASES)
def test_every_paper_that_an_officer_looks_for_is_there(name: str) -> None:
    looked_for = [
        s for s in slots_of(sample(name)) if s.kind.requirement is not Requirement.OPTIONAL
    ]

    assert [slot.key for slot in looked_for if not slot.is_filled] == []


def test_the_samples_show_a_shared_reason_a_self_petition_and_a_stay_prolonged() -> None:
    cases = {name: sample(name) for name in CASES}

    assert cases["medical-child"].beneficiary("rima").same_reasons_as == "nour"
    assert cases["self-petitioner"].is_self_petition
    assert cases["re-parole"].beneficiaries[0].reasons[0].basis == "REP"
    assert {e.language for e in cases["targeted-harm"].exhibits} == {"en", "prs", "ps"}

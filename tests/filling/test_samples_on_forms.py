"""The forms of every sample case, filled with its answers: nothing is lost, nothing is beside a box."""

from functools import cache
from pathlib import Path

import pytest

from packets.filings import FiledForm, filed_forms
from packets.filling.answers import FormAnswers, answers_for
from packets.filling.filling import fill
from packets.filling.wrapping import wrapped
from packets.official_forms import FormEdition
from samples.make.__main__ import CASES
from tests.samples.test_sample_cases import sample
from tests.support.drawn_forms import barcodes_lost, ink_outside, pages_with_barcodes, words_lost


@cache
def forms_of(name: str) -> tuple[FiledForm, ...]:
    case = sample(name)
    return tuple(form for person in case.beneficiaries for form in filed_forms(case, person))


def filed_with(edition: FormEdition, name: str) -> list[FormAnswers]:
    """Return the answers of each form of that edition that the case files; none is no fault."""
    return [answers_for(edition, one.filing) for one in forms_of(name) if one.edition == edition]


@pytest.mark.parametrize("name", CASES)
def test_each_answer_of_a_sample_is_read_inside_its_box(
    edition: FormEdition, blank: Path, name: str, tmp_path: Path
) -> None:
    assert edition.printed is not None
    for answers in filed_with(edition, name):
        fill(edition.printed, answers.values, blank, tmp_path / "filled.pdf")
        assert words_lost(edition, answers.values, tmp_path / "filled.pdf") == []


@pytest.mark.parametrize("name", CASES)
def test_no_answer_of_a_sample_is_wider_or_longer_than_its_box(
    edition: FormEdition, name: str
) -> None:
    assert edition.printed is not None
    for answers in filed_with(edition, name):
        too_long = [
            field
            for field, value in answers.values.items()
            if isinstance(value, str)
            and len(wrapped(value, (box := edition.printed.fields[field]).columns)) > box.lines
        ]
        assert too_long == []


@pytest.mark.parametrize("name", CASES)
def test_no_answer_of_a_sample_is_one_that_a_form_cannot_take(
    edition: FormEdition, name: str
) -> None:
    for answers in filed_with(edition, name):
        assert [(one.kind, one.item.label) for one in answers.problems] == []


@pytest.mark.parametrize("name", CASES)
def test_the_agencys_own_pages_change_in_no_other_place(
    edition: FormEdition, blank: Path, name: str, kind_of_file: str, tmp_path: Path
) -> None:
    if kind_of_file != "official":
        pytest.skip("look-alikes are drawn by the tests of filling")
    assert edition.printed is not None
    for answers in filed_with(edition, name):
        fill(edition.printed, answers.values, blank, tmp_path / "filled.pdf")
        assert ink_outside(edition, answers.values, blank, tmp_path / "filled.pdf") == {}
        assert barcodes_lost(edition, pages_with_barcodes(blank), tmp_path / "filled.pdf") == []

"""Complete sample cases pass the rules; with anything odd or missing, the rules say a word."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from packets.boxes import Filing
from packets.case_folder import read_case_folder
from packets.official_forms import FormEdition, all_editions
from packets.questions import Kind
from packets.readiness import blocking, findings
from packets.snapshot import Answered, CaseSnapshot, data_of, snapshot_from
from packets.snapshot.reused import REUSED
from packets.wizard.pages import all_pages
from tests.support.cases import TODAY, without

ROOT = Path(__file__).parents[2]
SAMPLES = ("medical-child", "funeral", "targeted-harm", "self-petitioner", "re-parole")


def sample(name: str) -> CaseSnapshot:
    """Return a sample as it is once each of its files has become pages."""
    case, _files = read_case_folder(ROOT / "samples" / name, today=TODAY, pages=all_pages())
    exhibits = tuple(
        replace(
            exhibit,
            document=replace(exhibit.document, page_count=1),
            translations=tuple(
                replace(t, document=replace(t.document, page_count=1)) for t in exhibit.translations
            ),
        )
        for exhibit in case.exhibits
    )
    return replace(case, exhibits=exhibits)


def texts_of(case: CaseSnapshot) -> list[str]:
    return [finding.text for finding in findings(case)]


def empty_boxes(case: CaseSnapshot) -> set[tuple[str, str, str]]:
    """Return the boxes that a form needs and that the case leaves empty."""
    return {
        (edition.form, item.part, item.item)
        for edition in all_editions()
        for filing in filings_of(case, edition)
        for item in edition.items
        if item.needed and not item.for_ink and item.applies(filing) and not item.answer(filing)
    }


def filings_of(case: CaseSnapshot, edition: FormEdition) -> Iterator[Filing]:
    for beneficiary in case.beneficiaries if edition.applies(case) else ():
        told = Filing(case=case, beneficiary=beneficiary, explanation="told")
        if edition.once_per != "SUPPORTER":
            yield told
            continue
        for supporter in case.supporters_of(beneficiary):
            if edition.is_for(case, supporter):
                yield replace(told, supporter=supporter)


def with_one_answer_less(case: CaseSnapshot) -> Iterator[tuple[str, CaseSnapshot]]:
    """Yield the case without each of its answers in turn: of the case and of the first person."""
    people = {
        "petitioner": case.petitioner,
        "representative": case.representative,
        "beneficiaries": case.beneficiaries[0],
        "supporters": case.supporters[0],
    }
    yield from ((field, without(case, field)) for field in fields_of(case))
    for name, person in people.items():
        for field in fields_of(person) if person else ():
            less = without(person, field)
            many = isinstance(getattr(case, name), tuple)
            yield field, replace(case, **{name: (less, *getattr(case, name)[1:]) if many else less})
    first, *others = case.beneficiaries
    for part in ("visa_history", "stay"):
        for field in fields_of(getattr(first, part)):
            less = replace(first, **{part: without(getattr(first, part), field)})
            yield field, replace(case, beneficiaries=(less, *others))


def with_odd_answers(case: CaseSnapshot, odd: dict[Kind, object]) -> CaseSnapshot:
    """Return the case with every answer of some kinds replaced, and every document so dated."""

    def changed(value: Any, page: str = "", name: str = "") -> Any:
        kinds = {field.name: field.kind for field in all_pages()[page].fields} if page else {}
        return odd.get(kinds.get(name, Kind.FILE), value)

    data = data_of(case)
    for person in rows_of(data):
        for page, given in person["answers"].items():
            person["answers"][page] = {n: changed(v, page, n) for n, v in given.items()}
    for exhibit in data["exhibits"]:
        exhibit["dated"] = str(odd[Kind.DATE])
    return snapshot_from(data)


def rows_of(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict) and "answers" in data:
        yield data
    for value in (
        data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    ):
        yield from rows_of(value)


def fields_of(person: Answered) -> list[str]:
    """Name the answers of a person, but for those that stand in for another role's."""
    is_reused = person.is_("sup-who", "who", "ME", "TRAVELLER")
    asked = {
        page: given for page, given in person.answers.items() if page not in REUSED or not is_reused
    }
    return [f"{page}.{name}" for page, given in asked.items() for name in given]


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize(
    ("day", "number"),
    [("0001-01-01", 0), ("9999-12-31", 10**9), ("9999", -1), ("1", 1), ("2027-02", 53)],
)
def test_no_answer_of_a_canonical_kind_breaks_a_rule(name, day, number):
    odd = {Kind.DATE: day, Kind.NUMBER: number, Kind.MONEY: str(number)}

    case = with_odd_answers(sample(name), odd)

    assert isinstance(texts_of(case), list)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_complete_sample_case_has_nothing_that_blocks(name):
    assert [finding.text for finding in blocking(sample(name))] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_without_its_documents_is_not_complete(name):
    bare = replace(sample(name), exhibits=(), cannot_get=())

    assert {"ID-01"} <= {finding.rule.code for finding in blocking(bare)}


@pytest.mark.parametrize("name", ["medical-child", "self-petitioner"])
def test_no_box_that_a_form_needs_is_left_empty_without_a_word(name):
    whole = sample(name)
    told = set(texts_of(whole))

    for taken, case in with_one_answer_less(whole):
        if empty_boxes(case) - empty_boxes(whole):
            assert set(texts_of(case)) - told, taken

"""Where the answer of a box was asked: the pages and fields that the box reads."""

import pytest

from packets.filings import FiledForm, filed_forms
from packets.filling.sources import Source, Watched
from packets.official_forms import Item
from tests.samples.test_sample_cases import sample

WHERE = (
    ("I-131", "Part 2", "16", "Given Name (First Name)", ("nour", "ben-name", "given")),
    ("I-131", "Part 2", "19", "Country of Birth", ("nour", "ben-nation", "born")),
    ("I-131", "Part 2", "9", "Date of Birth (mm/dd/yyyy)", ("", "you-birth", "dob")),
    ("I-131", "Part 3", "5", "Eye Color (Select only one box)", ("nour", "ben-body", "eyes")),
    ("I-134", "Part 2", "12", "Employed or Self-Employed as", ("sami", "sup-job", "job")),
    ("G-28", "Part 1", "3.d", "Address of Attorney", ("", "rep-office", "address")),
)

ALONE = {
    "G-28, Part 3, Item 1.a",
    "G-28, Part 3, Item 5",
    "I-131, To Be Completed by an Attorney or Accredited Representative (if any), Item ",
    "I-131, Part 1, Item 7",
    "I-131, Part 8, Item 1",
}


@pytest.fixture(scope="module")
def forms() -> dict[str, FiledForm]:
    case = sample("medical-child")
    return {form.edition.form: form for form in filed_forms(case, case.beneficiaries[0])}


def box(form: FiledForm, part: str, item: str, label: str) -> Item:
    return next(
        one
        for one in form.edition.items
        if (one.part.split(".")[0], one.item) == (part, item) and one.label.startswith(label)
    )


@pytest.mark.parametrize(("form", "part", "item", "label", "asked"), WHERE)
def test_a_box_knows_the_question_that_it_is_answered_by(
    forms: dict[str, FiledForm],
    form: str,
    part: str,
    item: str,
    label: str,
    asked: tuple[str, str, str],
) -> None:
    filed = forms[form]
    about, page, field = asked
    found = Watched(filed.filing).sources(box(filed, part, item, label))
    assert Source(about=about, page=page, field=field) in found


def test_a_box_that_is_left_alone_and_one_that_no_question_answers_read_nothing(
    forms: dict[str, FiledForm],
) -> None:
    filed = forms["I-131"]
    kind = box(filed, "Part 1", "7", "Initial parole document, outside")
    assert Watched(filed.filing).sources(kind) == ()


def test_only_these_boxes_of_a_case_with_a_lawyer_hang_on_no_answer(
    forms: dict[str, FiledForm],
) -> None:
    """What kind of request it is, who appears for whom: the product knows it by itself."""
    alone = set()
    for filed in forms.values():
        watched = Watched(filed.filing)
        alone |= {
            f"{filed.edition.form}, {item.part.split('.')[0]}, Item {item.item}"
            for item in filed.edition.items
            if item.applies(filed.filing)
            and item.answer(filed.filing)
            and not watched.sources(item)
        }
    assert alone == ALONE

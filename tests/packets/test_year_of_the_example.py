"""The example for a date is of a year that fits: ahead for what is to come, past for a birth."""

from datetime import date

from django.urls import reverse

import pytest

from packets.questions import Field, Kind
from packets.wizard.pages import all_pages
from packets.wizard.reading import read

TODAY = date(2031, 5, 9)


def error(raw: object, *, is_ahead: bool) -> str:
    return read(Field(name="date", kind=Kind.DATE, is_ahead=is_ahead), raw, today=TODAY).error


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("5/3/17", "Write the year with 4 numbers, like {}"),
        ({"day": "5", "month": "3", "year": "17"}, "Write the year with 4 numbers, like {}"),
        ("5/3/2031", "Write the month as a word, like 14 December {}"),
        ("next spring", "Write the day, the month and the year, like 14 December {}"),
        ("5 May 9999", "Check the year. Write 4 numbers, like {}"),
    ],
)
def test_the_example_lies_ahead_where_the_date_does_and_else_behind(typed, says):
    assert error(typed, is_ahead=True) == says.format(2032)
    assert error(typed, is_ahead=False) == says.format(1988)


def test_in_a_list_the_example_lies_ahead_too():
    part = Field(name="until", kind=Kind.DATE, is_ahead=True)
    rows = Field(name="visits", kind=Kind.LIST, parts=(part,))

    assert "like 2032" in read(rows, [{"until": "5/3/17"}], today=TODAY).error


@pytest.mark.parametrize(
    ("page", "field", "is_ahead"),
    [
        *(("s-date", "date", True), ("w-arrive", "date", True), ("fun-date", "date", True)),
        *(("ben-dob", "dob", False), ("you-birth", "dob", False)),
    ],
)
def test_a_page_says_whether_its_date_lies_ahead(page, field, is_ahead):
    (found,) = [one for one in all_pages()[page].fields if one.name == field]

    assert found.is_ahead is is_ahead


@pytest.mark.django_db
def test_the_question_about_a_day_that_cannot_move_has_a_year_ahead_as_its_example(
    client, time_machine
):
    time_machine.move_to(TODAY)
    page = reverse("screener", args=["s-date"])
    typed = {"kind": "CARE", "date.day": "5", "date.month": "3", "date.year": "17"}

    client.post(page, {**typed, "form_complete": "1"})

    assert (
        "Write the year with 4 numbers, like 2032" in client.get(f"{page}?ask=1").content.decode()
    )

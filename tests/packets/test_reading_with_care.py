"""What could mean two things is asked again, and nothing of an answer is dropped without a word."""

import pytest

from packets.questions import Field, Kind
from packets.wizard.reading import read

DATES = [
    "Monday, December 14, 2026",
    "Mon 14 Dec 2026",
    "lunes 14 de diciembre de 2026",
    "lundi 14 décembre 2026",
    "понеділок, 14 грудня 2026",
    "الاثنين 14 ديسمبر 2026",
    {"day": "14th", "month": "12", "year": "2026"},
    {"day": "14.", "month": "Dec", "year": "2026"},
]


@pytest.mark.parametrize("typed", DATES, ids=str)
def test_a_date_is_understood_with_its_day_of_the_week_and_its_ending(typed: object) -> None:
    assert read(Field(name="asked", kind=Kind.DATE), typed).value == "2026-12-14"


@pytest.mark.parametrize("typed", ["mars 2026", "mar 2026", "2026 mar"])
def test_a_month_is_never_taken_for_a_day_of_the_week(typed: str) -> None:
    assert read(Field(name="asked", kind=Kind.DATE), typed).value == "2026-03"


@pytest.mark.parametrize("typed", ["+1 202 456 1111 ext 12", "202-456-1111 x5", "2024561111;ext=7"])
def test_an_extension_is_asked_about_and_never_dropped(typed: str) -> None:
    answer = read(Field(name="asked", kind=Kind.PHONE), typed, country="US")
    assert answer.value is None
    assert answer.unclear == typed
    assert "extension" in answer.error


@pytest.mark.parametrize("typed", ["12,500.505", "0.500", "1.234,567", "12 500.000", "0,100"])
def test_an_amount_that_could_be_another_is_asked_again(typed: str) -> None:
    assert read(Field(name="asked", kind=Kind.MONEY), typed).value is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1.234.567", "1234567"),
        ("12,34,567", "1234567"),
        ("1,234,567.50", "1234567.50"),
        ("0.50", "0.50"),
        ("12'500.00", "12500"),
    ],
)
def test_an_amount_with_one_kind_of_mark_is_understood(typed: str, meant: str) -> None:
    assert read(Field(name="asked", kind=Kind.MONEY), typed).value == meant


@pytest.mark.parametrize("typed", ["Congo", "the Congo", "Kongo", "Korea", "Corea"])
def test_a_name_of_two_countries_is_asked_which_one(typed: str) -> None:
    answer = read(Field(name="asked", kind=Kind.COUNTRY), typed)
    assert answer.value is None
    assert answer.error.startswith("Choose which one")


@pytest.mark.parametrize(("typed", "meant"), [("South Korea", "KR"), ("Congo - Kinshasa", "CD")])
def test_a_whole_name_is_understood(typed: str, meant: str) -> None:
    assert read(Field(name="asked", kind=Kind.COUNTRY), typed).value == meant

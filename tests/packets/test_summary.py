"""Check your answers: everything in words, open, with what is missing marked."""

from typing import Any

from django.utils import translation

import pytest

from packets.questions import Choice, Field, Kind
from packets.snapshot import SupporterFacts
from packets.wizard.reading import read
from packets.wizard.shown import shown, shown_answer
from packets.wizard.summary import AnswerShown, summary_of
from tests.packets.cases_for_wizard import a_case, answer_all, nour, page, rima, with_reasons

JO = Choice(key="JO", label="Jordanian")
PARTS = (Field(name="kind", kind=Kind.TEXT), Field(name="date", kind=Kind.DATE))


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (Kind.DATE, "2026-12-14", "December 14, 2026"),
        (Kind.DATE, "1988-03", "March 1988"),
        (Kind.DATE, "1988", "1988"),
        (Kind.COUNTRY, "SY", "Syria"),
        (Kind.PHONE, "+962790123456", "+962 7 9012 3456"),
        (Kind.MONEY, "12500", "$12,500"),
        (Kind.MONEY, "12500.50", "$12,500.50"),
        (Kind.NUMBER, 0, "0"),
        (Kind.SSN, "123456789", "Ends in 6789"),
        (Kind.HEIGHT, 65, "5 ft 5 in (165 cm)"),
        (Kind.WEIGHT, 137, "137 lb (62 kg)"),
        (Kind.TICK, True, "Yes"),
        (Kind.TEXT, "نور", "نور"),
        (Kind.DATE, None, "Not given"),
        (Kind.LIST, [], "Not given"),
        (
            Kind.ADDRESS,
            {
                "country": "US",
                "street": "905 Brookside Terrace",
                "unit": "Unit B",
                "city": "Parma",
                "state": "OH",
                "postal_code": "44130",
            },
            "905 Brookside Terrace, Unit B\nParma, Ohio 44130\nUnited States",
        ),
        (
            Kind.ADDRESS,
            {"country": "JO", "describe": "Tent 12, Zaatari camp", "in_care_of": "Abu Sami"},
            "Care of Abu Sami\nTent 12, Zaatari camp\nJordan",
        ),
    ],
)
def test_an_answer_is_shown_in_words(kind: Kind, value: Any, words: str) -> None:
    assert shown(Field(name="asked", kind=kind), value) == words


def test_choices_are_shown_by_their_words() -> None:
    field = Field(name="asked", kind=Kind.CHECK, choices=(JO, Choice(key="SY", label="Syrian")))

    assert shown(field, ["JO", "SY"]) == "Jordanian\nSyrian"


def test_rows_are_shown_one_on_a_line() -> None:
    field = Field(name="visas", kind=Kind.LIST, parts=PARTS)

    assert (
        shown(field, [{"kind": "B-2", "date": "2026-05"}, {"kind": "F-1"}]) == "B-2 · May 2026\nF-1"
    )


def test_a_day_of_another_calendar_stands_beside_the_ordinary_one() -> None:
    given = {"dob": "1988-04-01", "dob.typed": "PERSIAN 1367-01-12"}

    assert (
        shown_answer(Field(name="dob", kind=Kind.DATE), given)
        == "April 1, 1988 (1367-01-12 in the Solar Hijri calendar)"
    )


def test_english_words_stand_below_the_own_ones() -> None:
    given = {"why": "القلب", "why.en": "The heart"}

    assert shown_answer(Field(name="why", kind=Kind.LONG), given) == "القلب\nIn English: The heart"


def test_dates_and_countries_are_in_the_language_of_the_page() -> None:
    with translation.override("es"):
        assert shown(Field(name="x", kind=Kind.COUNTRY), "JO") == "Jordania"
        assert shown(Field(name="x", kind=Kind.DATE), "2026-12-14") == "14 de diciembre de 2026"


@pytest.mark.parametrize("inches", range(12, 108))
def test_a_height_that_is_shown_reads_as_the_same_height(inches: int) -> None:
    field = Field(name="height", kind=Kind.HEIGHT)

    assert read(field, shown(field, inches)).value == inches


@pytest.mark.parametrize("pounds", [1, 60, 137, 400, 699])
def test_a_weight_that_is_shown_reads_as_the_same_weight(pounds: int) -> None:
    field = Field(name="weight", kind=Kind.WEIGHT)

    assert read(field, shown(field, pounds)).value == pounds


def answers_of(case: Any, page_id: str) -> list[AnswerShown]:
    return [
        answer
        for task in summary_of(case)
        for stop in task.stops
        for answer in stop.answers
        if stop.stop.page.id == page_id
    ]


def test_a_needed_answer_that_is_not_there_is_marked() -> None:
    case = a_case(nour(answers={"ben-where": {"country": "JO"}}))

    shown_there = {
        answer.field.name: (answer.words, answer.is_missing)
        for answer in answers_of(case, "ben-where")
    }

    assert shown_there == {
        "country": ("Jordan", False),
        "city": ("Not given", True),
        "permit": ("Not given", True),
    }


def test_what_is_not_asked_is_not_shown() -> None:
    case = a_case(
        nour(
            answers={
                "ben-passport": {
                    "has": "YES",
                    "number": "N1234567",
                    "expires": "2029-05-02",
                    "why_none": "lost",
                }
            }
        )
    )

    assert [answer.words for answer in answers_of(case, "ben-passport")] == [
        "Yes",
        "N1234567",
        "May 2, 2029",
    ]


def test_a_box_that_was_not_ticked_is_not_shown() -> None:
    assert "one_name" not in [
        answer.field.name for answer in answers_of(a_case(nour()), "ben-name")
    ]


def test_names_stand_in_the_questions_and_in_the_words_of_choices() -> None:
    case = a_case(
        nour(answers={"ben-native": {"native": "{ben}"}, "ben-dob": {"marital": "SINGLE"}})
    )

    assert answers_of(case, "ben-dob")[1].label == "Is Nour married?"
    assert answers_of(case, "ben-native")[0].words == "{ben}"


def test_the_social_security_number_is_never_shown() -> None:
    case = a_case(rima())
    case = answer_all(case)

    words = "\n".join(
        answer.words for task in summary_of(case) for stop in task.stops for answer in stop.answers
    )

    assert "123456789" not in words
    assert "Ends in 6789" in words


def test_a_full_case_misses_nothing() -> None:
    case = answer_all(a_case(with_reasons(nour(), "MED"), supporters=(SupporterFacts(key="sami"),)))

    stops = [stop for task in summary_of(case) for stop in task.stops]

    assert not [stop.stop.page.id for stop in stops if stop.is_missing_something]
    assert not [answer.label for stop in stops for answer in stop.answers if answer.is_missing]


def test_documents_and_letter_are_checked_on_their_own_screens() -> None:
    titles = {task.task.part.key for task in summary_of(a_case(nour()))}

    assert not titles & {"documents", "translations", "letter", "check", "ask"}
    assert page("docs").task == "documents"


def test_an_answer_that_the_heading_asks_for_has_no_label_of_its_own() -> None:
    case = answer_all(a_case(nour()))
    stops = [stop for task in summary_of(case) for stop in task.stops]
    where = next(stop for stop in stops if stop.stop.page.id == "s-where")

    assert [answer.field.name for answer in where.heading_answers] == ["where"]
    assert [answer.label for answer in where.labelled_answers] == ["Country"]

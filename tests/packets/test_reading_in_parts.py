"""What is typed in several boxes: choices, addresses, rows, and words with their English."""

import pytest

from packets.questions import Choice, Field, Kind
from packets.wizard.reading import needs_english, read
from tests.packets.test_reading import field

CHOICES = (Choice(key="A", label="A"), Choice(key="B", label="B"), Choice(key="C", label="C"))


NONE = Choice(key="NONE", label="None of these", alone=True)


@pytest.mark.parametrize(
    ("typed", "meant", "says"),
    [
        (["B", "A"], ["A", "B"], ""),
        ("B", ["B"], ""),
        (["NONE"], ["NONE"], ""),
        (["A", "NONE"], None, "None of these"),
        (["A", "B", "C"], None, "at most 2"),
        (["X"], None, "answers on the page"),
    ],
)
def test_ticked_answers_follow_the_rules_of_the_field(
    typed: object, meant: object, says: str
) -> None:
    given = read(field(Kind.CHECK, choices=(*CHOICES, NONE), at_most=2), typed)

    assert given.value == meant
    assert says in given.error


def test_a_choice_that_is_not_offered_is_no_answer() -> None:
    assert read(field(Kind.RADIO, choices=CHOICES), "Z").error
    assert read(field(Kind.RADIO, choices=CHOICES), "A").value == "A"


@pytest.mark.parametrize("typed", ["FEMALE", "female", "Woman", "woman ", "F", "f"])
def test_a_choice_in_other_words_is_kept_as_the_same_choice(typed: str) -> None:
    sexes = (Choice(key="MALE", label="Man"), Choice(key="FEMALE", label="Woman"))

    assert read(field(Kind.RADIO, choices=sexes), typed).value == "FEMALE"


def test_a_letter_that_begins_several_choices_is_none_of_them() -> None:
    colours = (Choice(key="BLACK", label="Black"), Choice(key="BLUE", label="Blue"))

    assert read(field(Kind.RADIO, choices=colours), "B").error


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (
            {
                "country": "US",
                "street": "1200 Cedar Ave",
                "city": "Lakewood",
                "state": "ohio",
                "postal_code": "44107 1234",
            },
            {
                "country": "US",
                "street": "1200 Cedar Ave",
                "city": "Lakewood",
                "state": "OH",
                "postal_code": "44107-1234",
            },
        ),
        (
            {"country": "JO", "describe": "Tent 12, behind the school, Zaatari camp", "street": ""},
            {"country": "JO", "describe": "Tent 12, behind the school, Zaatari camp"},
        ),
        (
            {
                "country": "Jordan",
                "street": "King Hussein St 4",
                "city": "Amman",
                "postal_code": "١١١١٨",
            },
            {
                "country": "JO",
                "street": "King Hussein St 4",
                "city": "Amman",
                "postal_code": "11118",
            },
        ),
    ],
)
def test_an_address_may_be_a_street_or_a_described_place(
    typed: dict[str, str], meant: dict[str, str]
) -> None:
    assert read(field(Kind.ADDRESS), typed).value == meant


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"street": "Main 1", "city": "Ulm"}, "country"),
        ({"country": "US", "street": "Main 1", "city": "Ulm", "state": "NY"}, "ZIP"),
        (
            {
                "country": "US",
                "street": "Main 1",
                "city": "Ulm",
                "state": "Bavaria",
                "postal_code": "10001",
            },
            "state",
        ),
        ({"country": "DE", "city": "Ulm"}, "street"),
        ({"country": "DE", "street": "Main 1"}, "city"),
    ],
)
def test_an_address_that_is_not_whole_is_kept_and_says_what_is_missing(
    typed: dict[str, str], says: str
) -> None:
    given = read(field(Kind.ADDRESS), typed)

    assert given.unclear == typed
    assert says in given.error


def test_a_country_alone_is_no_address_yet() -> None:
    assert read(field(Kind.ADDRESS), {"country": "US"}).value is None


VISAS = field(
    Kind.LIST,
    parts=(
        Field(
            name="kind", kind=Kind.TEXT, label="Kind", error="Write the kind of visa", needed=True
        ),
        Field(name="date", kind=Kind.DATE, label="Date"),
    ),
)


def test_rows_are_read_part_by_part_and_empty_rows_are_dropped() -> None:
    rows = [
        {"kind": "B-2", "date": "May 2026"},
        {"kind": "", "date": ""},
        {"kind": "F-1", "date": {"year": "1402", "calendar": "PERSIAN"}},
    ]

    given = read(VISAS, rows)

    assert given.value == [
        {"kind": "B-2", "date": "2026-05"},
        {"kind": "F-1", "date": "2023", "date.typed": "PERSIAN 1402"},
    ]


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([{"kind": "B-2"}, {"kind": "F-1", "date": "03/04/2026"}], "Number 2"),
        ([{"kind": "", "date": "2026"}], "kind of visa"),
    ],
)
def test_a_row_that_is_not_understood_keeps_the_list_as_typed(
    rows: list[dict[str, str]], says: str
) -> None:
    given = read(VISAS, rows)

    assert given.unclear == rows
    assert says in given.error


@pytest.mark.parametrize(
    ("words", "needed"),
    [
        ("Nour Alhassan", False),
        ("Ångström-O’Neil 12", False),
        ("Toʻxtayev, Muhammadjonʼs", False),
        ("نور", True),
        ("Нур", True),
        ("ኑር", True),
        ("Nour (نور)", True),
        ("١٢٣", False),
        ("", False),
        (None, False),
    ],
)
def test_words_in_another_script_need_english_beside_them(
    words: str | None, *, needed: bool
) -> None:
    assert needs_english(words) is needed

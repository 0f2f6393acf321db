"""What people type, in the digits, spellings and calendars of their own countries."""

import pytest

from packets.questions import Field, Kind
from packets.wizard.pages import all_pages
from packets.wizard.reading import read


def field(kind: Kind, **more: object) -> Field:
    return Field(name="asked", kind=kind, **more)  # type: ignore[arg-type]


# The thirty samples of the goal "wrong formats are understood": what is typed, where, and as what.
SAMPLES = [
    (Kind.DATE, {"day": "١٤", "month": "١٢", "year": "٢٠٢٦"}, "", "2026-12-14"),
    (Kind.DATE, {"day": "۱", "month": "حمل", "year": "۱۳۶۷"}, "", "1988-03-21"),
    (Kind.DATE, {"day": "၁၄", "month": "၁၂", "year": "၂၀၂၆"}, "", "2026-12-14"),
    (Kind.DATE, "14.12.2026", "", "2026-12-14"),
    (Kind.DATE, "14-12-2026", "", "2026-12-14"),
    (Kind.DATE, "December 14th, 2026", "", "2026-12-14"),
    (Kind.DATE, "14 DICIEMBRE DE 2026", "", "2026-12-14"),
    (Kind.DATE, "14 كانون الأول 2026", "", "2026-12-14"),
    (Kind.DATE, "2026年12月14日", "", "2026-12-14"),
    (Kind.DATE, "march 1988", "", "1988-03"),
    (Kind.PHONE, "٠٧٩٩١٢٣٤٥٦", "AF", "+93799123456"),
    (Kind.PHONE, "00962 7 9012 3456", "JO", "+962790123456"),
    (Kind.PHONE, "0044 20 7946 0958", "", "+442079460958"),
    (Kind.PHONE, "(216) 555-0168", "US", "+12165550168"),
    (Kind.PHONE, "962 79 012 3456", "US", "+962790123456"),
    (Kind.A_NUMBER, "A12345678", "", "A012345678"),
    (Kind.A_NUMBER, "123 456 789", "", "A123456789"),
    (Kind.A_NUMBER, "a-012-345-678", "", "A012345678"),
    (Kind.A_NUMBER, "A# ٢٠٤٥٥٥٠١٩", "", "A204555019"),
    (Kind.RECEIPT_NUMBER, "eac 26 123 45678", "", "EAC2612345678"),
    (Kind.RECEIPT_NUMBER, "IOE-0912-345-678", "", "IOE0912345678"),
    (Kind.SSN, "123 45 6789", "", "123456789"),
    (Kind.MONEY, "$12,500", "", "12500"),
    (Kind.MONEY, "12 500,00", "", "12500"),
    (Kind.MONEY, "12.500", "", "12500"),
    (Kind.NUMBER, "٤", "", 4),
    (Kind.EMAIL, " Huda @example.COM ", "", "Huda@example.COM"),
    (Kind.COUNTRY, "SYRIA", "", "SY"),
    (Kind.COUNTRY, "الأردن", "", "JO"),
    (Kind.HEIGHT, "1,65 m", "", 65),
]


@pytest.mark.parametrize(("kind", "typed", "country", "meant"), SAMPLES)
def test_each_of_the_thirty_formats_is_understood(
    kind: Kind, typed: object, country: str, meant: object
) -> None:
    assert read(field(kind), typed, country=country).value == meant


def test_there_are_thirty_formats() -> None:
    assert len(SAMPLES) == 30


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1988-04-01", "1988-04-01"),
        ("1988-04", "1988-04"),
        ("1988", "1988"),
        ("20261214", "2026-12-14"),
        ("04/1988", "1988-04"),
        ("12/14/2026", "2026-12-14"),
        ("04/04/2026", "2026-04-04"),
        ("03.04.2026", "2026-04-03"),
        ("٠٣/٠٤/٢٠٢٦", "2026-04-03"),
        ("1er mars 1988", "1988-03-01"),
        ("1 de abril de 1988", "1988-04-01"),
        ("1 апреля 1988 года", "1988-04-01"),
        ("5 вересня 2025 р.", "2025-09-05"),
        ("Sept 5 2025", "2025-09-05"),
        ("10 septanm 2025", "2025-09-10"),
        ("29 February 2024", "2024-02-29"),
        ({"day": "", "month": "4", "year": "1988"}, "1988-04"),
        ({"day": "", "month": "", "year": "1988"}, "1988"),
        ({"day": "14 December 2026", "month": "", "year": ""}, "2026-12-14"),
    ],
)
def test_a_date_is_read_with_the_precision_it_was_written(typed: object, meant: str) -> None:
    assert read(field(Kind.DATE), typed).value == meant


@pytest.mark.parametrize(
    ("calendar", "typed", "meant"),
    [
        ("PERSIAN", ("12", "1", "1367"), "1988-04-01"),
        ("PERSIAN", ("12", "Farvardin", "1367"), "1988-04-01"),
        ("PERSIAN", ("30", "12", "1399"), "2021-03-20"),
        ("PERSIAN", ("", "", "1367"), "1988"),
        ("PERSIAN", ("", "hamal", "1367"), "1988-04"),
        ("ISLAMIC", ("14", "Shaban", "1408"), "1988-04-02"),
        ("ETHIOPIAN", ("23", "7", "1980"), "1988-04-01"),
        ("ETHIOPIAN", ("5", "Pagume", "1980"), "1988-09-10"),
    ],
)
def test_a_date_of_another_calendar_is_converted_and_kept_as_typed(
    calendar: str, typed: tuple[str, str, str], meant: str
) -> None:
    boxes = dict(zip(("day", "month", "year"), typed, strict=True), calendar=calendar)

    given = read(field(Kind.DATE), boxes)

    assert given.value == meant
    assert given.typed.startswith(f"{calendar} {typed[2]}")


def test_the_name_of_a_month_tells_the_calendar() -> None:
    given = read(field(Kind.DATE), "12 Hamal 1367")

    assert (given.value, given.typed) == ("1988-04-01", "PERSIAN 1367-01-12")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("14/12/26", "4 numbers"),
        ({"day": "14", "month": "12", "year": "26"}, "4 numbers"),
        ("03/04/2026", "month as a word"),
        ("30 February 2026", "30 February 2026 is not a day"),
        ("29.02.2026", "29 February 2026 is not a day"),
        ({"day": "31", "month": "4", "year": "2026"}, "31 April 2026 is not a day"),
        ({"day": "1", "month": "13", "year": "2026"}, "no month 13"),
        ({"day": "30", "month": "12", "year": "1400", "calendar": "PERSIAN"}, "no such day"),
        ({"day": "12", "month": "1", "year": "1367"}, "another calendar"),
        ({"day": "12", "month": "", "year": "1988"}, "like 14 December 1988"),
        ("10 out 2025", "like 14 December 1988"),
        ("next spring", "like 14 December 1988"),
        ("in 2024 or 2025", "like 14 December 1988"),
    ],
)
def test_a_doubtful_date_is_kept_and_answered_with_an_example(typed: object, says: str) -> None:
    given = read(field(Kind.DATE), typed)

    assert given.value is None
    assert given.unclear == typed
    assert says in given.error


def test_where_the_month_is_enough_no_day_is_asked_for() -> None:
    given = read(field(Kind.DATE, is_month_enough=True), "next spring")

    assert given.error == "Write the month and the year, like December 1988"


def test_the_sentence_says_what_the_hint_says_about_the_month() -> None:
    dates = [
        one
        for page in all_pages().values()
        for top in page.fields
        for one in (top, *top.parts)
        if one.kind is Kind.DATE
    ]

    assert {str(one.hint) for one in dates if one.is_month_enough} == {
        "The month and year are enough"
    }
    assert all(one.is_month_enough for one in dates if "month and year are enough" in str(one.hint))


@pytest.mark.parametrize(
    ("kind", "typed", "says"),
    [
        (Kind.PHONE, "12345", "country code"),
        (Kind.PHONE, "call my son", "country code"),
        (Kind.A_NUMBER, "A123", "like A012345678"),
        (Kind.A_NUMBER, "A1234567890", "like A012345678"),
        (Kind.A_NUMBER, "000000000", "like A012345678"),
        (Kind.RECEIPT_NUMBER, "EA2612345678", "like EAC"),
        (Kind.SSN, "12345678", "9 numbers"),
        (Kind.ACCOUNT_NUMBER, "4", "12 numbers"),
        (Kind.SSN, "987-65-4321", "not a Social Security number"),
        (Kind.MONEY, "12.5k", "like 12500"),
        (Kind.MONEY, "500 JOD", "U.S. dollars"),
        (Kind.MONEY, "-20", "U.S. dollars"),
        (Kind.MONEY, "about 300", "U.S. dollars"),
        (Kind.NUMBER, "2 years", "whole number"),
        (Kind.NUMBER, "6 months", "number alone, without other words: 6"),
        (Kind.NUMBER, "24h", "number alone, without other words: 24"),
        (Kind.NUMBER, "2 or 3", "like 3"),
        (Kind.NUMBER, "1.5", "whole number"),
        (Kind.EMAIL, "huda at example.com", "name@example.com"),
        (Kind.EMAIL, "huda@example", "name@example.com"),
        (Kind.COUNTRY, "Atlantis", "from the list"),
        (Kind.HEIGHT, "65", "like 165 cm"),
        (Kind.HEIGHT, "5 ft 13 in", "like 165 cm"),
        (Kind.WEIGHT, "62", "like 62 kg"),
    ],
)
def test_what_is_not_understood_comes_back_with_an_example(
    kind: Kind, typed: str, says: str
) -> None:
    given = read(field(kind), typed)

    assert (given.value, given.unclear) == (None, typed)
    assert says in given.error


@pytest.mark.parametrize(
    ("kind", "typed", "meant"),
    [
        (Kind.MONEY, "USD 1,234.50", "1234.50"),
        (Kind.MONEY, "1.234,5", "1234.50"),
        (Kind.MONEY, "12,34,567", "1234567"),
        (Kind.MONEY, "١٢٬٥٠٠", "12500"),
        (Kind.MONEY, "12500 dollars", "12500"),
        (Kind.MONEY, "0", "0"),
        (Kind.NUMBER, "1,000", 1000),
        (Kind.NUMBER, "0", 0),
        (Kind.A_NUMBER, "1234567", "A001234567"),
        (Kind.RECEIPT_NUMBER, "MSC26O1234567", "MSC2601234567"),
        (Kind.COUNTRY, "u.s.a.", "US"),
        (Kind.COUNTRY, "the gambia", "GM"),
        (Kind.COUNTRY, "jor", "JO"),
        (Kind.COUNTRY, "TÜRKİYE", "TR"),
        (Kind.HEIGHT, "165", 65),
        (Kind.HEIGHT, "5'5\"", 65),
        (Kind.HEIGHT, "5 feet 5 inches", 65),
        (Kind.HEIGHT, "5 ft 5 in (165 cm)", 65),
        (Kind.HEIGHT, "1 m 65", 65),
        (Kind.WEIGHT, "62 kg", 137),
        (Kind.WEIGHT, "137 pounds (62 kg)", 137),
        (Kind.TICK, "on", True),
        (Kind.TICK, "", None),
        (Kind.FILE, "x.pdf", None),
    ],
)
def test_the_same_answer_may_be_written_in_many_ways(kind: Kind, typed: str, meant: object) -> None:
    assert read(field(kind), typed).value == meant


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.LIST])
def test_an_empty_box_is_no_answer_and_no_mistake(kind: Kind) -> None:
    for empty in ("", "   ", None):
        given = read(field(kind), empty)

        assert (given.value, given.unclear, given.error) == (None, None, "")


def test_words_are_kept_as_typed_but_for_the_white_space_around_them() -> None:
    assert read(field(Kind.TEXT), "  d'Ângelo-Smith \r\n").value == "d'Ângelo-Smith"


def test_words_that_do_not_fit_are_kept_and_counted() -> None:
    given = read(field(Kind.TEXT, longest=5), "too long")

    assert (given.value, given.unclear) == (None, "too long")
    assert "5" in given.error
    assert "8" in given.error

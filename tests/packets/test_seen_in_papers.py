"""Beside each answer the reviewer reads in which paper it stands, as far as papers were read."""

import pytest

from packets.questions import Field, Kind
from packets.reviewing.seen import PageRead, can_be_seen, seen_on

LETTER = PageRead(
    row="c1",
    page=1,
    text=(
        "St. Brigid Heart Center, Cleveland. Ms. Nour Al-Hassan, born March 3, 1988.\n"
        "The surgery costs $84,000.00. Call +1 (216) 555-0142. A-Number A 123 456 789."
    ),
    days=frozenset({"1988-03-03"}),
)
OTHER = PageRead(row="d1", page=4, text="Banana bread, 84000, Hassane", days=frozenset())


@pytest.mark.parametrize(
    ("kind", "value", "rows"),
    [
        (Kind.TEXT, "St Brigid Heart Center", ["c1"]),
        (Kind.TEXT, "AL HASSAN", ["c1"]),
        (Kind.TEXT, "Hassan", ["c1"]),  # and not a longer name that begins like it
        (Kind.TEXT, "Ána", []),  # and not "banana"
        (Kind.TEXT, "Hôpital Saint-Louis", []),
        (Kind.DATE, "1988-03-03", ["c1"]),
        (Kind.DATE, "1988-03", ["c1"]),
        (Kind.DATE, "1988-03-05", []),
        (Kind.MONEY, "84000", ["c1", "d1"]),
        (Kind.MONEY, "8400", []),
        (Kind.PHONE, "+12165550142", ["c1"]),
        (Kind.A_NUMBER, "A123456789", ["c1"]),
        (Kind.ADDRESS, {"street": "Banana bread", "city": "Cleveland"}, ["d1"]),
    ],
)
def test_an_answer_is_seen_where_a_paper_says_the_same(kind, value, rows):
    asked = Field(name="x", kind=kind)

    assert can_be_seen(asked, value)
    assert [row for row, _page in seen_on(asked, value, [LETTER, OTHER])] == rows


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Kind.RADIO, "YES"),
        (Kind.TEXT, ""),
        (Kind.TEXT, "No"),
        (Kind.LONG, "She cannot wait for a visa interview in June."),
        (Kind.DATE, "1988"),
        (Kind.MONEY, "50"),
        (Kind.PHONE, "0142"),
        (Kind.TICK, True),
    ],
)
def test_nothing_is_said_of_answers_that_papers_do_not_repeat(kind, value):
    assert not can_be_seen(Field(name="x", kind=kind), value)

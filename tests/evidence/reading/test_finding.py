"""Typed words are found on a page, whatever marks and spaces stand between."""

import pytest

from evidence.reading.finding import places_of
from evidence.reading.words import Word


def line(text, top=0.1):
    """Return words that stand side by side on one line."""
    return [
        Word(text=word, left=0.1 * number, top=top, width=0.08, height=0.02)
        for number, word in enumerate(text.split(), start=1)
    ]


@pytest.mark.parametrize(
    ("typed", "written", "times"),
    [
        ("Nour", "Nour and her mother, (Nour)", 2),
        ("nour alhassan", "Mrs. Nour ALHASSAN, born", 1),
        ("A012-345-678", "No. A 012 345 678 of", 1),
        ("Jose", "José Peña", 1),
        ("hassan", "Nour Alhassan", 1),
        ("Київ", "місто КИЇВ", 1),
        ("kyiv", "Lviv", 0),
        ("", "Lviv", 0),
    ],
)
def test_how_often_words_are_found(typed, written, times):
    assert len(places_of(typed, line(written))) == times


def test_words_on_two_lines_have_a_box_for_each_line():
    words = [*line("the name Nour"), *line("Alhassan was", top=0.2)]

    (found,) = places_of("Nour Alhassan", words)

    assert [round(box[1], 3) for box in found.boxes] == [0.097, 0.197]
    assert found.around == "the name Nour Alhassan was"

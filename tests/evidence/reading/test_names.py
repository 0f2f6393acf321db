"""Names of known people are found in the words of a page, and only they."""

import pytest

from evidence.reading.names import names_in
from evidence.reading.words import Word


def words_of(text):
    return tuple(
        Word(text=word, left=0.1 * place, top=0.5, width=0.08, height=0.02)
        for place, word in enumerate(text.split())
    )


FOUND = {
    "as written": ("the child Nour Alhassan came", "Nour Alhassan"),
    "in another order": ("ALHASSAN, NOUR", "Nour Alhassan"),
    "with a word between": ("Nour Sami Alhassan", "Nour Alhassan"),
    "with a letter misread": ("Nour AIhassan", "Nour Alhassan"),
    "with a letter lost": ("Nour Alhasan", "Nour Alhassan"),
    "without accents": ("Jose Nunez", "José Núñez"),
    "in its own script": ("الاسم نور الحسن", "نور الحسن"),
    "with vowel signs": ("نُور الحسن", "نور الحسن"),
    "in Cyrillic letters": ("пацієнт Коваленко Петро", "Петро Коваленко"),
    "with an apostrophe": ("Sinead O’Connor", "Sinead O'Connor"),
}


@pytest.mark.parametrize("how", FOUND)
def test_a_name_is_found(how):
    text, name = FOUND[how]

    assert [fact.value for fact in names_in(words_of(text), [name])] == [name]


OTHERS = {
    "the family name alone": ("Alhassan family", "Nour Alhassan"),
    "another first name": ("Rima Alhassan", "Nour Alhassan"),
    "the parts far apart": ("Nour went to the town with Alhassan", "Nour Alhassan"),
    "a short name by itself": ("Ali is here", "Ali"),
    "a short part misread": ("Eli Hassanzadeh", "Ali Hassanzadeh"),
    "no words": ("", "Nour Alhassan"),
}


@pytest.mark.parametrize("why", OTHERS)
def test_somebody_else_is_not_taken_for_the_person(why):
    text, name = OTHERS[why]

    assert names_in(words_of(text), [name]) == []


def test_a_paper_that_has_a_name_right_once_is_told_of_there():
    (fact,) = names_in(words_of("Noor Alhasan is Nour Alhassan"), ["Nour Alhassan"])

    assert fact.written == "Nour Alhassan"


def test_where_it_is_never_right_the_first_place_tells_how_it_is_spelled():
    (fact,) = names_in(
        words_of("Noor Alhassan came home and so did Nour Alhasan"), ["Nour Alhassan"]
    )

    assert fact.written == "Noor Alhassan"


def test_the_place_covers_all_parts_of_the_name():
    (fact,) = names_in(words_of("of Nour Alhassan"), ["Nour Alhassan"])

    assert fact.box == (0.1, 0.5, 0.18, 0.02)
    assert fact.written == "Nour Alhassan"

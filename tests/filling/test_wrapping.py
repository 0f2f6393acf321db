"""A long answer is cut behind a sentence where there is one, and never inside a word."""

import pytest

from packets.filling.wrapping import sentence_end, split_at, wrapped

TEXT = "Nour needs an operation. It is planned for January. Waiting carries a growing risk."


def test_an_answer_goes_on_elsewhere_behind_a_whole_sentence() -> None:
    begun, rest = split_at(TEXT, 20, 4, ending="(see Part 13)")
    assert begun == "Nour needs an operation. It is planned for January. (see Part 13)"
    assert rest == "Waiting carries a growing risk."


def test_where_no_sentence_ends_it_is_cut_behind_a_word() -> None:
    begun, rest = split_at("one two three four five six seven", 10, 3, ending="(more)")
    assert begun.endswith(" (more)")
    assert f"{begun.removesuffix(' (more)')} {rest}" == "one two three four five six seven"


def test_what_fits_stays_as_it_is() -> None:
    assert split_at(TEXT, 40, 3, ending="(more)") == (TEXT, "")


@pytest.mark.parametrize("text", ["Written by Dr. Haddad", "No. 7 Zelena", "He lives at St. Clair"])
def test_a_short_form_ends_no_sentence(text: str) -> None:
    assert sentence_end(text) == 0


def test_a_word_longer_than_the_line_goes_on_in_the_next_one() -> None:
    assert wrapped("ab abcdefghij k", 4) == ["ab", "abcd", "efgh", "ij k"]

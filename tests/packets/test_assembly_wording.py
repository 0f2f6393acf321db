"""Words are printed as a careful typesetter would set them, and nothing typed can break a page."""

import pytest

from packets.assembly import wording
from packets.assembly.letters import _stopped
from packets.assembly.sheets import _fitted

NO_BREAK = "\u00a0"
CURLY = {
    'He wrote: "You will die."': "He wrote: “You will die.”",
    '("soon")': "(“soon”)",
    "Nour's mother": "Nour’s mother",
    "'soon', she said": "‘soon’, she said",
    "“already” real": "“already” real",
    "one -- two": "one – two",
    "the '90s": "the ’90s",
}


@pytest.mark.parametrize("typed", CURLY)
def test_quotation_marks_are_real_ones(typed):
    assert wording.curly(typed) == CURLY[typed]


def test_a_month_and_its_day_stay_on_one_line():
    printed = wording.prose("On January 19, 2027, Dr. Haddad (call (216) 555-0116) operates.")

    assert f"January{NO_BREAK}19" in printed
    assert f"Dr.{NO_BREAK}Haddad" in printed
    assert f"(216){NO_BREAK}555-0116" in printed


def test_a_month_without_a_day_may_part_from_its_neighbours():
    assert wording.prose("In January we wait.") == "In January we wait."


def test_signs_that_turn_the_direction_of_text_are_taken_out():
    assert wording.clean("invoice\u202etxt.exe\u202c\u2066\u200f") == "invoicetxt.exe"


def test_control_signs_become_spaces():
    assert wording.clean("a\x00b\tc\x07") == "a b c"


def test_a_text_without_end_is_cut_and_says_so():
    assert wording.clean("a" * 50, at_most=10) == "a" * 9 + "…"


def test_a_long_run_may_break_and_ordinary_words_may_not():
    long = "https://example.org/" + "a" * 60

    assert wording.breakable(long).replace(wording.BREAK_HERE, "") == long
    assert wording.BREAK_HERE in wording.breakable(long)
    assert wording.breakable("ordinary words of a title") == "ordinary words of a title"


@pytest.mark.parametrize(
    ("canonical", "short"),
    [
        ("2026-11-12", "Nov. 12, 2026"),
        ("2026-09-01", "Sept. 1, 2026"),
        ("2026-03-01", "March 1, 2026"),
        ("2026-11", "Nov. 2026"),
        ("2026", "2026"),
        ("", ""),
    ],
)
def test_dates_in_a_narrow_column_are_short(canonical, short):
    assert wording.short_date(canonical) == short


@pytest.mark.parametrize(
    ("sentence", "text", "stop"),
    [
        ("It cannot wait.", "It cannot wait", "."),
        ("He wrote: “You will die.”", "He wrote: “You will die”", "."),
        ("He asked: “When?”", "He asked: “When?”", "."),
        ("When?", "When", "?"),
        ("Without a stop", "Without a stop", ""),
    ],
)
def test_the_stop_of_a_sentence_stands_behind_its_citations(sentence, text, stop):
    assert _stopped(sentence) == (text, stop)


@pytest.mark.parametrize(
    ("answer", "longest", "begun", "rest"),
    [
        ("short", 10, "short", ""),
        ("no limit " * 100, 0, "no limit " * 100, ""),
        ("Lakefront Immigration Law Center", 30, "See Part 6", "Lakefront Immigration Law Center"),
        ("word " * 40 + "end", 120, "word " * 20 + "word (see Part 6)", "word " * 19 + "end"),
        ("x" * 200, 120, "(see Part 6)", "x" * 200),
    ],
)
def test_an_answer_that_does_not_fit_goes_on_without_losing_a_letter(answer, longest, begun, rest):
    assert _fitted(answer, longest, "Part 6. Additional Information") == (begun, rest)


def test_the_pages_of_one_page_are_one_number():
    assert wording.page_span(41, 41) == "41"
    assert wording.page_span(41, 49) == "41–49"


def test_a_double_name_breaks_at_its_hyphen_and_nowhere_else():
    name = "Rakotoarimanana-Andriamampianina"

    assert wording.breakable(name) == name


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("section 212(d)(5)(A) of", "section 212~(d)~(5)~(A) of"),
        ("8 U.S.C. 1804(b)(1) and (2)", "8 U.S.C. 1804~(b)~(1) and (2)"),
        ("in 2019 (two years)", "in 2019 (two years)"),
    ],
)
def test_a_section_and_its_paragraphs_stay_on_one_line(typed, printed):
    words = wording.kept_together(typed).replace(NO_BREAK, " ")

    assert words == printed.replace("~", wording.JOINER)


def test_a_line_may_end_between_a_quotation_and_its_citation():
    assert wording.before_bracket("He wrote: “soon”") == f"He wrote: “soon”{wording.BREAK_HERE}"
    assert wording.before_bracket("It cannot wait") == "It cannot wait"

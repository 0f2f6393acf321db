"""A comment on a page stays on its words wherever the paper goes, and asks for a look if replaced."""

import pytest

from evidence.reading.words import Word
from packets.reviewing import Anchor, Filed, Found, Standing, found_in, found_on_words

LETTER, OTHER, NEW = "a" * 64, "b" * 64, "c" * 64
BOX = (0.1, 0.2, 0.3, 0.02)
ON_PAGE_2 = Anchor(paper=LETTER, row="c1", page=2, quote="next month", boxes=(BOX,))


def filed(row, paper, *, first=1, pages=3):
    return Filed(row=row, paper=paper, first=first, page_count=pages)


def line(*texts, top=0.5):
    return [
        Word(text=text, left=0.1 * at, top=top, width=0.09, height=0.02)
        for at, text in enumerate(texts, start=1)
    ]


@pytest.mark.parametrize(
    ("what_happened", "now", "where"),
    [
        ("nothing", [filed("c1", LETTER)], ("there", "c1", 2)),
        (
            "another exhibit was put before it",
            [filed("z9", OTHER), filed("c1", LETTER)],
            ("there", "c1", 2),
        ),
        (
            "it was removed and added again under a new row",
            [filed("n5", LETTER)],
            ("there", "n5", 2),
        ),
        (
            "20 pages were joined before it",
            [
                filed("c1", NEW, pages=23),
                filed("c1", OTHER, pages=20),
                filed("c1", LETTER, first=21),
            ],
            ("there", "c1", 22),
        ),
        (
            "the same file stands in two places: the one it was written at counts",
            [filed("a0", LETTER), filed("c1", LETTER)],
            ("there", "c1", 2),
        ),
        ("it was replaced", [filed("c1", NEW)], ("check_again", "c1", 0)),
        ("it was removed", [filed("z9", OTHER)], ("gone", "", 0)),
        ("its pages became fewer", [filed("c1", LETTER, pages=1)], ("check_again", "c1", 0)),
    ],
)
def test_a_comment_is_found_where_its_file_is_now(what_happened, now, where):
    found = found_in(ON_PAGE_2, now)

    assert (found.standing.value, found.row, found.page) == where
    assert found.boxes == ((BOX,) if where[0] == "there" else ())


def test_in_a_replaced_file_the_quoted_words_are_looked_for_so_that_nobody_has_to_search():
    pages = [(1, line("Dear", "officer")), (2, line("Surgery", "next", "month,", "God", "willing"))]

    found = found_in(ON_PAGE_2, [filed("c1", NEW)], lambda one: pages if one.row == "c1" else [])

    assert (found.standing, found.page) == (Standing.CHECK_AGAIN, 2)
    left, top, width, _height = found.boxes[0]
    assert left == pytest.approx(0.2 - 0.003)
    assert left + width == pytest.approx(0.39 + 0.003)
    assert top == pytest.approx(0.5 - 0.003)


def test_words_that_the_new_file_does_not_have_leave_the_comment_at_the_file():
    found = found_in(ON_PAGE_2, [filed("c1", NEW)], lambda _: [(1, line("December", "14"))])

    assert found == Found(standing=Standing.CHECK_AGAIN, row="c1")


def test_a_comment_on_a_whole_file_needs_no_page():
    whole = Anchor(paper=LETTER, row="c1")

    assert found_in(whole, [filed("n5", LETTER)]).page == 0


def test_quoted_words_over_two_lines_have_a_box_for_each():
    words = [*line("will", "take", "place", top=0.5), *line("next", "month", top=0.53)]

    assert len(found_on_words("place next month", words)) == 2


def test_a_quote_that_is_no_words_is_nowhere():
    assert found_on_words(" - ", line("next", "month")) == ()

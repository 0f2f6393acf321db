"""A comment on a paper is tied to the content of the file, and looked for wherever that is now."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from evidence.reading.finding import places_of
from evidence.reading.words import Word

Box = tuple[float, float, float, float]
WordsOf = Callable[["Filed"], Iterable[tuple[int, Sequence[Word]]]]
"""Reads the pages of a filed paper: each page's number in its file, from 1, and its words."""


class Standing(StrEnum):
    """Whether what a comment is about still stands where it did."""

    THERE = "there"
    CHECK_AGAIN = "check_again"
    GONE = "gone"


@dataclass(frozen=True, kw_only=True)
class Anchor:
    """Page `page` (from 1; 0 means the whole file) of the file with a hash, in hex.

    `row` is the code of the exhibit or translation it was of. `boxes` are left, top, width and
    height as parts of the upright page, one for each line of the quoted words.
    """

    paper: str
    row: str
    page: int = 0
    quote: str = ""
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Filed:
    """A file in the pages of an exhibit or translation: whole, or as a part that was joined.

    Its first page is page `first` (from 1) of what is filed under the code `row`.
    """

    row: str
    paper: str
    first: int
    page_count: int


@dataclass(frozen=True, kw_only=True)
class Found:
    """Where it is now: page `page` of what is filed under `row`; 0 where only the file is known."""

    standing: Standing
    row: str = ""
    page: int = 0
    boxes: tuple[Box, ...] = ()


def found_in(anchor: Anchor, filed: Sequence[Filed], words_of: WordsOf | None = None) -> Found:
    """Return where an anchor is now.

    The same content is looked for first where it was, then anywhere in the case. Where the file was
    replaced, a person has to look again; the quoted words are looked for in the new one with
    `words_of`, if that is given, so that they need not search.
    """
    same = [one for one in filed if one.paper == anchor.paper and anchor.page <= one.page_count]
    here = sorted(same, key=lambda one: one.row != anchor.row)
    if here:
        page = here[0].first + anchor.page - 1 if anchor.page else 0
        return Found(standing=Standing.THERE, row=here[0].row, page=page, boxes=anchor.boxes)
    replaced = next((one for one in filed if one.row == anchor.row), None)
    if replaced is None:
        return Found(standing=Standing.GONE)
    if words_of is not None and anchor.quote:
        for page, words in words_of(replaced):
            if boxes := found_on_words(anchor.quote, words):
                at = replaced.first + page - 1
                return Found(standing=Standing.CHECK_AGAIN, row=replaced.row, page=at, boxes=boxes)
    return Found(standing=Standing.CHECK_AGAIN, row=replaced.row)


def found_on_words(quote: str, words: Sequence[Word]) -> tuple[Box, ...]:
    """Return a box for each line of the quoted words on a page; none where they do not stand.

    Where they stand more than once the first place counts: a person can mark another.
    """
    places = places_of(quote, words)
    return tuple(places[0].boxes) if places else ()

"""Find the names of known people in the words of a page, also where a letter was misread.

A name that is found says that it stands there, and how it is spelled there.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from evidence.reading.facts import Fact
from evidence.reading.words import Word, box_around

SHORT, LONG = 3, 7
"""Words up to `SHORT` letters must be the same; up to `LONG` one letter may differ, then two."""

MOST_WORDS = 4000
BETWEEN = 1
"""Words that may stand between the parts of a name, such as a middle name nobody told us."""


def names_in(words: Sequence[Word], names: Iterable[str]) -> list[Fact]:
    """Return each name once, at the first place where all of its parts stand close together.

    A place where it is spelled as it is known comes before one where letters differ: a paper that
    has it right once says nothing else of it. Parts may stand in any order. `names` are full names
    in any script; a name of one part that is short is too little to tell by.
    """
    seen = [(plain, word) for word in words[:MOST_WORDS] for plain in _pieces(word.text)]
    found = []
    for name in dict.fromkeys(names):
        pieces = _pieces(name)
        if len(pieces) > 1 or (pieces and len(pieces[0]) > SHORT):
            places = list(_places(seen, pieces))
            if places:
                found.append(_fact(name, next((p for p in places if _is(pieces, p)), places[0])))
    return found


def _is(pieces: Sequence[str], place: Sequence[Word]) -> bool:
    """Tell whether the words of a place have these very parts."""
    written = {plain for word in place for plain in _pieces(word.text)}
    return written >= set(pieces)


def _fact(name: str, place: Sequence[Word]) -> Fact:
    written = " ".join(dict.fromkeys(word.text for word in place))
    return Fact(kind="NAME", value=name, written=written, box=box_around(place))


def _places(seen: Sequence[tuple[str, Word]], pieces: Sequence[str]) -> Iterator[list[Word]]:
    """Yield the words of each stretch in which every part of a name stands, each its own word."""
    for start, (plain, _word) in enumerate(seen):
        if not any(_is_like(plain, piece) for piece in pieces):
            continue
        stretch = seen[start : start + len(pieces) + BETWEEN]
        place = _all_of(stretch, pieces)
        if place:
            yield place


def _all_of(stretch: Sequence[tuple[str, Word]], pieces: Sequence[str]) -> list[Word]:
    left = list(stretch)
    found = []
    for piece in pieces:
        match = next((one for one in left if _is_like(one[0], piece)), None)
        if match is None:
            return []
        left.remove(match)
        found.append(match[1])
    return found


def _is_like(one: str, other: str) -> bool:
    allowed = 0 if len(other) <= SHORT else 1 if len(other) <= LONG else 2
    if one == other:
        return True
    return abs(len(one) - len(other)) <= allowed and _distance(one, other) <= allowed


def _distance(one: str, other: str) -> int:
    """Return how many letters are to be changed, added or left out."""
    before = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        now = [row]
        for column, (diagonal, above) in enumerate(pairwise(before)):
            cost = diagonal + (letter != other[column])
            now.append(min(cost, above + 1, now[-1] + 1))
        before = now
    return before[-1]


def _pieces(text: str) -> list[str]:
    """Return words without marks and accents; vowel signs of other scripts do not count either."""
    plain = "".join(
        letter if letter.isalnum() else " "
        for letter in unicodedata.normalize("NFKD", text.casefold())
        if not unicodedata.combining(letter) and letter not in "'’ʼ`"
    )
    return plain.split()

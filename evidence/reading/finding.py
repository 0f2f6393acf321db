"""Find typed words among the words of a page, whatever spaces and marks stand between."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evidence.reading.words import Word, box_around

Box = tuple[float, float, float, float]

ROOM = 0.003
"""Added on each side, as a part of the page: boxes of letters are tight, and their ink is not."""

WORDS_AROUND = 4


@dataclass(frozen=True, kw_only=True)
class Place:
    """Words as they were found: a box for each line that they stand on, and the words around."""

    boxes: tuple[Box, ...]
    around: str


def places_of(typed: str, words: Sequence[Word]) -> list[Place]:
    """Return every place of the typed words. Letters and digits count; spaces and marks do not.

    So "A12-345" is found in "A 12 345", and a name inside of a longer word, which is covered whole.
    """
    wanted = plain(typed)
    if not wanted:
        return []
    owners: list[int] = []
    letters = ""
    for number, word in enumerate(words):
        own = plain(word.text)
        letters += own
        owners += [number] * len(own)
    return [
        _place(words, owners[first], owners[first + len(wanted) - 1])
        for first in _found(wanted, letters)
    ]


def plain(text: str) -> str:
    """Return the letters and digits alone, without accents and capitals."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in parts if character.isalnum())


def _found(wanted: str, letters: str) -> Iterator[int]:
    at = letters.find(wanted)
    while at >= 0:
        yield at
        at = letters.find(wanted, at + len(wanted))


def _place(words: Sequence[Word], first: int, last: int) -> Place:
    lines: list[list[Word]] = []
    for word in words[first : last + 1]:
        if lines and on_one_line(lines[-1][-1], word):
            lines[-1].append(word)
        else:
            lines.append([word])
    around = words[max(0, first - WORDS_AROUND) : last + 1 + WORDS_AROUND]
    return Place(
        boxes=tuple(_with_room(box_around(line)) for line in lines),
        around=" ".join(word.text for word in around),
    )


def on_one_line(one: Word, other: Word) -> bool:
    """Tell whether the middle of the other word is as high on the page as the first word."""
    middle = other.top + other.height / 2
    return one.top <= middle <= one.top + one.height


def _with_room(box: Box) -> Box:
    left, top, width, height = box
    return (left - ROOM, top - ROOM, width + 2 * ROOM, height + 2 * ROOM)

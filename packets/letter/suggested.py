"""Other words for one paragraph: where it stands now, and what the part says with the new words."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from packets.letter.own_words import mark_of

WORD = re.compile(r"\n|\S+")
"""A new line counts as a word: whoever decides sees where a paragraph is divided."""


class Kind(StrEnum):
    """What became of a piece of the words."""

    SAME = "same"
    OUT = "out"
    IN = "in"


@dataclass(frozen=True, kw_only=True)
class Piece:
    kind: Kind
    words: str


def paragraphs(words: str) -> tuple[str, ...]:
    """Return the paragraphs of a part: its lines that say something."""
    return tuple(line.strip() for line in words.split("\n") if line.strip())


def place_of(words: str, *, old: str, place: int) -> int | None:
    """Return where (from 1) a paragraph stands in a part now; None when it is not there any more.

    It is looked for where it stood, and then everywhere. Where the same words stand twice, nobody
    can say which of them was meant.
    """
    marks = [mark_of(one) for one in paragraphs(words)]
    wanted = mark_of(old)
    if 1 <= place <= len(marks) and marks[place - 1] == wanted:
        return place
    return marks.index(wanted) + 1 if marks.count(wanted) == 1 else None


def with_paragraph(words: str, *, place: int, new: str) -> str:
    """Return a part with other words in place of one paragraph (from 1), the rest as it is."""
    lines = words.split("\n")
    said = [number for number, line in enumerate(lines) if line.strip()]
    lines[said[place - 1]] = new
    return "\n".join(lines)


def changes(old: str, new: str) -> tuple[Piece, ...]:
    """Return both texts as one, word by word: what stays, what goes out and what comes in."""
    before, after = WORD.findall(old), WORD.findall(new)
    found: list[Piece] = []
    steps = SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes()
    for what, start, end, new_start, new_end in steps:
        if what == "equal":
            found.append(Piece(kind=Kind.SAME, words=" ".join(before[start:end])))
            continue
        if end > start:
            found.append(Piece(kind=Kind.OUT, words=" ".join(before[start:end])))
        if new_end > new_start:
            found.append(Piece(kind=Kind.IN, words=" ".join(after[new_start:new_end])))
    return tuple(found)

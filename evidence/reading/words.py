"""Words and where they stand: in fractions of the upright page, from its top left corner."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Listed = tuple[str, float, float, float, float]


@dataclass(frozen=True, kw_only=True)
class Word:
    """One word on a page; all measures from 0 to 1."""

    text: str
    left: float
    top: float
    width: float
    height: float

    @property
    def listed(self) -> Listed:
        """The word as it is kept: text, left, top, width, height."""
        return (self.text, self.left, self.top, self.width, self.height)

    @classmethod
    def of(cls, listed: Sequence[str | float]) -> "Word":
        """Take a word as it is kept."""
        text, *box = listed
        left, top, width, height = map(float, box)
        return cls(text=str(text), left=left, top=top, width=width, height=height)


@dataclass(frozen=True, kw_only=True)
class PageText:
    """The text of a page in reading order, lines kept, and its words.

    `confidence` is from 0 to 100 where the text was recognised in a picture, and `turn` how far
    clockwise the page has to be turned for the writing to stand upright.
    """

    text: str = ""
    words: tuple[Word, ...] = ()
    confidence: int | None = None
    turn: int = 0

    @property
    def letters(self) -> int:
        """How many letters and digits there are."""
        return sum(character.isalnum() for character in self.text)


def box_around(words: Iterable[Word]) -> tuple[float, float, float, float]:
    """Return left, top, width and height of the smallest box around some words.

    Raises ValueError when there are none.
    """
    found = list(words)
    left = min(word.left for word in found)
    top = min(word.top for word in found)
    right = max(word.left + word.width for word in found)
    bottom = max(word.top + word.height for word in found)
    return (round(left, 5), round(top, 5), round(right - left, 5), round(bottom - top, 5))

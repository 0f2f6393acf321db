"""Look at a page quickly: its text, whether it needs recognising, what to advise, its likeness."""

from dataclasses import asdict, dataclass
from typing import Any

import pypdfium2
from PIL import Image, ImageDraw

from evidence.normal.look import picture_of
from evidence.reading.fingerprint import fingerprint
from evidence.reading.quality import DPI, advice_on
from evidence.reading.text_layer import text_of
from evidence.reading.words import Listed, Word

PLENTY_OF_LETTERS = 200
"""A page with so many in its text layer is read by that, whatever pictures are on it."""

INK = 160
"""A dot of a grey drawing that is darker than this has ink on it; white is 255."""

SOME_INK = 0.002
"""The share of a page that has ink beside its text layer where there may be more to read."""


@dataclass(frozen=True, kw_only=True)
class Inspected:
    """What one page is at first sight; `number` is from 1."""

    number: int
    text: str
    words: tuple[Listed, ...]
    needs_recognising: bool
    advice: tuple[str, ...] = ()
    fingerprint: str = ""

    @property
    def kept(self) -> dict[str, Any]:
        """The same as JSON keeps it."""
        return asdict(self)


def inspected(page: pypdfium2.PdfPage, number: int) -> Inspected:
    """Look at one page of the normalised pages."""
    text = text_of(page)
    picture = picture_of(page, DPI / 72, grey=True)
    is_read = text.letters >= PLENTY_OF_LETTERS or ink_beside(text.words, picture) < SOME_INK
    return Inspected(
        number=number,
        text=text.text,
        words=tuple(word.listed for word in text.words),
        needs_recognising=not is_read,
        advice=advice_on(page, picture, text.words),
        fingerprint=fingerprint(picture),
    )


def ink_beside(words: tuple[Word, ...], picture: Image.Image) -> float:
    """Return the share of a grey picture that has ink where no word stands."""
    left = picture.copy()
    pen = ImageDraw.Draw(left)
    width, height = picture.size
    for word in words:
        right, bottom = word.left + word.width, word.top + word.height
        box = (word.left * width - 1, word.top * height - 1, right * width + 1, bottom * height + 1)
        pen.rectangle(box, fill=255)
    return sum(left.histogram()[:INK]) / (width * height)

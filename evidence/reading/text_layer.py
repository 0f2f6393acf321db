"""The text that a page carries itself, with the place of each word, as PDFium finds it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium

from evidence.reading.words import PageText, Word

MOST_CHARACTERS = 20_000
"""A page of the smallest print has half of it; more is no page that a person reads."""

_MARKS = frozenset({0, 0xFFFE, 0xFFFF})
"""What PDFium gives where a font does not tell the character, or where a line was divided."""

_HALVES = range(0xD800, 0xE000)
"""Halves of pairs in UTF-16, which cannot be written down alone."""


@dataclass(kw_only=True)
class _Box:
    """Grows around the characters of a word, in points from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    def add(self, other: "_Box") -> None:
        self.left, self.right = min(self.left, other.left), max(self.right, other.right)
        self.bottom, self.top = min(self.bottom, other.bottom), max(self.top, other.top)


@dataclass(kw_only=True)
class _Growing:
    letters: list[str] = field(default_factory=list)
    box: _Box | None = None

    def add(self, letter: str, box: _Box | None) -> None:
        self.letters.append(letter)
        if box is None:
            return
        if self.box is None:
            self.box = box
        else:
            self.box.add(box)


def text_of(page: pypdfium2.PdfPage) -> PageText:
    """Return the text layer of a page; empty where it has none."""
    layer = page.get_textpage()
    try:
        count = min(layer.count_chars(), MOST_CHARACTERS)
        text = layer.get_text_range(0, count).replace("\r\n", "\n").replace("\0", "")
        words = tuple(_words(layer, count, *page.get_size()))
    finally:
        layer.close()
    return PageText(text=text.strip(), words=words)


def _words(layer: pypdfium2.PdfTextPage, count: int, width: float, height: float) -> Iterator[Word]:
    growing = _Growing()
    for index in range(count):
        letter = _letter(layer, index)
        if letter.isspace():
            yield from _finished(growing, width, height)
            growing = _Growing()
        elif letter:
            growing.add(letter, _box(layer, index))
    yield from _finished(growing, width, height)


def _letter(layer: pypdfium2.PdfTextPage, index: int) -> str:
    """Return one character; what is no character of its own ends no word and is left out."""
    code = pdfium.FPDFText_GetUnicode(layer, index)
    return "" if code in _MARKS or code in _HALVES else chr(code)


def _box(layer: pypdfium2.PdfTextPage, index: int) -> _Box | None:
    left, bottom, right, top = layer.get_charbox(index, loose=True)
    if right <= left or top <= bottom:
        return None
    return _Box(left=left, bottom=bottom, right=right, top=top)


def _finished(growing: _Growing, width: float, height: float) -> Iterator[Word]:
    """Give the word with its place on the page, if it has one there."""
    if growing.box is None or not growing.letters:
        return
    left, right = (_share(side, width) for side in (growing.box.left, growing.box.right))
    top, bottom = (_share(height - side, height) for side in (growing.box.top, growing.box.bottom))
    if right > left and bottom > top:
        yield Word(
            text="".join(growing.letters),
            left=left,
            top=top,
            width=round(right - left, 5),
            height=round(bottom - top, 5),
        )


def _share(side: float, whole: float) -> float:
    return round(min(max(side / whole, 0.0), 1.0), 5)

"""A packet as text, read by pypdf: what a person would see of it without opening the pages."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
from pypdf import PdfReader

SECTION = r"Cover sheet|Cover letter|Timeline|Evidence index|Form [A-Z]+-\d+ answers|Exhibit [A-Z]+"
FOOTER = re.compile(rf"({SECTION}), page (\d+) of (\d+) · Packet page (\d+) of (\d+)")


@dataclass(frozen=True, kw_only=True)
class PageScore:
    """One page: its size in points, its text, and what its footer says."""

    number: int
    size: tuple[int, int]
    text: str

    @property
    def footer(self) -> re.Match[str]:
        found = FOOTER.search(self.text)
        assert found is not None, f"page {self.number} has no footer: {self.text[-120:]!r}"
        return found

    @property
    def section(self) -> str:
        return self.footer[1].strip()


@dataclass(frozen=True, kw_only=True)
class Score:
    """All pages, the outline as (depth, title, page), and the links that stay inside."""

    pages: tuple[PageScore, ...]
    outline: tuple[tuple[int, str, int], ...]
    links: tuple[tuple[int, int], ...]

    def of(self, section: str) -> tuple[PageScore, ...]:
        return tuple(page for page in self.pages if page.section == section)

    def first_of(self, section: str) -> int:
        return self.of(section)[0].number


@dataclass(frozen=True, kw_only=True)
class IndexRow:
    """One row of a printed index: the letter (none at a translation) and the pages it names."""

    letter: str
    first: int
    last: int


LETTERS_END = 90
SPAN = re.compile(r"(\d+)(?:–(\d+))?")


def printed_index(file: Path) -> list[IndexRow]:
    """Return the rows of every index as they are printed, read by PDFium.

    A row is found by the link under its page numbers; its letter stands at the same height, left of
    `LETTERS_END` points.
    """
    rows = []
    reader = PdfReader(file)
    with pypdfium2.PdfDocument(file) as document:
        for number, page in enumerate(reader.pages):
            if "Evidence index, page" not in page.extract_text():
                continue
            words = document[number].get_textpage()
            for link in page.get("/Annots", []):
                left, low, right, high = (float(edge) for edge in link.get_object()["/Rect"])
                pages = words.get_text_bounded(left - 1, low - 1, right + 1, high + 1).strip()
                if found := SPAN.fullmatch(pages):
                    letter = words.get_text_bounded(0, low - 1, LETTERS_END, high + 1).strip()
                    first, last = int(found[1]), int(found[2] or found[1])
                    rows.append(IndexRow(letter=letter, first=first, last=last))
    return rows


def plain(text: str) -> str:
    """Return text without marks that do not show, with one space between words."""
    return re.sub(
        r"\s+", " ", text.replace("\u200b", "").replace("\u2060", "").replace("\xa0", " ")
    ).strip()


def score_of(file: Path) -> Score:
    reader = PdfReader(file)
    numbers = {page.indirect_reference.idnum: n for n, page in enumerate(reader.pages, start=1)}
    pages = tuple(
        PageScore(
            number=number,
            size=(round(float(page.mediabox.width)), round(float(page.mediabox.height))),
            text=plain(page.extract_text()),
        )
        for number, page in enumerate(reader.pages, start=1)
    )
    links = []
    for number, page in enumerate(reader.pages, start=1):
        for annotation in page.get("/Annots", []):
            entry = annotation.get_object()
            if "/Dest" in entry:
                target = entry["/Dest"].get_object()
                links.append((number, numbers[list.__getitem__(target, 0).idnum]))
    return Score(
        pages=pages, outline=tuple(_outline(reader, reader.outline, 0)), links=tuple(links)
    )


def _outline(reader: PdfReader, items: list[Any], depth: int) -> Any:
    for item in items:
        if isinstance(item, list):
            yield from _outline(reader, item, depth + 1)
        else:
            yield depth, item.title, reader.get_destination_page_number(item) + 1

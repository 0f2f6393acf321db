"""The cover letter as it is printed: sentences with their citations, by exhibit letter and page."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from packets.assembly.exhibits import Filed
from packets.assembly.links import ADDRESS
from packets.assembly.sections import Numbering
from packets.assembly.wording import before_bracket, label, page_span, prose
from packets.letter import Letter, LetterParagraph, LetterSentence

_END = re.compile(r"([.!?:])([”’»)]*)$")


PAGED_AT_MOST = 4
"""Citations of one sentence that name their pages; the index has the pages of the others."""


@dataclass(frozen=True, kw_only=True)
class Citation:
    """Exhibits next to each other that prove a sentence; the words never break over two lines.

    All pages are named on which the proof may stand; the citation leads to the first. Of a single
    exhibit they are those in English: of its translation, if it has one.
    """

    letters: tuple[str, ...]
    addresses: tuple[str, ...]
    first: int
    last: int
    names_pages: bool = True
    address: str

    @property
    def text(self) -> str:
        one, last = self.letters[0], self.letters[-1]
        pages = f"{'p.' if self.first == self.last else 'pp.'} {page_span(self.first, self.last)}"
        if len(self.letters) == 1:
            words = f"Exhibit {one}"
        else:
            joint = "and" if len(self.letters) == len("AB") else "to"
            words = f"Exhibits {one} {joint} {last}"
        return (f"{words}, {pages}" if self.names_pages else words).replace(" ", "\u00a0")


@dataclass(frozen=True, kw_only=True)
class PrintedSentence:
    """Words, the citations in parentheses behind them, and the stop at the end.

    `listed` are citations without pages, behind the words that they are in the index.
    """

    text: str
    citations: tuple[Citation, ...]
    stop: str
    listed: tuple[Citation, ...] = ()

    @property
    def listed_count(self) -> int:
        return sum(len(citation.letters) for citation in self.listed)


@dataclass(frozen=True, kw_only=True)
class PrintedParagraph:
    sentences: tuple[PrintedSentence, ...]
    is_item: bool


@dataclass(frozen=True, kw_only=True)
class PrintedSection:
    """A heading with paragraphs; neighbours that are items belong to one list."""

    heading: str
    runs: tuple[tuple[bool, tuple[PrintedParagraph, ...]], ...]


@dataclass(frozen=True, kw_only=True)
class PrintedLetter:
    sender: tuple[str, ...]
    subject: tuple[tuple[str, str], ...]
    sections: tuple[PrintedSection, ...]
    forms: tuple[str, ...]
    signer: str
    is_expedite: bool

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Return all citations in the order in which they are read."""
        return tuple(
            citation
            for section in self.sections
            for _is_item, paragraphs in section.runs
            for paragraph in paragraphs
            for sentence in paragraph.sentences
            for citation in (*sentence.citations, *sentence.listed)
        )


def printed_letter(
    letter: Letter, exhibits: tuple[Filed, ...], numbering: Numbering
) -> PrintedLetter:
    """Put letter and page of each cited exhibit in; exhibits of other sets are not cited."""
    by_key = {exhibit.exhibit.key: exhibit for exhibit in exhibits}
    return PrintedLetter(
        sender=tuple(label(line) for line in letter.sender if line),
        subject=tuple((label(name), prose(value)) for name, value in letter.subject if value),
        sections=tuple(
            PrintedSection(
                heading=prose(section.heading),
                runs=_runs(
                    tuple(
                        _paragraph(paragraph, by_key, numbering) for paragraph in section.paragraphs
                    )
                ),
            )
            for section in letter.sections
            if section.paragraphs
        ),
        forms=tuple(prose(form) for form in letter.forms),
        signer=label(letter.signer),
        is_expedite=letter.is_expedite,
    )


def _paragraph(
    paragraph: LetterParagraph, by_key: Mapping[str, Filed], numbering: Numbering
) -> PrintedParagraph:
    return PrintedParagraph(
        sentences=tuple(
            printed_sentence(sentence, by_key, numbering)
            for sentence in paragraph.sentences
            if sentence.text.strip()
        ),
        is_item=paragraph.is_item,
    )


def printed_sentence(
    sentence: LetterSentence, by_key: Mapping[str, Filed], numbering: Numbering
) -> PrintedSentence:
    """Return words with the letters and pages of what they cite; `by_key` is in their order."""
    runs = _neighbours(sentence.cites, tuple(by_key.values()))
    citations = tuple(
        Citation(
            letters=tuple(exhibit.letter for exhibit in run),
            addresses=tuple(ADDRESS + exhibit.key for exhibit in run),
            address=ADDRESS + _begins(run),
            first=numbering.first[_begins(run)],
            last=numbering.last[run[-1].key],
            names_pages=place < PAGED_AT_MOST,
        )
        for place, run in enumerate(runs)
    )
    text = prose(sentence.text)
    text, stop = _stopped(text) if citations else (text, "")
    return PrintedSentence(
        text=before_bracket(text) if citations else text,
        citations=citations[:PAGED_AT_MOST],
        stop=stop,
        listed=citations[PAGED_AT_MOST:],
    )


def _begins(run: tuple[Filed, ...]) -> str:
    """Return the address where the officer begins to read what is cited."""
    first, *others = run
    return first.key if others else first.in_english


def _neighbours(cites: tuple[str, ...], exhibits: tuple[Filed, ...]) -> Iterator[tuple[Filed, ...]]:
    """Yield the cited exhibits in their order, those next to each other together."""
    run: tuple[Filed, ...] = ()
    for exhibit in exhibits:
        if exhibit.exhibit.key in cites:
            run = (*run, exhibit)
        elif run:
            yield run
            run = ()
    if run:
        yield run


def _stopped(text: str) -> tuple[str, str]:
    """Move the full stop of a sentence behind its citations, also out of a quotation."""
    end = _END.search(text)
    if end is None:
        return text, ""
    stop, quotation = end.groups()
    if stop == "." or not quotation:
        return text[: end.start()] + quotation, stop
    return text, "."


def _runs(
    paragraphs: tuple[PrintedParagraph, ...],
) -> tuple[tuple[bool, tuple[PrintedParagraph, ...]], ...]:
    runs: list[tuple[bool, tuple[PrintedParagraph, ...]]] = []
    for paragraph in paragraphs:
        if runs and runs[-1][0] == paragraph.is_item:
            runs[-1] = (paragraph.is_item, (*runs[-1][1], paragraph))
        else:
            runs.append((paragraph.is_item, (paragraph,)))
    return tuple(runs)

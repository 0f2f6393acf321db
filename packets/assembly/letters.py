"""The cover letter as it is printed: sentences with their citations, by exhibit letter and page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from packets.assembly.exhibits import Filed
from packets.assembly.links import ADDRESS
from packets.assembly.sections import Numbering
from packets.assembly.wording import label, prose
from packets.letter import Letter, LetterParagraph, LetterSentence

_END = re.compile(r"([.!?])([”’»)]*)$")


@dataclass(frozen=True, kw_only=True)
class Citation:
    """One exhibit that proves a sentence; the printed words never break over two lines."""

    letter: str
    page: int
    address: str

    @property
    def text(self) -> str:
        return f"Exhibit\u00a0{self.letter},\u00a0p.\u00a0{self.page}"


@dataclass(frozen=True, kw_only=True)
class PrintedSentence:
    """Words, the citations in parentheses behind them, and the stop at the end."""

    text: str
    citations: tuple[Citation, ...]
    stop: str


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
            for citation in sentence.citations
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
            _sentence(sentence, by_key, numbering)
            for sentence in paragraph.sentences
            if sentence.text.strip()
        ),
        is_item=paragraph.is_item,
    )


def _sentence(
    sentence: LetterSentence, by_key: Mapping[str, Filed], numbering: Numbering
) -> PrintedSentence:
    cited = [by_key[key] for key in sentence.cites if key in by_key]
    citations = tuple(
        Citation(
            letter=exhibit.letter,
            page=numbering.first[exhibit.key],
            address=ADDRESS + exhibit.key,
        )
        for exhibit in cited
    )
    text = prose(sentence.text)
    text, stop = _stopped(text) if citations else (text, "")
    return PrintedSentence(text=text, citations=citations, stop=stop)


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

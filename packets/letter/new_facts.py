"""What is new since the packet that was mailed before: in own words, and by its documents."""

from packets.english import date_text
from packets.letter.pieces import LetterParagraph, LetterSection, LetterSentence
from packets.letter.proving import readable_title
from packets.letter.telling import Telling, paragraph, said, section
from packets.snapshot import CaseSnapshot, ExhibitFacts

PAGE = "w-new"


def new_section(telling: Telling) -> LetterSection:
    """Return the section, without a paragraph where no packet was mailed or nothing is new."""
    paragraphs: list[LetterParagraph] = []
    own = said(telling.beneficiary.stay, PAGE, "new")
    if telling.case.earlier is not None:
        if own:
            paragraphs.append(paragraph(LetterSentence(text=own)))
        paragraphs += _documents(telling)
    return section("new", "What is new", paragraphs)


def is_new(case: CaseSnapshot, exhibit: ExhibitFacts) -> bool:
    """Tell whether a document was not in the earlier packet; with another file it is new."""
    return case.earlier is not None and exhibit.document.identity not in case.earlier.papers


def since(case: CaseSnapshot) -> str:
    """Return "since the packet that was mailed on March 3, 2027", without a day if none is told."""
    day = case.earlier.mailed_on if case.earlier else ""
    told = f" on {date_text(day)}" if day else ""
    return f"since the packet that was mailed{told}"


def _documents(telling: Telling) -> list[LetterParagraph]:
    new = [exhibit for exhibit in telling.proof if is_new(telling.case, exhibit)]
    if not new:
        return []
    lead = "These documents are new" if len(new) > 1 else "This document is new"
    told = LetterSentence(text=f"{lead} {since(telling.case)}:")
    return [paragraph(told), *map(_item, new)]


def _item(exhibit: ExhibitFacts) -> LetterParagraph:
    title = readable_title(exhibit) or "A document"
    dated = f", dated {date_text(exhibit.dated)}" if exhibit.dated else ""
    told = LetterSentence(text=f"{title}{dated}.", cites=(exhibit.key,), names_only=True)
    return LetterParagraph(is_item=True, sentences=(told,))

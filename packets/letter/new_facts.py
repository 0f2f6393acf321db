"""What is new since the packet that was mailed before: in own words, and by its documents."""

from packets.english import date_text
from packets.letter.gaps import gaps_of
from packets.letter.pieces import LetterParagraph, LetterSection, LetterSentence
from packets.letter.proving import readable_title
from packets.letter.telling import Telling, paragraph, said, section
from packets.snapshot import CaseSnapshot, DocumentFacts, ExhibitFacts

PAGE = "w-new"


def new_section(telling: Telling) -> LetterSection:
    """Return the section, without a paragraph where no packet was mailed or nothing is new."""
    person = telling.beneficiary
    if telling.case.earlier is None:
        return section("new", "What is new", [])
    own, documents = said(person.stay, PAGE, "new"), _documents(telling)
    mailed = _mailed(telling.case) if own and not documents else ""
    told = paragraph(LetterSentence(text=mailed), LetterSentence(text=own))
    gaps = gaps_of(telling, person.stay, (PAGE,), subject=person)
    return section("new", "What is new", [told, *documents], gaps)


def _mailed(case: CaseSnapshot) -> str:
    day = date_text(case.earlier.mailed_on) if case.earlier else ""
    return f"The earlier packet was mailed on {day}." if day else ""


def is_new(case: CaseSnapshot, exhibit: ExhibitFacts) -> bool:
    """Tell whether a document, or a translation of it, was not in the earlier packet.

    With another file it is new.
    """
    documents = (exhibit.document, *(one.document for one in exhibit.translations))
    return any(is_new_file(case, one) for one in documents)


def is_new_file(case: CaseSnapshot, document: DocumentFacts) -> bool:
    return case.earlier is not None and document.identity not in case.earlier.papers


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

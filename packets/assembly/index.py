"""The rows of the evidence index, each with the page of the packet on which it begins."""

from dataclasses import dataclass

from packets.assembly.exhibits import Filed
from packets.assembly.links import ADDRESS
from packets.assembly.sections import Numbering
from packets.assembly.wording import label, page_span, short_date
from packets.boxes.writing import language_text
from packets.letter.ages import ages_of
from packets.letter.new_facts import is_new_file, since
from packets.snapshot import CaseSnapshot, DocumentFacts


@dataclass(frozen=True, kw_only=True)
class IndexRow:
    """One document of the index; a translation is a row below its original, without a letter."""

    letter: str
    title: str
    original_title: str
    language_code: str
    issuer: str
    dated: str
    age: str
    language: str
    pages: str
    proves: str
    address: str
    note: str = ""

    @property
    def is_translation(self) -> bool:
        return not self.letter


def index_rows(
    exhibits: tuple[Filed, ...], numbering: Numbering, case: CaseSnapshot
) -> tuple[IndexRow, ...]:
    """Return the rows; a document may be an old one on the day of the letter, or a new one."""
    rows: list[IndexRow] = []
    ages = ages_of((filed.exhibit for filed in exhibits), on=case.taken_on)
    for exhibit in exhibits:
        age = ages.get(exhibit.exhibit.key, "")
        told = (f"{age} before the letter" if age else "", _mark(case, exhibit.exhibit.document))
        rows.append(_original(exhibit, numbering, "; ".join(filter(None, told))))
        rows += _translations(exhibit, numbering, case)
    return tuple(rows)


def _mark(case: CaseSnapshot, document: DocumentFacts) -> str:
    return f"new {since(case)}" if is_new_file(case, document) else ""


def _original(exhibit: Filed, numbering: Numbering, age: str) -> IndexRow:
    facts = exhibit.exhibit
    first = numbering.first[exhibit.key]
    original = label(facts.original_title, at_most=200)
    return IndexRow(
        letter=exhibit.letter,
        title=label(exhibit.title),
        original_title="" if original == label(exhibit.title) else original,
        language_code=facts.language,
        issuer=label(facts.issuer, at_most=160),
        dated=short_date(facts.dated),
        age=age,
        language=label(language_text(facts.language), at_most=40),
        pages=page_span(first, first + facts.document.page_count - 1),
        proves=label(exhibit.proves),
        address=ADDRESS + exhibit.key,
    )


def _translations(exhibit: Filed, numbering: Numbering, case: CaseSnapshot) -> list[IndexRow]:
    rows = []
    for number, translation in enumerate(exhibit.exhibit.translations, start=1):
        key = exhibit.translation_key(number)
        first = numbering.first[key]
        translator = label(translation.translator, at_most=120)
        certified = "certified translation" if translation.certified else "translation"
        rows.append(
            IndexRow(
                letter="",
                title=label(translation.title, at_most=200) or "English translation",
                original_title="",
                language_code="en",
                issuer=f"{certified} by {translator}" if translator else certified,
                dated="",
                age=_mark(case, translation.document),
                language="English",
                pages=page_span(first, first + translation.document.page_count - 1),
                proves="",
                address=ADDRESS + key,
            )
        )
    return rows

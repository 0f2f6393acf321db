"""The exhibits of a set: their letters, their pages, and the translations behind each original."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

import pikepdf

from packets.assembly.progress import Progress, Step
from packets.assembly.sections import PacketSet, Piece, Place, Section
from packets.assembly.wording import clean
from packets.errors import UnreadableSection
from packets.slots import all_kinds
from packets.snapshot import CaseSnapshot, DocumentFacts, ExhibitFacts, exhibit_letter
from parole_site.directions import isolated

OUTLINE_LENGTH = 120
UNTITLED = "Untitled document"
_NAME = re.compile(r" of \{name\}(?:, \w+)?")


@dataclass(frozen=True, kw_only=True)
class Filed:
    """An exhibit with the letter that it has in one set."""

    exhibit: ExhibitFacts
    letter: str
    key: str

    @property
    def name(self) -> str:
        return f"Exhibit {self.letter}"

    @property
    def title(self) -> str:
        """Return the title given, else that of its kind, else the one in its own language."""
        facts = self.exhibit
        kind = all_kinds().get(facts.kind)
        proposed = _NAME.sub("", kind.title) if kind else ""
        return clean(facts.title or proposed or facts.original_title) or UNTITLED

    @property
    def proves(self) -> str:
        kind = all_kinds().get(self.exhibit.kind)
        return self.exhibit.proves or (kind.proves if kind else "")

    @property
    def in_english(self) -> str:
        """Return the address of its first page in English: of a translation, where there is one."""
        return self.translation_key(1) if self.exhibit.translations else self.key

    def translation_key(self, number: int) -> str:
        """Return the address of a translation, counted from 1."""
        return f"{self.key}/{number}"


def filed(case: CaseSnapshot, packet_set: PacketSet) -> tuple[Filed, ...]:
    """Return the exhibits of a set with their letters."""
    exhibits = case.exhibits_of(packet_set.beneficiary)
    letters = [exhibit_letter(place) for place in range(1, len(exhibits) + 1)]
    return tuple(
        Filed(exhibit=exhibit, letter=letter, key=packet_set.address("exhibit", letter))
        for exhibit, letter in zip(exhibits, letters, strict=True)
    )


def exhibit_section(exhibit: Filed) -> Section:
    """Return the original and its translations as one section."""
    facts = exhibit.exhibit
    places: list[Place] = []
    pieces = [_piece(facts.document, exhibit)]
    for number, translation in enumerate(facts.translations, start=1):
        offset = sum(piece.page_count for piece in pieces)
        title = clean(translation.title, at_most=OUTLINE_LENGTH) or "English translation"
        key = exhibit.translation_key(number)
        places.append(
            Place(key=key, title=f"{exhibit.name}, page {offset + 1}: {title}", offset=offset)
        )
        pieces.append(_piece(translation.document, exhibit))
    return Section(
        key=exhibit.key,
        name=exhibit.name,
        title=f"{exhibit.name}: {clean(exhibit.title, at_most=OUTLINE_LENGTH)}",
        pieces=tuple(pieces),
        places=tuple(places),
    )


def documents_of(case: CaseSnapshot) -> Iterator[tuple[ExhibitFacts, DocumentFacts]]:
    for exhibit in case.exhibits:
        yield exhibit, exhibit.document
        for translation in exhibit.translations:
            yield exhibit, translation.document


def check_exhibits(case: CaseSnapshot, progress: Callable[[Progress], None]) -> None:
    """Open the pages of every document, so that a bad one is named before anything is built."""
    for number, exhibit in enumerate(case.exhibits, start=1):
        progress(Progress(step=Step.EXHIBITS, number=number, count=len(case.exhibits)))
        for document in (exhibit.document, *(t.document for t in exhibit.translations)):
            _check(document)
    for scan in case.signed:
        if scan.document.page_count:
            _check(scan.document)


def _check(document: DocumentFacts) -> None:
    name = _shown(document)
    if document.pages is None or document.page_count < 1:
        message = _("The file {name} has no pages yet. Wait until it is ready, or remove it.")
        raise UnreadableSection(message.format(name=name))
    try:
        with pikepdf.open(document.pages) as pdf:
            count = len(pdf.pages)
    except (OSError, pikepdf.PdfError) as error:
        message = _("The pages of the file {name} cannot be read. Add the file again.")
        raise UnreadableSection(message.format(name=name)) from error
    if count != document.page_count:
        message = _("The file {name} should have {wanted} pages and has {count}. Add it again.")
        wanted = document.page_count
        raise UnreadableSection(message.format(name=name, wanted=wanted, count=count))


def _piece(document: DocumentFacts, exhibit: Filed) -> Piece:
    if document.pages is None:
        message = _("{exhibit}: the file {name} has no pages yet. Wait until it is ready.")
        raise UnreadableSection(message.format(exhibit=exhibit.name, name=_shown(document)))
    return Piece(file=Path(document.pages), first=1, last=document.page_count)


def _shown(document: DocumentFacts) -> str:
    """Return the name of a file, set apart in a sentence of any direction."""
    return isolated(clean(document.file_name, at_most=80))

"""How a document is shown: its state in words, its pages, its letter, its pictures."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from evidence.joining import file_names
from evidence.models import Document
from evidence.previews import SMALL
from evidence.unlocking import is_locked
from packets.models import Case, Exhibit, SignedPage, Translation
from packets.models.exhibit import ENGLISH
from packets.models.first_look import Look
from packets.questions import Text
from packets.questions.languages import language_choices
from packets.selectors.exhibits import SlotRows, exhibits_of
from packets.slots import Status
from packets.snapshot import CaseSnapshot
from packets.wizard.naming import traveller_name
from parole_site.directions import isolated

Letters = Mapping[str, tuple[tuple[str, str], ...]]

# The words and the look of the tag of a slot.
TAGS: dict[Status, tuple[Text, str]] = {
    Status.TO_DO: (gettext_lazy("To do"), ""),
    Status.NOT_READY: (gettext_lazy("Being read"), "wait"),
    Status.NEEDS_ENGLISH: (gettext_lazy("Needs English"), "wait"),
    Status.CANNOT_GET: (gettext_lazy("Cannot get"), "off"),
    Status.DONE: (gettext_lazy("Added"), "done"),
}
NOT_ACCEPTED: tuple[Text, str] = (gettext_lazy("Not accepted"), "err")
TO_BE_MOVED: tuple[Text, str] = (gettext_lazy("In the wrong place"), "wait")
ONE_NOT_ACCEPTED: tuple[Text, str] = (gettext_lazy("Added, but one file was not accepted"), "wait")
LOOK_FIRST: tuple[Text, str] = (Look.WAITING.label, "wait")
NOT_REPLACED: tuple[Text, str] = (gettext_lazy("New file not accepted"), "wait")


@dataclass(frozen=True, kw_only=True)
class Paper:
    """One file as a list shows it. `line` are pages, language and letter; `refused` says why not.

    `see`, `state`, `picture` and `unlock` are addresses; `picture` is "" while there are no pages,
    and `unlock` where no password is wanted. `files` are the names of those that were joined.
    `code` is that of an exhibit. `look` says why one that came by a link does not count.
    `somebody_else` is the sentence of a paper that was said to be about somebody else.
    """

    document: Document
    line: str
    refused: str
    see: str
    state: str
    picture: str
    english: tuple["Paper", ...] = ()
    needs_details: bool = False
    unlock: str = ""
    hints: int = 0
    somebody_else: str = ""
    files: tuple[str, ...] = ()
    code: str = ""
    look: str = ""

    @property
    def name(self) -> str:
        return self.document.name

    @property
    def is_being_read(self) -> bool:
        return not self.document.is_over

    @property
    def covered(self) -> str:
        """Say how many parts are blacked out, if any."""
        count = len(self.document.covers)
        words = ngettext("{count} part is blacked out.", "{count} parts are blacked out.", count)
        return words.format(count=count) if count else ""

    @property
    def state_words(self) -> str:
        return state_words(self.document)

    @property
    def hint_words(self) -> str:
        """Say how much could be better about the pages; "" for nothing."""
        if not self.hints:
            return ""
        return ngettext("{count} hint", "{count} hints", self.hints).format(count=self.hints)


def paper_of(case: Case, row: Exhibit, letter: str = "") -> Paper:
    """Return a document with its translations."""
    place = [case.reference, row.code]
    return Paper(
        document=row.filed,
        line=_line(row.filed, _language(row), letter),
        refused=_why_refused(row),
        see=reverse("exhibit", args=place),
        state=reverse("exhibit-state", args=place),
        picture=_picture("exhibit-picture", row.filed, place),
        english=tuple(translation_of(case, row, each) for each in row.translations.all()),
        needs_details=row.filed.refused is None and not (row.dated and row.language),
        unlock=_unlock("exhibit-unlock", row.document, place),
        code=str(row.code),
        look=row.get_look_display(),
        files=file_names(row.filed) if row.filed.parts.all() else (),
    )


def translation_of(case: Case, row: Exhibit, translation: Translation) -> Paper:
    place = [case.reference, row.code, translation.code]
    return Paper(
        document=translation.document,
        line=_line(translation.document, _("English translation"), ""),
        refused=_refused(translation.document),
        see=reverse("translation", args=place),
        state=reverse("translation-state", args=place),
        picture=_picture("translation-picture", translation.document, place),
        unlock=_unlock("translation-unlock", translation.document, place),
        look=translation.get_look_display(),
    )


def signed_page_of(case: Case, row: SignedPage) -> Paper:
    """Return a scan of a signed page."""
    place = [case.reference, row.code]
    return Paper(
        document=row.document,
        line=_line(row.document, "", ""),
        refused=_refused(row.document),
        see=reverse("signed-page", args=place),
        state=reverse("signed-page-state", args=place),
        picture=_picture("signed-page-picture", row.document, place),
        unlock=_unlock("signed-page-unlock", row.document, place),
    )


def not_accepted(case: Case) -> list[Paper]:
    """Return the files that the packet lacks because they could not be used, in their order."""
    papers = (paper_of(case, row) for row in exhibits_of(case))
    files = [one for paper in papers for one in (paper, *paper.english)]
    signed = case.signed_pages.select_related("document")
    files += [signed_page_of(case, row) for row in signed]
    return [one for one in files if one.document.refused is not None]


def tag_of(found: SlotRows) -> tuple[Text, str]:
    """Return words and look for the tag of a slot.

    A refused replacement is told apart from a document that is missing: the file before it stands.
    So is a refused file beside one that is fine.
    """
    if any(row.filed.refused for row in found.rows):
        is_fine = any(row.filed.is_ready for row in found.rows)
        return ONE_NOT_ACCEPTED if is_fine else NOT_ACCEPTED
    if any(row.document.refused for row in found.rows):
        return NOT_REPLACED
    if any(row.is_waiting for row in found.rows):
        return LOOK_FIRST
    return TAGS[found.slot.status]


def letter_words(case: CaseSnapshot, key: str, letters: Letters) -> str:
    """Return "Exhibit C"; with several sets "Exhibit C (Nour), A (Rima)"."""
    found = letters.get(key, ())
    if not found:
        return ""
    if len(case.beneficiaries) == 1:
        return _("Exhibit {letter}").format(letter=found[0][1])
    each = (f"{letter} ({traveller_name(case, who)})" for who, letter in found)
    listed = ", ".join(map(isolated, each))
    return _("Exhibit {letter}").format(letter=listed)


def state_words(document: Document) -> str:
    """Say how far a document is."""
    if document.is_ready:
        return pages_words(document.page_count)
    if document.waits_for:
        return _("Waiting for the virus check. We try again each minute.")
    return _("Not accepted") if document.is_over else _("Being read")


def pages_words(count: int) -> str:
    return ngettext("{count} page", "{count} pages", count).format(count=count)


def _line(document: Document, language: str, letter: str) -> str:
    parts = [pages_words(document.page_count) if document.is_ready else "", language, letter]
    return " · ".join(part for part in parts if part)


def _language(row: Exhibit) -> str:
    if row.language in ("", ENGLISH):
        return ""
    names = {choice.key: choice.label for choice in language_choices()}
    return str(names.get(row.language.upper(), _("Another language")))


def _refused(document: Document) -> str:
    return str(document.refused or "")


def _why_refused(row: Exhibit) -> str:
    """Say why the file was not accepted, and which one is used where the one before is there."""
    sentence = _refused(row.document)
    if not sentence or row.filed == row.document:
        return sentence
    return _(
        "The new file {name} was not accepted. {why} The file before it is still used."
    ).format(name=isolated(row.document.name), why=sentence)


def _picture(name: str, document: Document, place: list[object]) -> str:
    return reverse(name, args=[*place, 1, SMALL]) if document.is_ready else ""


def _unlock(name: str, document: Document, place: list[object]) -> str:
    return reverse(name, args=place) if is_locked(document) else ""

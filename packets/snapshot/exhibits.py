"""The documents that a packet offers as proof."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from packets.snapshot.told import Told, has_whole_note


@dataclass(frozen=True, kw_only=True)
class DocumentFacts:
    """One file, and the Letter pages that evidence made of it.

    `pages` is None while the file has not been made into pages; `sha256` is that of the file as
    it was given. `covers` are the parts that are blacked out, each as page from 1, left, top, width
    and height.
    """

    file_name: str
    sha256: str = ""
    media_type: str = ""
    page_count: int = 0
    pages: Path | None = None
    notes: tuple[str, ...] = ()
    covers: tuple[tuple[float, ...], ...] = ()

    @property
    def identity(self) -> str:
        """Tell pages apart: those of one file differ where other parts are blacked out."""
        return identity_of(self.sha256, self.covers)


@dataclass(frozen=True, kw_only=True)
class TranslationFacts(Told):
    """An English translation, filed directly behind its original, and what is told of it."""

    document: DocumentFacts
    title: str = ""
    translator: str = ""

    @property
    def certified(self) -> bool:
        """The translator's signed certificate is part of the file, with all that it must say."""
        return has_whole_note(self.told)


@dataclass(frozen=True, kw_only=True)
class ExhibitFacts(Told):
    """A document at its place in the order of the argument.

    `kind` is the code of an evidence kind ("MED-01"), or "" for a free one. `about` holds the keys
    of the beneficiaries in whose sets it is filed; empty means all. `supporter` is the key of the
    supporter it is about; "" means the only one of the case, and nobody where there are several.
    `dated` is a canonical date of any precision. `language` is a code; "" means that nobody said it
    yet, and never English.
    """

    key: str
    kind: str = ""
    title: str = ""
    original_title: str = ""
    dated: str = ""
    issuer: str = ""
    language: str = ""
    proves: str = ""
    about: tuple[str, ...] = ()
    supporter: str = ""
    document: DocumentFacts
    translations: tuple[TranslationFacts, ...] = ()

    @property
    def page_count(self) -> int:
        """Pages of the original and of its translations."""
        return self.document.page_count + sum(t.document.page_count for t in self.translations)

    @property
    def has_certified_translation(self) -> bool:
        return any(translation.certified for translation in self.translations)

    @property
    def needs_translation(self) -> bool:
        return self.language not in ("", "en") and not self.translations


WAITING, SET_ASIDE = "WAITING", "SET_ASIDE"
"""Why a file that came by a link counts for nothing."""


@dataclass(frozen=True, kw_only=True)
class WaitingFile:
    """A file that came by a link, and nobody has looked at it; `title` is that of its paper."""

    title: str = ""
    file_name: str = ""


@dataclass(frozen=True, kw_only=True)
class CannotGet:
    """A kind of evidence that the family says it cannot get, and why.

    `why_en` and `instead_en` are the same in English, where the words are in other letters.
    """

    kind: str
    about: str = ""
    why: str = ""
    why_en: str = ""
    instead: str = ""
    instead_en: str = ""

    @property
    def for_the_packet(self) -> tuple[str, str]:
        """Why, and what there is instead: the English words, else those that were written."""
        return self.why_en or self.why, self.instead_en or self.instead


def identity_of(sha256: str, covers: Sequence[Sequence[float]]) -> str:
    """Return the hash of a file, or of the file and what is blacked out in it."""
    if not covers:
        return sha256
    told = json.dumps([list(cover) for cover in covers])
    return hashlib.sha256(f"{sha256} {told}".encode()).hexdigest()


def exhibit_letter(position: int) -> str:
    """Return the letter of the exhibit at a place from 1 on: A ... Z, AA, AB ..."""
    letters = ""
    while position > 0:
        position, rest = divmod(position - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters

"""A slot of the evidence page: one kind of evidence, expected of one person."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from packets.proof import EvidenceKind, Requirement
from packets.snapshot import CannotGet, ExhibitFacts
from parole_site.directions import isolated


class Status(StrEnum):
    """How far a slot is. NOT_READY: the file is still being made into pages."""

    TO_DO = "TO_DO"
    NOT_READY = "NOT_READY"
    NEEDS_ENGLISH = "NEEDS_ENGLISH"
    CANNOT_GET = "CANNOT_GET"
    DONE = "DONE"


@dataclass(frozen=True, kw_only=True)
class Slot:
    """One kind of evidence, expected of one person.

    `owner_key` is that of a beneficiary or a supporter, "" for the petitioner. `owner_name` is the
    name as pages use it, `english_name` the one for the packet, `country` where a beneficiary is
    now, in the language of the page.
    """

    kind: EvidenceKind
    owner_key: str = ""
    owner_name: str
    english_name: str
    country: str = ""
    exhibits: tuple[ExhibitFacts, ...] = ()
    cannot_get: CannotGet | None = None

    @property
    def key(self) -> tuple[str, str]:
        return (self.kind.code, self.owner_key)

    @property
    def is_filled(self) -> bool:
        return bool(self.exhibits)

    @property
    def is_required(self) -> bool:
        return self.kind.requirement is Requirement.REQUIRED

    @property
    def is_expected(self) -> bool:
        """An officer looks for it; what is only optional is not missed."""
        return self.kind.requirement is not Requirement.OPTIONAL

    @property
    def status(self) -> Status:
        if any(exhibit.needs_translation for exhibit in self.exhibits):
            return Status.NEEDS_ENGLISH
        if any(exhibit.document.page_count == 0 for exhibit in self.exhibits):
            return Status.NOT_READY
        if self.exhibits:
            return Status.DONE
        return Status.CANNOT_GET if self.cannot_get else Status.TO_DO

    @property
    def topic(self) -> str:
        return self.say(self.kind.topic)

    @property
    def label(self) -> str:
        return self.say(self.kind.label)

    @property
    def instead(self) -> str:
        """Say what can stand in for the document where it cannot be had."""
        return self.say(self.kind.guide.instead)

    @property
    def example(self) -> tuple[str, ...]:
        """Return the lines of an invented one."""
        return tuple(self.say(line) for line in self.kind.guide.example)

    @property
    def contains(self) -> tuple[str, ...]:
        return tuple(self.say(point) for point in self.kind.contains)

    @property
    def title(self) -> str:
        """Return the English title that is proposed for the index."""
        return self.kind.title.replace("{name}", self.english_name)

    def say(self, text: Any) -> str:
        """Put the person's name and the country into a text of the kind.

        A text that begins with "the traveller" begins with a capital letter.
        """
        said = str(text)
        begins = said.startswith("{")
        for place, word in (
            ("{name}", self.owner_name),
            ("{ben}", self.owner_name),
            ("{country}", self.country),
        ):
            said = said.replace(place, isolated(word))
        return said[:1].upper() + said[1:] if begins else said


@dataclass(frozen=True, kw_only=True)
class SlotGroup:
    """The slots of one topic and one person, those that are required first."""

    topic: str
    owner_key: str
    slots: tuple[Slot, ...]

"""Sheets to print: statements for ink, requests for letters of others, and what goes with a parcel.

Each module declares `SHEET`; to add a sheet, add a module. A sheet is made from the answers. What
they do not say is a ruled line for the pen, never an invention; a signature is only ever ink. What
comes back signed is added as an exhibit, in the slots that the sheet names.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from packets.sheets._pieces import Block
from packets.snapshot import CaseSnapshot
from parole_site.discovery import by_key, declared

Text = str | Promise
WITHOUT_SHEETS = ("by_link", "offers", "pages")
"""Modules that list, print and tell what the others declare."""


class Group(StrEnum):
    """What kind of thing a sheet is."""

    DECLARATION = "DECLARATION"
    CONSENT = "CONSENT"
    REQUEST = "REQUEST"
    PARCEL = "PARCEL"


class Tongues(StrEnum):
    """In which languages a sheet is printed: OWN is the family's, BOTH that one and English.

    AS_SIGNED is English, and the family's language before it where the signer reads no English.
    """

    OWN = "OWN"
    BOTH = "BOTH"
    ENGLISH = "ENGLISH"
    AS_SIGNED = "AS_SIGNED"


class SignedIn(StrEnum):
    """Where a statement is signed: 28 U.S.C. 1746 has one sentence for each."""

    US = "US"
    ABROAD = "ABROAD"


@dataclass(frozen=True, kw_only=True)
class Order:
    """What is printed: the case, about whom (a key, "" for the case), and what only pages know.

    `needed_by` is the day by which the family wants to mail. `signed_in` is None while nobody knows
    where the signer is. `tongue` is the language of the pages before the English ones ("Arabic",
    in English), "" for none.
    """

    case: CaseSnapshot
    who: str = ""
    needed_by: date | None = None
    signed_in: SignedIn | None = None
    reads_english: bool = True
    tongue: str = ""


@dataclass(frozen=True, kw_only=True)
class Subject:
    """About whom a sheet is offered: a key of a traveller or supporter, or "" for the case."""

    key: str = ""
    name: str = ""


@dataclass(frozen=True, kw_only=True)
class SheetKind:
    """One kind of sheet.

    `title` and `purpose` may name `{name}`, the person that it is about. `slots` are the codes of
    the evidence that comes back with it: it is offered to everyone of whom such a document is
    expected, unless `subjects` says about whom, and nobody where it does not apply. `write` returns
    the page in the language that is on, `heading` its title. `lives_in` returns where the signer
    lives, as a code of a country, "" when nobody said so. `names_subject` is False where the name
    in the title is that of somebody else, such as a patient. `tells` returns what its
    reader is told of the case, as names and values, with a gap for what nobody knows.
    """

    key: str
    order: int
    group: Group
    title: Text
    purpose: Text
    slots: tuple[str, ...] = ()
    tongues: Tongues = Tongues.BOTH
    subjects: Callable[[CaseSnapshot], Iterable[Subject]] | None = None
    heading: Callable[[Order], str]
    write: Callable[[Order], tuple[Block, ...]]
    lives_in: Callable[[CaseSnapshot, str], str] = lambda case, who: ""
    tells: Callable[[Order], Iterable[tuple[str, str]]] = lambda order: ()
    names_subject: bool = True

    def say(self, text: Text, subject: Subject) -> str:
        """Put the name of the person into a text of the kind."""
        said = str(text).replace("{name}", subject.name)
        return said[:1].upper() + said[1:]


GROUP_TITLES: dict[Group, Text] = {
    Group.DECLARATION: _("Statement to sign"),
    Group.CONSENT: _("Yes of the parents"),
    Group.REQUEST: _("Letter to ask for"),
    Group.PARCEL: _("For the parcel and the trip"),
}


@cache
def all_sheets() -> dict[str, SheetKind]:
    """Return every kind of sheet by its key, in the order of the list."""
    found = declared(__name__, "SHEET", SheetKind, besides=WITHOUT_SHEETS)
    return by_key(sorted(found, key=lambda kind: kind.order), "key")

"""Editions of the agency's forms. Each module declares `EDITION`.

To add an edition, add a module named for the form and its date. An edition says where each answer
goes: Part, Item, the printed label. Until the agency's own PDF is filled, the packet carries an
answer sheet made of these rows, keyed as the form is.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

from packets.boxes import Filing, Item
from packets.boxes.places import Continuation
from packets.boxes.printed import PrintedForm
from packets.law import Fact, known_fact, rows_of
from packets.snapshot import CaseSnapshot, SupporterFacts
from parole_site.discovery import by_key, declared

ROWS = "edition."
"""How the keys of the facts begin that tell which edition of a form is taken."""
NOT_NEEDED = frozenset({"G-1145"})
"""Forms without which, or in another edition, nothing is sent back."""


@dataclass(frozen=True, kw_only=True)
class FormEdition:
    """One edition of one form: where each answer goes, and what the form is.

    From when to when the agency takes it is a fact of law, with its source: a row `edition.I-131`
    of the value "01/20/25" (`edition_of`). An edition of which no row tells is in force from
    `accepted_from` to `accepted_to` (inclusive), as it was read at `source` on `checked_on`.

    `filing_order` is the place among the forms of a request; the lowest number is on top.
    `once_per` is "BENEFICIARY" (Form I-131), "SUPPORTER" (Form I-134: one for each supporter and
    beneficiary) or "CASE"; `applies` tells whether the case needs the form, `is_for` whether one
    supporter does. A form that `is_on_top` is filed before everything else of its set, the cover
    sheet too. One that `is_never_kept` has numbers of cards or accounts on it once a pen was at it:
    no scan of it is taken. `continued_in` is the part for answers that are too long for their box,
    and `continuation` its fields. `printed` is the agency's PDF as somebody reviewed it; None where
    nobody has, so that the form is never filled. `note` tells who copies the answers what to look
    out for.
    """

    form: str
    title: str
    edition_date: date
    filing_order: int
    page_count: int
    once_per: str
    items: tuple[Item, ...]
    is_on_top: bool = False
    is_never_kept: bool = False
    applies: Callable[[CaseSnapshot], bool] = lambda case: True
    is_for: Callable[[CaseSnapshot, SupporterFacts], bool] = lambda case, supporter: True
    continued_in: str = ""
    continuation: Continuation | None = None
    printed: PrintedForm | None = None
    note: str = ""
    accepted_from: date | None = None
    accepted_to: date | None = None
    source: str = ""
    checked_on: date | None = None

    @property
    def key(self) -> str:
        """Return form and edition as the agency names them: "I-131 01/20/25"."""
        return f"{self.form} {self.printed_date}"

    @property
    def printed_date(self) -> str:
        """Return its date as it stands at the foot of each page: "01/20/25"."""
        return f"{self.edition_date:%m/%d/%y}"

    def room_for(self, typed_at: str) -> int:
        """Return how many characters of what was typed there the smallest box takes; 0 if none."""
        return min((i.longest for i in self.items if i.typed_at == typed_at), default=0)

    @property
    def mapped_fields(self) -> tuple[str, ...]:
        """Return the names of all fields that an answer may go into."""
        names = [name for item in self.items if item.into for name in item.into.fields]
        if self.continuation is not None:
            names += self.continuation.copies.values()
            for row in self.continuation.rows:
                names += (row.page, row.part, row.item, row.text)
        return tuple(dict.fromkeys(names))

    @property
    def enclosed_as(self) -> str:
        """Return the words with which the letter lists the form among what is enclosed."""
        return f"Form {self.form}, {self.title} (edition {self.edition_date:%m/%d/%y})"


@cache
def all_editions() -> tuple[FormEdition, ...]:
    editions = by_key(declared(__name__, "EDITION", FormEdition), "key").values()
    return tuple(sorted(editions, key=lambda e: (e.form, e.edition_date)))


def edition_of(form: str, *, on: date) -> FormEdition | None:
    """Return the newest edition of a form that is in force on a day, or None.

    None too where the agency takes only one that nobody has written down here yet: a form of
    another edition would be sent back.
    """
    row = edition_row(form, on=on)
    editions = (one for one in all_editions() if one.form == form)
    return next((one for one in editions if row and one.printed_date == row.value), None)


def edition_row(form: str, *, on: date) -> Fact | None:
    """Return the fact which edition of a form is taken on a day; None while none is known."""
    told = known_fact(ROWS + form, on=on)
    known = {row.value for row in rows_of(ROWS + form)}
    own = (one for one in all_editions() if one.form == form and one.printed_date not in known)
    rows = [row for one in own if (row := _row_of(one)) is not None and row.is_in_force(on)]
    return max([*rows, *([told] if told else [])], key=_first_day, default=None)


def _first_day(row: Fact) -> date:
    return row.effective_from


def _row_of(edition: FormEdition) -> Fact | None:
    """Return what an edition says of itself as a row; None where it leaves that to the rows."""
    if edition.accepted_from is None:
        return None
    return Fact(
        key=ROWS + edition.form,
        value=edition.printed_date,
        effective_from=edition.accepted_from,
        effective_to=edition.accepted_to,
        source=edition.source,
        source_url=edition.source,
        checked_on=edition.checked_on or edition.accepted_from,
        confidence="C1",
    )


def forms_in_force(*, on: date) -> tuple[FormEdition, ...]:
    """Return the edition of each form that is in force on a day, in the order of filing."""
    forms = {edition.form for edition in all_editions()}
    editions = (edition_of(form, on=on) for form in sorted(forms))
    return tuple(sorted((e for e in editions if e is not None), key=lambda e: e.filing_order))


__all__ = [
    "NOT_NEEDED",
    "ROWS",
    "Filing",
    "FormEdition",
    "Item",
    "all_editions",
    "edition_of",
    "edition_row",
    "forms_in_force",
]

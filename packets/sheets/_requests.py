"""Requests for a letter: what somebody else must write, and not a word more than they need."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from packets.questions import Text
from packets.sheets import Group, Order, SheetKind
from packets.sheets._people import day_of, name_of, person_of
from packets.sheets._pieces import Block, boxes, heading, lead, rows, text
from packets.wizard.shown import date_words

FOR_A_TRIP: Text = _(
    "The letter goes to USCIS, the office that decides on a short stay in the United States."
)
FOR_USCIS: Text = _("The letter goes to USCIS, an office of the United States government.")
PURPOSE: Text = _("Give it to the person who writes the letter. It says what must be in it.")
ADDRESSED_TO = "U.S. Citizenship and Immigration Services (USCIS)"
EVERY_LETTER: tuple[Text, ...] = (
    _("On your letterhead, with your address"),
    _("The day on which you write it"),
    _("Your full name and your job"),
)
LICENCE: Text = _("Your licence number")
ENDS_WITH: tuple[Text, ...] = (
    _("A phone number or email at which USCIS can reach you"),
    _("Your signature, with a pen"),
)
ONLY_WHAT_YOU_KNOW: Text = _("Write only what you know yourself. Say so where you are not sure.")
IN_ENGLISH: Text = _("Write in English if you can. If not, the family adds an English translation.")


@dataclass(frozen=True, kw_only=True)
class Request:
    """What one kind of letter must say, and what its writer is told.

    `must_say` may name `{name}`, which `about` returns. Nothing of the case is on the sheet but
    this name, with `needs_birth` the date of birth, and the day by which the letter is needed.
    `needs_licence` asks for the number of a licence, where it counts who is allowed to say it.
    """

    key: str
    order: int
    title: Text
    slots: tuple[str, ...]
    must_say: tuple[Text, ...]
    why: Text = FOR_A_TRIP
    about: Callable[[Order], str] = name_of
    needs_birth: bool = False
    needs_licence: bool = False

    def sheet(self) -> SheetKind:
        return SheetKind(
            key=self.key,
            order=self.order,
            group=Group.REQUEST,
            title=self.title,
            purpose=PURPOSE,
            slots=self.slots,
            names_subject=self.about is name_of,
            heading=lambda asked: self._named(self.title, asked),
            write=self._write,
            tells=self._facts,
        )

    def _write(self, asked: Order) -> tuple[Block, ...]:
        licence = (LICENCE,) if self.needs_licence else ()
        return (
            lead(self.why),
            rows(*self._facts(asked)),
            heading(gettext("What the letter must say")),
            boxes(*(self._named(point, asked) for point in self.must_say)),
            heading(gettext("How the letter must look")),
            boxes(*EVERY_LETTER, *licence, *ENDS_WITH),
            text(ONLY_WHAT_YOU_KNOW),
            text(IN_ENGLISH),
            rows((gettext("Give the letter to"), ""), (gettext("Phone"), "")),
        )

    def _facts(self, asked: Order) -> Iterator[tuple[str, str]]:
        yield gettext("About"), self.about(asked)
        if self.needs_birth:
            yield gettext("Date of birth"), day_of(person_of(asked)[1], "ben-dob", "dob")
        yield gettext("Write it to"), ADDRESSED_TO
        by = asked.needed_by
        yield gettext("Needed by"), date_words(by.isoformat()) if by else ""

    def _named(self, words: Text, asked: Order) -> str:
        return str(words).replace("{name}", self.about(asked))

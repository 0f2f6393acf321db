"""What a request has besides papers of others: made from the answers, or printed to be signed.

They have rows of their own on the checklist (rules.md ALL-01 to ALL-03, ALL-07, ALL-19 to ALL-21),
for nobody should look for them elsewhere, or add them as a file.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from packets.proof import Owner, Text
from packets.questions.conditions import is_a_person, is_represented
from packets.snapshot import CaseSnapshot
from packets.snapshot.fee import asks_for_a_waiver


class Place(StrEnum):
    """Where the page is that has it."""

    PACKET = "PACKET"
    FEE = "FEE"
    LETTER = "LETTER"
    SIGNATURES = "SIGNATURES"
    TRANSLATIONS = "TRANSLATIONS"
    FEE_EXCEPTION = "FEE_EXCEPTION"


@dataclass(frozen=True, kw_only=True)
class MadeKind:
    """One of them: `contains` says what is in it, `todo` what people still do.

    `is_sheet` tells that people print it by itself. `owner` is of whom there is one each; `applies`
    is asked of each.
    """

    code: str
    label: Text
    contains: tuple[Text, ...]
    todo: Text
    place: Place
    owner: Owner = Owner.BENEFICIARY
    is_sheet: bool = False
    applies: Callable[[CaseSnapshot, Any], bool] = lambda case, owner: True


def has_foreign_papers(case: CaseSnapshot, _owner: Any) -> bool:
    return any(exhibit.language not in ("", "en") for exhibit in case.exhibits)


def pays(case: CaseSnapshot, owner: Any) -> bool:
    return not asks_for_a_waiver(case, owner)


MADE = (
    MadeKind(
        code="ALL-01",
        label=_("Form I-131 for {name}"),
        contains=(
            _("the newest version, with a form for each traveller"),
            _("the same names and dates as on the papers"),
        ),
        todo=_("Print it and sign it with a pen."),
        place=Place.PACKET,
    ),
    MadeKind(
        code="ALL-02",
        label=_("The form to pay the fee"),
        contains=(
            _("the exact fee, and one form for each traveller"),
            _("the name and address of the person who pays"),
        ),
        todo=_("Write the numbers of the card or account with a pen, and sign it."),
        place=Place.FEE,
        owner=Owner.CASE,
        applies=pays,
    ),
    MadeKind(
        code="ALL-02",
        label=_("Form I-912, which asks for a fee waiver"),
        contains=(_("why the fee cannot be paid"), _("who lives in the home, and the money")),
        todo=_("Print it and sign it with a pen. Add the papers that show it."),
        place=Place.FEE,
        owner=Owner.CASE,
        applies=asks_for_a_waiver,
    ),
    MadeKind(
        code="ALL-03",
        label=_("Form I-134 of {name}"),
        contains=(
            _("who gives what, for whom, and from when until when"),
            _("income, savings and the people who live from them"),
        ),
        todo=_("The money supporter signs it with a pen."),
        place=Place.PACKET,
        owner=Owner.SUPPORTER,
        applies=is_a_person,
    ),
    MadeKind(
        code="ALL-07",
        label=_("The letter to USCIS for {name}"),
        contains=(
            _("who, what has happened, why now, how long, the money and the way home"),
            _("the letter and page of the paper that shows it"),
        ),
        todo=_("Read it, and change each word that is not right."),
        place=Place.LETTER,
    ),
    MadeKind(
        code="ALL-19",
        label=_("Form G-28 of the lawyer"),
        contains=(_("the name and the license of the lawyer"), _("for whom the lawyer acts")),
        todo=_("Both the lawyer and the client sign it with a pen."),
        place=Place.SIGNATURES,
        owner=Owner.CASE,
        applies=is_represented,
    ),
    MadeKind(
        code="ALL-20",
        label=_("The note of the translator, for each paper that is not in English"),
        contains=(
            _("that all of it is in English, and that it is right"),
            _("that the translator knows both languages"),
            _("the name, the address, the date and the signature"),
        ),
        todo=_("Print the note at the paper. The translator signs it with a pen."),
        place=Place.TRANSLATIONS,
        owner=Owner.CASE,
        is_sheet=True,
        applies=has_foreign_papers,
    ),
    MadeKind(
        code="ALL-21",
        label=_("The list of all papers of {name}"),
        contains=(
            _("the letter, the title, the date and the pages of each paper"),
            _("what each paper shows"),
        ),
        todo=_("Check the title and the date of each paper."),
        place=Place.PACKET,
    ),
)

FEE_EXCEPTION_LABEL = _("Sheet on the fee at the airport, for {name}")
FEE_EXCEPTION_CONTAINS = (
    _("the text of the law, with the exception that may fit"),
    _("the papers that show it, with their letters"),
)
FEE_EXCEPTION_TODO = _("Print it and carry it in the hand bag. The officer there decides.")


def fee_exception(code: str) -> MadeKind:
    """Return the sheet to carry to the airport, under the code of a reason (MED-09)."""
    return MadeKind(
        code=code,
        label=FEE_EXCEPTION_LABEL,
        contains=FEE_EXCEPTION_CONTAINS,
        todo=FEE_EXCEPTION_TODO,
        place=Place.FEE_EXCEPTION,
        is_sheet=True,
    )

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
from packets.snapshot.channel import is_on_paper, is_online
from packets.snapshot.fee import asks_for_a_waiver, pays_nothing


class Place(StrEnum):
    """Where the page is that has it."""

    PACKET = "PACKET"
    ONLINE = "ONLINE"
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


def goes_in_the_account(case: CaseSnapshot, owner: Any) -> bool:
    """A fee waiver is asked for on paper only, also by who would like to file online."""
    return is_online(case) and not asks_for_a_waiver(case, owner)


def goes_on_paper(case: CaseSnapshot, owner: Any) -> bool:
    return not goes_in_the_account(case, owner)


def pays(case: CaseSnapshot, owner: Any) -> bool:
    """A form of payment goes along; online the fee is paid in the account."""
    return is_on_paper(case) and not pays_nothing(case, owner)


FILLED_OR_ANSWERS = _(
    "The packet has the form filled in, or a sheet of answers for it. Sign it with a pen."
)
"""A form is filled where the agency's own file of it is in place."""

MADE = (
    MadeKind(
        code="ALL-01",
        label=_("Form I-131 for {name}"),
        contains=(
            _("the newest version, with a form for each traveller"),
            _("the same names and dates as on the papers"),
        ),
        todo=FILLED_OR_ANSWERS,
        place=Place.PACKET,
        applies=goes_on_paper,
    ),
    MadeKind(
        code="ALL-01",
        label=_("Form I-131 for {name}, in the account at USCIS"),
        contains=(
            _("each answer, in the order of the screens"),
            _("the same names and dates as on the papers"),
        ),
        todo=_("Type the answers into your account at USCIS, screen by screen."),
        place=Place.ONLINE,
        applies=goes_in_the_account,
    ),
    MadeKind(
        code="ALL-02",
        label=_("The form to pay the fee"),
        contains=(
            _("the exact fee, and one form for each traveller"),
            _("the name and address of the person who pays"),
        ),
        todo=_(
            "The packet has a sheet of answers for the form. Write the numbers of the card or "
            "account with a pen, and sign it."
        ),
        place=Place.FEE,
        owner=Owner.CASE,
        applies=pays,
    ),
    MadeKind(
        code="ALL-02",
        label=_("Form I-912, which asks for a fee waiver"),
        contains=(_("why the fee cannot be paid"), _("who lives in the home, and the money")),
        todo=FILLED_OR_ANSWERS,
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
        todo=_(
            "The packet has the form filled in, or a sheet of answers for it. The money supporter "
            "signs it with a pen."
        ),
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
        todo=_(
            "The packet has the form filled in, or a sheet of answers for it. Both the lawyer and "
            "the client sign it with a pen."
        ),
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

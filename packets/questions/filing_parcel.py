"""What goes into the parcel, who carries it, and what is paid: asked once the way is chosen.

The family looks at the parcel that it closes, so that a wrong fee, bank, carrier or address is
found before the mail room finds it. Amounts, banks and carriers
are compared with dated facts of law.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _

from packets.questions import NOT_SURE, YES_NO_NOT_SURE, Choice, Field, Kind, Page, Subject
from packets.snapshot import CaseSnapshot
from packets.snapshot.channel import CARRIER, CARRIER_PAGE, is_by_mail, is_online
from packets.snapshot.fee import pays_by, pays_nothing

TASK = "file-how"
NOT_YET = Choice(key="NOT_YET", label=_("Not yet"))

CARRIERS = (
    Choice(key="USPS", label=_("U.S. Postal Service (USPS)")),
    Choice(key="UPS", label=_("UPS")),
    Choice(key="FEDEX", label=_("FedEx")),
    Choice(key="DHL", label=_("DHL")),
    Choice(key="OTHER", label=_("Another carrier")),
    NOT_SURE,
)
ON_THE_PARCEL = (
    Choice(key="BOX", label=_("The one with the P.O. Box")),
    Choice(key="STREET", label=_("The one with the street")),
    Choice(key="OTHER", label=_("Another address")),
    NOT_YET,
)
PAID_WITH = (
    Choice(key="CARD_FORM", label=_("Form G-1450, for a card")),
    Choice(key="BANK_FORM", label=_("Form G-1650, for a bank account")),
    Choice(key="CHECK", label=_("A check or money order")),
    Choice(key="CASH", label=_("Cash")),
)
FORMS_OF_PAYMENT = (
    Choice(key="EACH", label=_("One for each Form I-131")),
    Choice(key="ALL", label=_("One for all of them together")),
    Choice(key="SOME", label=_("Not every Form I-131 has one")),
    NOT_YET,
)
ASSEMBLED = (
    Choice(key="ONE_SIDED", label=_("Every page is Letter size, printed on one side")),
    Choice(key="NO_STAPLES", label=_("No staples, no folders, nothing bound")),
    Choice(key="NO_TABS", label=_("No tabs and no sticky notes")),
    Choice(key="NO_MARKS", label=_("No marker pen and no correction fluid")),
    Choice(key="NO_THINGS", label=_("No USB sticks, discs, cards or other things")),
)
NO_OR_YES = (
    Choice(key="NO", label=_("No")),
    Choice(key="YES", label=_("Yes")),
    NOT_SURE,
)


def pays_by_mail(case: CaseSnapshot, _subject: Any) -> bool:
    return is_by_mail(case) and not pays_nothing(case)


def pays_from_a_bank(case: CaseSnapshot, _subject: Any) -> bool:
    return pays_by_mail(case, None) and pays_by(case, "BANK")


PAGES = (
    Page(
        id=CARRIER_PAGE,
        about=Subject.CASE,
        task=TASK,
        heading=_("Who carries the parcel?"),
        hint=_("The address is another one for the Postal Service than for the others"),
        error=_("Choose who carries it"),
        applies=is_by_mail,
        rules=("MAIL-01", "MAIL-02"),
        fields=(
            Field(name=CARRIER, kind=Kind.RADIO, needed=True, choices=CARRIERS),
            Field(
                name="address",
                kind=Kind.RADIO,
                label=_("Which address of USCIS is on the parcel?"),
                choices=ON_THE_PARCEL,
            ),
        ),
    ),
    Page(
        id="file-pay",
        about=Subject.CASE,
        task=TASK,
        heading=_("How much is on each form of payment?"),
        hint=_("Write the amount in U.S. dollars, like 500. We never ask for card numbers"),
        error=_("Write the amount in U.S. dollars"),
        applies=pays_by_mail,
        rules=("FEE-01", "FEE-03", "FEE-04", "FEE-05"),
        fields=(
            Field(name="amount", kind=Kind.MONEY, longest=12),
            Field(
                name="forms",
                kind=Kind.RADIO,
                label=_("How many forms of payment are there?"),
                choices=FORMS_OF_PAYMENT,
            ),
            Field(
                name="with",
                kind=Kind.CHECK,
                label=_("What lies in the parcel to pay with?"),
                choices=PAID_WITH,
            ),
            Field(
                name="us_bank",
                kind=Kind.RADIO,
                label=_("Is the card or account of a bank in the United States?"),
                choices=YES_NO_NOT_SURE,
            ),
        ),
    ),
    Page(
        id="file-bank",
        about=Subject.CASE,
        task=TASK,
        heading=_("Does the bank let USCIS take the money?"),
        hint=_("Some banks refuse it until you allow it. Ask your bank"),
        error=_("Choose yes or no"),
        applies=pays_from_a_bank,
        rules=("FEE-13",),
        fields=(
            Field(name="allows", kind=Kind.RADIO, choices=YES_NO_NOT_SURE),
            Field(
                name="is_there",
                kind=Kind.RADIO,
                label=_("Is the money for all forms in the account, and does it stay there?"),
                choices=YES_NO_NOT_SURE,
            ),
        ),
    ),
    Page(
        id="file-parcel",
        about=Subject.CASE,
        task=TASK,
        heading=_("What lies in the parcel?"),
        hint=_("Look at it before you close it"),
        error=_("Choose yes or no"),
        applies=is_by_mail,
        rules=("FEE-07", "MAIL-06", "MAIL-14"),
        fields=(
            Field(
                name="parole_fee",
                kind=Kind.RADIO,
                label=_("Is money for the parole fee in it?"),
                hint=_("That is the fee that is paid at the border, not the one for Form I-131"),
                choices=NO_OR_YES,
            ),
            Field(
                name="originals",
                kind=Kind.RADIO,
                label=_("Are there original papers in it, such as a passport?"),
                hint=_("Forms that you signed with a pen are no originals in this sense"),
                choices=NO_OR_YES,
            ),
            Field(
                name="assembled",
                kind=Kind.CHECK,
                label=_("Tick what is true of all papers"),
                choices=ASSEMBLED,
            ),
        ),
    ),
    Page(
        id="file-online",
        about=Subject.CASE,
        task=TASK,
        heading=_("How much will you pay online for each person?"),
        hint=_("Write the amount in U.S. dollars, like 500. The account asks for the card"),
        error=_("Write the amount in U.S. dollars"),
        applies=is_online,
        rules=("FEE-02", "MAIL-15"),
        fields=(
            Field(name="amount", kind=Kind.MONEY, longest=12),
            Field(
                name="files",
                kind=Kind.RADIO,
                label=_("Did the account take all of your files?"),
                hint=_("It takes small files of a few kinds only"),
                choices=(*YES_NO_NOT_SURE, NOT_YET),
            ),
        ),
    ),
)

"""How the fee for Form I-131 is paid: which form of payment goes along, and with whose name.

The way to pay is asked in every case, with the one question of Form I-131 on who signs that stands
beside the fee on no other page: so the fee has a row of its own, which grows for those only who
choose a way. Numbers of cards and accounts are never asked: a pen writes them on the paper.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _

from packets.questions import NOT_SURE, YES_NO_NOT_SURE, Choice, Field, Kind, Page, Subject
from packets.snapshot import CaseSnapshot
from packets.snapshot.fee import EXEMPT_PAGE, WAY, WAY_PAGE, is_exempt, pays_by

TASK = "fee"
PAID_BY = ("CARD", "BANK")

WAYS = (
    Choice(key="CARD", label=_("With a card of a U.S. bank"), hint=_("Form G-1450")),
    Choice(key="BANK", label=_("From an account at a U.S. bank"), hint=_("Form G-1650")),
    Choice(
        key="WAIVER",
        label=_("I cannot pay, and ask for a fee waiver"),
        hint=_("Form I-912. You show why with papers"),
    ),
    Choice(
        key="EXEMPT",
        label=_("The law asks no fee of the person who travels"),
        hint=_("For a few groups only, such as members of the U.S. armed forces"),
    ),
    NOT_SURE,
)
PAYERS = (
    Choice(key="FILER", label=_("The person who signs Form I-131")),
    Choice(key="OTHER", label=_("Another person")),
    NOT_SURE,
)


GROUPS = (
    Choice(key="ARMED_FORCES", label=_("Member of the U.S. armed forces, now or before")),
    Choice(key="JUVENILE", label=_("Special immigrant juvenile")),
    Choice(key="T_STATUS", label=_("T status")),
    Choice(key="U_STATUS", label=_("U status")),
    Choice(key="VAWA", label=_("Own petition under the Violence Against Women Act (VAWA)")),
    Choice(key="SPECIAL_IMMIGRANT", label=_("Afghan or Iraqi special immigrant")),
    NOT_SURE,
)
WHOM = (
    Choice(key="TRAVELLERS", label=_("Each person who will travel")),
    Choice(key="SOME", label=_("Some of those who will travel")),
    Choice(key="FILER", label=_("The person who asks for them, and not the traveller")),
    NOT_SURE,
)


def pays_the_fee(case: CaseSnapshot, _subject: Any) -> bool:
    return pays_by(case, *PAID_BY)


PAGES = (
    Page(
        id=WAY_PAGE,
        about=Subject.PETITIONER,
        task=TASK,
        heading=_("How will the fee for Form I-131 be paid?"),
        hint=_("USCIS takes no cash, no checks and no money orders. We never ask for card numbers"),
        error=_("Choose how the fee will be paid"),
        why=_("Who cannot pay it can ask for a fee waiver with Form I-912, by mail only."),
        rules=("FRM-09", "FEE-10", "FEE-12"),
        fields=(
            Field(name=WAY, kind=Kind.RADIO, choices=WAYS),
            Field(
                name="refugee",
                kind=Kind.RADIO,
                label=_("Are you a refugee or asylee?"),
                hint=_("The form asks this about the person who signs"),
                error=_("Choose yes or no"),
                needed=True,
                choices=YES_NO_NOT_SURE,
                on_form="I-131 Part 1, Item 13",
            ),
        ),
    ),
    Page(
        id="fee-payer",
        about=Subject.PETITIONER,
        task=TASK,
        heading=_("Whose card or account is it?"),
        hint=_("Another person can pay. The bank must be in the United States"),
        error=_("Choose who pays"),
        applies=pays_the_fee,
        fields=(
            Field(name="who", kind=Kind.RADIO, needed=True, choices=PAYERS),
            Field(
                name="given",
                kind=Kind.TEXT,
                label=_("Given name of the person who pays"),
                error=_("Write the given name"),
                needed=True,
                only_if=("who", ("OTHER",)),
                longest=60,
                on_form="G-1450 Card Holder's Name",
            ),
            Field(
                name="family",
                kind=Kind.TEXT,
                label=_("Family name of the person who pays"),
                error=_("Write the family name"),
                needed=True,
                only_if=("who", ("OTHER",)),
                longest=60,
            ),
            Field(
                name="address",
                kind=Kind.ADDRESS,
                label=_("Address that the bank has of this person"),
                error=_("Write the address"),
                needed=True,
                only_if=("who", ("OTHER",)),
            ),
            Field(
                name="phone",
                kind=Kind.PHONE,
                label=_("Phone of the person who pays"),
                only_if=("who", ("OTHER",)),
            ),
        ),
    ),
    Page(
        id=EXEMPT_PAGE,
        about=Subject.PETITIONER,
        task=TASK,
        heading=_("Why does the law ask no fee?"),
        hint=_("Who has or asks for one of these pays no fee. You show it with a paper"),
        error=_("Choose the group"),
        applies=is_exempt,
        rules=("FEE-09",),
        is_sensitive=True,
        fields=(
            Field(name="group", kind=Kind.RADIO, needed=True, choices=GROUPS),
            Field(
                name="whom",
                kind=Kind.RADIO,
                label=_("Of whom is this true?"),
                error=_("Choose of whom it is true"),
                needed=True,
                choices=WHOM,
            ),
        ),
    ),
)

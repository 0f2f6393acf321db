"""Who pays the fee, how much, and what a form of payment says of them.

Numbers of cards and accounts are no facts of a case: they are left for the pen.
"""

from collections.abc import Callable, Mapping

from packets.boxes import Filing, Item
from packets.boxes.addresses import address_items
from packets.boxes.rows import is_always, name_items
from packets.boxes.writing import form_phone
from packets.law import confirmed_fact
from packets.snapshot import PersonName

PAGE = "fee-payer"
FEE_ON_PAPER = "fee.i131.item7.paper"
DIGITS = 10


def _is_known(filing: Filing) -> bool:
    return filing.case.petitioner.is_(PAGE, "who", "FILER", "OTHER")


def _is_another(filing: Filing) -> bool:
    return filing.case.petitioner.is_(PAGE, "who", "OTHER")


def payer(filing: Filing) -> PersonName:
    """Return who pays; without a name while that is not known."""
    if _is_another(filing):
        return PersonName.answered(filing.case.petitioner, PAGE)
    return filing.case.filer_name if _is_known(filing) else PersonName()


def _address(filing: Filing) -> Mapping[str, str]:
    if _is_another(filing):
        return filing.case.petitioner.address(PAGE, "address")
    page = "ben-address" if filing.case.is_self_petition else "you-address"
    return filing.filer.address(page, "address") if _is_known(filing) else {}


def _contact(field: str) -> Callable[[Filing], str]:
    def answer(filing: Filing) -> str:
        if _is_another(filing):
            return filing.case.petitioner.own_words(PAGE, field)
        page = "ben-contact" if filing.case.is_self_petition else "you-contact"
        return filing.filer.own_words(page, field) if _is_known(filing) else ""

    return answer


def fee(filing: Filing) -> str:
    """Return the fee of a first request in U.S. dollars; "" where no confirmed row tells it."""
    row = confirmed_fact(FEE_ON_PAPER, on=filing.case.filing_day)
    return f"${row.value:,}.00" if row else ""


def by_hand(
    part: str, label: str, signer: str = "", applies: Callable[[Filing], bool] = is_always
) -> Item:
    """Return a box that only a pen fills in."""
    return Item(part=part, item="", label=label, for_ink=True, signer=signer, applies=applies)


def _unless(known: Callable[[Filing], object]) -> Callable[[Filing], bool]:
    return lambda filing: not known(filing)


def filer_items(part: str) -> tuple[Item, ...]:
    """Return the boxes about who files, and for which form the money is."""
    return (
        *name_items(part, "", lambda filing: filing.case.filer_name),
        Item(part=part, item="", label="Form Number", answer=lambda filing: "I-131"),
    )


def payer_items(part: str, whose: str) -> tuple[Item, ...]:
    """Return the boxes about who pays, such as the "Card Holder"."""
    return (
        *name_items(part, "", payer, applies=_is_known),
        by_hand(part, f"{whose}'s Name", applies=_unless(_is_known)),
        *address_items(part, "", f"{whose}'s Billing Address", _address, applies=_is_known)[1:],
        by_hand(part, f"{whose}'s Billing Address", applies=_unless(_is_known)),
        Item(
            part=part,
            item="",
            label=f"{whose}'s Daytime Telephone Number",
            answer=lambda filing: form_phone(_contact("phone")(filing)),
            longest=DIGITS,
            applies=_is_known,
        ),
        Item(
            part=part,
            item="",
            label=f"{whose}'s Email Address",
            answer=_contact("email"),
            applies=_is_known,
        ),
        by_hand(part, f"{whose}'s Signature", signer=whose.lower()),
    )


def amount_items(
    part: str, label: str, *, is_first_request: Callable[[Filing], bool]
) -> tuple[Item, ...]:
    """Return the box for the money; where the fee is not known, a pen writes that of the day."""

    def is_known(filing: Filing) -> bool:
        return is_first_request(filing) and bool(fee(filing))

    return (
        Item(part=part, item="", label=label, answer=fee, applies=is_known),
        by_hand(part, f"{label} (see Form G-1055)", applies=_unless(is_known)),
    )

"""Where a request is mailed and what its form costs: dated rows of the law, and the agency's pages.

A request for more time, and one of a U.S. government office, go to other addresses by state or
office: for them only the agency's own page is named. Once a carrier is chosen only its address is
shown, and a request that goes online has none.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from packets.law import Fact, confirmed_fact
from packets.questions import Text
from packets.questions.conditions import has_listed_facts
from packets.snapshot import CaseSnapshot
from packets.snapshot.carriers import BY_CARRIER, COURIERS, POST
from packets.snapshot.channel import carrier_of, is_online
from packets.wizard.shown import date_words, money_words

PAGE = "file"
ADDRESSES_PAGE = "https://www.uscis.gov/i-131-addresses"
FEES_PAGE = "https://www.uscis.gov/g-1055"
FORM_PAGE = "https://www.uscis.gov/i-131"
PLACES: dict[str, Text] = {
    POST: _("With the U.S. Postal Service (USPS)"),
    COURIERS: _("With UPS, FedEx or DHL"),
}
FEES = {True: "fee.i131.item7.online", False: "fee.i131.item7.paper"}
"""The key of the fee by whether the request goes online."""
ASSEMBLY = "package.assembly_rules"


@dataclass(frozen=True, kw_only=True)
class Place:
    """The address for one carrier, line by line, and the day on which somebody looked it up."""

    label: Text
    lines: tuple[str, ...]
    checked_on: str


@dataclass(frozen=True, kw_only=True)
class Mailing:
    """What the mailing page tells; what no row may be printed of is empty.

    `is_chosen` says that the one place is that of the chosen carrier; `rules` are those for putting
    the papers together, in the words of the agency.
    """

    places: tuple[Place, ...] = ()
    is_chosen: bool = False
    is_online: bool = False
    fee: str = ""
    fee_checked_on: str = ""
    rules: tuple[str, ...] = ()
    rules_checked_on: str = ""
    addresses_page: str = ADDRESSES_PAGE
    fees_page: str = FEES_PAGE
    form_page: str = FORM_PAGE


def fee_row(case: CaseSnapshot) -> Fact | None:
    """Return the confirmed row of the fee for one Form I-131 on the day and in the way it goes.

    Those of a request for more time, and of a U.S. office, are in no row.
    """
    if not has_listed_facts(case):
        return None
    return confirmed_fact(FEES[is_online(case)], on=case.filing_day)


def mailing_of(case: CaseSnapshot) -> Mailing:
    """Return where this request is mailed, from the rows in force on the planned day."""
    fee, rules = fee_row(case), confirmed_fact(ASSEMBLY, on=case.filing_day)
    goes_online = is_online(case)
    return Mailing(
        places=() if goes_online or not has_listed_facts(case) else _places(case),
        is_chosen=carrier_of(case) in BY_CARRIER,
        is_online=goes_online,
        fee=money_words(str(fee.value)) if fee else "",
        fee_checked_on=checked_words(fee),
        rules=tuple(rules.value) if rules and not goes_online else (),
        rules_checked_on=checked_words(rules),
    )


def _places(case: CaseSnapshot) -> tuple[Place, ...]:
    chosen = BY_CARRIER.get(carrier_of(case))
    rows = (
        (label, confirmed_fact(key, on=case.filing_day))
        for key, label in PLACES.items()
        if chosen in (None, key)
    )
    return tuple(
        Place(label=label, lines=tuple(row.value), checked_on=checked_words(row))
        for label, row in rows
        if row is not None
    )


def checked_words(row: Fact | None) -> str:
    """Return the day on which a row was looked up, in words; "" without a row."""
    return date_words(row.checked_on.isoformat()) if row else ""

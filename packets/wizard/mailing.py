"""Where a request is mailed and what its form costs: dated rows of the law, and the agency's pages.

A request for more time, and one of a U.S. government office, go to other addresses by state or
office: for them only the agency's own page is named.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from packets.law import confirmed_fact
from packets.questions import Text
from packets.questions.conditions import is_re_parole
from packets.snapshot import CaseSnapshot
from packets.wizard.shown import date_words, money_words

PAGE = "file"
ADDRESSES_PAGE = "https://www.uscis.gov/i-131-addresses"
FEES_PAGE = "https://www.uscis.gov/g-1055"
FORM_PAGE = "https://www.uscis.gov/i-131"
BY_CARRIER: tuple[tuple[str, Text], ...] = (
    ("address.i131.item7.usps", _("With the U.S. Postal Service (USPS)")),
    ("address.i131.item7.courier", _("With UPS, FedEx or DHL")),
)
FEE = "fee.i131.item7.paper"


@dataclass(frozen=True, kw_only=True)
class Place:
    """The address for one carrier, line by line, and the day on which somebody looked it up."""

    label: Text
    lines: tuple[str, ...]
    checked_on: str


@dataclass(frozen=True, kw_only=True)
class Mailing:
    """What the mailing page tells; `places` and `fee` are empty where no row may be printed."""

    places: tuple[Place, ...]
    fee: str
    addresses_page: str = ADDRESSES_PAGE
    fees_page: str = FEES_PAGE
    form_page: str = FORM_PAGE


def mailing_of(case: CaseSnapshot) -> Mailing:
    """Return where this request is mailed, from the rows in force on the day of the case."""
    if is_re_parole(case) or case.is_("st-role", "role", "AGENCY"):
        return Mailing(places=(), fee="")
    rows = ((label, confirmed_fact(key, on=case.filing_day)) for key, label in BY_CARRIER)
    fee = confirmed_fact(FEE, on=case.filing_day)
    return Mailing(
        places=tuple(
            Place(
                label=label,
                lines=tuple(row.value),
                checked_on=date_words(row.checked_on.isoformat()),
            )
            for label, row in rows
            if row is not None
        ),
        fee=money_words(str(fee.value)) if fee else "",
    )

"""How a request is paid for, and the amounts that somebody wrote."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from packets.law import Fact
from packets.questions.conditions import has_listed_facts
from packets.readiness._subjects.known_law import law_of
from packets.snapshot import CaseSnapshot
from packets.snapshot.channel import is_by_mail, is_online
from packets.snapshot.fee import pays_by, pays_nothing
from parole_site.locales import day_in_words

PAY, PAY_ONLINE, BANK, PARCEL = "file-pay", "file-online", "file-bank", "file-parcel"
NO_PAPER_MONEY = ("CHECK", "CASH")
MONEY_FORMS = {"CARD_FORM", "BANK_FORM"}


@dataclass(frozen=True, kw_only=True)
class Amount:
    """What somebody wrote, and the fee of the planned day with the day on which it was checked."""

    written: str
    fee: str
    day: str


def amounts(page: str, key: str) -> Callable[[CaseSnapshot], Iterator[Amount]]:
    """Return a reader of the amount on a page, where it is another one than the fee of a row.

    Amounts of a request for more time, and of a U.S. office, are in no row.
    """

    def each(case: CaseSnapshot) -> Iterator[Amount]:
        row, written = _fee_told(case, key), case.money(page, "amount")
        if row is not None and written is not None and written != Decimal(str(row.value)):
            yield Amount(
                written=f"${written:,.2f}".removesuffix(".00"),
                fee=f"${row.value:,}",
                day=day_in_words(row.checked_on),
            )

    return each


def _fee_told(case: CaseSnapshot, key: str) -> Fact | None:
    if not has_listed_facts(case) or pays_nothing(case):
        return None
    row = law_of(key, case.filing_day)
    return row if row is not None and row.is_confirmed else None


def pays_from_abroad(case: CaseSnapshot) -> bool:
    """The bank has an address abroad of who pays, and nobody said that the bank is in the U.S."""
    country = _address_of_payer(case).get("country", "US")
    pays = pays_by(case, "CARD", "BANK") and not is_online(case)
    return pays and country != "US" and not case.is_(PAY, "us_bank", "YES", "NO")


def _address_of_payer(case: CaseSnapshot) -> Mapping[str, Any]:
    if case.petitioner.is_("fee-payer", "who", "OTHER"):
        return case.petitioner.address("fee-payer", "address")
    if not case.petitioner.is_("fee-payer", "who", "FILER"):
        return {}
    if case.is_self_petition and case.beneficiaries:
        return case.beneficiaries[0].address("ben-address", "address")
    return case.petitioner.address("you-address", "address")


def shares_a_payment(case: CaseSnapshot) -> bool:
    return len(case.beneficiaries) > 1 and case.is_(PAY, "forms", "ALL", "SOME")


def pays_with_paper_money(case: CaseSnapshot) -> bool:
    """A check lies there, and the ways of the planned day name none; cash was never taken."""
    ways = law_of("payment.paper_methods", case.filing_day)
    takes_checks = ways is not None and any("check" in str(way).lower() for way in ways.value)
    return case.is_(PAY, "with", *(["CASH"] if takes_checks else NO_PAPER_MONEY))


def pays_in_two_ways(case: CaseSnapshot) -> bool:
    return MONEY_FORMS.issubset(case.picks(PAY, "with"))


def is_unsure_of_the_bank(case: CaseSnapshot) -> bool:
    """The fee is taken from an account, and nobody said that the bank allows it and has it."""
    is_sure = case.is_(BANK, "allows", "YES") and case.is_(BANK, "is_there", "YES")
    return is_by_mail(case) and pays_by(case, "BANK") and not is_sure

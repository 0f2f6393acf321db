"""What is paid with the request: how much, with what, from which bank (FEE-01 to 05, 07, 13, 14).

The amounts are those that a person wrote on the forms of payment, beside the fee of the planned
day.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from babel.dates import format_date

from packets.law import Fact
from packets.questions.conditions import is_re_parole
from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import never
from packets.readiness._subjects.known_law import law_of
from packets.readiness._subjects.telling import where
from packets.snapshot import CaseSnapshot
from packets.snapshot.channel import is_by_mail, is_online
from packets.snapshot.fee import pays_by, pays_nothing
from parole_site.locales import locale_now

ON_PAPER, ONLINE = "fee.i131.item7.paper", "fee.i131.item7.online"
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
        row, written = _fee(case, key), case.money(page, "amount")
        if row is not None and written is not None and written != Decimal(str(row.value)):
            yield Amount(
                written=f"${written:,.2f}".removesuffix(".00"),
                fee=f"${row.value:,}",
                day=format_date(row.checked_on, "long", locale=locale_now()),
            )

    return each


def _fee(case: CaseSnapshot, key: str) -> Fact | None:
    if is_re_parole(case) or case.is_("st-role", "role", "AGENCY") or pays_nothing(case):
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


def _wrong_amount(code: str, page: str, key: str, says: object) -> Rule:
    return Rule(
        code=code,
        severity=Severity.BLOCKS,
        each=amounts(page, key),
        holds=never,
        says=says,  # type: ignore[arg-type]
        mend_at=page,
        source="USCIS Form G-1055; USCIS page of Form I-131",
    )


END_OF_PAPER_MONEY = "USCIS notice on the end of paper payments"
LOCKBOX = "USCIS page of Form G-1450; AILA notes of the lockbox tours"

RULES: tuple[Rule, ...] = (
    _wrong_amount(
        "FEE-01",
        PAY,
        ON_PAPER,
        _(
            "You wrote {it.written}. By mail the fee is {it.fee} for each Form I-131, "
            "as checked on {it.day}. Write that amount."
        ),
    ),
    _wrong_amount(
        "FEE-02",
        PAY_ONLINE,
        ONLINE,
        _(
            "You wrote {it.written}. Online the fee is {it.fee} for each Form I-131, "
            "as checked on {it.day}."
        ),
    ),
    Rule(
        code="FEE-03",
        severity=Severity.BLOCKS,
        each=where(shares_a_payment, rests_on="payment.one_for_each_form"),
        holds=never,
        says=_("Fill in one form of payment for each Form I-131. Never add amounts together."),
        mend_at=PAY,
        source=LOCKBOX,
    ),
    Rule(
        code="FEE-04",
        severity=Severity.BLOCKS,
        each=where(pays_with_paper_money, rests_on="payment.paper_methods"),
        holds=never,
        says=_(
            "USCIS takes no checks, money orders or cash now. "
            "Use Form G-1450 for a card, or Form G-1650 for a bank account."
        ),
        mend_at=PAY,
        source=END_OF_PAPER_MONEY,
    ),
    Rule(
        code="FEE-05",
        severity=Severity.BLOCKS,
        each=where(
            lambda case: case.is_(PAY, "us_bank", "NO"),
            rests_on="payment.bank_in_the_united_states",
        ),
        holds=never,
        says=_(
            "The card or account must be of a bank in the United States. "
            "A prepaid card of such a bank works, or a friend there can pay."
        ),
        mend_at=PAY,
        source=END_OF_PAPER_MONEY,
    ),
    Rule(
        code="FEE-05b",
        severity=Severity.WEAKENS,
        each=where(pays_from_abroad, rests_on="payment.bank_in_the_united_states"),
        holds=never,
        says=_("Who pays has an address abroad. Make sure that the bank is in the United States."),
        mend_at=PAY,
        source=END_OF_PAPER_MONEY,
    ),
    Rule(
        code="FEE-07",
        severity=Severity.BLOCKS,
        each=where(lambda case: case.is_(PARCEL, "parole_fee", "YES"), rests_on="fee.parole"),
        holds=never,
        says=_("Take the money for the parole fee out of the parcel. It is asked for later."),
        mend_at=PARCEL,
        source="8 U.S.C. 1804; DHS notice of October 16, 2025",
    ),
    Rule(
        code="FEE-13",
        severity=Severity.WEAKENS,
        each=where(is_unsure_of_the_bank),
        holds=never,
        says=_(
            "Ask the bank to let USCIS take the money, and keep it in the account. "
            "If the bank refuses, the packet comes back."
        ),
        mend_at=BANK,
        source=f"{END_OF_PAPER_MONEY}; practice of immigration lawyers",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="FEE-14",
        severity=Severity.BLOCKS,
        each=where(pays_in_two_ways, rests_on="payment.one_for_each_form"),
        holds=never,
        says=_("Pay one Form I-131 in one way: from a card, or from a bank account."),
        mend_at=PAY,
        source=LOCKBOX,
    ),
)

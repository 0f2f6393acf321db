"""What is paid with the request: how much, with what, from which bank (FEE-01 to 05, 07, 13, 14).

The amounts are those that a person wrote on the forms of payment, beside the fee of the planned
day.
"""

from django.utils.translation import gettext_lazy as _

from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import never
from packets.readiness._subjects.payments import (
    BANK,
    PARCEL,
    PAY,
    PAY_ONLINE,
    amounts,
    is_unsure_of_the_bank,
    pays_from_abroad,
    pays_in_two_ways,
    pays_with_paper_money,
    shares_a_payment,
)
from packets.readiness._subjects.telling import where

ON_PAPER, ONLINE = "fee.i131.item7.paper", "fee.i131.item7.online"


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

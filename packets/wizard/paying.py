"""Fee and payment of one case: each amount on the planned day, with the row that says so.

Everything that is an amount, an address or a rule of the agency is a dated row of the law; what the
rows do not tell is not told here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from packets.law import Fact, confirmed_fact
from packets.questions.conditions import is_re_parole
from packets.questions.fee import GROUPS, WAYS
from packets.slots.fee_exceptions import arrival_of, exceptions_of
from packets.snapshot import BeneficiaryFacts, CaseSnapshot
from packets.snapshot.channel import is_online
from packets.snapshot.fee import (
    WAY,
    WAY_PAGE,
    asks_for_a_waiver,
    exempt_group,
    is_exempt,
    pays_by,
    pays_nothing,
)
from packets.wizard.mailing import Mailing, checked_words, fee_row, mailing_of
from packets.wizard.naming import traveller_name
from packets.wizard.shown import date_words, money_words

FORMS = {"CARD": "Form G-1450", "BANK": "Form G-1650"}
ON_PAPER = ("payment.one_for_each_form", "payment.bank_in_the_united_states")
WAIVED, ONLINE, SPEED = "fee_waiver.paper_only", "channel.online.item7", "expedite.how"


@dataclass(frozen=True, kw_only=True)
class Told:
    """A row of the law in the words of its source, and the day on which it was looked up."""

    text: str
    source: str
    source_url: str
    checked_on: str


@dataclass(frozen=True, kw_only=True)
class Payment:
    """One Form I-131: of whom, how much ("" where no row tells), and on which form of payment."""

    name: str
    amount: str
    form: str


@dataclass(frozen=True, kw_only=True)
class Later:
    """The parole fee of one traveller: on which day it is judged, how much, and what excepts."""

    name: str
    day: str
    amount: str
    checked_on: str
    exceptions: tuple[Told, ...]


@dataclass(frozen=True, kw_only=True)
class Paying:
    """What the page tells; `way` is what the family chose, "" while nothing is chosen."""

    day: str
    is_planned: bool
    is_online: bool
    is_waived: bool
    is_exempt: bool
    is_re_parole: bool
    way: str
    group: str
    payments: tuple[Payment, ...]
    fee: Told | None
    total: str
    rules: tuple[Told, ...]
    speed: Told | None
    in_a_hurry: tuple[str, ...]
    later: tuple[Later, ...]
    mailing: Mailing


def paying_of(case: CaseSnapshot) -> Paying:
    """Return what is paid with the request, and what later."""
    row = fee_row(case)
    pays = not pays_nothing(case)
    amount = int(row.value) if row and pays else 0
    return Paying(
        day=date_words(case.filing_day.isoformat()),
        is_planned=case.filing_day > case.taken_on,
        is_online=is_online(case),
        is_waived=asks_for_a_waiver(case),
        is_exempt=is_exempt(case),
        is_re_parole=is_re_parole(case),
        way=_label(WAYS, case.petitioner.own_words(WAY_PAGE, WAY)),
        group=_label(GROUPS, exempt_group(case)),
        payments=tuple(_payment(case, one, amount) for one in case.beneficiaries) if pays else (),
        fee=_told(row, _("The fee for one Form I-131")) if row and pays else None,
        total=money_words(str(amount * len(case.beneficiaries))) if amount else "",
        rules=tuple(_rules(case)),
        speed=_row(SPEED, case),
        in_a_hurry=tuple(
            traveller_name(case, one.key)
            for one in case.beneficiaries
            if one.stay.is_("w-fast", "fast", "YES")
        ),
        later=tuple(_later(case, one) for one in case.beneficiaries),
        mailing=mailing_of(case),
    )


def _payment(case: CaseSnapshot, traveller: BeneficiaryFacts, amount: int) -> Payment:
    form = next((form for way, form in FORMS.items() if pays_by(case, way)), "")
    return Payment(
        name=traveller_name(case, traveller.key),
        amount=money_words(str(amount)) if amount else "",
        form="" if is_online(case) else form,
    )


def _rules(case: CaseSnapshot) -> Iterator[Told]:
    """Yield what the agency says of paying in the way that was chosen."""
    keys = (WAIVED,) if asks_for_a_waiver(case) else ()
    if is_online(case):
        keys = (*keys, *((ONLINE,) if not is_re_parole(case) else ()))
    elif not pays_nothing(case):
        keys = (*keys, *ON_PAPER)
    yield from (told for key in keys if (told := _row(key, case)) is not None)


def _later(case: CaseSnapshot, traveller: BeneficiaryFacts) -> Later:
    arrival = arrival_of(case, traveller)
    row = confirmed_fact("fee.parole", on=arrival)
    return Later(
        name=traveller_name(case, traveller.key),
        day=date_words(arrival.isoformat()),
        amount=money_words(str(row.value)) if row else "",
        checked_on=checked_words(row),
        exceptions=tuple(_told(one, str(one.value)) for one in exceptions_of(case, traveller)),
    )


def _row(key: str, case: CaseSnapshot) -> Told | None:
    row = confirmed_fact(key, on=case.filing_day)
    return _told(row, str(row.value)) if row else None


def _told(row: Fact, text: str) -> Told:
    return Told(
        text=text,
        source=row.source,
        source_url=row.source_url,
        checked_on=checked_words(row),
    )


def _label(choices: tuple[object, ...], key: str) -> str:
    found = (c for c in choices if getattr(c, "key", "") == key and key != "NOT_SURE")
    return str(getattr(next(found, None), "label", ""))

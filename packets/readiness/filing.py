"""Speed and fees: what to know before the packet is mailed (EXP, FEE, POL-03)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext_lazy as _

from babel.dates import format_date

from packets.questions.conditions import is_re_parole
from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About, never
from packets.readiness._subjects.known_law import law_of, looked_up, number_of_law, travellers_told
from packets.readiness._subjects.people import travellers
from packets.readiness._subjects.reasons import basis_of, claims
from packets.slots.fee_exceptions import exceptions_of
from packets.snapshot import BeneficiaryFacts, CaseSnapshot
from packets.snapshot.answers import whole_day
from packets.snapshot.lengths import stay_of
from packets.urgency import Told, all_bases
from parole_site.locales import locale_now

STATUTE = "8 U.S.C. 1804; DHS notice of October 16, 2025"
SPEED = "USCIS humanitarian parole page: EXPEDITE on the first page, with the reason and proof"


def has_time_or_asks(case: CaseSnapshot, it: About) -> bool:
    days = [(day - case.taken_on).days for day in _fixed_days(case, it.facts)]
    is_urgent = any(0 <= left < int(it.what) for left in days)
    return not is_urgent or it.facts.stay.is_("w-fast", "fast", "YES")


def _fixed_days(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> Iterator[date]:
    told = [
        Told(case=case, beneficiary=beneficiary, reason=reason)
        for reason in case.reasons_of(beneficiary)
        if reason.basis in all_bases()
    ]
    deadlines = [found[0] for one in told if (found := basis_of(one).deadline(one))]
    for canonical in (*deadlines, case.own_words("s-date", "date")):
        day = whole_day(canonical)
        if day is not None:
            yield day


def shows_the_deadline(case: CaseSnapshot, it: About) -> bool:
    """A dated document of the kinds that prove why now."""
    if not it.facts.beneficiary.stay.is_("w-fast", "fast", "YES"):
        return True
    basis = basis_of(it.facts)
    codes = {code for sentence in basis.urgency for code in sentence.proof}
    shown = case.exhibits_of(it.facts.beneficiary)
    return any(exhibit.dated and exhibit.kind in codes for exhibit in shown)


def fees_abroad(case: CaseSnapshot) -> Iterator[About]:
    """Yield the parole fee on the day of arrival of each who comes, as `what`.

    That is the amount in U.S. dollars, with the day on which it was looked up.
    """
    return _fees(case) if not is_re_parole(case) else iter(())


def fees_here(case: CaseSnapshot) -> Iterator[About]:
    return _fees(case) if is_re_parole(case) else iter(())


def _fees(case: CaseSnapshot) -> Iterator[About]:
    for it in travellers(case):
        fee = law_of("fee.parole", _first_day(case, it))
        if fee is not None:
            yield replace(it, what=looked_up(f"${fee.value:,}", fee))


def _first_day(case: CaseSnapshot, it: About) -> date:
    stay = stay_of(it.facts.stay)
    return stay[0] if stay else case.taken_on


def has_no_exception(case: CaseSnapshot, it: About) -> bool:
    return not exceptions_of(case, it.facts)


def come_after_fees_change(case: CaseSnapshot) -> Iterator[About]:
    """Yield who arrives in a later fiscal year than this one; `what` is the month it begins in."""
    month = number_of_law("fees.change_in_month", case)
    for it in travellers(case) if month else ():
        if month and _fiscal_year(_first_day(case, it), month) > _fiscal_year(case.taken_on, month):
            name = format_date(date(case.taken_on.year, month, 1), "LLLL", locale=locale_now())
            yield replace(it, what=name)


def _fiscal_year(day: date, begins_in: int) -> int:
    return day.year + (day.month >= begins_in)


RULES: tuple[Rule, ...] = (
    Rule(
        code="EXP-01",
        severity=Severity.ADVICE,
        each=travellers_told("days_ahead.ask_for_speed"),
        holds=has_time_or_asks,
        says=_(
            "A date for {it.name} is less than {it.what} days away. You can ask USCIS to go faster."
        ),
        mend_at="w-fast",
        source=SPEED,
    ),
    Rule(
        code="EXP-02",
        severity=Severity.WEAKENS,
        each=claims,
        holds=shows_the_deadline,
        says=_("You ask for speed. Add a dated paper that shows why {it.name} cannot wait."),
        mend_at="docs",
        source=SPEED,
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="FEE-07b",
        severity=Severity.ADVICE,
        holds=lambda case, _it: is_re_parole(case) or not case.beneficiaries,
        says=_("Do not send the parole fee with the packet. It is paid at the airport."),
        mend_at="file",
        source=STATUTE,
    ),
    Rule(
        code="FEE-08",
        severity=Severity.ADVICE,
        each=fees_abroad,
        holds=never,
        says=_(
            "The parole fee is {it.what} for one person, unless an exception fits. "
            "Plan it for {it.name}."
        ),
        mend_at="file",
        source=STATUTE,
        fits_several=True,
    ),
    Rule(
        code="FEE-08b",
        severity=Severity.ADVICE,
        each=travellers,
        holds=has_no_exception,
        says=_(
            "The law has an exception from the parole fee for some reasons like this. "
            "{it.name} can carry the proof. The officer at the airport decides."
        ),
        mend_at="file",
        source="8 U.S.C. 1804(b)",
        fits_several=True,
    ),
    Rule(
        code="FEE-08c",
        severity=Severity.ADVICE,
        each=fees_here,
        holds=never,
        says=_(
            "The parole fee is {it.what} for one person. "
            "USCIS asks {it.name} for it later. Do not send it now."
        ),
        mend_at="file",
        source=STATUTE,
        fits_several=True,
    ),
    Rule(
        code="POL-03",
        severity=Severity.WEAKENS,
        each=come_after_fees_change,
        holds=never,
        says=_(
            "Fees change each {it.what}, before {it.name} arrives. The parole fee may be higher."
        ),
        mend_at="w-arrive",
        source=STATUTE,
        confidence=Confidence.ONE_SOURCE,
    ),
)

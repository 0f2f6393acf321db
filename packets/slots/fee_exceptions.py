"""Which exceptions to the parole fee a traveller can raise, by what the law says of whom it is."""

from collections.abc import Callable, Mapping
from datetime import date

from packets.law import Fact, confirmed_fact
from packets.snapshot import BeneficiaryFacts, CaseSnapshot
from packets.urgency import UrgencyBasis, all_bases

FEE_EXCEPTION, WHOM = "parole_fee_exception.", "parole_fee_exception_for."
OF_PARENTS = "02"
"""The exception of whoever goes with an ill child: the child's reason must be one that names it."""
CanHold = Callable[[CaseSnapshot, BeneficiaryFacts, date], bool]


def arrival_of(case: CaseSnapshot, traveller: BeneficiaryFacts) -> date:
    """Return the day that the fee is judged by: of the arrival, or of filing if none is told."""
    return traveller.stay.day("w-arrive", "date") or case.filing_day


def exceptions_of(case: CaseSnapshot, traveller: BeneficiaryFacts) -> tuple[Fact, ...]:
    """Return the rows that the reasons of a traveller name, and that can be about the traveller."""
    on = arrival_of(case, traveller)
    numbers = dict.fromkeys(n for basis in _bases(case, traveller) for n in _numbers(basis))
    rows = (confirmed_fact(f"{FEE_EXCEPTION}{n}", on=on) for n in numbers)
    return tuple(row for row in rows if row is not None and _can_hold(row, case, traveller, on))


def _bases(case: CaseSnapshot, traveller: BeneficiaryFacts) -> tuple[UrgencyBasis, ...]:
    known = (all_bases().get(reason.basis) for reason in case.reasons_of(traveller))
    return tuple(basis for basis in known if basis)


def _numbers(basis: UrgencyBasis) -> tuple[str, ...]:
    return tuple(f"{int(number):02}" for number in basis.parole_fee_exceptions)


def _can_hold(row: Fact, case: CaseSnapshot, traveller: BeneficiaryFacts, on: date) -> bool:
    whom = confirmed_fact(f"{WHOM}{row.key.rpartition('.')[2]}", on=on)
    return whom is None or CONDITIONS[str(whom.value)](case, traveller, on)


def is_ill(case: CaseSnapshot, traveller: BeneficiaryFacts, on: date) -> bool:
    """Tell whether it can be the traveller's own illness: not where an adult shares a child's."""
    others = traveller.same_reasons_as
    return not (
        others and case.beneficiary(others).is_child_on(on) and not traveller.is_child_on(on)
    )


def is_parent_of_the_ill(case: CaseSnapshot, traveller: BeneficiaryFacts, on: date) -> bool:
    """Tell whether the traveller is no child, and another traveller of the reason can be one."""
    if traveller.is_child_on(on):
        return False
    return any(
        other.is_child_on(on) or other.born_on is None
        for other in case.beneficiaries
        if other.key != traveller.key
        and any(OF_PARENTS in _numbers(b) for b in _bases(case, other))
    )


CONDITIONS: Mapping[str, CanHold] = {
    "PATIENT": is_ill,
    "PARENT_OF_MINOR": is_parent_of_the_ill,
}

"""Whether the means of those who support are above a planning line, which is no test (SUP-05)."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About, never
from packets.readiness._subjects.known_law import law_of
from packets.readiness._subjects.people import supporters
from packets.snapshot import BeneficiaryFacts, CaseSnapshot, SupporterFacts


def thin_budgets(case: CaseSnapshot) -> Iterator[About]:
    """Yield those who support somebody together with less than the planning line.

    What a group gives is not counted in dollars, so nothing is said where one helps.
    """
    seen: set[tuple[str, ...]] = set()
    for beneficiary in case.beneficiaries:
        together = case.supporters_of(beneficiary)
        keys = tuple(supporter.key for supporter in together)
        is_counted = all(_is_counted(supporter) for supporter in together)
        if together and keys not in seen and is_counted and _is_thin(case, together):
            names = ", ".join(it.name for it in supporters(case) if it.key in keys)
            yield About(key=keys[0], name=names)
        seen.add(keys)


def _is_counted(supporter: SupporterFacts) -> bool:
    is_group = supporter.is_("sup-who", "who", "ORGANIZATION")
    return not is_group and supporter.money("sup-income", "income") is not None


def _is_thin(case: CaseSnapshot, together: tuple[SupporterFacts, ...]) -> bool:
    line = _planning_line(case, _people_of(case, together))
    share = law_of("planning_line.percent_of_savings", case.taken_on)
    if line is None or share is None:
        return False
    counted = Decimal(share.value) / 100
    return sum((_means_of(supporter, counted) for supporter in together), Decimal()) < line


def _means_of(supporter: SupporterFacts, counted: Decimal) -> Decimal:
    """Return the income of a year and the counted part of what is owned, in U.S. dollars."""
    owned = (supporter.money("sup-savings", name) for name in ("cash", "property", "other"))
    saved = sum((amount for amount in owned if amount), Decimal())
    return (supporter.money("sup-income", "income") or Decimal()) + saved * counted


def _people_of(case: CaseSnapshot, together: tuple[SupporterFacts, ...]) -> int:
    """Count who lives on the money: the households, those promised before, and the travellers."""
    supported = [b for b in case.beneficiaries if any(s.supports_beneficiary(b) for s in together)]
    people = len(supported)
    for supporter in together:
        is_alone = bool(supporter.value("sup-home", "nobody"))
        household = 0 if is_alone else len(supporter.rows("sup-home", "people"))
        promised = supporter.number("sup-home", "promises") or 0
        people += household + promised + (0 if _is_one_of(supported, case, supporter) else 1)
    return people


def _is_one_of(
    supported: Sequence[BeneficiaryFacts], case: CaseSnapshot, supporter: SupporterFacts
) -> bool:
    """Tell whether who pays is among the travellers who are paid for, and so counted already."""
    if supporter.is_("sup-who", "who", "ME") and case.is_self_petition:
        return case.beneficiaries[0] in supported
    return supporter.is_("sup-who", "who", "TRAVELLER")


def _planning_line(case: CaseSnapshot, people: int) -> Decimal | None:
    """Return a share of the poverty guideline for a year; a line for planning, no test."""
    smallest = law_of("poverty_guideline.48_states.smallest_household", case.taken_on)
    each_more = law_of("poverty_guideline.48_states.each_more", case.taken_on)
    percent = law_of("planning_line.percent_of_guideline", case.taken_on)
    if smallest is None or each_more is None or percent is None:
        return None
    more = people - int(smallest.value["people"])
    guideline = Decimal(smallest.value["dollars"]) + Decimal(each_more.value) * more
    return guideline * Decimal(percent.value) / 100


RULES: tuple[Rule, ...] = (
    Rule(
        code="SUP-05",
        severity=Severity.WEAKENS,
        each=thin_budgets,
        holds=never,
        says=_(
            "The money of {it.name} looks little for so many people. "
            "Add savings, a home, or another supporter."
        ),
        mend_at="sup-savings",
        source="HHS, 91 FR 1797; there is no statutory test of 125 percent for parole",
        confidence=Confidence.RECALLED,
    ),
)

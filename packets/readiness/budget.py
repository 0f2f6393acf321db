"""Whether the means of those who support are above a planning line, which is no test (SUP-05)."""

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About, never
from packets.readiness._subjects.known_law import law_of
from packets.readiness._subjects.people import supporters
from packets.snapshot import CaseSnapshot, SupporterFacts

# A fifth of the savings counts as income: the usual way to weigh them.
SHARE_OF_SAVINGS = 5
HOUSEHOLD_OF_TWO = 2


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
    means = sum((_means_of(supporter) for supporter in together), Decimal())
    return line is not None and means < line


def _means_of(supporter: SupporterFacts) -> Decimal:
    """Return the income of a year and the counted share of what is owned, in U.S. dollars."""
    owned = (supporter.money("sup-savings", name) for name in ("cash", "property", "other"))
    saved = sum((amount for amount in owned if amount), Decimal())
    return (supporter.money("sup-income", "income") or Decimal()) + saved / SHARE_OF_SAVINGS


def _people_of(case: CaseSnapshot, together: tuple[SupporterFacts, ...]) -> int:
    """Count who lives on the money: the households, those promised before, and the travellers."""
    people = 0
    for supporter in together:
        is_traveller = supporter.is_("sup-who", "who", "TRAVELLER")
        household = len(supporter.rows("sup-home", "people"))
        promised = supporter.number("sup-home", "promises") or 0
        people += household + promised + (0 if is_traveller else 1)
    supported = [b for b in case.beneficiaries if any(s.supports_beneficiary(b) for s in together)]
    return people + len(supported)


def _planning_line(case: CaseSnapshot, people: int) -> Decimal | None:
    """Return 125 percent of the poverty guideline for a year; a line for planning, no test."""
    of_two = law_of("poverty_guideline.48_states.household_of_2", case.taken_on)
    each_more = law_of("poverty_guideline.48_states.each_more", case.taken_on)
    percent = law_of("planning_line.percent_of_guideline", case.taken_on)
    if of_two is None or each_more is None or percent is None:
        return None
    guideline = Decimal(of_two.value) + Decimal(each_more.value) * (people - HOUSEHOLD_OF_TWO)
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

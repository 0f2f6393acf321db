"""A request to file without the fee: what Form I-912 needs, and what speaks against it (FEE)."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from packets.readiness import Confidence, Rule, Severity, nothing_is_missing
from packets.readiness._subjects.about import About, its_page, never
from packets.readiness._subjects.gaps import gaps
from packets.readiness._subjects.known_law import law_of
from packets.readiness._subjects.people import supporters
from packets.snapshot import CaseSnapshot
from packets.snapshot.channel import HOW_PAGE, is_online
from packets.snapshot.fee import asks_for_a_waiver, on_ground

FORM = "Form I-912, edition 07/22/25"
WAIVER_PAGE = "USCIS page of Form I-912; Pub. L. 119-21"
NEEDED: dict[str, dict[str, tuple[str, ...]]] = {
    "BENEFIT": {"fee-benefit": ("benefits",)},
    "INCOME": {
        "fee-work": ("work", "benefits"),
        "fee-income": ("people", "earners", "own", "others"),
        "fee-changed": ("changed", "what"),
    },
    "HARDSHIP": {"fee-hardship": ("what", "monthly")},
}


def the_request(case: CaseSnapshot) -> Iterator[About]:
    """Yield the pages of Form I-912 with what they lack, for the grounds that are chosen."""
    if not asks_for_a_waiver(case):
        return
    needed: dict[str, tuple[str, ...]] = {"fee-why": ("why",)}
    if not case.is_self_petition:
        needed["fee-you"] = ("marital",)
    for ground, pages in NEEDED.items():
        if on_ground(ground)(case, None):
            needed.update(pages)
    yield from gaps(case.petitioner, About(), needed)


def waivers(case: CaseSnapshot) -> Iterator[About]:
    if asks_for_a_waiver(case):
        yield About()


def waivers_online(case: CaseSnapshot) -> Iterator[About]:
    """Yield a waiver that is asked for online, while a row of the law says that it cannot be."""
    if is_online(case) and law_of("fee_waiver.paper_only", case.filing_day):
        yield from waivers(case)


def supporters_who_cannot_pay(case: CaseSnapshot) -> Iterator[About]:
    """Yield who promises money, alone, and asks not to pay the fee."""
    if asks_for_a_waiver(case) and len(case.supporters) == 1:
        own = ("ME", "TRAVELLER") if case.is_self_petition else ("ME",)
        yield from (it for it in supporters(case) if it.facts.is_("sup-who", "who", *own))


def incomes_above_the_line(case: CaseSnapshot) -> Iterator[About]:
    """Yield the ground of income where what was told is more than it allows; `what` is the line."""
    line = _line(case)
    amounts = [case.petitioner.money("fee-income", name) for name in ("own", "others")]
    if line is None or not on_ground("INCOME")(case, None) or None in amounts:
        return
    if sum((amount for amount in amounts if amount), Decimal()) > line:
        yield replace(About(), what=f"${line:,.0f}")


def _line(case: CaseSnapshot) -> Decimal | None:
    """Return 150 percent of the guideline for the household, in U.S. dollars a year."""
    smallest = law_of("poverty_guideline.48_states.smallest_household", case.filing_day)
    each_more = law_of("poverty_guideline.48_states.each_more", case.filing_day)
    percent = law_of("fee_waiver.percent_of_guideline", case.filing_day)
    people = case.petitioner.number("fee-income", "people")
    if smallest is None or each_more is None or percent is None or not people:
        return None
    more = people - int(smallest.value["people"])
    guideline = Decimal(smallest.value["dollars"]) + Decimal(each_more.value) * more
    return guideline * Decimal(percent.value) / 100


RULES: tuple[Rule, ...] = (
    Rule(
        code="FEE-10",
        severity=Severity.BLOCKS,
        each=waivers_online,
        holds=never,
        says=_(
            "Who asks for a fee waiver cannot file online. Choose paper, or another way to pay."
        ),
        mend_at=HOW_PAGE,
        source=WAIVER_PAGE,
    ),
    Rule(
        code="FEE-10b",
        severity=Severity.ADVICE,
        each=waivers,
        holds=never,
        says=_(
            "Send the packet on paper, with Form I-912 in it. "
            "A waiver cannot be asked for online or later. The parole fee cannot be waived."
        ),
        mend_at="you-refugee",
        source=WAIVER_PAGE,
    ),
    Rule(
        code="FEE-11",
        severity=Severity.BLOCKS,
        each=the_request,
        holds=nothing_is_missing,
        says=_("Form I-912 needs this: {it.what}."),
        mend_at=its_page,
        source=f"{FORM}, Parts 1, 2 and 4 to 6",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="FEE-11b",
        severity=Severity.WEAKENS,
        each=incomes_above_the_line,
        holds=never,
        says=_(
            "The income that you wrote is more than about {it.what}, the line for your home. "
            "Check the amount, or choose another reason."
        ),
        mend_at="fee-income",
        source=f"{FORM}, Part 1, Item 1.B; HHS, 91 FR 1797",
        confidence=Confidence.RECALLED,
    ),
    Rule(
        code="FEE-12",
        severity=Severity.WEAKENS,
        each=supporters_who_cannot_pay,
        holds=never,
        says=_(
            "{it.name} promises money support and asks not to pay the fee. "
            "This looks strange together. Add another supporter, or ask a lawyer."
        ),
        mend_at="you-refugee",
        source="Form I-134 instructions and Form I-912, read together",
        confidence=Confidence.RECALLED,
    ),
)

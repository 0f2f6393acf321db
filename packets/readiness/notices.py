"""Dated notices about where people come from: information with its source, no advice (POL-02)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from packets.law import Fact, facts_like
from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import never
from packets.readiness._subjects.people import travellers
from packets.snapshot import BeneficiaryFacts, CaseSnapshot
from parole_site.locales import day_in_words


@dataclass(frozen=True, kw_only=True)
class Noticed:
    """A traveller whom a notice is about."""

    key: str
    name: str
    notice: Fact

    @property
    def day(self) -> str:
        """Return the day since which it is in force, in the language of the page.

        The day on which it was written stands in its source.
        """
        return day_in_words(self.notice.effective_from)

    @property
    def looked_on(self) -> str:
        """Return the day of our last look at it, in the language of the page."""
        return day_in_words(self.notice.checked_on)

    @property
    def source(self) -> str:
        return self.notice.source


def noticed(prefix: str) -> Callable[[CaseSnapshot], Iterator[Noticed]]:
    """Return what yields each traveller with the notices of a kind about their countries."""

    def each(case: CaseSnapshot) -> Iterator[Noticed]:
        for it in travellers(case):
            countries = countries_of(it.facts)
            for notice in facts_like(prefix, on=case.taken_on):
                if countries & set(notice.value):
                    yield Noticed(key=it.key, name=it.name, notice=notice)

    return each


def countries_of(beneficiary: BeneficiaryFacts) -> set[str]:
    """Return the countries of citizenship, birth and present stay."""
    named = (beneficiary.own_words("ben-nation", name) for name in ("citizen", "second", "born"))
    return {country for country in (*named, beneficiary.country_now) if country}


RULES: tuple[Rule, ...] = (
    Rule(
        code="POL-02",
        severity=Severity.ADVICE,
        each=noticed("notice.limit."),
        holds=never,
        says=_(
            "A notice in force since {it.day} is about a country or the papers of {it.name}. "
            "It may change. Read it with a lawyer. Source: {it.source}. "
            "We looked on {it.looked_on}."
        ),
        mend_at="ben-nation",
        source="packets/law/filing.yaml",
        confidence=Confidence.UNCERTAIN,
        fits_several=True,
    ),
    Rule(
        code="REF-10",
        severity=Severity.ADVICE,
        each=noticed("notice.stop."),
        holds=never,
        says=_(
            "Since {it.day}, a notice may delay or stop the answer to {it.name}. "
            "Read it with a lawyer. Source: {it.source}. We looked on {it.looked_on}."
        ),
        mend_at="ben-nation",
        source="packets/law/filing.yaml",
        confidence=Confidence.UNCERTAIN,
    ),
)

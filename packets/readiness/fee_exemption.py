"""Who says that the law asks no fee: of whom that is true, and what shows it (FEE-09)."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About, never
from packets.readiness._subjects.people import travellers
from packets.readiness._subjects.telling import where
from packets.snapshot import CaseSnapshot
from packets.snapshot.fee import EXEMPT_PAGE, exempt_group, is_exempt

EXEMPTIONS = "USCIS Form G-1055, exemptions for Form I-131"


def is_exempt_for_another(case: CaseSnapshot) -> bool:
    return is_exempt(case) and not exempt_group(case)


def exempt_without_proof(case: CaseSnapshot) -> Iterator[About]:
    """Yield each traveller of whom no paper shows the exemption that the family names."""
    for it in travellers(case) if is_exempt(case) else ():
        if not any(one.kind == "EXM-01" for one in case.exhibits_of(it.facts)):
            yield it


RULES: tuple[Rule, ...] = (
    Rule(
        code="FEE-09",
        severity=Severity.WEAKENS,
        each=where(is_exempt_for_another),
        holds=never,
        says=_(
            "The exemption must be about each person who travels. "
            "Who does not have it pays the fee. Of who asks for them it does not count."
        ),
        mend_at=EXEMPT_PAGE,
        source=EXEMPTIONS,
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="FEE-09b",
        severity=Severity.WEAKENS,
        each=exempt_without_proof,
        holds=never,
        says=_("Add a paper that shows why no fee is asked of {it.name}."),
        mend_at="docs",
        source=EXEMPTIONS,
        confidence=Confidence.ONE_SOURCE,
        fits_several=True,
    ),
)

"""Who may see what a family tells: it says so itself (PRV-03)."""

from django.utils.translation import gettext_lazy as _

from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About
from packets.snapshot import CaseSnapshot


def lets_the_lawyer_see(case: CaseSnapshot, _it: About) -> bool:
    """Tell whether a family that has a lawyer, or asks for one, agrees that they see the case."""
    has_lawyer = case.is_("st-lawyer", "lawyer", "YES") or bool(case.picks("ask", "who"))
    return not has_lawyer or bool(case.value("ask", "consent"))


RULES: tuple[Rule, ...] = (
    Rule(
        code="PRV-03",
        severity=Severity.WEAKENS,
        holds=lets_the_lawyer_see,
        says=_("Read who sees your answers and papers, and say that the lawyer may."),
        mend_at="ask",
        source="recalled: rules on legal work; consent before facts are shared",
        confidence=Confidence.RECALLED,
    ),
)

"""What was tried instead of parole, and what stands in the way of a visa (MER-04 to 09)."""

import re

from django.utils.translation import gettext_lazy as _

from packets.proof import is_abroad_from_home
from packets.questions.conditions import is_re_parole, may_need_a_waiver
from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About
from packets.readiness._subjects.papers import says_why_not, shows
from packets.readiness._subjects.people import travellers
from packets.readiness._subjects.reasons import claims
from packets.snapshot import CaseSnapshot

WHY_NO_VISA = "Form I-131 instructions: why a visa cannot be obtained, when and where it was tried"
WAIVER = re.compile(r"waiver|\b601\b|I-601|212\(d\)", re.IGNORECASE)


def tells_each_visa(case: CaseSnapshot, it: About) -> bool:
    history = it.facts.visa_history
    told = bool(history.value("w-visa", "none")) or bool(history.rows("w-visa", "visas"))
    return told or is_re_parole(case)


def tells_why_no_visa(case: CaseSnapshot, it: About) -> bool:
    return bool(it.facts.visa_history.own_words("w-visa-why", "why")) or is_re_parole(case)


def shows_refusals(case: CaseSnapshot, it: About) -> bool:
    rows = it.facts.visa_history.rows("w-visa", "visas")
    if not any(row.is_("row", "answer", "REFUSED") for row in rows):
        return True
    return shows(case, it.facts, "ALL-08", "STU-02") or says_why_not(case, it.facts, "ALL-08")


def explains_a_waiver(case: CaseSnapshot, it: About) -> bool:
    """Only words can show it: those of its own page, or words that name a waiver elsewhere."""
    if not may_need_a_waiver(case, it.facts) or it.facts.visa_history.own_words("w-waiver", "why"):
        return True
    history, stay = it.facts.visa_history, it.facts.stay
    words = [
        history.text("w-visa-why", "why"),
        stay.text("w-stay", "why"),
        *(it.facts.text("letter", part) for part in ("part1", "part2", "part3")),
    ]
    return any(WAIVER.search(text) for text in words)


def shows_the_petition(case: CaseSnapshot, it: About) -> bool:
    if not it.facts.visa_history.is_("w-family", "filed", "YES"):
        return True
    return shows(case, it.facts, "ALL-09", "FAM-02") or says_why_not(case, it.facts, "ALL-09")


def explains_other_safety(case: CaseSnapshot, it: About) -> bool:
    """Of a danger: what the UN or another place cannot do is said in words, or shown."""
    reason = it.facts.reason
    if reason.basis != "HARM":
        return True
    fields = (("hrm-move", "how"), ("hrm-move", "why_not"), ("hrm-un", "why"))
    told = any(reason.own_words(page, name) for page, name in fields)
    return told or shows(case, it.facts.beneficiary, "HRM-09")


def explains_the_third_country(case: CaseSnapshot, it: About) -> bool:
    """A paper shows it, or words tell it: why the present country is no place to stay."""
    if not is_abroad_from_home(case, it.facts) or it.facts.own_words("ben-where", "why"):
        return True
    kinds = ("ALL-23", "HRM-10", "WAR-06")
    return shows(case, it.facts, *kinds) or says_why_not(case, it.facts, *kinds)


RULES: tuple[Rule, ...] = (
    Rule(
        code="MER-04",
        severity=Severity.BLOCKS,
        each=travellers,
        holds=tells_why_no_visa,
        says=_("Say why a visa will not work in time for {it.name}."),
        mend_at="w-visa-why",
        source=WHY_NO_VISA,
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="MER-04b",
        severity=Severity.BLOCKS,
        each=travellers,
        holds=tells_each_visa,
        says=_("Write each visa that {it.name} asked for, or choose none."),
        mend_at="w-visa",
        source=WHY_NO_VISA,
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="MER-05",
        severity=Severity.WEAKENS,
        each=travellers,
        holds=shows_refusals,
        says=_("Add the paper that says no to the visa of {it.name}, or a screen print of it."),
        mend_at="docs",
        source=WHY_NO_VISA,
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="MER-06",
        severity=Severity.WEAKENS,
        each=travellers,
        holds=explains_a_waiver,
        says=_(
            "Something in the past may need a waiver. "
            "Say why {it.name} cannot get one in time. A lawyer can help with this."
        ),
        mend_at="w-waiver",
        source="Form I-131 instructions: why a waiver of inadmissibility cannot be obtained",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="MER-07",
        severity=Severity.WEAKENS,
        each=travellers,
        holds=shows_the_petition,
        says=_("Add the notice of USCIS on the family petition for {it.name}."),
        mend_at="docs",
        source="Form I-131 instructions: a copy of any decision on a petition",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="MER-08",
        severity=Severity.WEAKENS,
        each=claims,
        holds=explains_other_safety,
        says=_("Say why the UN, or a move to another place, does not protect {it.name} now."),
        mend_at="hrm-un",
        source="USCIS humanitarian parole page: refugees are first sent to refugee processing",
    ),
    Rule(
        code="MER-09",
        severity=Severity.WEAKENS,
        each=travellers,
        holds=explains_the_third_country,
        says=_(
            "{it.name} is not in the home country. "
            "Add a paper on the permit there, or say why it is no place to stay."
        ),
        mend_at="ben-where",
        source="recalled: officers ask whether the present country is safe",
        confidence=Confidence.RECALLED,
    ),
)

"""Where to stop and let a lawyer look first; it closes no door (REF)."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from packets.questions.conditions import is_re_parole
from packets.readiness import Confidence, Rule, Severity, Text
from packets.readiness._subjects.about import About, its_page, never
from packets.readiness._subjects.people import travellers
from packets.readiness._subjects.reasons import claims
from packets.snapshot import CaseSnapshot

FORM = "Form I-131, edition 01/20/25"
IN_US = ("US_OTHER", "BORDER", "DETAINED")
ALONE = ("ALONE", "ADULT")


def people_here(case: CaseSnapshot) -> Iterator[About]:
    """Yield who is in the United States already and does not ask for re-parole."""
    if is_re_parole(case):
        return
    here = [it for it in travellers(case) if it.facts.country_now == "US"]
    yield from (replace(it, page="ben-where") for it in here)
    if not here and case.is_("s-where", "where", *IN_US):
        yield About(page="s-where")


def deportation_cases(case: CaseSnapshot) -> Iterator[About]:
    named = [it for it in travellers(case) if it.facts.is_("ben-past", "removal", "YES")]
    yield from (replace(it, page="ben-past") for it in named)
    if not named and case.is_("s-flags", "flags", "REMOVAL"):
        yield About(page="s-flags")


def criminal_cases(case: CaseSnapshot) -> Iterator[About]:
    """Yield witnesses and victims in a case about a crime."""
    named = [it for it in claims(case) if it.facts.reason.is_("civ-role", "role", "CRIME")]
    yield from (replace(it, page="civ-role") for it in named)
    if not named and case.is_("s-flags", "flags", "CRIME_CASE"):
        yield About(page="s-flags")


def children_alone(case: CaseSnapshot) -> Iterator[About]:
    """Yield children who travel with neither a parent nor a guardian named by a court."""
    named = [
        it
        for it in travellers(case)
        if it.facts.is_child_on(case.taken_on) and it.facts.is_("ch-travel", "with", *ALONE)
    ]
    yield from (replace(it, page="ch-travel") for it in named)
    if not named and case.is_("s-flags", "flags", "CHILD_ALONE"):
        yield About(page="s-flags")


def hurt_by_helpers(case: CaseSnapshot) -> Iterator[About]:
    """Yield who was hurt by a person who asks or pays: who may read the sentence, too."""
    named = [it for it in claims(case) if it.facts.reason.is_("hrm-who", "who", "HELPER")]
    yield from (replace(it, page="hrm-who") for it in named)
    if not named and case.is_("s-flags", "flags", "HURT_BY_HELPER"):
        yield About(page="s-flags")


def gives_freely(case: CaseSnapshot, it: About) -> bool:
    return not it.facts.reason.is_("org-free", "free", "NO")


def _flag(
    code: str, flag: str, says: Text, *, source: str, confidence: Confidence = Confidence.RECALLED
) -> Rule:
    """Declare the rule for one answer to the question whether any of this is true."""

    def holds(case: CaseSnapshot, _it: Any) -> bool:
        return not case.is_("s-flags", "flags", flag)

    return Rule(
        code=code,
        severity=Severity.REFER,
        holds=holds,
        says=says,
        mend_at="s-flags",
        source=source,
        confidence=confidence,
    )


RULES: tuple[Rule, ...] = (
    Rule(
        code="REF-01",
        severity=Severity.REFER,
        each=people_here,
        holds=never,
        says=_("This way is for people outside the United States. Ask a lawyer which way fits."),
        mend_at=its_page,
        source=f"{FORM}, Part 1; USCIS humanitarian parole page",
    ),
    Rule(
        code="REF-02",
        severity=Severity.REFER,
        each=deportation_cases,
        holds=never,
        says=_("You named a U.S. deportation case. Let a lawyer look at it before you mail this."),
        mend_at=its_page,
        source=f"{FORM}, Part 4, Item 1: USCIS may send the request to ICE",
    ),
    _flag(
        "REF-03",
        "ARREST",
        _("You named an arrest or a crime. Get the court papers, and let a lawyer look first."),
        source="recalled: officers weigh a criminal record",
    ),
    _flag(
        "REF-04",
        "FALSE_STATEMENT",
        _("You named a false paper or a wrong answer. Talk to a lawyer before you go on."),
        source="recalled: INA 212(a)(6)(C)",
    ),
    _flag(
        "REF-05",
        "PAROLE_BEFORE",
        _("There was a parole request before. Find the old papers, and show them to a lawyer."),
        source="USCIS policy alert PA-2025-16 of August 19, 2025: past parole requests",
        confidence=Confidence.CONFIRMED,
    ),
    _flag(
        "REF-06",
        "ARMED_GROUP",
        _("You named work for an army, the police or a group. Do not hide it. Ask a lawyer."),
        source="recalled: bars related to terrorism",
    ),
    _flag(
        "FRM-07",
        "PROGRAM",
        _("A special program has rules and an address of its own. Ask a lawyer which ones."),
        source=f"{FORM}, Part 1, Items 6 and 8 to 10",
        confidence=Confidence.CONFIRMED,
    ),
    Rule(
        code="REF-07",
        severity=Severity.REFER,
        each=criminal_cases,
        holds=never,
        says=_("In a case about a crime, the police or the court can ask USCIS. Ask a lawyer how."),
        mend_at=its_page,
        source=f"{FORM}, Part 1, Item 6.C",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="REF-08",
        severity=Severity.REFER,
        each=children_alone,
        holds=never,
        says=_("A child who travels with no parent or guardian needs a lawyer’s look first."),
        mend_at=its_page,
        source="USCIS on children who travel without a parent or legal guardian",
    ),
    Rule(
        code="REF-09",
        severity=Severity.REFER,
        each=hurt_by_helpers,
        holds=never,
        says=_(
            "One of your answers needs a lawyer first. "
            "Stop here, and talk to a lawyer alone, from a safe place."
        ),
        mend_at=its_page,
        source="8 U.S.C. 1367: protection of victims; USCIS on safe addresses",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="ORG-REF",
        severity=Severity.REFER,
        each=claims,
        holds=gives_freely,
        says=_("To pay for an organ is a crime in the United States. Talk to a lawyer first."),
        mend_at="org-free",
        source="42 U.S.C. 274e, recalled",
        confidence=Confidence.RECALLED,
    ),
)

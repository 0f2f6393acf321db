"""Who the people are: identity papers, all their names, and the proof of family ties (ID)."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from packets.readiness import Confidence, Rule, Severity, nothing_is_missing
from packets.readiness._subjects.about import About, its_page, owner
from packets.readiness._subjects.known_law import travellers_told
from packets.readiness._subjects.papers import has_or_says_why_not, says_why_not, shows
from packets.readiness._subjects.people import the_filer, travellers
from packets.slots import slots_of
from packets.snapshot import CaseSnapshot
from packets.snapshot.lengths import months_after, stay_of

INSTRUCTIONS = "Form I-131 instructions, evidence for parole; USCIS humanitarian parole page"
FAMILY = ("PARTNER", "CHILD", "PARENT", "SIBLING", "FAMILY")


def has_passport_or_reason(case: CaseSnapshot, it: About) -> bool:
    """Without a passport, the packet holds another ID and says why there is no passport."""
    if not it.facts.is_("ben-passport", "has", "NO"):
        return True
    is_told = it.facts.own_words("ben-passport", "why_none")
    return bool(is_told) or says_why_not(case, it.facts, "ALL-04")


def outlasts_the_stay(case: CaseSnapshot, it: About) -> bool:
    expires, stay = it.facts.day("ben-passport", "expires"), stay_of(it.facts.stay)
    if expires is None or not it.facts.is_("ben-passport", "has", "YES"):
        return True
    return bool(expires >= months_after(stay[1] if stay else case.taken_on, int(it.what)))


def other_names(case: CaseSnapshot) -> Iterator[About]:
    """Yield everybody who was asked for other names; `what` says that some were used, not which."""
    people = [(it, "ben-other") for it in travellers(case)]
    if not case.is_self_petition:
        people.append((the_filer(case), "you-other"))
    for it, page in people:
        used = it.facts.is_(page, "other", "YES") and not it.facts.rows(page, "names")
        yield About(key=it.key, name=it.name, page=page, what="YES" if used else "")


def proves_the_family(case: CaseSnapshot, it: About) -> bool:
    """Papers on the link count in whichever slot they stand."""
    if case.is_self_petition or not it.facts.is_("you-link", "link", *FAMILY):
        return True
    birth = ("CHD-E1",) if it.facts.is_("you-link", "link", "CHILD") else ()
    kinds = ("ALL-10", "FAM-01", "FUN-03", "ILL-02", *birth)
    return shows(case, it.facts, *kinds) or says_why_not(case, it.facts, "ALL-10")


RULES: tuple[Rule, ...] = (
    Rule(
        code="ID-01",
        severity=Severity.BLOCKS,
        each=slots_of,
        holds=has_or_says_why_not("ALL-04"),
        says=_("Add the passport page of {it.owner_name}, or another ID that a government gave."),
        mend_at="docs",
        about=owner,
        source=INSTRUCTIONS,
    ),
    Rule(
        code="ID-01b",
        severity=Severity.BLOCKS,
        each=travellers,
        holds=has_passport_or_reason,
        says=_("Say why there is no passport. This is about {it.name}."),
        mend_at="ben-passport",
        source=INSTRUCTIONS,
    ),
    Rule(
        code="ID-02",
        severity=Severity.WEAKENS,
        each=travellers_told("passport.months_after_stay"),
        holds=outlasts_the_stay,
        says=_(
            "The passport of {it.name} ends less than {it.what} months after the stay. "
            "Ask for a new one now, and say so in the letter."
        ),
        mend_at="ben-passport",
        source="recalled: the six months that many borders ask for",
        confidence=Confidence.RECALLED,
    ),
    Rule(
        code="ID-03",
        severity=Severity.BLOCKS,
        each=slots_of,
        holds=has_or_says_why_not("ALL-05"),
        says=_("Add the ID of {it.owner_name} and proof of status."),
        mend_at="docs",
        about=owner,
        source=INSTRUCTIONS,
    ),
    Rule(
        code="ID-04",
        severity=Severity.BLOCKS,
        each=slots_of,
        holds=has_or_says_why_not("ALL-06"),
        says=_("Add the ID of {it.owner_name} and proof of status."),
        mend_at="docs",
        about=owner,
        source="Form I-134 instructions; " + INSTRUCTIONS,
    ),
    Rule(
        code="ID-06",
        severity=Severity.BLOCKS,
        each=other_names,
        holds=nothing_is_missing,
        says=_("You said that {it.name} has used other names. Write each of them."),
        mend_at=its_page,
        source="Form I-131, Part 2, Items 2 and 17",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="ID-07",
        severity=Severity.WEAKENS,
        each=travellers,
        holds=proves_the_family,
        says=_(
            "Add papers that link {it.name} to the family here, "
            "like a birth or marriage paper for each link."
        ),
        mend_at="docs",
        source=INSTRUCTIONS,
        confidence=Confidence.ONE_SOURCE,
    ),
)

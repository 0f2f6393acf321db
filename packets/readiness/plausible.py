"""Answers that are hardly meant: a child who asks, a citizen who may not stay, help for a day."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from packets.questions.conditions import is_re_parole
from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About, never
from packets.readiness._subjects.known_law import number_of_law
from packets.readiness._subjects.people import supporters, the_filer, travellers
from packets.snapshot import CaseSnapshot
from packets.snapshot.answers import is_over

ADULT = "age.child_under"


def children_who_ask(case: CaseSnapshot) -> Iterator[About]:
    """Yield the petitioner who is a child by the date of birth; a traveller may be one."""
    years = number_of_law(ADULT, case)
    born = case.petitioner.day("you-birth", "dob")
    if case.is_self_petition or years is None or born is None:
        return
    today = case.taken_on
    age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    if 0 <= age < years:
        yield replace(the_filer(case), what=str(years))


def citizens_who_may_not_stay(case: CaseSnapshot) -> Iterator[About]:
    for it in travellers(case):
        own = {it.facts.own_words("ben-nation", name) for name in ("citizen", "second")}
        is_at_home = it.facts.own_words("ben-where", "country") in own - {""}
        if is_at_home and it.facts.is_("ben-where", "permit", "NO"):
            yield it


def permits_that_are_over(case: CaseSnapshot) -> Iterator[About]:
    for it in travellers(case):
        may = it.facts.is_("ben-where", "permit", "YES")
        if may and is_over(it.facts.own_words("ben-where", "until"), case.taken_on):
            yield it


def homes_in_another_country(case: CaseSnapshot) -> Iterator[About]:
    """Yield who lives by the address in another country than by the answer on where they are."""
    for it in travellers(case):
        kept = "home" if it.facts.is_("ben-address", "same", "NO") else "address"
        lives = it.facts.address("ben-address", kept).get("country", "")
        is_home = it.facts.is_("ben-address", "same", "YES", "NO")
        if is_home and lives and it.facts.country_now not in ("", lives):
            yield it


def support_of_one_day(case: CaseSnapshot) -> Iterator[About]:
    for it in supporters(case):
        first, last = (it.facts.own_words("sup-give", name) for name in ("from", "until"))
        if first and first == last:
            yield it


def support_begun_before(case: CaseSnapshot) -> Iterator[About]:
    """Yield promises that begin on a day that is over; of who is here already, they may."""
    for it in supporters(case) if not is_re_parole(case) else ():
        if is_over(it.facts.own_words("sup-give", "from"), case.taken_on):
            yield it


def at_home_without_citizenship(case: CaseSnapshot) -> Iterator[About]:
    """Yield who lives in "the own country" and told only other citizenships, or none."""
    for it in travellers(case):
        nations = {it.facts.own_words("ben-nation", name) for name in ("citizen", "second")} - {""}
        is_told = nations or it.facts.value("ben-nation", "stateless")
        lives_in = it.facts.own_words("ben-where", "country")
        is_own = it.facts.is_("ben-where", "permit", "OWN_COUNTRY")
        if is_own and lives_in and is_told and lives_in not in nations:
            yield it


RULES: tuple[Rule, ...] = (
    Rule(
        code="ID-09",
        severity=Severity.WEAKENS,
        each=children_who_ask,
        holds=never,
        says=_(
            "By the date of birth, {it.name}, who asks for parole, is under {it.what}. "
            "Check the year. If it is right, ask a lawyer who should sign."
        ),
        mend_at="you-birth",
        about=lambda _it: "",
        source="Form I-131 instructions, signature: who signs for a child",
        confidence=Confidence.RECALLED,
    ),
    Rule(
        code="MER-09b",
        severity=Severity.WEAKENS,
        each=citizens_who_may_not_stay,
        holds=never,
        says=_(
            "You say that {it.name} may not stay in a country of which {it.name} is a citizen. "
            "Check both answers."
        ),
        mend_at="ben-where",
        source="USCIS, tips for filing forms by mail: the same facts everywhere",
    ),
    Rule(
        code="MER-09d",
        severity=Severity.WEAKENS,
        each=at_home_without_citizenship,
        holds=never,
        says=_(
            "You say that {it.name} lives in the own country, but gave no citizenship of it. "
            "Check both answers."
        ),
        mend_at="ben-where",
        source="USCIS, tips for filing forms by mail: the same facts everywhere",
    ),
    Rule(
        code="MER-09c",
        severity=Severity.WEAKENS,
        each=permits_that_are_over,
        holds=never,
        says=_(
            "The day until which {it.name} may stay in the country is over. "
            "Write the new day, or say that there is no permit now."
        ),
        mend_at="ben-where",
        source="USCIS, tips for filing forms by mail: the same facts everywhere",
    ),
    Rule(
        code="MER-13f",
        severity=Severity.WEAKENS,
        each=homes_in_another_country,
        holds=never,
        says=_(
            "{it.name} lives in one country, and the address is in another. "
            "Check the country in both answers."
        ),
        mend_at="ben-address",
        source="USCIS, tips for filing forms by mail: the same facts everywhere",
    ),
    Rule(
        code="SUP-13",
        severity=Severity.WEAKENS,
        each=support_of_one_day,
        holds=never,
        says=_("The support of {it.name} begins and ends on the same day. Check both days."),
        mend_at="sup-give",
        source="Form I-134, Part 3, Item 12",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="SUP-13b",
        severity=Severity.WEAKENS,
        each=support_begun_before,
        holds=never,
        says=_("The support of {it.name} begins on a day that is over. Check the day."),
        mend_at="sup-give",
        source="Form I-134, Part 3, Item 12",
        confidence=Confidence.ONE_SOURCE,
    ),
)

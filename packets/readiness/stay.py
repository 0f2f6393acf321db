"""The stay: how long, why this long, and what happens at its end (FRM-17, 18, MER-10 to 12)."""

import re

from django.utils.translation import gettext_lazy as _

from packets.comparing import days_in
from packets.letter.months import untold_months_of
from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About
from packets.readiness._subjects.known_law import travellers_told
from packets.readiness._subjects.people import travellers
from packets.readiness._subjects.times import tells_when
from packets.snapshot import CaseSnapshot
from packets.snapshot.lengths import months_after, stay_of, weeks_after

PART_8 = "Form I-131, edition 01/20/25, Part 8"
# Words of somebody who wants to stay for good. A "permanent job" at home is no such word.
FOR_GOOD = re.compile(
    r"\b(im)?migrat(e|es|ing)\b|\bgreen card\b|\bfor good\b|\bforever\b"
    r"|\b(stay|live|remain|settle|move)\b[^.]{0,40}\bpermanently\b"
    r"|\bpermanent (stay|residence|residency)\b"
    r"|\b(move|settle) (to|in) (the )?(U\.?S|United States|America)"
    r"|\b(the )?rest of (her|his|their|our|my) li(fe|ves)\b"
    r"|\badjust(ment of)? (her |his |my )?status\b"
    r"|\b(appl(y|ies|ying)|ask(s|ing)?|fil(e|es|ing)) for asylum\b"
    r"(?! (in|at|from) (?!(the )?(U\.?S|United States|America)))",
    re.IGNORECASE,
)
BY_AIR = re.compile(r"\b(fly|flies|flying|flights?|tickets?)\b", re.IGNORECASE)


def has_length(case: CaseSnapshot, it: About) -> bool:
    stay = it.facts.stay
    return bool(stay.number("w-stay", "length")) and bool(stay.picks("w-stay", "unit"))


def is_no_longer_than_usual(case: CaseSnapshot, it: About) -> bool:
    stay = stay_of(it.facts.stay)
    return stay is None or stay[1] <= months_after(stay[0], int(it.what))


def each_month_is_told(case: CaseSnapshot, it: About) -> bool:
    return not untold_months_of(case, it.facts)


def has_a_plan(case: CaseSnapshot, it: About) -> bool:
    return bool(it.facts.stay.own_words("w-plan", "plan"))


def length_is_explained(case: CaseSnapshot, it: About) -> bool:
    words = (it.facts.stay.own_words("w-stay", "why"), it.facts.stay.text("w-stay", "why"))
    return tells_when(words)


def covers_the_care(case: CaseSnapshot, it: About) -> bool:
    stay = stay_of(it.facts.stay)
    for reason in case.reasons_of(it.facts):
        begins, weeks = reason.day("med-date", "start"), reason.number("med-date", "weeks")
        if stay and begins and weeks and weeks_after(begins, weeks) > stay[1]:
            return False
    return True


def is_for_a_time(case: CaseSnapshot, it: About) -> bool:
    words = [
        it.facts.stay.text("w-stay", "why"),
        it.facts.stay.text("w-plan", "plan"),
        *(it.facts.text("letter", part) for part in ("part1", "part2", "part3")),
    ]
    return not any(FOR_GOOD.search(text) for text in words)


def flies_home_in_time(case: CaseSnapshot, it: About) -> bool:
    """Tell whether no day of a flight in the plan lies behind the last day of the stay."""
    stay = stay_of(it.facts.stay)
    return stay is None or not any(
        BY_AIR.search(one.sentence) and one.value > stay[1].isoformat()
        for one in days_in(it.facts.stay.text("w-plan", "plan"))
    )


RULES: tuple[Rule, ...] = (
    Rule(
        code="FRM-17",
        severity=Severity.BLOCKS,
        each=travellers,
        holds=has_length,
        says=_("Say how long {it.name} needs to stay."),
        mend_at="w-stay",
        source=f"{PART_8}, Item 2",
    ),
    Rule(
        code="FRM-18",
        severity=Severity.WEAKENS,
        each=travellers_told("stay.usual_months_at_most"),
        holds=is_no_longer_than_usual,
        says=_(
            "Parole is most often for {it.what} months or less. "
            "Explain each month that {it.name} asks for."
        ),
        mend_at="w-stay",
        source="USCIS humanitarian parole page",
    ),
    Rule(
        code="FRM-18d",
        severity=Severity.WEAKENS,
        each=travellers,
        holds=each_month_is_told,
        says=_("Say what happens in each month of the stay of {it.name}."),
        mend_at="w-months",
        source=f"{PART_8}, Item 2; USCIS humanitarian parole page: the time that the reason needs",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="MER-10",
        severity=Severity.WEAKENS,
        each=travellers,
        holds=has_a_plan,
        says=_("Say what {it.name} does on the last day. Parole is for a short time."),
        mend_at="w-plan",
        source="USCIS humanitarian parole page: parole is temporary",
    ),
    Rule(
        code="MER-11",
        severity=Severity.WEAKENS,
        each=travellers,
        holds=length_is_explained,
        says=_("Name the dates that show why {it.name} needs this long, as in the documents."),
        mend_at="w-stay",
        source="Form I-131 instructions: the reason and the length of time",
    ),
    Rule(
        code="MER-11b",
        severity=Severity.WEAKENS,
        each=travellers,
        holds=covers_the_care,
        says=_("The stay of {it.name} ends before the care does. Check both."),
        mend_at="w-stay",
        source="Form I-131 instructions: the reason and the length of time",
    ),
    Rule(
        code="MER-10b",
        severity=Severity.WEAKENS,
        each=travellers,
        holds=flies_home_in_time,
        says=_(
            "The plan has a flight of {it.name} after the last day of the stay. "
            "Check the day and the length of the stay."
        ),
        mend_at="w-plan",
        source=PART_8,
    ),
    Rule(
        code="MER-12",
        severity=Severity.WEAKENS,
        each=travellers,
        holds=is_for_a_time,
        says=_(
            "The words about {it.name} speak of a stay without an end. Parole is for a short time. "
            "If it is true, ask a lawyer about other ways."
        ),
        mend_at="w-plan",
        source="USCIS humanitarian parole page: parole is not a way around a visa",
    ),
)

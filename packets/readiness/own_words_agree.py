"""What people wrote in their own words must agree with their other answers (ID-05, MER-13).

A story names many days and amounts of which no question asks. So a day counts
only in a sentence that speaks of what an answer dates, and only one that is still to come.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from django.utils.translation import gettext_lazy as _

from packets.comparing import amounts_in, days_in, differing_in
from packets.comparing.places import people_of
from packets.questions import Field, Kind
from packets.questions.finish import LAST_STEPS
from packets.readiness import Rule, Severity
from packets.readiness._subjects.about import About, its_page, never
from packets.readiness._subjects.answered import answered_pages
from packets.readiness._subjects.reasons import basis_of, claims
from packets.snapshot import Answered, CaseSnapshot
from packets.snapshot.lengths import stay_of
from packets.snapshot.once import once_for_its_case

SOURCE = "USCIS, tips for filing forms by mail: the same facts everywhere"
LETTER = "letter"
NOT_PRINTED = LAST_STEPS - {LETTER}
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
SPEAKS_OF_A_PRICE = re.compile(
    r"\b(costs?|estimated?|deposit|price|bill|income|earns?|salary|wages?)\b", re.IGNORECASE
)
TRAVEL = r"arriv|travel to|fly|flight|land(s|ed|ing)? in|enter the United"
GOING_HOME = r"leav(e|es|ing)\b|depart|return(s|ing)? (home|to)|go(es)? (home|back)"
OF_THE_DAY = {
    "MED": r"surger|operat|treatment|procedure|admi(t|ssion)|appointment",
    "ORG": r"transplant|donat|surger|operat",
    "FUN": r"funeral|burial|buried|memorial|service",
    "CIV": r"hearing|trial|court",
    "STU": r"semester|term|class|program|study|studies|begin",
}
"""Of what the day of a reason is; the keys are those of the bases that ask for one."""
ABOUT_OTHER_DAYS = {"w-stay", "w-plan"}
"""Pages whose long answers tell of the days after the one that is fixed."""
Dated = tuple[str, Callable[[str], object]]
"""The key of a traveller, and what tells that a sentence speaks of the traveller's day."""


@dataclass(frozen=True, kw_only=True)
class Text:
    """Words that somebody wrote; `it` is whom they are about, with the page."""

    it: About
    words: str


@once_for_its_case
def texts(case: CaseSnapshot) -> tuple[Text, ...]:
    """Return all long answers that the packet may print, the parts of the letter too."""
    return tuple(
        Text(it=replace(it, page=page.id), words=words)
        for it, given, page in answered_pages(case)
        if page.id not in NOT_PRINTED
        for field in page.fields
        if field.kind is Kind.LONG and field.is_asked(given, page.id)
        if (words := given.text(page.id, field.name))
    )


def _of_the_letter(case: CaseSnapshot) -> Iterator[Text]:
    return (text for text in texts(case) if text.it.page == LETTER)


def _of_answers(case: CaseSnapshot) -> Iterator[Text]:
    return (text for text in texts(case) if text.it.page != LETTER)


def people_told_otherwise(case: CaseSnapshot) -> Iterator[About]:
    """Yield names, births and numbers of people that a text has in another way than answers."""
    people = tuple(people_of(case))
    for text in texts(case):
        for one in differing_in(text.words, people):
            yield replace(text.it, name=one.name or text.it.name, what=one.fact.written, facts=one)


def days_told_otherwise(case: CaseSnapshot) -> Iterator[About]:
    """Yield days to come that a sentence on something dated names in place of its answered day."""
    answered = _answered_days(case)
    of_reasons = tuple(_of_reasons(case))
    for text in _of_answers(case):
        if text.it.page not in ABOUT_OTHER_DAYS:
            yield from _otherwise(text, answered, of_reasons, case)
    known = answered | {one.value for text in _of_answers(case) for one in days_in(text.words)}
    dated = (*of_reasons, *_of_travel(case))
    for text in _of_the_letter(case):
        yield from _otherwise(text, known, dated, case)


def _otherwise(
    text: Text, known: frozenset[str], dated: tuple[Dated, ...], case: CaseSnapshot
) -> Iterator[About]:
    for one in days_in(text.words):
        is_new = one.value not in known and one.value > case.taken_on.isoformat()
        if is_new and any(key == text.it.key and speaks(one.sentence) for key, speaks in dated):
            yield replace(text.it, what=one.written)


def _of_reasons(case: CaseSnapshot) -> Iterator[Dated]:
    """Yield whose reason has a day, and what tells that a sentence speaks of it."""
    for claim in claims(case):
        words = OF_THE_DAY.get(claim.facts.reason.basis)
        if words and basis_of(claim.facts).deadline(claim.facts):
            yield claim.key, _searching(words)


def _of_travel(case: CaseSnapshot) -> Iterator[Dated]:
    """Yield whose arrival and length of stay are answered, and the words on travel."""
    for traveller in case.beneficiaries:
        if stay_of(traveller.stay):
            yield traveller.key, _searching(f"{TRAVEL}|{GOING_HOME}")


def _searching(words: str) -> Callable[[str], object]:
    return re.compile(rf"\b(?:{words})", re.IGNORECASE).search


def _answered_days(case: CaseSnapshot) -> frozenset[str]:
    """Return every day that a question of its own asks, of papers, and the ends of the stays."""
    answers = [given.answers[page.id] for _it, given, page in answered_pages(case)]
    told = set(ISO_DAY.findall(repr(answers)))
    told |= {exhibit.dated for exhibit in case.exhibits}
    stays = (stay_of(traveller.stay) for traveller in case.beneficiaries)
    told |= {day.isoformat() for stay in stays if stay for day in stay}
    return frozenset(told)


def amounts_told_otherwise(case: CaseSnapshot) -> Iterator[About]:
    """Yield amounts of a price or an income that no answer has, where amounts were answered."""
    known = _known_amounts(case)
    for text in _of_the_letter(case) if known else ():
        for one in amounts_in(text.words):
            if SPEAKS_OF_A_PRICE.search(one.sentence) and one.value not in known:
                yield replace(text.it, what=one.written)


def _known_amounts(case: CaseSnapshot) -> frozenset[str]:
    """Return what is answered as money, each amount and the sum of a list, as digits."""
    found = {one.value for text in _of_answers(case) for one in amounts_in(text.words)}
    for _it, given, page in answered_pages(case):
        for field in page.fields:
            if field.kind is Kind.MONEY:
                found.add(given.own_words(page.id, field.name))
            elif field.kind is Kind.LIST:
                found |= _amounts_of_rows(given.rows(page.id, field.name), field.parts)
    return frozenset(found - {"", "0"})


def _amounts_of_rows(rows: tuple[Answered, ...], parts: tuple[Field, ...]) -> set[str]:
    names = [part.name for part in parts if part.kind is Kind.MONEY]
    found = [row.own_words("row", name) for name in names for row in rows]
    return {*found, str(sum(int(amount) for amount in found if amount.isdigit()))}


RULES: tuple[Rule, ...] = (
    Rule(
        code="ID-05d",
        severity=Severity.WEAKENS,
        each=people_told_otherwise,
        holds=never,
        says=_(
            "Your own words say “{it.what}”. An answer about {it.name} is different. "
            "Make both the same."
        ),
        mend_at=its_page,
        source=SOURCE,
    ),
    Rule(
        code="MER-13c",
        severity=Severity.WEAKENS,
        each=days_told_otherwise,
        holds=never,
        says=_(
            "Your own words about {it.name} say {it.what}. No answer has this day. "
            "Check the day in both places."
        ),
        mend_at=its_page,
        source=SOURCE,
    ),
    Rule(
        code="MER-13d",
        severity=Severity.ADVICE,
        each=amounts_told_otherwise,
        holds=never,
        says=_(
            "Your own words about {it.name} say {it.what}. No answer has this amount. Check both."
        ),
        mend_at=its_page,
        source=SOURCE,
    ),
)

"""Whom and what the rules speak of: people by the names that pages use, papers, gaps on forms."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Any

from django.utils.translation import gettext as _

from packets.law import Fact, facts_like
from packets.questions import Field, Kind, Page, all_declared_pages
from packets.slots import Slot
from packets.snapshot import (
    Answered,
    BeneficiaryFacts,
    CaseSnapshot,
    ExhibitFacts,
    StayFacts,
    SupporterFacts,
)
from packets.urgency import Told, UrgencyBasis, all_bases
from parole_site.directions import isolated

EMPTY: tuple[Any, ...] = (None, "", [], {})
TELLS_WHEN = re.compile(
    r"\d|\b(january|february|march|april|may|june|july|august|september|october|november|december"
    r"|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.IGNORECASE,
)
MONTHS_A_YEAR = 12
LAST_DAY_OF_ALL_MONTHS = 28
LONGEST_STAY = 1200
"""In months; nobody asks for a hundred years, and no calendar goes on forever."""


@dataclass(frozen=True, kw_only=True)
class About:
    """Somebody or something in the words of a finding.

    `what` is what is missing or wrong, `page` where it is mended when that differs from subject to
    subject, `facts` what the rule looks at.
    """

    key: str = ""
    name: str = ""
    what: str = ""
    page: str = ""
    facts: Any = None


def its_page(about: About) -> str:
    return about.page


def owner(slot: Slot) -> str:
    return slot.owner_key


def never(_case: CaseSnapshot, _it: object) -> bool:
    """For rules of which `each` yields only what does not hold."""
    return False


def nothing_is_missing(_case: CaseSnapshot, about: About) -> bool:
    return not about.what


def travellers(case: CaseSnapshot) -> Iterator[About]:
    for beneficiary in case.beneficiaries:
        name = beneficiary.known_as or _("the traveller")
        yield About(key=beneficiary.key, name=name, facts=beneficiary)


def supporters(case: CaseSnapshot) -> Iterator[About]:
    for supporter in case.supporters:
        yield About(key=supporter.key, name=supporter_name(case, supporter), facts=supporter)


def supporter_name(case: CaseSnapshot, supporter: SupporterFacts) -> str:
    known = supporter.own_words("sup-who", "contact")
    if not supporter.is_("sup-who", "who", "ORGANIZATION"):
        known = supporter.name.called or known
    if supporter.is_("sup-who", "who", "ME"):
        known = case.filer_name.called or known
    return known or _("the money supporter")


def the_filer(case: CaseSnapshot) -> About:
    """Return who signs Form I-131."""
    if case.is_self_petition:
        return next(
            travellers(case), About(name=_("the traveller"), facts=BeneficiaryFacts(key=""))
        )
    return About(
        name=case.petitioner.name.called or _("the person who asks"), facts=case.petitioner
    )


def claims(case: CaseSnapshot) -> Iterator[About]:
    """Yield each reason of each traveller who has reasons of their own, as `Told`."""
    for about in travellers(case):
        if about.facts.same_reasons_as:
            continue
        for reason in about.facts.reasons:
            if reason.basis in all_bases():
                told = Told(case=case, beneficiary=about.facts, reason=reason)
                yield replace(about, what=str(basis_of(told).label), facts=told)


def basis_of(told: Told) -> UrgencyBasis:
    return all_bases()[told.reason.basis]


def page_for(code: str, told: Told) -> str:
    """Return the page of a reason that a rule sends people to; without one, its first page."""
    pages = [p for p in basis_of(told).pages if p.applies(told.case, told.reason) and p.fields]
    return next((page.id for page in pages if code in page.rules), pages[0].id)


@cache
def pages() -> dict[str, Page]:
    """Return the pages of people and the case by id; those of the reasons are not among them."""
    return {page.id: page for page in all_declared_pages()}


def gaps(person: Answered, about: About, needed: Mapping[str, tuple[str, ...]]) -> Iterator[About]:
    """Yield each page of `needed` (fields by page), with the labels of what it lacks as `what`."""
    for page_id, names in needed.items():
        page = pages()[page_id]
        missing = [page.field(name) for name in names if _is_empty(person, page.field(name), page)]
        what = ", ".join(label_of(field, page, about.name) for field in missing)
        yield replace(about, what=what, page=page_id)


def label_of(field: Field, page: Page, name: str) -> str:
    label = str(field.label or page.heading)
    return label.replace("{ben}", name).replace("{sup}", name)


def _is_empty(person: Answered, field: Field, page: Page) -> bool:
    if not field.is_asked(person, page.id):
        return False
    value = person.value(page.id, field.name)
    if field.kind is Kind.DATE and field.name == "dob":
        return person.day(page.id, field.name) is None
    return value in EMPTY or value == "NOT_SURE"


def shows(case: CaseSnapshot, beneficiary: BeneficiaryFacts, *codes: str) -> bool:
    """Tell whether a document of one of these kinds is in the beneficiary's set."""
    return any(exhibit.kind in codes for exhibit in case.exhibits_of(beneficiary))


def says_why_not(case: CaseSnapshot, beneficiary: BeneficiaryFacts, *codes: str) -> bool:
    """Tell whether the family has said why it cannot get a document of one of these kinds."""
    keys = ("", beneficiary.key)
    return any(told.kind in codes and told.about in keys for told in case.cannot_get)


def has_or_says_why_not(*codes: str) -> Callable[[CaseSnapshot, Slot], bool]:
    """Return the condition that slots of these kinds hold a document, or why there is none."""

    def holds(_case: CaseSnapshot, slot: Slot) -> bool:
        return slot.kind.code not in codes or slot.is_filled or slot.cannot_get is not None

    return holds


def law_of(key: str, day: date) -> Fact | None:
    """Return the fact of law in force on a day, or None while no row is known."""
    rows = [row for row in facts_like(key, on=day) if row.key == key]
    return rows[-1] if rows else None


def named(case: CaseSnapshot, exhibit: ExhibitFacts) -> str:
    """Return the title of a paper, with the name of its file where others have that title too."""
    title, file_name = _title_of(exhibit), exhibit.document.file_name
    is_shared = sum(_title_of(other) == title for other in case.exhibits) > 1
    return f"{title} ({isolated(file_name)})" if is_shared and title != file_name else title


def _title_of(exhibit: ExhibitFacts) -> str:
    return exhibit.title or exhibit.original_title or exhibit.document.file_name


def days_of_law(key: str, case: CaseSnapshot) -> int | None:
    """Return a number of days that is in force on the day of the case, or None without a row."""
    known = law_of(key, case.taken_on)
    return None if known is None else int(known.value)


def travellers_told_days(key: str) -> Callable[[CaseSnapshot], Iterator[About]]:
    """Return a reader of the travellers with that number of days as `what`; none without a row."""

    def each(case: CaseSnapshot) -> Iterator[About]:
        days = days_of_law(key, case)
        if days is not None:
            yield from (replace(it, what=str(days)) for it in travellers(case))

    return each


def papers(case: CaseSnapshot) -> Iterator[About]:
    for exhibit in case.exhibits:
        yield About(name=named(case, exhibit), facts=exhibit)


def stay_of(stay: StayFacts) -> tuple[date, date] | None:
    """Return the first and the last day of the stay, or None while one is not known."""
    first, length = stay.day("w-arrive", "date"), stay.number("w-stay", "length")
    if first is None or not length or not stay.picks("w-stay", "unit"):
        return None
    if stay.is_("w-stay", "unit", "WEEKS"):
        return first, weeks_after(first, length)
    return first, months_after(first, min(length, LONGEST_STAY))


def weeks_after(day: date, weeks: int) -> date:
    """Return the day so many weeks later, or the last day there is."""
    try:
        return day + timedelta(weeks=weeks)
    except OverflowError:
        return date.max


def months_after(day: date, months: int) -> date:
    """Return the same day of a later month; the 29th and later become the 28th."""
    years, month = divmod(day.month - 1 + months, MONTHS_A_YEAR)
    kept = min(day.day, LAST_DAY_OF_ALL_MONTHS)
    return date(min(day.year + years, date.max.year), month + 1, kept)


def tells_when(words: Iterable[str]) -> bool:
    """Tell whether one of the texts names a day, a month, a number or another point in time."""
    return any(TELLS_WHEN.search(text) for text in words)

"""The way here: the day of arrival, and the U.S. embassy that is told (FRM-19 to 21 and 24)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from packets.english import country_text
from packets.law import facts_like
from packets.official_forms import edition_of
from packets.questions.conditions import is_re_parole
from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About, never
from packets.readiness._subjects.known_law import travellers_told
from packets.readiness._subjects.people import travellers
from packets.snapshot import BeneficiaryFacts, CaseSnapshot
from packets.snapshot.answers import is_before, is_over
from packets.urgency import Told, all_bases
from parole_site.locales import day_in_words

PART_8 = "Form I-131, edition 01/20/25, Part 8"
CITY = "w-arrive.post_city"


def arrives_in_the_future(case: CaseSnapshot, it: About) -> bool:
    day = it.facts.stay.day("w-arrive", "date")
    return day is not None and day > case.taken_on


def arrivals_too_late(case: CaseSnapshot) -> Iterator[About]:
    """Yield who arrives after a fixed date of the reason, like the day of the surgery."""
    for it in travellers(case):
        arrival = it.facts.stay.own_words("w-arrive", "date")
        if any(is_before(day, arrival) for day in _fixed_days(case, it.facts)):
            yield it


def _fixed_days(case: CaseSnapshot, traveller: BeneficiaryFacts) -> Iterator[str]:
    """Yield the days to come that cannot move; of one that is over, MER-03b speaks."""
    told_first = case.own_words("s-date", "date")
    if told_first and not is_over(told_first, case.taken_on):
        yield told_first
    for reason in case.reasons_of(traveller):
        basis = all_bases().get(reason.basis)
        told = Told(case=case, beneficiary=traveller, reason=reason)
        fixed = basis.deadline(told) if basis and not basis.for_re_parole else None
        if fixed and not is_over(fixed[0], case.taken_on):
            yield fixed[0]


def has_time_or_asks_for_speed(case: CaseSnapshot, it: About) -> bool:
    day = it.facts.stay.day("w-arrive", "date")
    is_soon = day is not None and case.taken_on < day < case.taken_on + timedelta(days=int(it.what))
    asks = it.facts.stay.is_("w-fast", "fast", "YES")
    return not is_soon or asks or is_re_parole(case)


def names_the_post(case: CaseSnapshot, it: About) -> bool:
    city = it.facts.stay.own_words("w-arrive", "post_city")
    return bool(city) and bool(it.facts.stay.own_words("w-arrive", "post_country"))


def without_a_post(case: CaseSnapshot) -> Iterator[About]:
    """Yield who names a country without an open embassy, with the day of our look as `what`."""
    rows = facts_like("posts.closed", on=case.taken_on)
    for it in travellers(case):
        country = it.facts.stay.own_words("w-arrive", "post_country")
        closed = next((row for row in rows if country in row.value), None)
        if closed is not None:
            yield replace(it, what=day_in_words(closed.checked_on))


def post_is_near_or_explained(case: CaseSnapshot, it: About) -> bool:
    """A post in another country is explained where the words on the visa name its place."""
    country = it.facts.stay.own_words("w-arrive", "post_country")
    if not country or not it.facts.country_now or country == it.facts.country_now:
        return True
    history = it.facts.visa_history
    told = [row.text("row", "place") for row in history.rows("w-visa", "visas")]
    told.append(history.text("w-visa-why", "why"))
    names = (it.facts.stay.text("w-arrive", "post_city"), country_text(country))
    return any(name.casefold() in text.casefold() for name in names if name for text in told)


def told_the_room(case: CaseSnapshot) -> Iterator[About]:
    """Yield each traveller with the letters that the box for the city takes, as `what`."""
    edition = edition_of("I-131", on=case.filing_day)
    room = edition.room_for(CITY) if edition else 0
    if room:
        yield from (replace(it, what=str(room)) for it in travellers(case))


def city_fits_its_box(case: CaseSnapshot, it: About) -> bool:
    return len(it.facts.stay.text("w-arrive", "post_city")) <= int(it.what)


RULES: tuple[Rule, ...] = (
    Rule(
        code="FRM-19",
        severity=Severity.WEAKENS,
        each=travellers,
        holds=arrives_in_the_future,
        says=_("Choose a day in the future on which {it.name} needs to arrive."),
        mend_at="w-arrive",
        source=f"{PART_8}, Item 3.a",
        confidence=Confidence.RECALLED,
    ),
    Rule(
        code="FRM-19b",
        severity=Severity.WEAKENS,
        each=travellers_told("days_ahead.arrival_is_soon"),
        holds=has_time_or_asks_for_speed,
        says=_(
            "The arrival of {it.name} is less than {it.what} days away. "
            "Ask USCIS to go faster, or choose a later day."
        ),
        mend_at="w-fast",
        source=f"{PART_8}, Item 3.a",
        confidence=Confidence.RECALLED,
    ),
    Rule(
        code="MER-13e",
        severity=Severity.WEAKENS,
        each=arrivals_too_late,
        holds=never,
        says=_("{it.name} arrives after the date that cannot move. Check both days."),
        mend_at="w-arrive",
        source="USCIS, tips for filing forms by mail: the same facts everywhere",
    ),
    Rule(
        code="FRM-20",
        severity=Severity.BLOCKS,
        each=travellers,
        holds=names_the_post,
        says=_("Name the city and country of the U.S. embassy that {it.name} can reach."),
        mend_at="w-arrive",
        source=f"{PART_8}, Item 3.b",
    ),
    Rule(
        code="FRM-21",
        severity=Severity.WEAKENS,
        each=without_a_post,
        holds=never,
        says=_(
            "We know of no open U.S. embassy in that country, as of {it.what}. "
            "Choose one that {it.name} can reach."
        ),
        mend_at="w-arrive",
        source="recalled: U.S. embassies that do not work",
        confidence=Confidence.RECALLED,
    ),
    Rule(
        code="FRM-21b",
        severity=Severity.WEAKENS,
        each=travellers,
        holds=post_is_near_or_explained,
        says=_(
            "The U.S. embassy is not in the country where {it.name} lives. "
            "Say how {it.name} gets there, or choose another."
        ),
        mend_at="w-visa-why",
        source=f"{PART_8}, Item 3.b",
        confidence=Confidence.RECALLED,
    ),
    Rule(
        code="FRM-24",
        severity=Severity.WEAKENS,
        each=told_the_room,
        holds=city_fits_its_box,
        says=_(
            "The box for the city of the embassy has room for {it.what} letters. "
            "Shorten it for {it.name}."
        ),
        mend_at="w-arrive",
        source=f"{PART_8}, Item 3.b",
        confidence=Confidence.ONE_SOURCE,
    ),
)

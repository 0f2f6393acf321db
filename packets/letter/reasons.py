"""What has happened, why it cannot wait, where the person is, and what is planned."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from packets.english import date_text, place_text
from packets.letter.addressing import (
    expedite_text,
    is_expedite,
    is_re_parole,
    owner_of_reasons,
    told_bases,
)
from packets.letter.gaps import gaps_of
from packets.letter.pieces import Gap, LetterParagraph, LetterSection, LetterSentence
from packets.letter.proving import DAYS, is_about_a_day_of
from packets.letter.telling import Telling, paragraph, said, section, words
from packets.slots import english_name

PERMITS = {
    "OWN_COUNTRY": "{who} lives in {place}, as a national of that country.",
    "YES": "{who} lives in {place}, with permission to stay there{until}.",
    "NO": "{who} is in {place}, without permission to stay there.",
}


def facts_section(telling: Telling) -> LetterSection:
    paragraphs = [paragraph(telling.sentence(_shared(telling)))]
    for basis, told in told_bases(telling):
        paragraphs += telling.told(basis.facts, told)
    return section("facts", "What has happened", paragraphs, _gaps_of_reasons(telling))


def _shared(telling: Telling) -> str:
    owner = owner_of_reasons(telling)
    if owner == telling.beneficiary:
        return ""
    name = english_name(owner.name, owner.called, "another beneficiary")
    return (
        f"The request for {telling.who} rests on the same facts as that for {name}, "
        "which are set out here."
    )


def urgency_section(telling: Telling) -> LetterSection:
    paragraphs: list[LetterParagraph] = []
    for basis, told in told_bases(telling):
        paragraphs += telling.told(basis.urgency, told)
    gaps: list[Gap] = []
    if paragraphs and is_expedite(telling):
        asked = telling.sentence(expedite_text(telling))
        paragraphs.append(paragraph(asked, _why_faster(telling)))
    return section("urgency", "Why it cannot wait", paragraphs, gaps)


def _why_faster(telling: Telling) -> LetterSentence:
    """Say in the family's words why; what shows the same urgency stands behind them."""
    why = said(telling.beneficiary.stay, "w-fast", "why")
    keys: set[str] = set()
    for basis, told in told_bases(telling):
        for paragraph_told in telling.told(basis.urgency, told):
            keys |= _shown_by(paragraph_told, why)
        kinds = {code for one in (*basis.facts, *basis.urgency, *basis.place) for code in one.proof}
        papers = (e for e in telling.proof if e.kind in kinds)
        keys |= {e.key for e in papers if is_about_a_day_of(e, why)}
    return LetterSentence(text=why, cites=tuple(e.key for e in telling.exhibits if e.key in keys))


def _shown_by(told: LetterParagraph, why: str) -> set[str]:
    """Return what sentences cite that are of no other days than these words."""
    named = set(DAYS.findall(why))
    cites: set[str] = set()
    for sentence in told.sentences:
        days = set(DAYS.findall(sentence.text))
        if not days or not named or days & named:
            cites |= set(sentence.cites)
    return cites


def place_section(telling: Telling) -> LetterSection:
    paragraphs = [paragraph(_whereabouts(telling), _no_place_to_stay(telling))]
    for basis, told in told_bases(telling):
        paragraphs += telling.told(basis.place, told)
    heading = f"Where {telling.who} is now, and what else was considered"
    return section(
        "place", heading, paragraphs, gaps_of(telling, telling.beneficiary, ["ben-where"])
    )


def _whereabouts(telling: Telling) -> LetterSentence:
    """Say where the person is: a permission to stay there is what a document has to show."""
    told = telling.sentence(_permitted(telling), "ALL-23", "HRM-10", "WAR-06")
    is_permitted = telling.beneficiary.is_("ben-where", "permit", "YES")
    return replace(told, needs_proof=told.needs_proof and is_permitted)


def _no_place_to_stay(telling: Telling) -> LetterSentence:
    if is_re_parole(telling):
        return LetterSentence(text="")
    told = said(telling.beneficiary, "ben-where", "why")
    return telling.sentence(told, "ALL-23", "HRM-10", "WAR-06")


def _permitted(telling: Telling) -> str:
    if is_re_parole(telling):
        return ""
    beneficiary = telling.beneficiary
    place = place_text(words(beneficiary, "ben-where", "city"), beneficiary.country_now)
    if not place:
        return ""
    until = date_text(beneficiary.own_words("ben-where", "until"))
    permit = PERMITS.get(beneficiary.own_words("ben-where", "permit"), "{who} lives in {place}.")
    return permit.format(who=telling.who, place=place, until=f" until {until}" if until else "")


def plan_section(telling: Telling) -> LetterSection:
    paragraphs = [p for basis, told in told_bases(telling) for p in telling.told(basis.plan, told)]
    return section("plan", "What is planned in the United States", paragraphs)


def cost_paragraphs(telling: Telling) -> list[LetterParagraph]:
    return [p for basis, told in told_bases(telling) for p in telling.told(basis.costs, told)]


def _gaps_of_reasons(telling: Telling) -> Iterator[Gap]:
    bases = told_bases(telling)
    if not bases:
        text = _("Choose at least one reason")
        yield Gap(text=text, mend_at="ben-reason", about=telling.beneficiary.key)
    for basis, told in bases:
        yield from gaps_of(telling, told.reason, basis.pages, subject=told.reason)

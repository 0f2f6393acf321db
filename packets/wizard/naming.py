"""Put people's names and the country into the wizard's texts."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _

from packets.snapshot import CaseSnapshot, SupporterFacts
from packets.snapshot.alike import filer_called, supporter_called, traveller_called
from parole_site.directions import isolated
from parole_site.locales import locale_now

PLACE = re.compile(r"\{(ben|sup|country)\}")


@dataclass(frozen=True, kw_only=True)
class Names:
    """What {ben}, {sup} and {country} stand for on a page."""

    ben: str = ""
    sup: str = ""
    country: str = ""


NamesOf = Callable[[str], Names]


def put_names(text: Any, names: Names) -> str:
    """Return a text with its placeholders filled; braces that people typed stay as they are.

    A sentence that begins with "the traveller" begins with a capital letter.
    """
    filled = PLACE.sub(lambda found: getattr(names, found[1]), str(text))
    return str(capfirst(filled)) if PLACE.match(str(text)) else filled


def names_in(case: CaseSnapshot, about: str) -> Names:
    """Return the names for a page about a traveller, a supporter, or ("") the case."""
    supporter = next((s for s in case.supporters if s.key == about), None)
    travellers = [b for b in case.beneficiaries if b.key == about]
    if not travellers:
        travellers = [
            b for b in case.beneficiaries if supporter is None or supporter.supports_beneficiary(b)
        ]
    places = {b.country_now for b in travellers if b.country_now}
    return Names(
        ben=_listed([traveller_name(case, b.key) for b in travellers]) or _("the traveller"),
        sup=supporter_name(case, supporter),
        country=country_name(places.pop()) if len(places) == 1 else _("the country of stay"),
    )


def names_once(case: CaseSnapshot) -> NamesOf:
    """Return `names_in` of one case that finds each answer once, for many pages in one language.

    To find names is to look at everybody in the case, which many pages would do again and again.
    """
    return cache(partial(names_in, case))


def traveller_name(case: CaseSnapshot, key: str) -> str:
    """Return what a traveller is called; until we know, their number, or "the traveller"."""
    beneficiary = case.beneficiary(key)
    called = traveller_called(case, beneficiary)
    if called:
        return isolated(called)
    if len(case.beneficiaries) == 1:
        return _("the traveller")
    number = case.beneficiaries.index(beneficiary) + 1
    return _("Traveller {number}").format(number=number)


def supporter_name(case: CaseSnapshot, supporter: SupporterFacts | None) -> str:
    """Return what a supporter is called; until we know, "the money supporter"."""
    known = known_supporter(case, supporter) if supporter else ""
    return isolated(known) if known else _("the money supporter")


def known_supporter(case: CaseSnapshot, supporter: SupporterFacts) -> str:
    """Return the name of a supporter, "" while there is none."""
    if supporter.is_("sup-who", "who", "ME"):
        return filer_called(case)
    if supporter.is_("sup-who", "who", "TRAVELLER"):
        named = (traveller_called(case, traveller) for traveller in case.beneficiaries)
        return next((called for called in named if called), "")
    if supporter.is_("sup-who", "who", "ORGANIZATION"):
        return supporter.own_words("sup-who", "contact")
    return supporter_called(case, supporter) or supporter.own_words("sup-who", "contact")


def country_name(code: str) -> str:
    """Return the name of a country in the language of the page."""
    return str(locale_now().territories.get(code, code))


def _listed(names: list[str]) -> str:
    return str(get_text_list(names, _("and")))

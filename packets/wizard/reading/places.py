"""Countries, states and addresses."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from babel import Locale
from babel.core import get_global

from packets.questions.countries import country_codes
from packets.questions.states import STATES
from packets.wizard.reading.digits import bare, plain
from packets.wizard.reading.months import LOCALES
from packets.wizard.reading.outcome import NOTHING, Read, not_understood, understood

ALSO_CALLED = {
    "US": ("usa", "us", "u s a", "u s", "united states of america", "america"),
    "GB": ("uk", "great britain", "england", "scotland", "wales"),
    "AE": ("uae", "emirates"),
    "CD": ("drc", "dr congo", "democratic republic of the congo", "congo dr", "zaire"),
    "CG": ("republic of the congo", "congo brazzaville"),
    "CI": ("ivory coast",),
    "CZ": ("czech republic",),
    "IR": ("islamic republic of iran", "persia"),
    "KP": ("dprk", "democratic peoples republic of korea"),
    "KR": ("korea", "republic of korea"),
    "LA": ("lao pdr",),
    "MM": ("burma", "myanmar"),
    "NL": ("holland",),
    "PS": ("palestine", "gaza", "west bank"),
    "RU": ("russian federation",),
    "SY": ("syrian arab republic",),
    "SZ": ("swaziland",),
    "TR": ("turkey",),
    "VA": ("vatican", "holy see"),
}
_CONGO = gettext_lazy("Choose which one: Congo - Brazzaville or Congo - Kinshasa")
_KOREA = gettext_lazy("Choose which one: South Korea or North Korea")
TWO_OF_THAT_NAME = {
    **dict.fromkeys(("congo", "kongo", "الكونغو", "کنگو", "конго"), _CONGO),
    **dict.fromkeys(("korea", "corea", "coree", "coreia", "كوريا", "کره", "корея"), _KOREA),
}
"""Two countries are called so; a guess would stand on the forms."""

LINES = ("in_care_of", "street", "unit", "city", "state", "postal_code", "describe")
LONGEST_LINE = 200


@cache
def countries() -> dict[str, str]:
    """Return ISO codes by bare name, in the families' languages, and by alpha-2 and alpha-3."""
    codes = country_codes()
    names = {
        bare(str(name)): str(code)
        for tag in reversed(LOCALES)
        for code, name in Locale.parse(tag).territories.items()
        if code in codes
    }
    aliases = get_global("territory_aliases")
    names |= {
        alias.lower(): found[0]
        for alias, found in aliases.items()
        if len(alias) == 3 and len(found) == 1 and found[0] in codes  # noqa: PLR2004
    }
    names |= {name: code for code, more in ALSO_CALLED.items() for name in more}
    return names | {code.lower(): code for code in codes}


def read_country(raw: Any) -> Read:
    """Read a country by its code or by a name in one of the languages."""
    typed = bare(re.sub(r"[.]", " ", plain(raw)))
    if not typed:
        return NOTHING
    if (choice := TWO_OF_THAT_NAME.get(re.sub(r"^the ", "", typed))) is not None:
        return not_understood(raw, str(choice))
    code = countries().get(typed) or countries().get(re.sub(r"^the ", "", typed))
    if code is None:
        return not_understood(raw, _("Choose the country from the list, like Jordan"))
    return understood(code)


def read_state(raw: Any) -> str:
    """Return the postal code of a U.S. state or territory, or "" when it is none."""
    typed = bare(plain(raw))
    if typed.upper() in STATES:
        return typed.upper()
    return next((code for code, name in STATES.items() if bare(name) == typed), "")


def read_address(raw: Any) -> Read:
    """Read an address; it needs a country, and a street or a description of the place.

    In the United States it also needs city, state and a ZIP code of five digits (or nine).
    """
    typed = raw if isinstance(raw, Mapping) else {"describe": raw}
    lines = {name: plain(typed.get(name)) for name in LINES}
    if not any(lines.values()):
        return NOTHING
    if max(map(len, lines.values())) > LONGEST_LINE:
        error = _("Make each line shorter. There is room for {most} letters")
        return not_understood(raw, error.format(most=LONGEST_LINE))
    country = read_country(typed.get("country"))
    if not country.value:
        return not_understood(raw, _("Choose the country of the address"))
    if country.value == "US":
        lines["state"] = read_state(lines["state"])
        lines["postal_code"] = _zip(lines["postal_code"])
    missing = _missing(lines, country.value)
    if missing:
        return not_understood(raw, missing)
    return understood({"country": country.value, **{k: v for k, v in lines.items() if v}})


def _zip(typed: str) -> str:
    digits = re.sub(r"[\s-]", "", typed)
    if not re.fullmatch(r"\d{5}(\d{4})?", digits):
        return ""
    return digits if len(digits) == 5 else f"{digits[:5]}-{digits[5:]}"  # noqa: PLR2004


def _missing(lines: dict[str, str], country: str) -> str:
    if not lines["street"] and not lines["describe"]:
        return _("Write the street and house number, or describe the place")
    if country != "US":
        return "" if lines["city"] or lines["describe"] else _("Write the city or town")
    if not lines["city"]:
        return _("Write the city or town")
    if not lines["state"]:
        return _("Choose the state, like New York")
    return "" if lines["postal_code"] else _("Write the ZIP code, 5 numbers like 44107")

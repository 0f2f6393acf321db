"""Dates, money, countries and people's own words, as the packet writes them: always in English."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache

import phonenumbers
from babel import Locale

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
WITH_ARTICLE = frozenset(
    {
        *("AE", "BS", "CD", "CF", "CG", "CK", "CZ", "DO", "FK", "FO", "GB", "GM", "IM", "KM", "KY"),
        *("MH", "MP", "MV", "NL", "PH", "PS", "SB", "SC", "TC", "US", "VG", "VI"),
    }
)
NAMED_OTHERWISE = {
    "CD": "Democratic Republic of the Congo",
    "CG": "Republic of the Congo",
    "CI": "Côte d’Ivoire",
    "HK": "Hong Kong",
    "MM": "Burma",
    "MO": "Macau",
    "TR": "Turkey",
}
# First words that people capitalize because they begin their answer, and that are not names.
PLAIN_WORDS = frozenset(
    {
        *("a", "accountant", "acute", "advanced", "an", "aunt", "bad", "birth", "blood"),
        *("bone", "boss", "both", "brain", "breast", "broken", "brother", "cancer", "chest"),
        *("child", "chronic", "colleague", "congenital", "cook", "cousin", "daughter"),
        *("diabetes", "driver", "early", "employee", "end", "engineer", "farmer", "father"),
        *("foot", "friend", "general", "grandfather", "grandmother", "grandparent", "head"),
        *("heart", "her", "high", "his", "husband", "infection", "injury", "intestinal"),
        *("kidney", "late", "leukemia", "liver", "lung", "major", "member", "mother", "my"),
        *("neighbor", "nephew", "niece", "nurse", "our", "parent", "pneumonia", "rare"),
        *("relative", "renal", "respiratory", "serious", "severe", "sibling", "sister"),
        *("skin", "son", "spinal", "spouse", "stage", "step", "stomach", "stroke", "sudden"),
        *("teacher", "terminal", "the", "their", "tuberculosis", "tumor", "tumour", "two"),
        *("uncle", "untreated", "wife"),
    }
)
SHORT_FORMS = frozenset(
    {"inc.", "co.", "corp.", "ltd.", "jr.", "sr.", "st.", "u.s.", "d.c.", "m.d.", "n.a."}
)
YEAR, MONTH, DAY = 1, 2, 3

LATIN_LETTERS = ("LATIN", "FEMININE", "MASCULINE")
TURNED_COMMAS = "\u02bb\u02bc"
"""Uzbek, Hawaiian and other Latin spellings have them inside words: Toʻxtayev."""


def date_text(canonical: object) -> str:
    """Return a canonical date as "November 12, 2026", "November 2026" or "2026"; else ""."""
    parts = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", str(canonical or ""))
    if parts is None:
        return ""
    year, month, day = parts.groups()
    if month is None:
        return year
    if not 1 <= int(month) <= len(MONTHS):
        return ""
    name = MONTHS[int(month) - 1]
    return f"{name} {year}" if day is None else f"{name} {int(day)}, {year}"


def when(canonical: object) -> str:
    """Return "on November 12, 2026", "in November 2026", "in 2026" or ""."""
    text = date_text(canonical)
    if not text:
        return ""
    return f"on {text}" if str(canonical).count("-") == DAY - 1 else f"in {text}"


def inside(dated: str) -> str:
    """Return a date in words as it stands inside a sentence: a comma closes the year of a day."""
    return f"{dated}," if "," in dated else dated


def day_text(day: date) -> str:
    return date_text(day.isoformat())


def money_text(amount: object) -> str:
    """Return U.S. dollars as "$84,000" or "$84,000.50"; "" for what is no amount."""
    try:
        dollars = Decimal(str(amount))
    except InvalidOperation:
        return ""
    if not dollars.is_finite():
        return ""
    return f"${dollars:,.0f}" if dollars == dollars.to_integral() else f"${dollars:,.2f}"


@cache
def country_text(code: str) -> str:
    """Return the English name of a country: "Jordan"; an unknown code stays as it is."""
    return NAMED_OTHERWISE.get(code) or str(Locale("en").territories.get(code, code))


def in_country(code: str) -> str:
    """Return the name as it stands in a sentence: "Jordan", "the Philippines"; "" for none."""
    if not code:
        return ""
    return f"the {country_text(code)}" if code in WITH_ARTICLE else country_text(code)


def place_text(city: str, code: str) -> str:
    """Return "Amman, Jordan", or the one of the two that is known."""
    return ", ".join(part for part in (city.strip(), in_country(code)) if part)


def listed(items: Iterable[str]) -> str:
    """Return "A", "A and B", or "A, B, and C"; empty items are left out."""
    words = [item for item in items if item]
    if len(words) <= MONTH:
        return " and ".join(words)
    return f"{', '.join(words[:-1])}, and {words[-1]}"


def count_text(number: int, unit: str) -> str:
    """Return "1 week" or "19 weeks"."""
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def sentences(words: str) -> str:
    """Return what a person wrote as sentences: a capital letter first, a full stop last."""
    text = " ".join(words.split())
    if not text:
        return ""
    text = text[0].upper() + text[1:]
    return text if text.rstrip("\"'”’)»").endswith((".", "!", "?", "…")) else f"{text}."


def phrase(words: str) -> str:
    """Return what a person wrote as a part of a sentence: no stop behind it, no capital before."""
    text = " ".join(words.split()).rstrip(" ;,:")
    if text.rpartition(" ")[2].lower() not in SHORT_FORMS:
        text = text.rstrip(" .;,:")
    first = re.match(r"[A-Z][a-z]*\b", text)
    if first and first[0].lower() in PLAIN_WORDS:
        return text[0].lower() + text[1:]
    return text


def phone_text(canonical: str) -> str:
    """Return "(216) 555-0141" for an American number, "+962 7 9055 5012" for another."""
    try:
        number = phonenumbers.parse(canonical)
    except phonenumbers.NumberParseException:
        return canonical
    style = phonenumbers.PhoneNumberFormat
    is_american = number.country_code == 1
    return str(
        phonenumbers.format_number(number, style.NATIONAL if is_american else style.INTERNATIONAL)
    )


def is_latin(text: str) -> bool:
    """Tell whether all letters are Latin ones, which is what the forms and the packet can carry."""
    return all(
        unicodedata.name(char, "").startswith(LATIN_LETTERS)
        for char in text
        if char.isalpha() and char not in TURNED_COMMAS
    )

"""How answers are written into the boxes of the agency's forms: always in English, always one way.

The forms ask for dates as mm/dd/yyyy, for numbers without signs between the digits, for "N/A" where
a question does not apply and "None" where a count is zero (general instructions of each form).
"""

import re
from collections.abc import Mapping
from functools import cache

from babel import Locale

from packets.english import country_text
from packets.snapshot import Answered

NOT_APPLICABLE = "N/A"
NONE = "None"
STATELESS = "Stateless"
US_PHONE_DIGITS = 10
INCHES_PER_FOOT = 12
LANGUAGES = {"prs": "Dari", "fa_af": "Dari"}
YES_NO = {"YES": "Yes", "NO": "No"}
SEXES = {"MALE": "Male", "FEMALE": "Female"}
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def form_date(canonical: object) -> str:
    """Write "2017-03-05" as "03/05/2017", and what is known of a date that is not whole."""
    found = _DATE.fullmatch(str(canonical or ""))
    return "/".join(part for part in (*found.groups()[1:], found[1]) if part) if found else ""


def form_phone(e164: str) -> str:
    """Write a number of the United States as ten digits, and others with their country code."""
    digits = re.sub(r"\D", "", e164)
    is_us = e164.startswith("+1") and len(digits) == US_PHONE_DIGITS + 1
    return digits[1:] if is_us else digits


def form_a_number(a_number: str) -> str:
    """Write "A012345678" as nine digits; the letter is printed."""
    return re.sub(r"\D", "", a_number)


def form_country(code: str) -> str:
    return country_text(code) if code else ""


@cache
def language_text(code: str) -> str:
    """Return the English name of a language ("ar", "PRS"); "" for another language."""
    wanted = code.lower().replace("-", "_")
    if wanted in ("", "other"):
        return ""
    return LANGUAGES.get(wanted) or str(Locale("en").languages.get(wanted, code))


def chosen(person: Answered, page: str, field: str, words: Mapping[str, str]) -> str:
    """Return the printed words of the boxes to select; "" for an answer that is not among them."""
    return "; ".join(words[key] for key in person.picks(page, field) if key in words)


def yes_no(person: Answered, page: str, field: str) -> str:
    """Return "Yes" or "No"; whoever is not sure has not answered."""
    return chosen(person, page, field, YES_NO)


def if_any(value: str, *, is_known: bool = True) -> str:
    """Write "N/A" for something that the person was asked for and does not have."""
    return value or (NOT_APPLICABLE if is_known else "")


def count_or_none(number: int | None) -> str:
    """Write a count, "None" for zero, and nothing when it was not answered."""
    if number is None:
        return ""
    return str(number) if number else NONE


def feet(person: Answered) -> str:
    inches = person.number("ben-body", "height")
    return "" if inches is None else str(inches // INCHES_PER_FOOT)


def inches_left(person: Answered) -> str:
    inches = person.number("ben-body", "height")
    return "" if inches is None else str(inches % INCHES_PER_FOOT)


def pounds(person: Answered) -> str:
    """Return the weight as the three boxes want it: "055"."""
    weight = person.number("ben-body", "weight")
    return "" if weight is None else f"{weight:03d}"


def physical_address(person: Answered, page: str) -> Mapping[str, str]:
    """Return where a person lives, when the page asks for mail first ("do you live there?")."""
    if person.is_(page, "same", "NO"):
        return person.address(page, "home")
    return person.address(page, "address")


def other_names(person: Answered, page: str, field: str) -> tuple[Answered, ...]:
    """Return the other names that somebody has used, unless they said that there are none."""
    return () if person.is_(page, "other", "NO") else person.rows(page, field)


def has_no_other_names(person: Answered, page: str) -> bool:
    return person.is_(page, "other", "NO")


def name_line(row: Answered) -> str:
    """Return a name of a list on one line, family name first."""
    family = row.text("row", "family")
    given = " ".join(p for p in (row.text("row", "given"), row.text("row", "middle")) if p)
    return ", ".join(part for part in (family, given) if part)

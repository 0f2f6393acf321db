"""Answers by page and field, read in the types that rules, forms and letters need.

An answer is stored in its canonical form, one JSON value a field:

=========  =====================================================================================
kind       canonical value
=========  =====================================================================================
RADIO,     the key of the choice, UPPER_CASE ("YES", "NO", "NOT_SURE", ...)
SELECT
CHECK      a list of such keys
TICK       true (absent when not ticked)
TEXT,      the words as typed, outer white space removed
LONG
DATE       "1988-04-01", or with less precision "1988-04" or "1988"
COUNTRY    ISO 3166 alpha-2, "JO"
PHONE      E.164, "+962790123456"
EMAIL      as typed
MONEY      U.S. dollars as a decimal string, "12500" or "12500.50"
NUMBER     an integer
A_NUMBER   "A012345678" (nine digits)
ACCOUNT_   "012345678901" (twelve digits)
NUMBER
RECEIPT_   "EAC2612345678" (three letters, ten digits)
NUMBER
SSN        nine digits
HEIGHT     whole inches
WEIGHT     whole pounds
LIST       a list of rows, each a mapping of field name to canonical value
ADDRESS    a mapping: country, street, unit, city, state, postal_code, in_care_of, describe
FILE       no answer: files are kept as exhibits
=========  =====================================================================================

Beside a TEXT or LONG answer that is not in English, its English words stand under the field's name
with ".en" added. What a person typed and we could not understand is not here: it is kept with the
row (`unclear`) and shown again on the page.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

Answers = Mapping[str, Mapping[str, Any]]


def whole_day(value: object) -> date | None:
    """Return the day that a canonical date names, or None when it has less precision."""
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def is_ahead(canonical: str, today: date) -> bool:
    """Tell whether even the first day that a date of any precision can mean lies ahead."""
    return _is_date(canonical) and canonical > today.isoformat()[: len(canonical)]


def is_over(canonical: str, today: date) -> bool:
    """Tell whether even the last day that a date of any precision can mean is over."""
    return _is_date(canonical) and canonical < today.isoformat()[: len(canonical)]


def is_before(last: object, first: object) -> bool:
    """Tell whether one canonical date of any precision is over before another one begins."""
    end, begin = str(last or ""), str(first or "")
    return _is_date(end) and _is_date(begin) and end < begin[: len(end)]


def _is_date(canonical: str) -> bool:
    return re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?", canonical) is not None


@dataclass(frozen=True, kw_only=True)
class Answered:
    """Something about which the wizard asks; the answers are read by page id and field name."""

    answers: Answers = field(default_factory=dict)

    def value(self, page: str, name: str) -> Any:
        """Return the canonical value, or None when there is no answer."""
        return self.answers.get(page, {}).get(name)

    def own_words(self, page: str, name: str) -> str:
        """Return the words as the person typed them, in whatever script."""
        value = self.value(page, name)
        return "" if value is None else str(value)

    def text(self, page: str, name: str) -> str:
        """Return the words for the packet: the English ones where the answer has them."""
        english = self.value(page, f"{name}.en")
        return str(english) if english else self.own_words(page, name)

    def day(self, page: str, name: str) -> date | None:
        """Return a date of full precision, or None."""
        return whole_day(self.value(page, name))

    def number(self, page: str, name: str) -> int | None:
        value = self.value(page, name)
        return None if value in (None, "") else int(value)

    def money(self, page: str, name: str) -> Decimal | None:
        """Return U.S. dollars, or None."""
        value = self.value(page, name)
        try:
            return None if value in (None, "") else Decimal(str(value))
        except InvalidOperation:
            return None

    def picks(self, page: str, name: str) -> tuple[str, ...]:
        """Return the keys chosen on a RADIO, SELECT or CHECK field."""
        value = self.value(page, name)
        if value in (None, ""):
            return ()
        return tuple(value) if isinstance(value, (list, tuple)) else (str(value),)

    def is_(self, page: str, name: str, *keys: str) -> bool:
        """Tell whether one of `keys` was chosen."""
        return any(key in self.picks(page, name) for key in keys)

    def rows(self, page: str, name: str) -> tuple["Answered", ...]:
        """Return the rows of a LIST, each readable as page "row": `row.text("row", "city")`."""
        value = self.value(page, name) or ()
        return tuple(Answered(answers={"row": dict(row)}) for row in value)

    def address(self, page: str, name: str) -> Mapping[str, str]:
        """Return the parts of an address; an empty mapping when there is none."""
        value = self.value(page, name)
        return value if isinstance(value, Mapping) else {}

"""Numbers of people and papers, dates and amounts in the words of a page, each with its place.

Sources: the USCIS glossary (A-Number: a unique seven-, eight- or nine-digit number; receipt number:
three letters and ten numbers). Dates are taken only where they can mean one day alone.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from evidence.reading.facts import Fact
from evidence.reading.labelled_dates import label_before, line_before
from evidence.reading.words import Word, box_around

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_A_NUMBER = re.compile(
    r"(?<![A-Z0-9])[A\N{CYRILLIC CAPITAL LETTER A}]\W{0,3}"
    r"(\d{3}\W?\d{3}\W?\d{3}|\d{8}|\d{7})(?!\d)"
)
_RECEIPT = re.compile(r"(?<![A-Z0-9])([A-Z0-9]{3})[ \-]?(\d{10})(?!\d)", re.IGNORECASE)
_PASSPORT = re.compile(
    r"\bpassport\W{0,2}\s?(?:no|nr|num|number|#|№|n[°º])?[.:#]{0,2}\s{0,2}"
    r"(?P<number>[A-Z]{0,3}\d{5,9}[A-Z]?)\b",
    re.IGNORECASE,
)
"""Only after the word: any other run of letters and numbers may be anything."""
OFFICES = frozenset({"EAC", "IOE", "LIN", "MSC", "NBC", "SRC", "WAC", "YSC", "MCT", "PAE"})
_LETTERS = str.maketrans("10l58", "IOISB")
"""Recognition takes these letters for numbers; only a known office makes it a receipt number."""

_DATES = (
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ .\-/]+"
        rf"(?P<word>{_MONTH})\.?,?[ .\-/]+(?P<year>\d{{4}})\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<word>{_MONTH})\.?[ ]+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?[ ]+(?P<year>\d{{4}})\b",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b"),
)
_EITHER = re.compile(r"\b(\d{1,2})([./\-])(\d{1,2})\2(\d{4})\b")
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{2})?"
_AMOUNTS = (
    re.compile(rf"(?:US\s?\$|U\.S\.\s?\$|USD|\$)\s?(?P<number>{_NUMBER})(?![\d,]*\d)"),
    re.compile(
        rf"(?<![\d,.$])(?P<number>{_NUMBER})\s?(?:USD|US dollars|U\.S\. dollars)\b", re.IGNORECASE
    ),
    re.compile(r"(?<![\d,.$])(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d{2})?)(?![\d,]*\d)"),
)
"""What is called U.S. dollars, and below, as the columns of a table have it, any number that is
written in thousands: `written` tells which of them it was."""
_MONTHS_IN_A_YEAR = 12
_EARLIEST_YEAR = 1900


def numbers_in(words: tuple[Word, ...]) -> list[Fact]:
    """Return the numbers and dates of a page in reading order; each value once.

    A date that is called that of a birth or of an end is of that kind: `details` has the words
    `before` it on its line, by which others may tell whose it is. Each line counts alone.
    """
    line = _Line(words)
    found = [*_a_numbers(line), *_receipts(line), *_passports(line), *_dates(line), *_amounts(line)]
    return list({_told(fact): fact for fact in reversed(found)}.values())[::-1]


def _told(fact: Fact) -> tuple[object, ...]:
    return fact.kind, fact.value, tuple(fact.details.get("before", ()))


class _Line:
    """The words of a page as one line, in which a match knows the words that it covers."""

    def __init__(self, words: tuple[Word, ...]) -> None:
        self.words = words
        self.starts: list[int] = []
        pieces, at = [], 0
        for word in words:
            self.starts.append(at)
            pieces.append(word.text)
            at += len(word.text) + 1
        self.text = " ".join(pieces)

    def fact(self, kind: str, value: str, match: re.Match[str]) -> Fact:
        box = box_around(self.words[number] for number in self.covered(match))
        return Fact(kind=kind, value=value, written=match.group().strip(), box=box)

    def date(self, value: str, match: re.Match[str]) -> Fact:
        fact = self.fact("DATE", value, match)
        kind, at = label_before(self.words, self.covered(match)[0])
        if not kind:
            return fact
        before = list(line_before(self.words, at))
        return replace(fact, kind=kind, details={"from": "TEXT", "before": before})

    def covered(self, match: re.Match[str]) -> list[int]:
        """Return the places of the words that a match covers."""
        return [
            number
            for number, (start, word) in enumerate(zip(self.starts, self.words, strict=True))
            if start < match.end() and start + len(word.text) > match.start()
        ]


def _a_numbers(line: _Line) -> Iterator[Fact]:
    for match in _A_NUMBER.finditer(line.text):
        digits = re.sub(r"\D", "", match.group(1))
        yield line.fact("A_NUMBER", f"A{digits:0>9}", match)


def _receipts(line: _Line) -> Iterator[Fact]:
    for match in _RECEIPT.finditer(line.text):
        office = match.group(1).translate(_LETTERS).upper()
        if office in OFFICES:
            yield line.fact("RECEIPT", office + match.group(2), match)


def _passports(line: _Line) -> Iterator[Fact]:
    for match in _PASSPORT.finditer(line.text):
        yield line.fact("PASSPORT_NUMBER", match.group("number").upper(), match)


def _amounts(line: _Line) -> Iterator[Fact]:
    for pattern in _AMOUNTS:
        for match in pattern.finditer(line.text):
            whole, _point, cents = match.group("number").replace(",", "").partition(".")
            value = f"{int(whole)}.{cents}" if cents.strip("0") else str(int(whole))
            yield line.fact("AMOUNT", value, match)


def _dates(line: _Line) -> Iterator[Fact]:
    for pattern in _DATES:
        for match in pattern.finditer(line.text):
            parts = match.groupdict()
            word = parts.get("word")
            month = MONTHS[word.lower()] if word else int(parts["month"])
            yield from _day(line, match, int(parts["year"]), month, int(parts["day"]))
    for match in _EITHER.finditer(line.text):
        first, second, year = int(match.group(1)), int(match.group(3)), int(match.group(4))
        if first > _MONTHS_IN_A_YEAR or first == second:
            yield from _day(line, match, year, second, first)
        elif second > _MONTHS_IN_A_YEAR:
            yield from _day(line, match, year, first, second)


def _day(line: _Line, match: re.Match[str], year: int, month: int, day: int) -> Iterator[Fact]:
    """Give the day, if there is one: 31 February is a mistake of the reading or of the paper."""
    try:
        value = date(year, month, day)
    except ValueError:
        return
    if value.year >= _EARLIEST_YEAR:
        yield line.date(value.isoformat(), match)

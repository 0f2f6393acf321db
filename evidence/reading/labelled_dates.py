"""Say of a date in a text whether the words before it call it that of a birth or of an end.

Only words directly before it on its line count: in the row below a row of labels stand many dates.
"""

import re
from collections.abc import Sequence

from evidence.reading.finding import on_one_line
from evidence.reading.words import Word

BIRTH, EXPIRY = "BIRTH", "EXPIRY"
LONGEST_LABEL = 4
"""In words, as in "date of birth on"."""

WORDS_BEFORE = 8

_LABELS = {
    BIRTH: re.compile(
        r"date of birth|birth date|birthdate|d ?o ?b|born(?: on)?|date de naissance|née? le"
        r"|fecha de nacimiento|nacid[oa] el"
    ),
    EXPIRY: re.compile(
        r"date of (?:expiry|expiration)|(?:expiry|expiration) date|expires(?: on)?"
        r"|valid until|date d expiration|fecha de (?:vencimiento|caducidad|expiraci[oó]n)"
    ),
}


def label_before(words: Sequence[Word], at: int) -> tuple[str, int]:
    """Return what the words before word `at` call it, and at which word the label begins.

    "" and `at` where they say nothing.
    """
    line = line_before(words, at)
    for length in range(1, min(LONGEST_LABEL, len(line)) + 1):
        told = " ".join(re.findall(r"\w+", " ".join(line[-length:]).casefold()))
        for kind, pattern in _LABELS.items():
            if pattern.fullmatch(told):
                return kind, at - length
    return "", at


def line_before(words: Sequence[Word], at: int) -> tuple[str, ...]:
    """Return the words before word `at` on the same line, at most `WORDS_BEFORE`."""
    before: list[str] = []
    for word in reversed(words[max(0, at - WORDS_BEFORE) : at]):
        if not (on_one_line(word, words[at]) or on_one_line(words[at], word)):
            break
        before.append(word.text)
    return tuple(reversed(before))

"""Spell an answer with the letters that a form takes, and tell each thing that was changed.

The agency's forms take plain Latin letters only: no accents, in most names no apostrophe, in most
places no hyphen (the fields' own rules). What is changed is shown to the person and confirmed.
Letters of other scripts are not turned into Latin ones here: the passport has the spelling.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’ʼʻ`´′", "'"),
        **dict.fromkeys("‐‑‒–—−", "-"),
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("\u00a0\u2009\u202f\t", " "),
        "…": "...",
        "№": "No.",
    }
)
# Letters without a plain letter inside, as passports write them (ICAO 9303, part 3, section 6).
WHOLE = {
    "Æ": "AE",
    "Œ": "OE",
    "Ø": "OE",
    "Þ": "TH",
    "Ð": "D",
    "Đ": "D",
    "Ł": "L",
    "ẞ": "SS",
    "ß": "ss",
    "ı": "i",
    "İ": "I",
    "Ħ": "H",
    "Ŋ": "N",
    "Ŧ": "T",
    "Ə": "A",
}

_SPACES = re.compile(r"\s+")


class Change(StrEnum):
    """What was done to a spelling, in words that a person is asked to confirm."""

    ACCENTS = "accents"
    SIGNS = "signs"
    CUT = "cut"
    SHORTENED = "shortened"


@dataclass(frozen=True, kw_only=True)
class Spelled:
    """`text` is what goes on the form; `foreign` are letters that have no Latin spelling here."""

    given: str
    text: str
    changes: tuple[Change, ...] = ()
    foreign: str = ""

    @property
    def is_as_given(self) -> bool:
        return not self.changes and not self.foreign


def spelled(given: str, allowed: str = "") -> Spelled:
    """Spell an answer for a field that takes only the signs of `allowed`.

    `allowed` is written as the inside of a set of a regular expression, "" for every sign of the
    typeface. Letters that remain foreign are left out of `text`.
    """
    typed = unicodedata.normalize("NFC", given).translate(PLAIN)
    latin, foreign = _latin(typed)
    text = _fitting(latin, allowed)
    changes = []
    if _letters(latin) != _letters(typed):
        changes.append(Change.ACCENTS)
    if text != _tidy(latin):
        changes.append(Change.SIGNS)
    return Spelled(given=given, text=text, changes=tuple(changes), foreign=foreign)


def _latin(text: str) -> tuple[str, str]:
    """Return plain letters, and the letters that have none."""
    written: list[str] = []
    foreign: list[str] = []
    for letter in text:
        plain = _plain(letter)
        if plain is None:
            foreign.append(letter)
        else:
            written.append(plain)
    return "".join(written), "".join(dict.fromkeys(foreign))


def _plain(letter: str) -> str | None:
    if letter.isascii():
        return letter
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    if (whole := WHOLE.get(letter) or WHOLE.get(letter.upper())) is not None:
        return whole if letter.isupper() or letter in WHOLE else whole.lower()
    parts = unicodedata.normalize("NFKD", letter)
    base = "".join(part for part in parts if not unicodedata.combining(part))
    if base.isascii() and (base or unicodedata.combining(letter)):
        return base
    return "" if unicodedata.category(letter) in ("Cf", "Lm") else None


def _fitting(text: str, allowed: str) -> str:
    """Leave out what a field does not take: apostrophes close up, other signs become a space."""
    if not allowed:
        return _tidy(text)
    refused = re.compile(f"[^{_escaped(allowed)}]")
    closed_up = text if not refused.search("'") else text.replace("'", "")
    space = " " if not refused.search(" ") else ""
    return _tidy(refused.sub(space, closed_up))


def _escaped(allowed: str) -> str:
    """Return the set safe inside brackets; ranges stay ranges, a last hyphen is a hyphen."""
    return re.sub(r"([\\\]\[^&])", r"\\\1", allowed)


def _tidy(text: str) -> str:
    return "\n".join(_SPACES.sub(" ", line).strip() for line in text.split("\n")).strip()


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalpha())

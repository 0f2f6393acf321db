"""The machine-readable lines of passports and cards, with their check digits (ICAO Doc 9303)."""

import re
import unicodedata
from dataclasses import dataclass

WEIGHTS = (7, 3, 1)
NAME_WIDTH = 39
CARD_WIDTH = 30
SPECIAL = {"ı": "I", "ß": "SS", "ø": "OE", "ł": "L", "ñ": "N"}


def check_digit(characters: str) -> str:
    """Return the digit that guards these characters (Doc 9303 part 3, 4.9)."""
    total = sum(_value(letter) * WEIGHTS[place % 3] for place, letter in enumerate(characters))
    return str(total % 10)


def _value(letter: str) -> int:
    if letter == "<":
        return 0
    return int(letter) if letter.isdigit() else ord(letter) - ord("A") + 10


def machine_name(words: str) -> str:
    """Return a name in the letters a machine reads: A to Z, and < for each gap."""
    plain = "".join(SPECIAL.get(letter.lower(), letter) for letter in words)
    plain = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode().upper()
    return re.sub(r"[^A-Z]+", "<", plain.replace("'", "")).strip("<")


@dataclass(frozen=True, kw_only=True)
class Holder:
    """What a machine reads of a person; countries by their three letters, dates as YYMMDD."""

    issuer: str
    nationality: str
    family: str
    given: str
    number: str
    born: str
    sex: str
    expires: str
    kind: str = "P<"
    optional: str = ""


def passport_lines(holder: Holder) -> tuple[str, str]:
    """Return the two lines of 44 characters."""
    number = _guarded(holder.number.ljust(9, "<"))
    born, expires = _guarded(holder.born), _guarded(holder.expires)
    optional = "<" * 15
    second = f"{number}{holder.nationality}{born}{holder.sex}{expires}{optional}"
    whole = check_digit(number + born + expires + optional)
    return f"{holder.kind}{holder.issuer}{_names(holder, NAME_WIDTH)}", second + whole


def visa_lines(holder: Holder) -> tuple[str, str]:
    """Return the two lines of 44 characters of a visa, which has no digit over the whole."""
    number = _guarded(holder.number.ljust(9, "<"))
    born, expires = _guarded(holder.born), _guarded(holder.expires)
    second = f"{number}{holder.nationality}{born}{holder.sex}{expires}{'<' * 16}"
    return f"{holder.kind}{holder.issuer}{_names(holder, NAME_WIDTH)}", second


def card_lines(holder: Holder) -> tuple[str, str, str]:
    """Return the three lines of 30 characters of a card."""
    number = _guarded(holder.number.ljust(9, "<"))
    first = f"{holder.kind}{holder.issuer}{number}{holder.optional.ljust(15, '<')}"
    born, expires = _guarded(holder.born), _guarded(holder.expires)
    spare = "<" * 11
    whole = check_digit(first[5:] + born + expires + spare)
    second = f"{born}{holder.sex}{expires}{holder.nationality}{spare}{whole}"
    return first, second, _names(holder, CARD_WIDTH)


def _guarded(characters: str) -> str:
    return characters + check_digit(characters)


def _names(holder: Holder, width: int) -> str:
    names = f"{machine_name(holder.family)}<<{machine_name(holder.given)}"
    return names[:width].ljust(width, "<")

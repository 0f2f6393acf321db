"""Check digits, and what recognition takes for one another (Doc 9303 part 3, 4.9)."""

import re

WEIGHTS = (7, 3, 1)
FILLER = "<"
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"

TO_DIGITS = str.maketrans("OQDIZSBG", "00012586")
"""Letters taken for digits where only digits may stand."""

TO_LETTERS = str.maketrans("012568", "OIZSGB")
"""Digits taken for letters where only letters may stand."""

_TWINS = re.compile(r"[SGL]|(?<![0-9])[861](?![0-9])|K$")
"""What has a look-alike whose value differs by ten or twenty: no check digit tells them apart.

Eight, six and one among digits are no letters; letters that look like them may always be digits.
"""


def value_of(character: str) -> int:
    """Return what a character counts: fillers 0, digits themselves, letters from 10 to 35."""
    if character == FILLER:
        return 0
    return int(character) if character.isdigit() else ord(character) - ord("A") + 10


def check_digit(characters: str) -> str:
    """Return the digit that guards these characters."""
    total = sum(value_of(one) * WEIGHTS[place % 3] for place, one in enumerate(characters))
    return str(total % 10)


def holds(characters: str, digit: str, *, may_be_filler: bool = False) -> bool:
    """Say whether a digit guards these characters; an empty field may have a filler instead."""
    if may_be_filler and digit == FILLER:
        return not characters.strip(FILLER)
    return digit == check_digit(characters)


def has_twins(number: str) -> bool:
    """Say whether another number looks alike and has the same check digit."""
    return _TWINS.search(number) is not None

"""Typed text in one plain form: Latin digits, ordinary spaces, no invisible signs."""

import unicodedata

MOST_SIGNS = 400
ALIKE = str.maketrans({".": "", "'": "", "’": "", "ـ": "", "-": " ", "ي": "ی", "ى": "ی", "ك": "ک"})


def plain(raw: object) -> str:
    """Return the text with digits of every script as 0-9 and white space made single.

    Compatibility forms (full-width letters, no-break spaces) become their ordinary ones, and
    the marks that only steer the direction of writing go. No answer that is read in this form is
    longer than MOST_SIGNS; what is, is cut there, and so not understood.
    """
    text = unicodedata.normalize("NFKC", "" if raw is None else str(raw)[: MOST_SIGNS + 1])
    kept = (_latin(char) for char in text if unicodedata.category(char) != "Cf")
    return " ".join("".join(kept).split())


def has_other_digits(raw: object) -> bool:
    """Tell whether digits of another script than Latin were typed."""
    return any(char.isdecimal() and not char.isascii() for char in str(raw or ""))


def bare(word: str) -> str:
    """Return a word for comparing: no case, accents, dots or hyphens, one Arabic ya and kaf."""
    decomposed = unicodedata.normalize("NFKD", word.casefold()).translate(ALIKE)
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())


def _latin(char: str) -> str:
    value = unicodedata.decimal(char, None)
    return char if value is None else str(value)

"""Do two ways to write a name agree? By the spelling of machine-readable zones (ICAO Doc 9303).

Source: Doc 9303 part 3, section 6, tables of transliteration; its alternatives all count.
"""

import unicodedata
from difflib import SequenceMatcher
from itertools import permutations, product

_SPELLINGS = {
    "Ä": ("AE", "A"),
    "Å": ("AA", "A"),
    "Æ": ("AE",),
    "Ð": ("D",),
    "Đ": ("D",),
    "Ħ": ("H",),
    "Ĳ": ("IJ",),
    "İ": ("I",),
    "ı": ("I",),
    "Ł": ("L",),
    "Ñ": ("N", "NXX"),
    "Ö": ("OE", "O"),
    "Ø": ("OE",),
    "Œ": ("OE",),
    "ß": ("SS",),
    "ẞ": ("SS",),
    "Þ": ("TH",),
    "Ŧ": ("T",),
    "Ü": ("UE", "UXX", "U"),
}
_MOST_SPELLINGS = 64
_NEARLY = 0.85
"""Part of the letters that are the same; one changed letter of twelve leaves 0.92."""
_MOST_PIECES = 5
"""Names of more pieces are compared in their own order only."""


def spellings(name: str) -> frozenset[tuple[str, ...]]:
    """Return every way to write a name in a zone, each as its pieces; empty for another script."""
    upper = unicodedata.normalize("NFC", name.replace("ß", "ẞ")).upper()
    letters = [_ways(letter) for letter in upper]
    if any(not ways for ways in letters):
        return frozenset()
    count, found = 1, []
    for ways in letters:
        count *= len(ways)
        found.append(ways if count <= _MOST_SPELLINGS else ways[:1])
    written = ("".join(way) for way in product(*found))
    return frozenset(tuple(one.split()) for one in written if one.split())


def agree(answered: str, read: str, *, is_cut: bool = False) -> bool:
    """Tell whether an answered name and one read in a zone are the same.

    The order of the pieces, hyphens, apostrophes and gaps do not count. Of a name that was cut for
    want of room only the part that is there is compared. A name in another script is never said to
    differ.
    """
    ours, theirs = spellings(answered), spellings(read)
    if not ours or not theirs:
        return True
    written = {"".join(pieces) for pieces in theirs}
    return any(
        _is_among(order, written, is_cut=is_cut) for pieces in ours for order in _orders(pieces)
    )


def is_same(name: str, written: str) -> bool:
    """Tell whether two names are the same, and that this can be seen: both are in Latin letters."""
    return bool(spellings(name) and spellings(written)) and agree(name, written)


def is_nearly_alike(one: str, other: str) -> bool:
    """Tell whether two full names differ, and that by a letter or two."""
    ours, theirs = ("".join(name.casefold().split()) for name in (one, other))
    if agree(one, other) or not (ours and theirs):
        return False
    return SequenceMatcher(None, ours, theirs).ratio() >= _NEARLY


def _is_among(order: tuple[str, ...], written: set[str], *, is_cut: bool) -> bool:
    whole = "".join(order)
    if whole in written:
        return True
    return is_cut and any(whole.startswith(one) or _is_shortened(order, one) for one in written)


def _is_shortened(order: tuple[str, ...], written: str) -> bool:
    """Doc 9303 also shortens by leaving out whole pieces, or by their first letters."""
    at = 0
    for piece in order:
        if written.startswith(piece, at):
            at += len(piece)
        elif written.startswith(piece[:1], at):
            at += 1
    return at == len(written)


def _orders(pieces: tuple[str, ...]) -> "list[tuple[str, ...]]":
    if len(pieces) > _MOST_PIECES:
        return [pieces]
    return list(permutations(pieces))


def _ways(letter: str) -> tuple[str, ...]:
    """Return what a zone may write for a letter; nothing where it has none for it."""
    if letter in _SPELLINGS:
        return _SPELLINGS[letter]
    if letter in "-<" or letter.isspace():
        return (" ",)
    plain = "".join(
        one for one in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(one)
    )
    if plain.isascii() and plain.isalpha():
        return (plain,)
    return ("",) if not letter.isalpha() else ()

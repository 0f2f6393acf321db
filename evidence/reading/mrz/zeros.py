"""Tell zeros from the letter O where the United States write a number: digits cannot tell them.

In OCR-B both look nearly alike, and the check digits of two or three such places may hold with
either. A passport of the United States has nine digits, or a letter and eight; its cards have the
A-Number in nine digits, and behind it the receipt number: the letters of an office, ten digits.
"""

import re

from evidence.reading.mrz.digits import TO_DIGITS, TO_LETTERS
from evidence.reading.numbers import OFFICES

A_NUMBER_CODES = ("C1", "C2", "CA", "IA")
"""Cards of the United States whose number is the A-Number: permanent residents, permits to work."""

_PASSPORT = re.compile(r"[A-Z0-9]\d{8}")
_A_NUMBER = re.compile(r"\d{9}")
_RECEIPT = re.compile(r"([A-Z]{3})(\d{10})<*")


def with_zeros(code: str, issuer: str, number: str) -> str:
    """Return the number with zeros where this document has no letters; others stay as they are."""
    if issuer != "USA":
        return number
    is_card = code in A_NUMBER_CODES
    first = number[:1].replace("O", "0") if is_card else number[:1]
    meant = first + number[1:].replace("O", "0")
    form = _A_NUMBER if is_card else _PASSPORT
    fits = (is_card or code.startswith("P")) and form.fullmatch(meant)
    return meant if fits else number


def as_receipt(optional: str) -> str:
    """Return what stands behind an A-Number as a receipt number, if it is one; else as it is."""
    office = optional[:3].translate(TO_LETTERS)
    meant = office + optional[3:13].translate(TO_DIGITS) + optional[13:]
    return meant if receipt_of(meant) else optional


def receipt_of(optional: str) -> str:
    """Return the receipt number in the optional part of a card, or nothing."""
    match = _RECEIPT.fullmatch(optional)
    return match[1] + match[2] if match and match[1] in OFFICES else ""

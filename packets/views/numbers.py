"""Whole numbers out of addresses and forms, whatever somebody wrote there."""

from collections.abc import Mapping

LONGEST = 15
"""Digits: more are neither a place in a list nor the bytes of a file."""


def number_in(data: Mapping[str, str], name: str, otherwise: int = 0) -> int:
    """Return the number that stands under a name; another one when there is none."""
    text = data.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST else otherwise

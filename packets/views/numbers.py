"""Whole numbers out of addresses and forms, whatever somebody wrote there."""

from collections.abc import Mapping


def number_in(data: Mapping[str, str], name: str, otherwise: int = 0) -> int:
    """Return the number that stands under a name; another one when there is none."""
    text = data.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else otherwise  # noqa: PLR2004  longer is no place in any list

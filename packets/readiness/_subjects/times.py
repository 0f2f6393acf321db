"""Words that name a point in time."""

import re
from collections.abc import Iterable

TELLS_WHEN = re.compile(
    r"\d|\b(january|february|march|april|may|june|july|august|september|october|november|december"
    r"|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.IGNORECASE,
)


def tells_when(words: Iterable[str]) -> bool:
    """Tell whether one of the texts names a day, a month, a number or another point in time."""
    return any(TELLS_WHEN.search(text) for text in words)

"""What came of reading one answer."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Read:
    """The canonical value, or what was typed and a sentence on how to write it.

    `typed` is set when the value was worked out from another calendar: it is kept beside the answer
    under the field's name with ".typed", so that nobody loses their own date.
    """

    value: Any = None
    unclear: Any = None
    error: str = ""
    typed: str = ""

    @property
    def is_clear(self) -> bool:
        return not self.error


NOTHING = Read()


def understood(value: Any, *, typed: str = "") -> Read:
    return Read(value=value, typed=typed)


def not_understood(raw: Any, error: str) -> Read:
    return Read(unclear=raw, error=error)

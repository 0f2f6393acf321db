"""Whether what was answered also stands in the papers: looked up, never judged."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from packets.questions import Field, Kind

SHORTEST = 3
"""Letters or digits: what is shorter stands in every paper by chance."""

LONGEST_WORDS = 12
"""Words: nobody finds a whole statement in another paper as it was typed."""

PHONE_DIGITS = 9
"""The last ones: papers write the country code in many ways, or not at all."""


@dataclass(frozen=True, kw_only=True)
class PageRead:
    """A page as it was read: page `page` (from 1) of what is filed under the code `row`.

    `days` are the dates on it as ISO 8601.
    """

    row: str
    page: int
    text: str
    days: frozenset[str] = frozenset()
    words: str = field(init=False, repr=False, default="")
    signs: str = field(init=False, repr=False, default="")

    def __post_init__(self) -> None:
        words = spaced(self.text)
        object.__setattr__(self, "words", words)
        object.__setattr__(self, "signs", words.replace(" ", ""))


Spot = tuple[str, int]
"""The code of a row, and the page of it."""
Look = Callable[[PageRead], bool]


def can_be_seen(asked: Field, value: Any) -> bool:
    """Tell whether an answer is of a kind that papers say in the same words."""
    return bool(_looked_for(asked, value))


def seen_on(asked: Field, value: Any, pages: Iterable[PageRead]) -> tuple[Spot, ...]:
    """Return where an answer stands in the papers, in their order."""
    wanted = _looked_for(asked, value)
    return tuple((page.row, page.page) for page in pages if any(one(page) for one in wanted))


def _looked_for(asked: Field, value: Any) -> tuple[Look, ...]:
    if value in (None, "", [], {}) or asked.kind not in LOOKS:
        return ()
    return tuple(LOOKS[asked.kind](value))


def _phrase(words: str) -> Look:
    """Look for words that stand one behind the other, whole."""
    return lambda page: f" {words} " in page.words


def _phrases(value: Any) -> Iterator[Look]:
    words = spaced(str(value)).strip()
    if len(words.replace(" ", "")) >= SHORTEST and words.count(" ") < LONGEST_WORDS:
        yield _phrase(words)


def _street(value: Mapping[str, Any]) -> Iterator[Look]:
    return _phrases(value.get("street", ""))


def _day(value: Any) -> Iterator[Look]:
    """Look for a day of that precision: an answered month is seen in each of its days."""
    if "-" in str(value):
        yield lambda page: any(day.startswith(str(value)) for day in page.days)


def _amount(value: Any) -> Iterator[Look]:
    """Look for an amount as papers write it: with and without marks between thousands."""
    whole = str(value).partition(".")[0]
    if whole.isdigit() and len(whole) >= SHORTEST:
        yield _phrase(whole)
        yield _phrase(spaced(f"{int(whole):,}").strip())


def _signs(value: Any) -> Iterator[Look]:
    """Look for letters and digits in a row, whatever stands between."""
    signs = spaced(str(value)).replace(" ", "")
    if len(signs) >= SHORTEST:
        yield lambda page: signs in page.signs


def _phone(value: Any) -> Iterator[Look]:
    digits = "".join(sign for sign in str(value) if sign.isdigit())[-PHONE_DIGITS:]
    return _signs(digits) if len(digits) == PHONE_DIGITS else iter(())


LOOKS: Mapping[Kind, Callable[[Any], Iterator[Look]]] = {
    Kind.TEXT: _phrases,
    Kind.EMAIL: _phrases,
    Kind.ADDRESS: _street,
    Kind.DATE: _day,
    Kind.MONEY: _amount,
    Kind.PHONE: _phone,
    Kind.A_NUMBER: _signs,
    Kind.RECEIPT_NUMBER: _signs,
    Kind.ACCOUNT_NUMBER: _signs,
}
"""Of choices and long words nothing is looked up: papers say them in other words."""


def spaced(text: str) -> str:
    """Return the words of a text without accents, capitals and marks, a space around each."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = (
        sign if sign.isalnum() else "" if unicodedata.combining(sign) else " " for sign in plain
    )
    return f" {' '.join(''.join(kept).split())} "

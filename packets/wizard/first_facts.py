"""What the result page says of fees, sources and notices: dated rows of the law."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from packets.law import Fact, UnknownFact, fact, facts_like
from packets.questions import Text
from packets.snapshot import CaseSnapshot
from packets.urgency import UrgencyBasis
from packets.wizard.naming import country_name
from packets.wizard.shown import date_words, money_words

FEES: tuple[tuple[str, Text], ...] = (
    ("fee.i131.item7.paper", gettext_lazy("Form I-131 by mail, for each person")),
    ("fee.i131.item7.online", gettext_lazy("Form I-131 online, for each person")),
    ("fee.i134", gettext_lazy("Form I-134 of the money supporter")),
    ("fee.parole", gettext_lazy("When the person comes, unless an exception fits")),
)
NOTICE = "notice."


@dataclass(frozen=True, kw_only=True)
class Cost:
    """One fee in words, and the day on which somebody looked it up."""

    label: Text
    amount: str
    checked_on: str


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where the words on a reason come from."""

    name: str
    checked_on: str


def costs(*, on: date) -> tuple[Cost, ...]:
    """Return the fees in force on a day; one that is not confirmed is not shown."""
    return tuple(
        Cost(label=label, amount=money_words(str(row.value)), checked_on=_day(row))
        for key, label in FEES
        for row in _rows(key, on)
        if row.is_confirmed
    )


def source_of(basis: UrgencyBasis, *, on: date) -> Source | None:
    """Return the source of a basis's words, or None when no row is in force."""
    rows = list(_rows(basis.words_from, on))
    return Source(name=str(rows[0].value), checked_on=_day(rows[0])) if rows else None


def notices(case: CaseSnapshot) -> tuple[str, ...]:
    """Return a sentence for each notice about the country where the traveller is."""
    country = case.own_words("s-where", "country")
    rows = facts_like(NOTICE, on=case.taken_on) if country else ()
    text = _(
        "A U.S. notice of {day} is about people from {country}. "
        "It may change how USCIS treats the request. Talk to a lawyer."
    )
    return tuple(
        text.format(day=date_words(row.effective_from.isoformat()), country=country_name(country))
        for row in rows
        if country in row.value
    )


def _rows(key: str, on: date) -> Iterator[Fact]:
    try:
        yield fact(key, on=on)
    except UnknownFact:
        return


def _day(row: Fact) -> str:
    return date_words(row.checked_on.isoformat())

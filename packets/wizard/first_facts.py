"""What the result page says of papers, and of fees, sources and notices: dated rows of the law."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from packets.law import Fact, UnknownFact, fact, facts_like
from packets.questions import Text
from packets.snapshot import CaseSnapshot
from packets.urgency import UrgencyBasis, all_bases
from packets.wizard.naming import Names, country_name, put_names
from packets.wizard.shown import date_words, money_words

PAROLE_FEE, BY_MAIL = "fee.parole", "fee.i131.item7.paper"
FEES: tuple[tuple[str, Text], ...] = (
    (BY_MAIL, gettext_lazy("Form I-131 by mail, for each person")),
    ("fee.i131.item7.online", gettext_lazy("Form I-131 online, for each person")),
    ("fee.i134", gettext_lazy("Form I-134 of the money supporter")),
    (PAROLE_FEE, gettext_lazy("The parole fee, for each person")),
)
NOTICES = ("notice.limit.", "notice.stop.")
MOST_PAPERS = 6
# What a notice names beside citizens of countries, by the code that its row has for it.
PAPERS_OF: dict[str, Text] = {
    "PS": gettext_lazy("Papers that the Palestinian Authority gave or signed"),
}


@dataclass(frozen=True, kw_only=True)
class Cost:
    """One fee in words, who pays it when, and the day on which somebody looked it up."""

    label: Text
    amount: str
    told: str
    checked_on: str


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where the words on a reason come from."""

    name: str
    checked_on: str


@dataclass(frozen=True, kw_only=True)
class ReasonTold:
    """What USCIS says about one reason, the papers it looks for, and where that stands."""

    basis: UrgencyBasis
    papers: tuple[str, ...]
    source: Source | None


@dataclass(frozen=True, kw_only=True)
class Notice:
    """A notice in words; `about` lists its countries where there are several.

    `is_of_the_place` when the country asked for is among what it is about, or papers of it.
    """

    text: str
    about: tuple[str, ...]
    source: Source
    names_the_place: bool
    is_of_the_place: bool


def papers_of(basis: UrgencyBasis, case: CaseSnapshot) -> tuple[str, ...]:
    """Return the first papers of a reason in words; nobody has a name before there is a case."""
    country = case.own_words("s-where", "country")
    names = Names(
        ben=_("the person"), country=country_name(country) if country else _("the country of stay")
    )
    return tuple(put_names(kind.label, names) for kind in basis.proof[:MOST_PAPERS])


def reasons_told(
    case: CaseSnapshot, reasons: Iterable[UrgencyBasis] | None = None
) -> tuple[ReasonTold, ...]:
    """Return the words on each reason, by default on all, by their names in the page's language.

    The order says nothing of chances: it is that of the alphabet.
    """
    if reasons is None:
        listed = [basis for basis in all_bases().values() if not basis.for_re_parole]
        reasons = sorted(listed, key=lambda basis: str(basis.label))
    return tuple(
        ReasonTold(
            basis=basis,
            papers=papers_of(basis, case),
            source=source_of(basis, on=case.taken_on),
        )
        for basis in reasons
    )


def costs(*, on: date, is_re_parole: bool) -> tuple[Cost, ...]:
    """Return the fees in force on a day; one that is not confirmed is not shown."""
    told = {
        BY_MAIL: _("Who cannot pay it can ask for a fee waiver with Form I-912, by mail only."),
        PAROLE_FEE: _of_the_parole_fee(on=on, is_re_parole=is_re_parole),
    }
    return tuple(
        Cost(
            label=label,
            amount=money_words(str(row.value)),
            told=told.get(key, ""),
            checked_on=_day(row),
        )
        for key, label in FEES
        for row in _rows(key, on)
        if row.is_confirmed
    )


def _of_the_parole_fee(*, on: date, is_re_parole: bool) -> str:
    if is_re_parole:
        return _("The person pays it when USCIS asks for it. Do not send it with the form.")
    paid = _(
        "The person pays it to the officer on the day they arrive. Do not send it with the form."
    )
    if not facts_like("parole_fee_exception.", on=on):
        return paid
    exceptions = _(
        "For some reasons the law asks for no fee, like some medical emergencies or the funeral of "
        "close family. The officer decides."
    )
    return f"{paid} {exceptions}"


def source_of(basis: UrgencyBasis, *, on: date) -> Source | None:
    """Return the source of a basis's words, or None when no row is in force."""
    rows = list(_rows(basis.words_from, on))
    return Source(name=str(rows[0].value), checked_on=_day(rows[0])) if rows else None


def notices(case: CaseSnapshot) -> tuple[Notice, ...]:
    """Return each notice in force about people of some countries.

    The first questions ask where the traveller is and not of which country they are a citizen, so
    every notice is told, with its countries; the one that names the country asked for says so.
    """
    now = case.own_words("s-where", "country")
    return tuple(
        _notice(row, now) for kind in NOTICES for row in facts_like(kind, on=case.taken_on)
    )


def _notice(row: Fact, now: str) -> Notice:
    listed = [code for code in row.value if code not in PAPERS_OF]
    named = now if now in listed else listed[0] if len(listed) == 1 else ""
    if not named:
        text = _(
            "Is the person a citizen of a country on this list? A U.S. notice in force since "
            "{day} is about these countries. It may change how USCIS treats the request. "
            "Talk to a lawyer."
        )
    else:
        text = _(
            "If the person is a citizen of {country}: a U.S. notice in force since {day} is about "
            "that country. It may change how USCIS treats the request. Talk to a lawyer."
        )
    day = date_words(row.effective_from.isoformat())
    papers = tuple(str(words) for code, words in PAPERS_OF.items() if code in row.value)
    return Notice(
        text=text.format(day=day, country=country_name(named)),
        about=(*sorted(map(country_name, listed)), *papers) if len(row.value) > 1 else (),
        source=Source(name=row.source, checked_on=_day(row)),
        names_the_place=bool(now) and now == named,
        is_of_the_place=now in row.value,
    )


def _rows(key: str, on: date) -> Iterator[Fact]:
    try:
        yield fact(key, on=on)
    except UnknownFact:
        return


def _day(row: Fact) -> str:
    return date_words(row.checked_on.isoformat())

"""The days that matter in a case: what cannot move, when to arrive, when to mail."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from packets.snapshot import CaseSnapshot
from packets.snapshot.answers import whole_day
from packets.urgency import Told, all_bases
from packets.wizard.shown import date_words


@dataclass(frozen=True, kw_only=True)
class CaseDate:
    """A day in words, and how far away it is."""

    label: str
    words: str
    away: str = ""


def dates_of(case: CaseSnapshot, *, goal: date | None = None) -> tuple[CaseDate, ...]:
    """Return each day once, the days that cannot move first.

    The first questions ask for a date too; it is said only when no reason names the same day.
    """
    deadlines = list(_deadlines(case))
    first = case.own_words("s-date", "date")
    if first and first not in [day for _label, day in deadlines]:
        known = case.own_words("s-date", "what") if case.is_("s-date", "kind", "OTHER") else ""
        deadlines.append((known or _("The date that cannot move"), first))
    found = list(dict.fromkeys((*deadlines, *_arrivals(case))))
    if goal is not None:
        found.append((_("Goal to mail"), goal.isoformat()))
    return tuple(
        CaseDate(label=capfirst(label), words=date_words(day), away=_away(day, case.taken_on))
        for label, day in found
    )


def _deadlines(case: CaseSnapshot) -> Iterator[tuple[str, str]]:
    bases = all_bases()
    for beneficiary in case.beneficiaries:
        for reason in case.reasons_of(beneficiary):
            basis = bases.get(reason.basis)
            told = Told(case=case, beneficiary=beneficiary, reason=reason)
            deadline = basis.deadline(told) if basis else None
            if deadline:
                day, what = deadline
                yield _(what), day


def _arrivals(case: CaseSnapshot) -> Iterator[tuple[str, str]]:
    for beneficiary in case.beneficiaries:
        day = beneficiary.stay.own_words("w-arrive", "date")
        if day:
            yield _("Needs to arrive"), day


def _away(day: str, today: date) -> str:
    found = whole_day(day)
    days = (found - today).days if found else -1
    if days < 0:
        return ""
    if days == 0:
        return _("today")
    return ngettext("in {days} day", "in {days} days", days).format(days=days)

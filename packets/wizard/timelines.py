"""The timeline of a case for its page: the picture of the packet, in the words of the page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import get_language_bidi
from django.utils.translation import gettext as _

from babel.dates import format_skeleton

from packets.snapshot import BeneficiaryFacts, CaseSnapshot, exhibit_letter
from packets.snapshot.alike import traveller_called
from packets.timeline import Moment, Picture, Timeline, picture_of, timeline_of
from packets.wizard.shown import date_words
from parole_site.locales import locale_now

WIDE, NARROW = 504.0, 240.0
"""Units of the picture on a large screen and on a phone: its words are never small there."""


@dataclass(frozen=True, kw_only=True)
class CitedShown:
    """An exhibit of a moment: its letter, its title, and its address."""

    letter: str
    title: str
    to: str


@dataclass(frozen=True, kw_only=True)
class MomentShown:
    moment: Moment
    days: str
    cites: tuple[CitedShown, ...]


@dataclass(frozen=True, kw_only=True)
class TimelineShown:
    """One timeline; `name` is whose it is, "" where it is that of everybody."""

    name: str
    wide: Picture
    narrow: Picture
    moments: tuple[MomentShown, ...]


def timelines_shown(case: CaseSnapshot, papers: Mapping[str, str]) -> tuple[TimelineShown, ...]:
    """Return the timelines that the packet will have, once where they are all alike.

    `papers` are the addresses of the exhibits by their keys.
    """
    found = [(b, t) for b in case.beneficiaries if (t := timeline_of(case, b)) is not None]
    alike = {_without_names(timeline) for _who, timeline in found}
    if len(alike) == 1 and len(found) == len(case.beneficiaries):
        who, timeline = found[0]
        return (_shown(case, who, timeline, papers, name=""),)
    return tuple(
        _shown(case, who, timeline, papers, name=traveller_called(case, who))
        for who, timeline in found
    )


def _without_names(timeline: Timeline) -> tuple[Moment, ...]:
    return tuple(replace(one, who="", cites=()) for one in timeline.moments)


def _shown(
    case: CaseSnapshot,
    who: BeneficiaryFacts,
    timeline: Timeline,
    papers: Mapping[str, str],
    *,
    name: str,
) -> TimelineShown:
    exhibits = enumerate(case.exhibits_of(who), start=1)
    cited = {
        exhibit.key: CitedShown(
            letter=exhibit_letter(n), title=exhibit.title, to=papers.get(exhibit.key, "")
        )
        for n, exhibit in exhibits
    }
    return TimelineShown(
        name=name,
        wide=_drawn(timeline, WIDE),
        narrow=_drawn(timeline, NARROW),
        moments=tuple(_moments(timeline, cited)),
    )


def _moments(timeline: Timeline, cited: Mapping[str, CitedShown]) -> Iterator[MomentShown]:
    for one in timeline.moments:
        first, last = date_words(one.day), date_words(one.until) if one.until else ""
        days = _("{first} to {last}").format(first=first, last=last) if last else first
        yield MomentShown(
            moment=one, days=days, cites=tuple(cited[key] for key in one.cites if key in cited)
        )


def _drawn(timeline: Timeline, width: float) -> Picture:
    return picture_of(
        timeline,
        width=width,
        month=_month,
        name=lambda one: one.what or date_words(one.day),
        asked=_("Today"),
        runs_left=get_language_bidi(),
    )


def _month(day: date) -> str:
    """Return a month and its year, short, as the language of the page writes them."""
    return str(format_skeleton("yMMM", day, locale=locale_now()))

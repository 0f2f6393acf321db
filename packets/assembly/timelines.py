"""The timeline as it is printed: one page behind the letter, whatever it has to hold.

It is laid out again, each time denser, until it fits: first in one column, then in two and smaller,
then with the longest words cut where a mark shows it, at last with a short line for what is left.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from packets.assembly.exhibits import Filed
from packets.assembly.letters import PrintedSentence, printed_sentence
from packets.assembly.links import ADDRESS
from packets.assembly.printing import LaidOut, laid_out
from packets.assembly.sections import Numbering
from packets.assembly.wording import page_span, short_date
from packets.english import date_text, day_text
from packets.errors import AssemblyError
from packets.letter import LetterSentence
from packets.timeline import Moment, Picture, Timeline, picture_of

WIDTH = 504.0
"""Points between the margins of the page."""
ALL = 10_000
CUT = "\u2026"
FIXED = "Fixed date"


@dataclass(frozen=True, kw_only=True)
class Density:
    """How tight a page is: the look of its list, the letters of a line, the lines in full.

    Of what is behind those lines it has the days, or with `by_year` how many a year has.
    """

    look: str
    letters: int = ALL
    lines: int = ALL
    by_year: bool = False


DENSITIES = (
    Density(look="wide"),
    Density(look="close"),
    Density(look="two"),
    Density(look="two small"),
    *(Density(look="two small", letters=letters) for letters in (200, 150, 120, 95, 75, 60, 45)),
    *(Density(look="two small", letters=45, lines=lines) for lines in (60, 40, 20, 0)),
    Density(look="two small", lines=0, by_year=True),
)
MOST_ROWS = {"wide": 18, "close": 28, "two": 60, "two small": 100}
"""Of a look: with more, it is not tried."""


@dataclass(frozen=True, kw_only=True)
class TimelineRow:
    number: int
    days: str
    note: str
    sentence: PrintedSentence

    @property
    def sentences(self) -> tuple[PrintedSentence, ...]:
        return (self.sentence,)


@dataclass(frozen=True, kw_only=True)
class PrintedTimeline:
    """One page; `others` are those of the list that have their day and nothing more."""

    look: str
    person: str
    asked_on: str
    picture: Picture
    rows: tuple[TimelineRow, ...]
    others: tuple[str, ...]
    has_cut: bool

    @property
    def cited(self) -> tuple[str, ...]:
        """Return the addresses of what it cites, once for each time, as they are read."""
        return tuple(
            address.removeprefix(ADDRESS)
            for row in self.rows
            for citation in (*row.sentence.citations, *row.sentence.listed)
            for address in citation.addresses
        )

    @property
    def days(self) -> tuple[str, ...]:
        """Return the day of every moment as it stands on the page."""
        return (*(row.days for row in self.rows), *self.others)


@dataclass(frozen=True, kw_only=True)
class TimelinePage:
    """A timeline that was laid out and fits on its page."""

    printed: PrintedTimeline
    pages: LaidOut


def timeline_page(
    timeline: Timeline, exhibits: tuple[Filed, ...], numbering: Numbering, *, person: str
) -> TimelinePage:
    """Lay a timeline out on one page, as wide as it can be.

    Raises an AssemblyError when even the bare years take more than a page, as one with words of a
    thousand letters would.
    """
    count = len(timeline.moments)
    for density in DENSITIES:
        if min(count, density.lines) > MOST_ROWS[density.look]:
            continue
        printed = printed_timeline(timeline, exhibits, numbering, person=person, density=density)
        with override("en"):
            pages = laid_out(render_to_string("documents/timeline.html", {"timeline": printed}))
        if pages.page_count == 1:
            return TimelinePage(printed=printed, pages=pages)
    message = _("There are too many dates for one page. Take out some that say little.")
    raise AssemblyError(message)


def printed_timeline(
    timeline: Timeline,
    exhibits: tuple[Filed, ...],
    numbering: Numbering,
    *,
    person: str,
    density: Density,
) -> PrintedTimeline:
    by_key = {exhibit.exhibit.key: exhibit for exhibit in exhibits}
    with override("en"):
        picture = picture_of(timeline, width=WIDTH, month=_month, name=_name, asked="This request")
    rows = tuple(_rows(timeline, by_key, numbering, density))
    others = tuple(enumerate(timeline.moments, start=1))[density.lines :]
    return PrintedTimeline(
        look=density.look,
        person=person,
        asked_on=day_text(timeline.asked_on),
        picture=picture,
        rows=rows,
        others=_years(others) if density.by_year else tuple(f"{n}: {_days(o)}" for n, o in others),
        has_cut=any(len(one.text) > density.letters for one in timeline.moments),
    )


def _rows(
    timeline: Timeline, by_key: Mapping[str, Filed], numbering: Numbering, density: Density
) -> Iterator[TimelineRow]:
    for number, moment in enumerate(timeline.moments[: density.lines], start=1):
        text = _cut(moment.text, density.letters)
        told = LetterSentence(text=text, cites=moment.cites)
        yield TimelineRow(
            number=number,
            days=_days(moment),
            note=FIXED if moment.is_fixed and not moment.text.startswith(FIXED) else "",
            sentence=printed_sentence(told, by_key, numbering),
        )


def _days(moment: Moment) -> str:
    """Return the days of a moment, each on one line."""
    first, last = (date_text(day).replace(" ", "\u00a0") for day in (moment.day, moment.until))
    return f"{first}\u00a0\u2013 {last}" if last else first


def _years(others: tuple[tuple[int, Moment], ...]) -> tuple[str, ...]:
    years: dict[str, list[int]] = {}
    for number, moment in others:
        years.setdefault(moment.day[:4], []).append(number)
    return tuple(f"{page_span(ns[0], ns[-1])}: {year}" for year, ns in years.items())


def _name(moment: Moment) -> str:
    """Return what a mark is called in the picture: what it is, else its day."""
    return moment.what or short_date(moment.day)


def _month(day: date) -> str:
    return short_date(f"{day:%Y-%m}")


def _cut(text: str, letters: int) -> str:
    """Return words of a length; where some are left out, a mark says so."""
    if len(text) <= letters:
        return text
    kept = text[: letters - 1]
    whole = kept.rpartition(" ")[0] if " " in kept[letters // 2 :] else kept
    return whole.rstrip(" ,;:.") + CUT

"""What the government has announced, as dated rows of the law tell it: news, and no advice."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from packets.law import Fact, facts_like
from packets.questions import Text
from packets.snapshot import CaseSnapshot
from packets.wizard.announcements import ANNOUNCEMENTS
from packets.wizard.shown import date_words

NEWS = "notice.status."


@dataclass(frozen=True, kw_only=True)
class News:
    """One announcement as it stood when somebody looked; `text` and `source` are in English.

    `title` is "" for a row that came from the facts desk and has no name in the code yet.
    """

    title: Text
    text: str
    since: str
    source: str
    source_url: str
    checked_on: str


def news_of(day: date) -> tuple[News, ...]:
    """Return each announcement that a row has for the day, the newest first."""
    return _told(facts_like(NEWS, on=day))


def news_for(case: CaseSnapshot) -> tuple[News, ...]:
    """Return those that touch a case on its day; a row without a name in the code is told too."""
    apart = {NEWS + one.name for one in ANNOUNCEMENTS if not one.touches(case)}
    return _told(row for row in facts_like(NEWS, on=case.taken_on) if row.key not in apart)


def _told(rows: Iterable[Fact]) -> tuple[News, ...]:
    titles = {NEWS + one.name: one.title for one in ANNOUNCEMENTS}
    return tuple(
        News(
            title=titles.get(row.key, ""),
            text=str(row.value),
            since=date_words(row.effective_from.isoformat()),
            source=row.source,
            source_url=row.source_url,
            checked_on=date_words(row.checked_on.isoformat()),
        )
        for row in sorted(rows, key=lambda row: row.effective_from, reverse=True)
    )

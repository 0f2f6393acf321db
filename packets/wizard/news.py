"""What the government has announced, as dated rows of the law tell it: news, and no advice."""

from dataclasses import dataclass
from datetime import date

from packets.law import facts_like
from packets.wizard.shown import date_words

NEWS = "notice.status."


@dataclass(frozen=True, kw_only=True)
class News:
    """One announcement as it stood when somebody looked; `text` and `source` are in English."""

    text: str
    since: str
    source: str
    source_url: str
    checked_on: str


def news_of(day: date) -> tuple[News, ...]:
    """Return each announcement that a row has for the day, the newest first."""
    rows = sorted(facts_like(NEWS, on=day), key=lambda row: row.effective_from, reverse=True)
    return tuple(
        News(
            text=str(row.value),
            since=date_words(row.effective_from.isoformat()),
            source=row.source,
            source_url=row.source_url,
            checked_on=date_words(row.checked_on.isoformat()),
        )
        for row in rows
    )

"""The column of comments: those on this page first, each with where it belongs now."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest

from packets.models import Comment
from packets.views.commented import Where, Whereabouts

SHOWN_AT_MOST = 25


@dataclass(frozen=True, kw_only=True)
class Talk:
    """All comments of a case that the reader may see, with their places by id."""

    rows: tuple[Comment, ...]
    places: Mapping[int, Where]
    shows_closed: bool

    @property
    def open(self) -> tuple[Comment, ...]:
        return tuple(row for row in self.rows if not row.is_closed)

    @property
    def closed_count(self) -> int:
        return len(self.rows) - len(self.open)

    @property
    def listed(self) -> tuple[Comment, ...]:
        return self.rows if self.shows_closed else self.open

    @property
    def stops_count(self) -> int:
        return sum(row.stops_sign_off for row in self.rows)

    @property
    def unsent_count(self) -> int:
        return sum(row.asked_in_id is None and not row.is_private for row in self.open)

    @property
    def open_by_row(self) -> Counter[str]:
        """Count the open comments by the code of the paper they are on now."""
        found = (self.places[row.pk].found for row in self.open)
        return Counter(one.row for one in found if one is not None and one.row)

    def on(self, code: str, page: int) -> list[tuple[Comment, Where]]:
        """Return the listed comments on a page, or on the whole paper, with their places."""
        there = [(row, self.places[row.pk]) for row in self.listed]
        return [
            (row, where)
            for row, where in there
            if where.found and where.found.row == code and where.found.page in (0, page)
        ]

    def shown(self, code: str, page: int) -> list[tuple[Comment, Where, bool]]:
        """Return some comments for the column, those on this page first and told so."""
        here = {row.pk for row, _where in self.on(code, page)} if code else set()
        rows = sorted(self.listed, key=lambda row: (row.pk not in here, row.number))
        return [(row, self.places[row.pk], row.pk in here) for row in rows[:SHOWN_AT_MOST]]


def talk_of(request: HttpRequest, where: Whereabouts, rows: "QuerySet[Comment]") -> Talk:
    listed = tuple(rows)
    return Talk(rows=listed, places=where.of(listed), shows_closed="closed" in request.GET)

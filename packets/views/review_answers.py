"""The answers beside a paper: each with where it stands in the papers, and a link to comment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from packets.models import Case, Comment
from packets.reviewing.seen import PageRead, Spot, can_be_seen, seen_on
from packets.selectors.reviewed import PaperAt
from packets.views.addresses import Addresses
from packets.views.commented import paper_label
from packets.wizard.summary import AnswerShown, StopShown, TaskShown

SPOTS_SHOWN = 3


@dataclass(frozen=True, kw_only=True)
class Beside:
    """One answer. `seen` are labels and addresses of papers that say the same, the shown one first.

    `not_in` names the shown paper where the answer could be looked up and is not in it.
    `comments` are the open comments on it.
    """

    shown: AnswerShown
    seen: tuple[tuple[str, str], ...]
    more_seen: int
    not_in: str
    comment: str
    comments: tuple[Comment, ...]


@dataclass(frozen=True, kw_only=True)
class PageBeside:
    heading: str
    change: str
    answers: tuple[Beside, ...]


@dataclass(frozen=True, kw_only=True)
class Column:
    """What the column of answers needs to know; `here` is the address of the shown page."""

    case: Case
    addresses: Addresses
    papers: Mapping[str, PaperAt]
    pages: Sequence[PageRead]
    paper: PaperAt | None
    here: str
    comments: Sequence[Comment]


def answers_beside(task: TaskShown, column: Column) -> tuple[PageBeside, ...]:
    """Return the answers of one task with what the papers say of them."""
    return tuple(
        PageBeside(
            heading=stop.stop.heading,
            change=column.addresses.stop(stop.stop),
            answers=tuple(_beside(stop, answer, column) for answer in stop.answers),
        )
        for stop in task.stops
        if stop.answers
    )


def _beside(stop: StopShown, answer: AnswerShown, column: Column) -> Beside:
    where = stop.stop
    value = where.given.answers.get(where.page.id, {}).get(answer.field.name)
    can_be = can_be_seen(answer.field, value)
    spots = seen_on(answer.field, value, column.pages) if can_be else ()
    labels = _labels(spots, column)
    is_here = column.paper is not None and any(row == column.paper.code for row, _page in spots)
    not_in = paper_label(column.paper) if can_be and column.paper and not is_here else ""
    query = {
        "part": where.task_key[0],
        "who": column.addresses.places.get(where.task_key[1], ""),
        "answer": f"{where.page.id}.{answer.field.name}",
        "of": column.addresses.places.get(where.about, ""),
    }
    return Beside(
        shown=answer,
        seen=labels[:SPOTS_SHOWN],
        more_seen=max(0, len(labels) - SPOTS_SHOWN),
        not_in=not_in,
        comment=f"{column.here}?{urlencode(query)}#comment",
        comments=tuple(
            row
            for row in column.comments
            if (row.page_id, row.about, row.field)
            == (where.page.id, where.about, answer.field.name)
        ),
    )


def _labels(spots: Sequence[Spot], column: Column) -> tuple[tuple[str, str], ...]:
    """Return each paper once, at the first page that says it, the shown paper first."""
    first: dict[str, int] = {}
    for row, page in spots:
        first.setdefault(row, page)
    own = column.paper.code if column.paper else ""
    rows = sorted(first, key=lambda row: row != own)
    return tuple(
        (
            paper_label(column.papers[row], first[row]),
            reverse("review-page", args=[column.case.reference, row, first[row]]),
        )
        for row in rows
    )

"""The steps of choosing what to black out: each takes a form and gives back a longer list."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from evidence import covering
from evidence.covering import Hit
from evidence.errors import NoSuchPage
from evidence.models import Document
from evidence.normal.cover import MOST_COVERS, Cover, NotACover, in_order
from evidence.previews import LARGE, page_picture, picture_size
from packets.views.marking import Marking, covers_in, pressed_at, typed_cover

LONGEST_WORDS = 200
MOST_HITS = 100


@dataclass(frozen=True, kw_only=True)
class Step:
    """What a press of a button led to; `problem` is about the box with the id `at`."""

    marking: Marking
    problem: str = ""
    at: str = "chosen"
    status: int = HTTPStatus.OK
    typed: str = ""
    hits: tuple[Hit, ...] | None = None
    count: int = 0


@dataclass(frozen=True, kw_only=True)
class Shown:
    """The document, and the picture of its page as it is shown: `height` in dots of the screen."""

    document: Document
    ratio: float

    def height(self, size: int) -> int:
        return round(size * self.ratio)


def shown_page(document: Document, page: int) -> Shown | None:
    """Return the page as it can be shown now; None while it is being made, or cannot be drawn."""
    if not document.is_ready:
        return None
    try:
        picture = page_picture(document=document, page=page, width=LARGE)
    except NoSuchPage:  # others have just taken its place, or the machine is too busy to draw it
        return None
    width, height = picture_size(picture)
    return Shown(document=document, ratio=height / width)


def _corner(sent: QueryDict, marking: Marking, document: Document) -> Step:
    """Keep the first corner that was pressed, or make a part of it and the second."""
    shown = shown_page(document, marking.page)
    height = shown.height(marking.size) if shown else 1
    pressed = pressed_at(sent, marking.size, height)
    if pressed is None:
        return Step(marking=marking)
    if marking.corner is None:
        return Step(marking=replace(marking, corner=pressed))
    try:
        chosen = Cover.between(marking.page, marking.corner, pressed)
    except NotACover:
        return refused_step(
            replace(marking, corner=None),
            _("The two corners are too close. Press two corners that are further apart."),
        )
    return _with(replace(marking, corner=None), (chosen,))


def _drawn(sent: QueryDict, marking: Marking, _document: Document) -> Step:
    drawn = covers_in([sent.get("drawn", "")])
    return _with(replace(marking, corner=None), drawn)


def _numbers(sent: QueryDict, marking: Marking, _document: Document) -> Step:
    try:
        return _with(marking, (typed_cover(sent, marking.page),))
    except NotACover:
        return refused_step(marking, _("Type four numbers from 0 to 100."), at="left")


def _words(sent: QueryDict, marking: Marking, document: Document) -> Step:
    typed = sent.get("words", "").strip()[:LONGEST_WORDS]
    if not typed:
        return refused_step(marking, _("Type the words to black out."), at="words")
    if not document.is_ready:
        return replace(refused_step(marking, _without_pages(document), at="words"), typed=typed)
    found = covering.find(document=document, typed=typed)
    return Step(marking=marking, typed=typed, hits=tuple(found[:MOST_HITS]), count=len(found))


def found_and_left_out(sent: QueryDict, marking: Marking, document: Document) -> Step | None:
    """Say once that places were found which the list does not have; None when it has them all."""
    typed = sent.get("found", "").strip()[:LONGEST_WORDS]
    if not typed or not document.is_ready:
        return None
    found = covering.find(document=document, typed=typed)
    if all(set(hit.covers) <= set(marking.covers) for hit in found):
        return None
    problem = _(
        "Nothing was saved yet. The places that were found are not in the list. "
        "Put them in the list, or save again without them."
    )
    step = refused_step(marking, problem)
    return replace(step, typed=typed, hits=tuple(found[:MOST_HITS]), count=len(found))


def _without_pages(document: Document) -> str:
    if document.is_over:
        return _("There are no pages yet.")
    return _("The pages are being made. Press “Find every place” again in a minute.")


def _hits(sent: QueryDict, marking: Marking, _document: Document) -> Step:
    return _with(marking, covers_in(sent.getlist("hit")[:MOST_HITS]))


def _drop(sent: QueryDict, marking: Marking, _document: Document) -> Step:
    gone = set(covers_in([sent.get("do", "").partition("-")[2]]))
    left = tuple(one for one in marking.covers if one not in gone)
    return Step(marking=replace(marking, covers=left))


def _start_again(_sent: QueryDict, marking: Marking, _document: Document) -> Step:
    return Step(marking=replace(marking, corner=None))


def nothing(_sent: QueryDict, marking: Marking, _document: Document) -> Step:
    """Go to another page or another size: the form says which."""
    return Step(marking=replace(marking, corner=None))


STEPS: Mapping[str, Callable[[QueryDict, Marking, Document], Step]] = {
    "corner": _corner,
    "drawn": _drawn,
    "numbers": _numbers,
    "words": _words,
    "hits": _hits,
    "drop": _drop,
    "again": _start_again,
}


def _with(marking: Marking, chosen: Any) -> Step:
    covers = in_order((*marking.covers, *chosen))
    if len(covers) > MOST_COVERS:
        return refused_step(marking, too_many())
    return Step(marking=replace(marking, covers=covers))


def refused_step(marking: Marking, problem: str, *, at: str = "chosen") -> Step:
    return Step(marking=marking, problem=problem, at=at, status=HTTPStatus.UNPROCESSABLE_ENTITY)


def said_too(late: Step, step: Step) -> Step:
    """Return what a step led to with what is said about a list that was changed meanwhile."""
    problem = " ".join(filter(None, (late.problem, step.problem)))
    return replace(step, problem=problem, at=late.at, status=late.status)


def too_many() -> str:
    return _("A document can have {most} blacked-out parts. Take some off first.").format(
        most=MOST_COVERS
    )

"""The jobs that the child knows."""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from evidence.limits import Limits

if TYPE_CHECKING:
    from evidence.normal.look import Viewer

POINTS_TO_THE_INCH = 72

Done = dict[str, Any]


def normalise(
    *, converter: str, modules: list[str], original: str, out: str, limits: dict[str, Any]
) -> Done:
    """Make Letter pages with the converter that a module declares.

    `modules` is where converters are looked for: a site may add a folder of its own.
    """
    package = import_module("evidence.converters")
    package.__path__ = modules
    declared = import_module(converter).CONVERTER
    made = declared.normalise(Path(original), Path(out), limits_of(limits))
    return {"page_count": made.page_count, "notes": sorted(str(note) for note in made.notes)}


def draw(*, pages: str, page: int, width: int, out: str) -> Done:
    """Draw page number `page` (from 1) of normalised pages as a PNG of so many dots width."""
    from evidence.normal.preview import draw_preview

    draw_preview(Path(pages), page, width, Path(out))
    return {}


def draw_light(*, pages: str, page: int, width: int, most_bytes: int, out: str) -> Done:
    """Draw page number `page` (from 1) as a WebP of so many dots width and bytes at most."""
    from evidence.normal.preview import draw_light_preview

    draw_light_preview(Path(pages), page, width, most_bytes, Path(out))
    return {}


def closeup(*, pages: str, page: int, box: list[float], out: str) -> Done:
    """Draw a place on page number `page` (from 1) as a PNG."""
    from evidence.normal.closeup import draw_closeup

    draw_closeup(Path(pages), page, tuple(box), Path(out))
    return {}


def unlock(*, original: str, password: str, out: str) -> Done:
    """Write a PDF without the password that opens it."""
    from evidence.normal.locked import without_password

    without_password(Path(original), password, Path(out))
    return {}


def inspect(*, pages: str, first: int, last: int, out: str) -> Done:
    """Look at pages `first` to `last` (from 1); what was seen may be long, so it goes to a file."""
    from evidence.reading.inspecting import inspected

    with _viewer(pages) as viewer:
        seen = []
        for number in range(first, last + 1):
            with viewer.page(number - 1) as page:
                seen.append(inspected(page, number).kept)
    Path(out).write_text(json.dumps(seen), encoding="utf-8")
    return {}


def recognise(*, pages: str, page: int, work: str, out: str) -> Done:
    """Recognise the text in the picture of page number `page` (from 1), and write it as JSON."""
    from evidence.normal.look import picture_of
    from evidence.reading.ocr import DPI, recognised
    from evidence.reading.quality import advice_on_writing, picture_area

    with _viewer(pages) as viewer, viewer.page(page - 1) as opened:
        picture = picture_of(opened, DPI / POINTS_TO_THE_INCH, grey=True)
        area = picture_area(opened)
    read = recognised(picture, Path(work))
    kept = {
        "text": read.text,
        "words": [word.listed for word in read.words],
        "confidence": read.confidence,
        "advice": advice_on_writing(read, area),
    }
    Path(out).write_text(json.dumps(kept), encoding="utf-8")
    return {}


def zone(*, pages: str, page: int, work: str, today: str, out: str) -> Done:
    """Read the machine-readable zone in the picture of a page (from 1); write its facts as JSON.

    `today` is a day as 2026-03-01.
    """
    # Each thread of the numeric library takes memory at once, whether it is used or not.
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    from evidence.normal.look import picture_of
    from evidence.reading.mrz.finding import zone_in_picture
    from evidence.reading.mrz.found_facts import facts_of
    from evidence.reading.ocr import DPI

    with _viewer(pages) as viewer, viewer.page(page - 1) as opened:
        picture = picture_of(opened, DPI / POINTS_TO_THE_INCH, grey=True)
    found = zone_in_picture(picture, Path(work), today=date.fromisoformat(today))
    facts = [asdict(fact) for fact in facts_of(found)] if found else []
    Path(out).write_text(json.dumps(facts), encoding="utf-8")
    return {}


def cover(*, pages: str, covers: list[list[float]], out: str) -> Done:
    """Write pages with parts blacked out: page from 1, left, top, width, height of each."""
    from evidence.normal.cover import Cover
    from evidence.normal.covered import black_out

    black_out(Path(pages), [Cover.of_facts(facts) for facts in covers], Path(out))
    return {}


def join(*, parts: list[str], out: str) -> Done:
    """Write the pages of several normalised files as one file, in this order."""
    from evidence.normal.joined import join_pages

    return {"page_count": join_pages([Path(part) for part in parts], Path(out))}


@contextmanager
def _viewer(pages: str) -> "Iterator[Viewer]":
    from evidence.errors import Unreadable
    from evidence.normal.look import viewing

    with viewing(Path(pages)) as viewer:
        if viewer is None:
            raise Unreadable
        yield viewer


def limits_of(given: dict[str, Any]) -> Limits:
    given["page_side_points"] = tuple(given["page_side_points"])
    return Limits(**given)


LOOK_AROUND = "look_around"
"""A job that only tells what could be closed."""

JOBS: dict[str, Callable[..., Done]] = {
    "normalise": normalise,
    "draw": draw,
    "draw_light": draw_light,
    "closeup": closeup,
    "unlock": unlock,
    "inspect": inspect,
    "recognise": recognise,
    "zone": zone,
    "cover": cover,
    "join": join,
}

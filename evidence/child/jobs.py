"""The jobs that the child knows."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from evidence.limits import Limits

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


def limits_of(given: dict[str, Any]) -> Limits:
    given["page_side_points"] = tuple(given["page_side_points"])
    return Limits(**given)


LOOK_AROUND = "look_around"
"""A job that only tells what could be closed."""

JOBS: dict[str, Callable[..., Done]] = {
    "normalise": normalise,
    "draw": draw,
}

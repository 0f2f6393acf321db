"""The fields of a form as a PDF keeps them: widgets on the pages, and what they inherit."""

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, String

from evidence.normal.annotations import list_of

_UP_AT_MOST = 20
"""Levels of a field tree; deeper ones are loops."""


def widgets(page: Object) -> list[Object]:
    """Return the places of fields on a page."""
    return [
        entry
        for entry in list_of(page.get("/Annots"))
        if isinstance(entry, Dictionary) and entry.get("/Subtype") == "/Widget"
    ]


def inherited(widget: Object, key: str) -> object:
    """Return what a widget has under a key, or the nearest of its parents."""
    return next((level[key] for level in _levels(widget) if key in level), None)


def field_of(widget: Object) -> Object:
    """Return the field that a widget shows: itself, or the nearest parent that has a name."""
    return next((level for level in _levels(widget) if "/T" in level), widget)


def flags_of(widget: Object) -> int:
    flags = inherited(widget, "/Ff")
    try:
        return int(flags)  # type: ignore[call-overload, no-any-return]
    except (TypeError, ValueError):
        return 0


def shown_answer(widget: Object) -> list[str]:
    """Return the lines of an answer as its form shows them.

    A choice may be kept under one word and shown as another; a list may have several lines.
    """
    answer = inherited(widget, "/V")
    kept = list_of(answer) if isinstance(answer, Array) else [answer]
    shown = dict(_shown_choices(widget)) if inherited(widget, "/FT") == Name.Ch else {}
    lines = [str(line) for line in kept if isinstance(line, String)]
    return [shown.get(line, line) for line in lines]


def _shown_choices(widget: Object) -> Iterator[tuple[str, str]]:
    for choice in list_of(inherited(widget, "/Opt")):
        pair = list_of(choice)
        if len(pair) == 2:  # noqa: PLR2004 - what is kept, and what is shown
            yield str(pair[0]), str(pair[1])


def _levels(widget: Object) -> Iterator[Object]:
    level: object = widget
    for _ in range(_UP_AT_MOST):
        if not isinstance(level, Dictionary):
            return
        yield level
        level = level.get("/Parent")

"""Words of a row that are no answers of today: kept as they stand, when a page can show them."""

from collections.abc import Mapping
from typing import Any

from packets.case_folder.answers import Answers, fields_at
from packets.case_folder.node import Node
from packets.errors import UnreadableCase
from packets.questions import Field, Kind, Page, Subject

_NAMES = {str: "words", bool: "true or false", int: "a number", list: "a list", dict: "keys"}
_SHAPES: dict[Kind, type] = {
    Kind.CHECK: list,
    Kind.LIST: list,
    Kind.ADDRESS: dict,
    Kind.TICK: bool,
    Kind.NUMBER: int,
    Kind.HEIGHT: int,
    Kind.WEIGHT: int,
}
_TYPED: dict[Kind, type] = {
    **_SHAPES,
    **dict.fromkeys((Kind.NUMBER, Kind.HEIGHT, Kind.WEIGHT), str),
    Kind.DATE: dict,
}
"""What was typed has the shape of its boxes: a date has one each for day, month and year."""


def kept_at(node: Node, pages: Mapping[str, Page], *, typed: bool) -> Answers:
    """Return words by page and field; of a field that is asked they have to fit its boxes."""
    shapes = _TYPED if typed else _SHAPES
    kept: Answers = {}
    for page_id in node.mapping():
        page = pages.get(str(page_id))
        with node.going_on():
            given = node.at(str(page_id))
            _check(given, page.fields if page else (), shapes)
            kept[str(page_id)] = given.anything() or {}
    return kept


def apart(
    answers: Mapping[str, Mapping[str, Any]], pages: Mapping[str, Page], *about: Subject
) -> tuple[Answers, Answers]:
    """Return the answers that a page of today takes as they are, and all others."""
    taken: Answers = {}
    others: Answers = {}
    for page_id, given in answers.items():
        page = pages.get(page_id)
        fields = page.fields if page is not None and page.about in about else None
        fit = {
            name
            for name, value in given.items()
            if fields is not None and _fits(name, value, fields)
        }
        if fit or (fields is not None and not given):
            taken[page_id] = {name: value for name, value in given.items() if name in fit}
        if len(fit) < len(given) or fields is None:
            others[page_id] = {name: value for name, value in given.items() if name not in fit}
    return taken, others


def _fits(name: str, value: Any, fields: tuple[Field, ...]) -> bool:
    node = Node(value={name: _as_written(value)})
    try:
        return bool(fields_at(node, fields) == {name: value}) and not node.mistakes
    except UnreadableCase:
        return False


def _as_written(value: Any) -> Any:
    """Return a value as the file gives it: numbers are words."""
    if isinstance(value, Mapping):
        return {name: _as_written(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_as_written(one) for one in value]
    return str(value) if type(value) is int else value


def _check(node: Node, fields: tuple[Field, ...], shapes: Mapping[Kind, type]) -> None:
    known = {field.name: field for field in fields}
    for name in node.mapping():
        if name in known:
            _check_shape(node.at(name), known[name], shapes)


def _check_shape(node: Node, field: Field, shapes: Mapping[Kind, type]) -> None:
    shape = shapes.get(field.kind, str)
    _only(node, shape)
    if field.kind is Kind.LIST:
        for row in node.nodes():
            _check(row, field.parts, shapes)
    elif shape is list:
        for one in node.nodes():
            _only(one, str)
    elif shape is dict:
        for name in node.mapping():
            _only(node.at(name), str)


def _only(node: Node, shape: type) -> None:
    if type(node.value) is not shape:
        node.refuse(f"should be {_NAMES[shape]}.")

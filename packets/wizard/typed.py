"""The answers of a page as a browser sends them: the boxes of `raw`, one name and value each."""

from collections.abc import Iterator, Mapping
from typing import Any

from packets.questions import Field, Kind, Page
from packets.wizard.address_parts import ADDRESS_PARTS
from packets.wizard.raw import Raw, is_blank, stored_page

Boxes = dict[str, str | list[str]]


def typed_page(page: Page, answers: Mapping[str, Any]) -> Boxes:
    """Return what the boxes of a page hold when its canonical answers are typed into them."""
    return dict(boxes_of(page, stored_page(page, answers, {})))


def boxes_of(page: Page, raw: Raw) -> Iterator[tuple[str, str | list[str]]]:
    for field in page.fields:
        yield from _boxes(field, raw.get(field.name), field.name)
        if f"{field.name}.en" in raw:
            yield f"{field.name}.en", str(raw[f"{field.name}.en"])


def _boxes(field: Field, raw: Any, name: str) -> Iterator[tuple[str, str | list[str]]]:
    if is_blank(raw):
        return
    if field.kind is Kind.TICK:
        yield name, "on"
    elif field.kind is Kind.CHECK:
        yield name, list(raw)
    elif field.kind is Kind.DATE:
        yield from ((f"{name}.{part}", value) for part, value in raw.items() if value)
    elif field.kind is Kind.ADDRESS:
        for part in ADDRESS_PARTS:
            yield from _boxes(part, raw.get(part.name), f"{name}.{part.name}")
    elif field.kind is Kind.LIST:
        yield from _rows(field, raw, name)
    else:
        yield name, str(raw)


def _rows(field: Field, rows: Any, name: str) -> Iterator[tuple[str, str | list[str]]]:
    for place, row in enumerate(rows):
        yield f"{name}.{place}.row", "1"
        for part in field.parts:
            yield from _boxes(part, row.get(part.name), f"{name}.{place}.{part.name}")

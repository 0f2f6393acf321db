"""The answers of a page as a browser sends them: its boxes, or only the words typed into them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from packets.questions import Field, Kind, Page
from packets.wizard.address_parts import ADDRESS_PARTS
from packets.wizard.naming import country_name
from packets.wizard.raw import DATE_PARTS, Raw, is_blank, stored_page

Boxes = dict[str, str | list[str]]

NO_WORDS = (Kind.RADIO, Kind.CHECK, Kind.SELECT, Kind.TICK, Kind.FILE, Kind.SSN)
"""What is chosen and not typed, and a Social Security number, which goes back to no browser."""


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


def words_of(page: Page, raw: Raw) -> Iterator[str]:
    """Yield what was typed on a page: a line for each answer, and for each row of a list."""
    for field in page.fields:
        rows = raw.get(field.name) or () if field.kind is Kind.LIST else ()
        for row in rows:
            yield from _line(_words(part, row.get(part.name)) for part in field.parts)
        yield from _line([_words(field, raw.get(field.name))])
        yield from _line([str(raw.get(f"{field.name}.en", ""))])


def _line(words: Iterable[str]) -> Iterator[str]:
    line = ", ".join(word.strip() for word in words if word.strip())
    if line:
        yield line


def _words(field: Field, raw: Any) -> str:
    if field.kind in (*NO_WORDS, Kind.LIST) or is_blank(raw):
        return ""
    if field.kind is Kind.COUNTRY:
        return country_name(str(raw))
    if field.kind is Kind.DATE:
        return " ".join(raw[part] for part in DATE_PARTS if part != "calendar").strip()
    if field.kind is Kind.ADDRESS:
        return ", ".join(_line(_words(part, raw.get(part.name)) for part in ADDRESS_PARTS))
    return str(raw)

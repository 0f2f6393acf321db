"""What a sheet is made of: paragraphs, points, rows, boxes to tick, lines for the pen."""

from dataclasses import dataclass

from packets.assembly.wording import prose
from parole_site.directions import isolated

GAP = "\ue000"
"""Stands in a text for a ruled line, which a pen fills."""


@dataclass(frozen=True, kw_only=True)
class Block:
    """A part of a page; `kind` says how it is printed, and the rest what.

    A row with an empty second part has a ruled line there. `lines` are ruled lines without words.
    """

    kind: str
    text: str = ""
    items: tuple[str, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()
    lines: int = 0

    @property
    def pieces(self) -> list[str]:
        return self.text.split(GAP)

    @property
    def row_pieces(self) -> list["RowPieces"]:
        return [
            RowPieces(name=name, pieces=value.split(GAP), is_blank=value in ("", GAP))
            for name, value in self.rows
        ]

    @property
    def blank_lines(self) -> range:
        return range(self.lines)

    @property
    def item_pieces(self) -> list[list[str]]:
        return [item.split(GAP) for item in self.items]


@dataclass(frozen=True, kw_only=True)
class RowPieces:
    """A row as the page prints it; a blank one is a line for the pen."""

    name: str
    pieces: list[str]
    is_blank: bool


def told(words: object) -> str:
    """Return what somebody answered, fit for print in a sentence; a ruled line for nothing."""
    return isolated(prose(str(words or ""))) or GAP


def listed(*words: str) -> str:
    """Return several answers behind one another, each in its own direction; a line for none."""
    return ", ".join(told(one) for one in words if one) or GAP


def lead(text: object) -> Block:
    return Block(kind="lead", text=str(text))


def heading(text: object) -> Block:
    return Block(kind="heading", text=str(text))


def text(words: object) -> Block:
    return Block(kind="text", text=str(words))


def sworn(words: object) -> Block:
    """Return the sentence that stands on one page with the signature below it."""
    return Block(kind="sworn", text=str(words))


def numbered(*items: str) -> Block:
    return Block(kind="numbered", items=tuple(item for item in items if item))


def boxes(*items: object) -> Block:
    """Return lines with an empty box before each, to tick with a pen."""
    return Block(kind="boxes", items=tuple(str(item) for item in items))


def rows(*pairs: tuple[object, object]) -> Block:
    """Return names with values; a value that is not known is a ruled line."""
    given = ((str(name), str(value or "")) for name, value in pairs)
    return Block(
        kind="rows",
        rows=tuple(
            (name, value if GAP in value else isolated(prose(value))) for name, value in given
        ),
    )


def lines(count: int) -> Block:
    """Return ruled lines, which stay together."""
    return Block(kind="lines", lines=count)


def last_lines(label: object, count: int) -> tuple[Block, ...]:
    """Return ruled lines that stay with what is behind them: nobody signs a page without words."""
    return (sworn(label), Block(kind="kept_lines", lines=count))


def address(*parts: str) -> Block:
    """Return an address in large letters, line by line."""
    return Block(kind="address", items=parts)


def ink(*labels: object) -> Block:
    """Return the lines that a hand fills: signature, date, name. They stay together."""
    return Block(kind="ink", items=tuple(str(one) for one in labels))

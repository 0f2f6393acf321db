"""Boxes that come in rows on every form: the parts of a name, and other names."""

from collections.abc import Callable
from typing import Any

from packets.boxes import Filing, Item
from packets.boxes.places import Separately, Typed
from packets.boxes.writing import NOT_APPLICABLE, name_line
from packets.snapshot import Answered, PersonName

NAME_PARTS = ("Family", "Given", "Middle")


def is_always(_filing: Filing) -> bool:
    return True


def name_items(
    part: str,
    item: str,
    name: Callable[[Filing], PersonName],
    *,
    letters: bool = False,
    fields: tuple[str, ...] = (),
    **more: Any,
) -> tuple[Item, ...]:
    """Return the three boxes of a full name; `fields` are those of family, given, middle."""
    into = dict(zip(("family", "given", "middle"), fields, strict=False))

    def box(letter: str, label: str, longest: int, read: str, *, needed: bool) -> Item:
        return Item(
            part=part,
            item=f"{item}.{letter}" if letters else item,
            label=label,
            answer=lambda filing: _part_of(name(filing), read, is_needed=needed),
            needed=needed,
            longest=longest,
            into=Typed(field=into[read]) if read in into else None,
            **more,
        )

    return (
        box("a", "Family Name (Last Name)", 34, "family", needed=True),
        box("b", "Given Name (First Name)", 26, "given", needed=True),
        box("c", "Middle Name (if applicable)", 21, "middle", needed=False),
    )


def _part_of(name: PersonName, read: str, *, is_needed: bool) -> str:
    """Return a part of a name; who has told their name without a middle one has none."""
    return getattr(name, read) or ("" if is_needed or not name else NOT_APPLICABLE)


def other_name_items(
    part: str,
    item: str,
    names: Callable[[Filing], tuple[Answered, ...]],
    *,
    rows: int,
    has_none: Callable[[Filing], bool],
    fields: Callable[[int], tuple[str, ...]] | None = None,
    **more: Any,
) -> tuple[Item, ...]:
    """Return a row for each other name that the form has room for; see `further_names_item`.

    `has_none` tells whether the person said so; who was not asked has not answered. `fields` gives
    the names of the fields of a row (from 1): family, given, middle.
    """

    def parts(number: int) -> Callable[[Filing], tuple[str, ...]]:
        def read(filing: Filing) -> tuple[str, ...]:
            found = names(filing)
            if number >= len(found):
                return ()
            return tuple(found[number].text("row", key) for key in ("family", "given", "middle"))

        return read

    def row(number: int) -> Item:
        def answer(filing: Filing) -> str:
            found = names(filing)
            if number < len(found):
                return name_line(found[number])
            return NOT_APPLICABLE if has_none(filing) else ""

        def is_shown(filing: Filing) -> bool:
            return bool(more.get("applies", is_always)(filing)) and (
                number == 0 or number < len(names(filing))
            )

        return Item(
            part=part,
            item=item,
            label=f"Other Names Used, row {number + 1} (Family, Given, Middle)",
            answer=answer,
            needed=number == 0,
            applies=is_shown,
            into=Separately(columns=fields(number + 1), read=parts(number)) if fields else None,
        )

    return tuple(row(number) for number in range(rows))


def further_names_item(
    part: str,
    item: str,
    of: tuple[str, str],
    names: Callable[[Filing], tuple[Answered, ...]],
    *,
    rows: int,
) -> Item:
    """Return the entry of the part for further answers with the names beyond the rows of a box.

    `of` are part and item of that box ("2", "17").
    """

    def answer(filing: Filing) -> str:
        return "; ".join(name_line(row) for row in names(filing)[rows:])

    return Item(
        part=part,
        item=item,
        label=f"Further other names used (Part {of[0]}, Item {of[1]})",
        answer=answer,
        applies=lambda filing: len(names(filing)) > rows,
        continues=of,
    )

"""Boxes that come in groups on every form: names, other names, addresses."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from packets.boxes import Filing, Item
from packets.boxes.places import Place, Separately, Typed
from packets.boxes.writing import NOT_APPLICABLE, form_country, name_line
from packets.snapshot import Answered, PersonName

US_ONLY = ("State", "ZIP Code")
NAME_PARTS = ("Family", "Given", "Middle")
ABROAD_ONLY = ("Province", "Postal Code")
NOWHERE: Mapping[str, Place] = MappingProxyType({})


def is_always(_filing: Filing) -> bool:
    return True


def address_items(  # noqa: PLR0913 - each says what its name says
    part: str,
    item: str,
    label: str,
    address: Callable[[Filing], Mapping[str, str]],
    *,
    letters: bool = False,
    applies: Callable[[Filing], bool] = lambda filing: True,
    into: Mapping[str, Place] = NOWHERE,
) -> tuple[Item, ...]:
    """Return the boxes of an address; a foreign one has other boxes than one in the United States.

    With `letters` each box has an item of its own (3.a, 3.b), as on Form G-28. `into` has the
    places on the form by the words of the boxes.
    """

    def box(letter: str, name: str, longest: int, *keys: str, needed: bool = False) -> Item:
        def answer(filing: Filing) -> str:
            given = address(filing)
            return ", ".join(given[key] for key in keys if given.get(key))

        def is_shown(filing: Filing) -> bool:
            given = address(filing)
            has_box = name not in (ABROAD_ONLY if given.get("country") == "US" else US_ONLY)
            return applies(filing) and has_box

        return Item(
            part=part,
            item=f"{item}.{letter}" if letters else item,
            label=f"{label}: {name}",
            answer=answer,
            needed=needed,
            longest=longest,
            applies=is_shown,
            into=into.get(name),
        )

    def country(filing: Filing) -> str:
        return form_country(address(filing).get("country", ""))

    return (
        *(() if letters else (box("", "In Care Of Name (if any)", 34, "in_care_of"),)),
        box("a", "Street Number and Name", 34, "street", "describe", needed=True),
        box("b", "Apt./Ste./Flr. Number", 12, "unit"),
        box("c", "City or Town", 20, "city", needed=True),
        box("d", "State", 2, "state", needed=True),
        box("e", "ZIP Code", 10, "postal_code", needed=True),
        box("f", "Province", 20, "state"),
        box("g", "Postal Code", 9, "postal_code"),
        replace(box("h", "Country", 38, "country", needed=True), answer=country),
    )


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
    part: str, item: str, place: str, names: Callable[[Filing], tuple[Answered, ...]], *, rows: int
) -> Item:
    """Return the entry of the part for further answers with the names beyond the rows of a box."""

    def answer(filing: Filing) -> str:
        return "; ".join(name_line(row) for row in names(filing)[rows:])

    return Item(
        part=part,
        item=item,
        label=f"Further other names used ({place})",
        answer=answer,
        applies=lambda filing: len(names(filing)) > rows,
    )

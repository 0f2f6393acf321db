"""Boxes that come in groups on every form: names, other names, addresses."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from packets.boxes import Filing, Item
from packets.boxes.writing import NOT_APPLICABLE, form_country, name_line
from packets.snapshot import Answered, PersonName

US_ONLY = ("State", "ZIP Code")
ABROAD_ONLY = ("Province", "Postal Code")


def is_always(_filing: Filing) -> bool:
    return True


def address_items(
    part: str,
    item: str,
    label: str,
    address: Callable[[Filing], Mapping[str, str]],
    *,
    letters: bool = False,
    applies: Callable[[Filing], bool] = lambda filing: True,
) -> tuple[Item, ...]:
    """Return the boxes of an address; a foreign one has other boxes than one in the United States.

    With `letters` each box has an item of its own (3.a, 3.b), as on Form G-28.
    """

    def box(letter: str, name: str, longest: int, *keys: str, needed: bool = False) -> Item:
        def answer(filing: Filing) -> str:
            given = address(filing)
            return next((given[key] for key in keys if given.get(key)), "")

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
    **more: Any,
) -> tuple[Item, ...]:
    """Return the three boxes of a full name."""

    def box(letter: str, label: str, longest: int, read: str, *, needed: bool) -> Item:
        return Item(
            part=part,
            item=f"{item}.{letter}" if letters else item,
            label=label,
            answer=lambda filing: getattr(name(filing), read) or ("" if needed else NOT_APPLICABLE),
            needed=needed,
            longest=longest,
            **more,
        )

    return (
        box("a", "Family Name (Last Name)", 34, "family", needed=True),
        box("b", "Given Name (First Name)", 26, "given", needed=True),
        box("c", "Middle Name (if applicable)", 21, "middle", needed=False),
    )


def other_name_items(
    part: str,
    item: str,
    names: Callable[[Filing], tuple[Answered, ...]],
    *,
    rows: int,
    **more: Any,
) -> tuple[Item, ...]:
    """Return a row for each other name that the form has room for, and one for all further ones."""

    def row(number: int) -> Item:
        def answer(filing: Filing) -> str:
            found = names(filing)
            return name_line(found[number]) if number < len(found) else NOT_APPLICABLE

        def is_shown(filing: Filing) -> bool:
            return bool(more.get("applies", is_always)(filing)) and (
                number == 0 or number < len(names(filing))
            )

        return Item(
            part=part,
            item=item,
            label=f"Other Names Used, row {number + 1} (Family, Given, Middle)",
            answer=answer,
            applies=is_shown,
        )

    return tuple(row(number) for number in range(rows))

"""Part 13: what has no box, or does not fit into it."""

from collections.abc import Callable

from packets.boxes import Filing, Item
from packets.boxes.places import Continuation, ContinuationRow
from packets.boxes.rows import further_names_item
from packets.boxes.writing import form_country, other_names
from packets.official_forms.i131_2025_01_20.part_2_filer import names_of_filer
from packets.snapshot import Answered

PART = "Part 13. Additional Information"
ROWS = 3
CONTINUATION = Continuation(
    copies={
        "P4[0].Part2_Line1_FamilyName[0]": "#subform[13].Part2_Line1_FamilyName[0]",
        "P4[0].Part2_Line1_GivenName[0]": "#subform[13].Part2_Line1_GivenName[0]",
        "P4[0].Part2_Line1_MiddleName[0]": "#subform[13].Part2_Line1_MiddleName[0]",
        "P5[0].#area[0].Part2_Line5_AlienNumber[0]": (
            "#subform[13].Global_ANumber[0].Part2_Line5_AlienNumber[0]"
        ),
    },
    rows=tuple(
        ContinuationRow(
            page=f"#subform[13].Part13_Line{row}_PageNumber[0]",
            part=f"#subform[13].Part13_Line{row}_PartNumber[0]",
            item=f"#subform[13].Part13_Line{row}_ItemNumber[0]",
            text=f"#subform[13].Part13_Line{row}_AdditionalInfo[0]",
        )
        for row in range(3, 8)
    ),
)


def _native_names(filing: Filing) -> str:
    """Return the names in their own letters, of the traveller and of the petitioner."""
    people = [filing.beneficiary.name]
    if not filing.case.is_self_petition:
        people.append(filing.case.petitioner.name)
    return "\n".join(f"{one.full}: {one.native}" for one in people if one.native)


def _second_country(filing: Filing) -> str:
    return form_country(filing.beneficiary.own_words("ben-nation", "second"))


def _second_country_item(place: str, is_there: Callable[[Filing], bool]) -> Item:
    return Item(
        part=PART,
        item="4",
        label=f"Further citizenship or nationality ({place})",
        answer=_second_country,
        applies=lambda filing: is_there(filing) and bool(_second_country(filing)),
    )


def _names_of_traveller(filing: Filing) -> tuple[Answered, ...]:
    if filing.is_for_oneself:
        return ()
    return other_names(filing.beneficiary, "ben-other", "names")


ITEMS = (
    Item(
        part=PART,
        item="3",
        label="Names in their original script (Part 2, Items 1 and 16)",
        answer=_native_names,
        applies=lambda filing: bool(_native_names(filing)),
    ),
    _second_country_item("Part 2, Item 7", lambda filing: filing.is_for_oneself),
    _second_country_item("Part 2, Item 20", lambda filing: not filing.is_for_oneself),
    further_names_item(PART, "5", "Part 2, Item 17", _names_of_traveller, rows=ROWS),
    further_names_item(PART, "6", "Part 2, Item 2", names_of_filer, rows=ROWS),
)

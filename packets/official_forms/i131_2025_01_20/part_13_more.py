"""Part 13: what has no box, or does not fit into it."""

from packets.boxes import Filing, Item
from packets.boxes.places import Continuation, ContinuationRow
from packets.boxes.writing import form_country, name_line, other_names

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


def _more_names(filing: Filing) -> str:
    further = other_names(filing.beneficiary, "ben-other", "names")[ROWS:]
    return "; ".join(name_line(row) for row in further)


ITEMS = (
    Item(
        part=PART,
        item="3",
        label="Names in their original script (Part 2, Items 1 and 16)",
        answer=_native_names,
        applies=lambda filing: bool(_native_names(filing)),
    ),
    Item(
        part=PART,
        item="4",
        label="Further citizenship or nationality (Part 2, Item 20)",
        answer=_second_country,
        applies=lambda filing: bool(_second_country(filing)),
    ),
    Item(
        part=PART,
        item="5",
        label="Further other names used (Part 2, Item 17)",
        answer=_more_names,
        applies=lambda filing: bool(_more_names(filing)),
    ),
)

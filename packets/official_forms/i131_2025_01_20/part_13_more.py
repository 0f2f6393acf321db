"""Part 13: what has no box, or does not fit into it."""

from collections.abc import Callable

from packets.boxes import Filing, Item
from packets.boxes.places import Continuation, ContinuationRow
from packets.boxes.rows import further_names_item
from packets.boxes.writing import form_country, other_names
from packets.official_forms.i131_2025_01_20.part_2_filer import names_of_filer
from packets.snapshot import Answered, PersonName

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


def _native_name_item(item: str, name: Callable[[Filing], PersonName]) -> Item:
    """Return the entry with somebody's name in their own letters, behind the box of the name."""

    def answer(filing: Filing) -> str:
        return f"{name(filing).full}: {name(filing).native}" if name(filing).native else ""

    return Item(
        part=PART,
        item="3",
        label=f"Name in its original script (Part 2, Item {item})",
        answer=answer,
        applies=lambda filing: bool(answer(filing)),
        continues=("2", item),
    )


def _name_of_another(filing: Filing) -> PersonName:
    return PersonName() if filing.is_for_oneself else filing.beneficiary.name


def _second_country(filing: Filing) -> str:
    first, second = (filing.beneficiary.own_words("ben-nation", f) for f in ("citizen", "second"))
    return form_country(second) if second != first else ""


def _second_country_item(item: str, is_there: Callable[[Filing], bool]) -> Item:
    return Item(
        part=PART,
        item="4",
        label=f"Further citizenship or nationality (Part 2, Item {item})",
        answer=_second_country,
        applies=lambda filing: is_there(filing) and bool(_second_country(filing)),
        continues=("2", item),
    )


def _names_of_traveller(filing: Filing) -> tuple[Answered, ...]:
    if filing.is_for_oneself:
        return ()
    return other_names(filing.beneficiary, "ben-other", "names")


ITEMS = (
    _native_name_item("1", lambda filing: filing.case.filer_name),
    _native_name_item("16", _name_of_another),
    _second_country_item("7", lambda filing: filing.is_for_oneself),
    _second_country_item("20", lambda filing: not filing.is_for_oneself),
    further_names_item(PART, "5", ("2", "17"), _names_of_traveller, rows=ROWS),
    further_names_item(PART, "6", ("2", "2"), names_of_filer, rows=ROWS),
)

"""Part 8: the names and dependents for which the boxes of Parts 2 and 3 have no row."""

from packets.boxes import Filing, Item
from packets.boxes.rows import further_names_item
from packets.boxes.writing import other_names
from packets.official_forms.i134_2025_01_20.part_2_means import further_dependents
from packets.official_forms.i134_2025_01_20.part_2_supporter import OTHER_NAME_ROWS, names_used
from packets.official_forms.i134_2025_01_20.part_4_to_8 import PART_8
from packets.snapshot import Answered


def _names_of_beneficiary(filing: Filing) -> tuple[Answered, ...]:
    return other_names(filing.beneficiary, "ben-other", "names")


ITEMS = (
    further_names_item(PART_8, "", ("2", "2"), names_used, rows=OTHER_NAME_ROWS),
    Item(
        part=PART_8,
        item="",
        label="Further dependents (Part 2, Item 15)",
        answer=further_dependents,
        applies=lambda filing: bool(further_dependents(filing)),
    ),
    further_names_item(PART_8, "", ("3", "2"), _names_of_beneficiary, rows=OTHER_NAME_ROWS),
)

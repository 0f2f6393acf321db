"""Part 10: what has no box, or does not fit into it."""

from packets.boxes import Filing, Item
from packets.boxes.places import Continuation, ContinuationRow
from packets.boxes.rows import NAME_PARTS
from packets.official_forms.i912_2025_07_22.part_4_and_5 import (
    BENEFIT_ROWS,
    benefit_parts,
    benefits,
    on,
)
from packets.official_forms.i912_2025_07_22.part_6_hardship import ASSET_ROWS, asset_parts, assets

PART = "Part 10. Additional Information"
SHEET = "#subform[7]."
CONTINUATION = Continuation(
    copies={
        **{
            f"#subform[0].P2_L2_{part}Name[0]": f"{SHEET}P2_L2_{part}Name[1]" for part in NAME_PARTS
        },
        "#subform[0].P2_Line3_AlienNumber[0]": f"{SHEET}P2_Line3_AlienNumber[1]",
    },
    rows=tuple(
        ContinuationRow(
            page=f"{SHEET}Part11_Line{row}a_PageNumber[0]",
            part=f"{SHEET}Part11_Line{row}b_PartNumber[0]",
            item=f"{SHEET}Part11_Line{row}c_ItemNumber[0]",
            text=f"{SHEET}Part{part}_Line{row}d_AdditionalInfo[0]",
        )
        for row, part in ((3, 11), (4, 12), (5, 11), (6, 12))
    ),
)


def _further_benefits(filing: Filing) -> str:
    rows = benefits(filing)[BENEFIT_ROWS:] if on("BENEFIT")(filing) else ()
    return "; ".join(", ".join(filter(None, benefit_parts(row))) for row in rows)


def _further_assets(filing: Filing) -> str:
    rows = assets(filing)[ASSET_ROWS:] if on("HARDSHIP")(filing) else ()
    return "; ".join(", ".join(filter(None, asset_parts(row))) for row in rows)


ITEMS = (
    Item(
        part=PART,
        item="3",
        label="Further means-tested benefits (Part 4, Item 1)",
        answer=_further_benefits,
        applies=lambda filing: bool(_further_benefits(filing)),
        continues=("4", "1"),
    ),
    Item(
        part=PART,
        item="3",
        label="Further assets (Part 6, Item 2)",
        answer=_further_assets,
        applies=lambda filing: bool(_further_assets(filing)),
        continues=("6", "2"),
    ),
)

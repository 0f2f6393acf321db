"""Form I-912, edition 07/22/25: a request to file without the fee, where the family asks for it.

It asks about whoever signs Form I-131. Whose means count, when somebody asks for another, is not
settled; the fee of 8 U.S.C. 1804 cannot be waived.
"""

from datetime import date
from pathlib import Path

from packets.boxes.printed import PrintedForm
from packets.official_forms import FormEdition
from packets.official_forms.i912_2025_07_22 import (
    part_1_to_3,
    part_4_and_5,
    part_6_hardship,
    part_7_signing,
    part_8_and_9,
    part_10_more,
)
from packets.snapshot.fee import asks_for_a_waiver

EDITION = FormEdition(
    form="I-912",
    title="Request for Fee Waiver",
    edition_date=date(2025, 7, 22),
    filing_order=15,
    page_count=8,
    once_per="CASE",
    applies=asks_for_a_waiver,
    continued_in=part_10_more.PART,
    continuation=part_10_more.CONTINUATION,
    printed=PrintedForm(
        root="form1[0].",
        fields_file=Path(__file__).with_name("fields.csv"),
        sha256s=frozenset({"c5c5f61c9954e812133f702a0edfacd5cb7ff597c703017789de87735bf2c276"}),
        comes_with={part_1_to_3.SELF_FIELD: part_1_to_3.SELF},
    ),
    items=(
        *part_1_to_3.ITEMS,
        *part_4_and_5.ITEMS,
        *part_6_hardship.ITEMS,
        *part_7_signing.ITEMS,
        *part_8_and_9.ITEMS,
        *part_10_more.ITEMS,
    ),
)

"""Form I-131, edition 01/20/25: the boxes for an initial request of a person abroad and re-parole.

Boxes for other uses of the form (reentry permit, refugee travel document, advance parole, programs)
are left out: Parts 5 to 7 and Part 4, Items 4 to 9.
"""

from datetime import date
from pathlib import Path

from packets.boxes.printed import PrintedForm
from packets.official_forms import FormEdition
from packets.official_forms.i131_2025_01_20 import (
    part_1_application,
    part_2_filer,
    part_2_other_person,
    part_3_and_4,
    part_8_and_9,
    part_10_to_12,
    part_13_more,
)

EDITION = FormEdition(
    form="I-131",
    title="Application for Travel Documents, Parole Documents, and Arrival/Departure Records",
    edition_date=date(2025, 1, 20),
    filing_order=20,
    page_count=14,
    once_per="BENEFICIARY",
    continued_in=part_13_more.PART,
    continuation=part_13_more.CONTINUATION,
    printed=PrintedForm(
        root="form1[0].",
        fields_file=Path(__file__).with_name("fields.csv"),
        sha256s=frozenset({"e177bbae35c3df634e7269f1094c93a11c6edf6849fa5fe66fbe3726498d59b5"}),
    ),
    items=(
        *part_1_application.ITEMS,
        *part_2_filer.ITEMS,
        *part_2_other_person.ITEMS,
        *part_3_and_4.ITEMS,
        *part_8_and_9.ITEMS,
        *part_10_to_12.ITEMS,
        *part_13_more.ITEMS,
    ),
)

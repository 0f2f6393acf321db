"""Form I-134, edition 01/20/25: one for each supporter and each person supported."""

from datetime import date

from packets.boxes.helping import declares_on_a_form
from packets.official_forms import FormEdition
from packets.official_forms.i134_2025_01_20 import (
    part_2_means,
    part_2_supporter,
    part_3_beneficiary,
    part_4_to_8,
    part_8_more,
)

EDITION = FormEdition(
    form="I-134",
    title="Declaration of Financial Support",
    edition_date=date(2025, 1, 20),
    filing_order=30,
    page_count=10,
    once_per="SUPPORTER",
    applies=lambda case: bool(case.supporters),
    is_for=lambda _case, supporter: declares_on_a_form(supporter),
    continued_in=part_4_to_8.PART_8,
    items=(
        *part_2_supporter.ITEMS,
        *part_2_means.ITEMS,
        *part_3_beneficiary.ITEMS,
        *part_4_to_8.ITEMS,
        *part_8_more.ITEMS,
    ),
)

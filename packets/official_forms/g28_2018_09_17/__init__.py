"""Form G-28, edition 09/17/18: who represents the person who files."""

from datetime import date
from pathlib import Path

from packets.boxes.printed import PrintedForm
from packets.official_forms import FormEdition
from packets.official_forms.g28_2018_09_17 import appearance, representative

EDITION = FormEdition(
    form="G-28",
    title="Notice of Entry of Appearance as Attorney or Accredited Representative",
    edition_date=date(2018, 9, 17),
    filing_order=10,
    page_count=4,
    once_per="CASE",
    applies=lambda case: case.is_represented,
    continued_in=appearance.PART_6,
    continuation=appearance.CONTINUATION,
    printed=PrintedForm(
        root="form1[0].",
        fields_file=Path(__file__).with_name("fields.csv"),
        sha256s=frozenset({"d73cd620d241b0f8dae1a1be51800568595527e945b00e89814cd8804466a6b1"}),
    ),
    items=(*representative.ITEMS, *appearance.ITEMS),
)

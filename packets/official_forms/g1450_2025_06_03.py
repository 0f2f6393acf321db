"""Form G-1450, edition 06/03/25: the fee by a card of a U.S. bank.

Its fields are not known here, so it is never filled: the answer sheet says what to write by hand.
Nothing of the numbers is ever asked, kept or printed.
"""

from datetime import date

from packets.boxes import Filing
from packets.boxes.paying import amount_items, by_hand, filer_items, payer_items
from packets.official_forms import FormEdition
from packets.questions.conditions import is_re_parole
from packets.snapshot.fee import pays_by

PART_1 = "Applicant's/Petitioner's/Requester's Information"
PART_2 = "Card Billing Information"
PART_3 = "Card Information"


def _is_first_request(filing: Filing) -> bool:
    return not is_re_parole(filing.case)


EDITION = FormEdition(
    form="G-1450",
    title="Authorization for Credit Card Transactions",
    edition_date=date(2025, 6, 3),
    filing_order=2,
    page_count=1,
    once_per="CASE",
    is_on_top=True,
    is_never_kept=True,
    applies=lambda case: pays_by(case, "CARD"),
    items=(
        *filer_items(PART_1),
        *payer_items(PART_2, "Card Holder"),
        by_hand(PART_3, "Card Number"),
        by_hand(PART_3, "Card Type"),
        by_hand(PART_3, "Card Expiration Date (mm/yyyy)"),
        *amount_items(PART_3, "Authorized Payment Amount", is_first_request=_is_first_request),
    ),
    note=(
        "The words of its boxes were not compared with the agency's form: read each box before you "
        "write. The numbers of the card and the signature are written by hand, on the form only."
    ),
)

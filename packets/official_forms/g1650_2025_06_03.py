"""Form G-1650, edition 06/03/25: the fee from an account at a U.S. bank.

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
PART_2 = "Account Holder's Information"
PART_3 = "Bank Account Information"


def _is_first_request(filing: Filing) -> bool:
    return not is_re_parole(filing.case)


EDITION = FormEdition(
    form="G-1650",
    title="Authorization for ACH Transactions",
    edition_date=date(2025, 6, 3),
    filing_order=3,
    page_count=1,
    once_per="CASE",
    is_on_top=True,
    is_never_kept=True,
    applies=lambda case: pays_by(case, "BANK"),
    items=(
        *filer_items(PART_1),
        *payer_items(PART_2, "Account Holder"),
        by_hand(PART_3, "Name of the Bank"),
        by_hand(PART_3, "Account Type"),
        by_hand(PART_3, "Routing Number"),
        by_hand(PART_3, "Account Number"),
        *amount_items(PART_3, "Authorized Payment Amount", is_first_request=_is_first_request),
    ),
    note=(
        "The words of its boxes were not compared with the agency's form: read each box before you "
        "write. The numbers of the account and the signature are written by hand, on the form only."
    ),
)

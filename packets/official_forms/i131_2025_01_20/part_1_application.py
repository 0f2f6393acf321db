"""Page 1 (the representative's box) and Part 1: which kind of application this is."""

from packets.boxes import Filing, Item
from packets.boxes.writing import form_date, yes_no
from packets.official_forms.i131_2025_01_20.re_parole import first_parole, is_initial, is_re_parole

TOP = "To Be Completed by an Attorney or Accredited Representative (if any)"
PART = "Part 1. Application Type"
SELECTED = "Select this box"


def _is_represented(filing: Filing) -> bool:
    return filing.case.is_represented


def _representative(page: str, field: str, filing: Filing) -> str:
    representative = filing.case.representative
    return "" if representative is None else representative.own_words(page, field)


ITEMS = (
    Item(
        part=TOP,
        item="",
        label="Fill in box if Form G-28 is attached",
        answer=lambda filing: SELECTED,
        applies=_is_represented,
    ),
    Item(
        part=TOP,
        item="",
        label="Attorney State Bar Number (if applicable)",
        answer=lambda filing: _representative("rep-licence", "bar_number", filing),
        applies=_is_represented,
    ),
    Item(
        part=TOP,
        item="",
        label="Attorney or Accredited Representative USCIS Online Account Number (if any)",
        answer=lambda filing: _representative("rep-name", "account", filing),
        applies=_is_represented,
        longest=12,
    ),
    Item(
        part=PART,
        item="7",
        label=(
            "Initial parole document, outside the United States, for myself or for someone else, "
            "not under a specific program or process"
        ),
        answer=lambda filing: SELECTED,
        applies=is_initial,
    ),
    Item(
        part=PART,
        item="11",
        label=(
            "New period of parole, for myself or for someone else, "
            "not under a specific program or process"
        ),
        answer=lambda filing: SELECTED,
        applies=is_re_parole,
    ),
    Item(
        part=PART,
        item="12",
        label="Admit Until Date Parole shown on Form I-94",
        answer=lambda filing: form_date(first_parole(filing).value("rep-i94", "until")),
        needed=True,
        applies=is_re_parole,
    ),
    Item(
        part=PART,
        item="13",
        label=(
            "Do you hold status as a refugee, were you paroled as a refugee, "
            "or are you a lawful permanent resident as a direct result of being a refugee?"
        ),
        answer=lambda filing: yes_no(filing.case.petitioner, "you-refugee", "refugee"),
        needed=True,
    ),
)

"""Page 1 (the representative's box) and Part 1: which kind of application this is."""

from packets.boxes import Filing, Item
from packets.boxes.places import Ticked, Typed
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
        into=Ticked(boxes={SELECTED: "P1[0].G28_Attached[0]"}),
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
        into=Ticked(boxes={SELECTED: "P3[0].CB_AppType[5]"}),
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
        into=Ticked(boxes={SELECTED: "P4[0].CB_AppType[0]"}),
        answer=lambda filing: SELECTED,
        applies=is_re_parole,
    ),
    Item(
        part=PART,
        item="12",
        label="Admit Until Date Parole shown on Form I-94",
        into=Typed(field="P4[0].P1_Line12_DateOfAdmission[0]"),
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
        into=Ticked(boxes={"Yes": "P4[0].P1_Line13_YesNo[0]", "No": "P4[0].P1_Line13_YesNo[1]"}),
        answer=lambda filing: yes_no(filing.case.petitioner, "you-refugee", "refugee"),
        needed=True,
    ),
)

"""Parts 1 to 3: the grounds, the person who asks, and the form that is to cost nothing."""

from collections.abc import Callable

from packets.boxes import Filing, Item
from packets.boxes.places import Separately, Ticked, Typed
from packets.boxes.rows import NAME_PARTS, name_items, other_name_items
from packets.boxes.writing import (
    NONE,
    chosen,
    form_a_number,
    form_date,
    has_no_other_names,
    if_any,
    other_names,
)
from packets.questions.conditions import is_re_parole

PART_1 = "Part 1. Basis for Your Request"
PART_2 = "Part 2. Information About You (Requestor)"
PART_3 = "Part 3. Applications and Petitions for Which You Are Requesting a Fee Waiver"
NAME_COLUMNS = 18
SELF = "Self"
SELF_FIELD = "#subform[1].Part4_Line2a_RelationshipToYou1[0]"
"""The agency's blank file has this word in the first row of its table."""

GROUNDS = {
    "BENEFIT": "A. I am, my spouse is, or the head of household receives a means-tested benefit",
    "INCOME": "B. My household income is at or below 150 percent of the Poverty Guidelines",
    "HARDSHIP": "C. I have a financial hardship",
}
STATUSES = {
    "CITIZEN": "United States Citizen",
    "NATIONAL": "United States National",
    "PERMANENT_RESIDENT": "Lawful Permanent Resident",
    "NONIMMIGRANT": "Nonimmigrant",
    "ASYLEE": "Asylee",
    "REFUGEE": "Refugee",
    "PAROLEE": "Parolee",
    "TPS": "Temporary Protected Status",
    "DEFERRED_ACTION": "Deferred Action",
    "ABROAD": NONE,
}
MARITAL = {
    "SINGLE": "Single, Never Married",
    "MARRIED": "Married",
    "DIVORCED": "Divorced",
    "WIDOWED": "Widowed",
    "ANNULLED": "Marriage Annulled",
    "SEPARATED": "Separated",
    "OTHER": "Other",
}
MARITAL_BOXES = ("Divorced", "Married", "Widowed", "Single, Never Married")
ANSWERS = {
    "a_number": (("you-numbers", "a_number"), ("ben-anum", "number")),
    "account": (("you-numbers", "account"), ("ben-numbers", "account")),
    "ssn": (("you-numbers", "ssn"), ("ben-numbers", "ssn")),
    "dob": (("you-birth", "dob"), ("ben-dob", "dob")),
    "marital": (("fee-you", "marital"), ("ben-dob", "marital")),
}
TABLE = (
    "#subform[1].Part3_Line1_Name1[0]",
    "#subform[1].P3_Line1_AlienNumber[0]",
    "#subform[1].Part3_Line1_DateofBirth1[0]",
    SELF_FIELD,
    "#subform[1].Part3_Line1_FormsFiled1[0]",
)


def _own(name: str) -> Callable[[Filing], str]:
    return lambda f: f.filer.own_words(*ANSWERS[name][1 if f.case.is_self_petition else 0])


def _number(name: str, write: Callable[[str], str] = str) -> Callable[[Filing], str]:
    def answer(filing: Filing) -> str:
        page = ANSWERS[name][1 if filing.case.is_self_petition else 0][0]
        return if_any(write(_own(name)(filing)), is_known=page in filing.filer.answers)

    return answer


def _status(filing: Filing) -> str:
    """Return the status of who asks; a traveller abroad has none."""
    if filing.case.is_self_petition:
        return STATUSES["PAROLEE"] if is_re_parole(filing.case) else NONE
    return chosen(filing.case.petitioner, "you-status", "status", STATUSES)


def _marital(filing: Filing) -> str:
    page, field = ANSWERS["marital"][1 if filing.case.is_self_petition else 0]
    return chosen(filing.filer, page, field, MARITAL)


def _short_name(filing: Filing) -> str:
    """Shorten the middle name for the narrow table; Part 2, Item 2, has the whole one."""
    name = filing.case.filer_name
    initial = f"{name.middle[0]}." if name.middle else ""
    ways = (name.full, _joined(name.given, initial, name.family), _joined(name.given, name.family))
    return next((way for way in ways if len(way) <= NAME_COLUMNS), ways[-1])


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _table_row(filing: Filing) -> tuple[str, ...]:
    a_number = form_a_number(_own("a_number")(filing))
    born = form_date(_own("dob")(filing))
    return (_short_name(filing), a_number, born, SELF, "I-131")


def _row_in_words(filing: Filing) -> str:
    """Return the row as it stands on an answer sheet, which has room for the whole name."""
    return ", ".join(
        part for part in (filing.case.filer_name.full, *_table_row(filing)[1:]) if part
    )


ITEMS = (
    Item(
        part=PART_1,
        item="1",
        label="Basis (select at least one)",
        answer=lambda f: chosen(f.case.petitioner, "fee-why", "why", GROUNDS),
        needed=True,
        into=Ticked(
            boxes={
                words: f"#subform[0].P1_Line{number}_Checkbox[0]"
                for number, words in enumerate(GROUNDS.values(), start=1)
            }
        ),
    ),
    Item(
        part=PART_1,
        item="2",
        label="What is your current immigrant or nonimmigrant status?",
        answer=_status,
        needed=True,
        longest=86,
        into=Typed(field="#subform[0].P1_ImmStatus[0]"),
    ),
    *name_items(
        PART_2,
        "2",
        lambda filing: filing.case.filer_name,
        fields=tuple(f"#subform[0].P2_L2_{part}Name[0]" for part in NAME_PARTS),
    ),
    *other_name_items(
        PART_2,
        "3",
        lambda filing: other_names(
            filing.filer, "ben-other" if filing.case.is_self_petition else "you-other", "names"
        ),
        rows=2,
        has_none=lambda filing: has_no_other_names(
            filing.filer, "ben-other" if filing.case.is_self_petition else "you-other"
        ),
        fields=lambda row: tuple(
            f"#subform[0].{'P2_L3' if row == 1 else 'P2_3'}_{part}Name[0]" for part in NAME_PARTS
        ),
    ),
    Item(
        part=PART_2,
        item="4",
        label="Alien Registration Number (A-Number) (if any)",
        answer=_number("a_number", form_a_number),
        longest=9,
        into=Typed(field="#subform[0].P2_Line3_AlienNumber[0]"),
    ),
    Item(
        part=PART_2,
        item="5",
        label="USCIS Online Account Number (if any)",
        answer=_number("account"),
        longest=12,
        into=Typed(field="#subform[0].P2_Line4_AcctIdentifier[0]"),
    ),
    Item(
        part=PART_2,
        item="6",
        label="Date of Birth (mm/dd/yyyy)",
        answer=lambda filing: form_date(_own("dob")(filing)),
        needed=True,
        into=Typed(field="#subform[1].P2_5_DateOfBirth[0]"),
    ),
    Item(
        part=PART_2,
        item="7",
        label="U.S. Social Security Number (if any)",
        answer=_number("ssn"),
        longest=9,
        into=Typed(field="#subform[1].P2_Line6_SSN[0]"),
    ),
    Item(
        part=PART_2,
        item="8",
        label="Marital Status",
        answer=_marital,
        needed=True,
        into=Ticked(
            boxes={
                words: f"#subform[1].P2_7_MaritalStatus[{number}]"
                for number, words in enumerate(
                    (*MARITAL_BOXES, "Marriage Annulled", "Separated", "Other")
                )
            }
        ),
    ),
    Item(
        part=PART_3,
        item="1",
        label="Row 1 (Full Name, A-Number, Date of Birth, Relationship to You, Forms Being Filed)",
        answer=_row_in_words,
        into=Separately(columns=TABLE, read=_table_row),
    ),
    Item(
        part=PART_3,
        item="1",
        label="Total Number of Forms (including self)",
        answer=lambda filing: "1",
        into=Typed(field="#subform[1].Part3_Line1_TotalForms[0]"),
    ),
)

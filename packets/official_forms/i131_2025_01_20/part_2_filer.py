"""Part 2, Items 1 to 15: the person who files, who is the petitioner or the traveller."""

from collections.abc import Callable, Mapping

from packets.boxes import Filing, Item
from packets.boxes.addresses import address_items
from packets.boxes.places import Ticked, Typed
from packets.boxes.rows import NAME_PARTS, name_items, other_name_items
from packets.boxes.writing import (
    SEXES,
    STATELESS,
    chosen,
    form_a_number,
    form_country,
    form_date,
    has_no_other_names,
    if_any,
    other_names,
    physical_address,
)
from packets.official_forms.i131_2025_01_20.addresses import address_places
from packets.official_forms.i131_2025_01_20.re_parole import first_parole, is_re_parole
from packets.snapshot import Answered

PART = "Part 2. Information About You"

# Where the petitioner has answered, and where the traveller who files has.
ANSWERS = {
    "born": (("you-birth", "born"), ("ben-nation", "born")),
    "citizen": (("you-status", "citizen"), ("ben-nation", "citizen")),
    "sex": (("you-status", "sex"), ("ben-body", "sex")),
    "dob": (("you-birth", "dob"), ("ben-dob", "dob")),
    "a_number": (("you-numbers", "a_number"), ("ben-anum", "number")),
    "ssn": (("you-numbers", "ssn"), ("ben-numbers", "ssn")),
    "account": (("you-numbers", "account"), ("ben-numbers", "account")),
}


def _place(filing: Filing, name: str) -> tuple[str, str]:
    return ANSWERS[name][1 if filing.case.is_self_petition else 0]


def _own(name: str) -> Callable[[Filing], str]:
    return lambda filing: filing.filer.own_words(*_place(filing, name))


def _number(name: str, write: Callable[[str], str] = str) -> Callable[[Filing], str]:
    """Return a number that not everybody has: "N/A" once the page was answered without it."""

    def answer(filing: Filing) -> str:
        page, field = _place(filing, name)
        is_known = page in filing.filer.answers and not filing.filer.is_(page, "has", "NOT_SURE")
        return if_any(write(filing.filer.own_words(page, field)), is_known=is_known)

    return answer


def _mail(filing: Filing) -> Mapping[str, str]:
    page = "ben-address" if filing.case.is_self_petition else "you-address"
    return filing.filer.address(page, "address")


def _home(filing: Filing) -> Mapping[str, str]:
    page = "ben-address" if filing.case.is_self_petition else "you-address"
    return physical_address(filing.filer, page)


def _lives_elsewhere(filing: Filing) -> bool:
    """The form asks for a second address only where it is another one."""
    return _home(filing) != _mail(filing)


def names_of_filer(filing: Filing) -> tuple[Answered, ...]:
    """Return the other names that whoever signs has used."""
    return other_names(filing.filer, _other_page(filing), "names")


def _other_page(filing: Filing) -> str:
    return "ben-other" if filing.case.is_self_petition else "you-other"


def _citizenship(filing: Filing) -> str:
    if filing.case.is_self_petition and filing.filer.value("ben-nation", "stateless"):
        return STATELESS
    return form_country(_own("citizen")(filing))


def _is_own_re_parole(filing: Filing) -> bool:
    return filing.is_for_oneself and is_re_parole(filing)


ITEMS = (
    *name_items(
        PART,
        "1",
        lambda filing: filing.case.filer_name,
        fields=tuple(f"P4[0].Part2_Line1_{part}Name[0]" for part in NAME_PARTS),
    ),
    *other_name_items(
        PART,
        "2",
        names_of_filer,
        rows=3,
        has_none=lambda filing: has_no_other_names(filing.filer, _other_page(filing)),
        fields=lambda row: tuple(f"P5[0].Part2_Line2_{part}Name{row}[0]" for part in NAME_PARTS),
    ),
    *address_items(
        PART,
        "3",
        "Current Mailing Address or Safe Address",
        _mail,
        into=address_places("P5[0].Part2_Line3"),
    ),
    *address_items(
        PART,
        "4",
        "Current Physical Address (if different from the above address)",
        _home,
        applies=_lives_elsewhere,
        into=address_places("P5[0].Part2_Line4"),
    ),
    Item(
        part=PART,
        item="5",
        label="Alien Registration Number (A-Number) (if any)",
        into=Typed(field="P5[0].#area[0].Part2_Line5_AlienNumber[0]"),
        answer=_number("a_number", form_a_number),
        longest=9,
    ),
    Item(
        part=PART,
        item="6",
        label="Country of Birth",
        into=Typed(field="P5[0].Part2_Line6_CountryOfBirth[0]"),
        answer=lambda filing: form_country(_own("born")(filing)),
        needed=True,
        longest=38,
    ),
    Item(
        part=PART,
        item="7",
        label="Country of Citizenship or Nationality",
        into=Typed(field="P5[0].Part2_Line7_CountryOfCitizenshiporNationality[0]"),
        answer=_citizenship,
        needed=True,
        longest=38,
    ),
    Item(
        part=PART,
        item="8",
        label="Sex",
        into=Ticked(
            boxes={"Male": "P5[0].Part2_Line8_Gender[1]", "Female": "P5[0].Part2_Line8_Gender[0]"}
        ),
        answer=lambda filing: chosen(filing.filer, *_place(filing, "sex"), SEXES),
        needed=True,
    ),
    Item(
        part=PART,
        item="9",
        label="Date of Birth (mm/dd/yyyy)",
        into=Typed(field="P5[0].Part2_Line9_DateOfBirth[0]"),
        answer=lambda filing: form_date(_own("dob")(filing)),
        needed=True,
    ),
    Item(
        part=PART,
        item="10",
        label="U.S. Social Security Number (if any)",
        into=Typed(field="P5[0].#area[1].Part2_Line10_SSN[0]"),
        answer=_number("ssn"),
        longest=9,
    ),
    Item(
        part=PART,
        item="11",
        label="USCIS Online Account Number (if any)",
        into=Typed(field="P5[0].Part2_Line11_USCISOnlineAcctNumber[0]"),
        answer=_number("account"),
        longest=12,
    ),
    Item(
        part=PART,
        item="12",
        label="Class of Admission (COA)",
        into=Typed(field="P5[0].Part2_Line12_ClassofAdmission[0]"),
        answer=lambda filing: first_parole(filing).own_words("rep-i94", "class"),
        needed=True,
        applies=_is_own_re_parole,
        longest=32,
    ),
    Item(
        part=PART,
        item="13",
        label="Most Recent Form I-94 Arrival-Departure Record Number (if any)",
        into=Typed(field="P5[0].Part2_Line13_I94RecordNo[0]"),
        answer=lambda filing: first_parole(filing).own_words("rep-i94", "number"),
        needed=True,
        applies=_is_own_re_parole,
    ),
    Item(
        part=PART,
        item="14",
        label="Expiration Date of Authorized Stay Shown on Form I-94 (mm/dd/yyyy)",
        into=Typed(field="P6[0].Part2_Line14_I94ExpDate[0]"),
        answer=lambda filing: form_date(first_parole(filing).value("rep-i94", "until")),
        needed=True,
        applies=_is_own_re_parole,
    ),
)

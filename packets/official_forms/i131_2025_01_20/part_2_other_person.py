"""Part 2, Items 16 to 27: the traveller, when somebody else files for them."""

from packets.boxes import Filing, Item
from packets.boxes.addresses import address_items
from packets.boxes.places import Typed
from packets.boxes.rows import NAME_PARTS, name_items, other_name_items
from packets.boxes.writing import (
    STATELESS,
    form_a_number,
    form_country,
    form_date,
    form_phone,
    has_no_other_names,
    if_any,
    other_names,
    physical_address,
)
from packets.official_forms.i131_2025_01_20.addresses import address_places
from packets.official_forms.i131_2025_01_20.re_parole import first_parole, is_re_parole

PART = "Part 2. Information About You (information about the person you are filing for)"


def is_for_another(filing: Filing) -> bool:
    return not filing.is_for_oneself


def _is_re_parole_of_another(filing: Filing) -> bool:
    return is_for_another(filing) and is_re_parole(filing)


def _a_number(filing: Filing) -> str:
    person = filing.beneficiary
    is_known = person.is_("ben-anum", "has", "YES", "NO")
    return if_any(form_a_number(person.own_words("ben-anum", "number")), is_known=is_known)


def _contact(filing: Filing, field: str) -> str:
    person = filing.beneficiary
    return if_any(person.own_words("ben-contact", field), is_known="ben-contact" in person.answers)


def _phone(filing: Filing) -> str:
    given = _contact(filing, "phone")
    return form_phone(given) if given.startswith("+") else given


ITEMS = (
    *name_items(
        PART,
        "16",
        lambda filing: filing.beneficiary.name,
        applies=is_for_another,
        fields=tuple(f"P6[0].P2_Line16_{part}Name[0]" for part in NAME_PARTS),
    ),
    *other_name_items(
        PART,
        "17",
        lambda filing: other_names(filing.beneficiary, "ben-other", "names"),
        rows=3,
        has_none=lambda filing: has_no_other_names(filing.beneficiary, "ben-other"),
        fields=lambda row: tuple(f"P6[0].Part2_Line17_{part}Name{row}[0]" for part in NAME_PARTS),
        applies=is_for_another,
    ),
    Item(
        part=PART,
        item="18",
        label="Date of Birth (mm/dd/yyyy)",
        into=Typed(field="P6[0].P2_Line18_DateOfBirth[0]"),
        answer=lambda filing: form_date(filing.beneficiary.value("ben-dob", "dob")),
        needed=True,
        applies=is_for_another,
    ),
    Item(
        part=PART,
        item="19",
        label="Country of Birth",
        into=Typed(field="P6[0].P2_Line19_CountryOfBirth[0]"),
        answer=lambda filing: form_country(filing.beneficiary.own_words("ben-nation", "born")),
        needed=True,
        longest=42,
        applies=is_for_another,
    ),
    Item(
        part=PART,
        item="20",
        label="Country of Citizenship or Nationality",
        into=Typed(field="P6[0].P2_Line20_CountryOfCitizenship[0]"),
        answer=lambda filing: (
            STATELESS
            if filing.beneficiary.value("ben-nation", "stateless")
            else form_country(filing.beneficiary.own_words("ben-nation", "citizen"))
        ),
        needed=True,
        longest=42,
        applies=is_for_another,
    ),
    Item(
        part=PART,
        item="21",
        label="Daytime Telephone Number (if any)",
        into=Typed(field="P6[0].P2_Line21_DaytimeTelephoneNumber[0]"),
        answer=_phone,
        longest=15,
        applies=is_for_another,
    ),
    Item(
        part=PART,
        item="22",
        label="Email Address (if any)",
        into=Typed(field="P6[0].P2_Line22_Email[0]"),
        answer=lambda filing: _contact(filing, "email"),
        longest=42,
        applies=is_for_another,
    ),
    Item(
        part=PART,
        item="23",
        label="Alien Registration Number (A-Number) (if any)",
        into=Typed(field="P6[0].ANumber[0].P2_Line23_AlienNumber[0]"),
        answer=_a_number,
        longest=9,
        applies=is_for_another,
    ),
    *address_items(
        PART,
        "24",
        "Current Mailing Address",
        lambda filing: filing.beneficiary.address("ben-address", "address"),
        into=address_places("P6[0].P2_Line24"),
        applies=is_for_another,
    ),
    *address_items(
        PART,
        "25",
        "Current Physical Address",
        lambda filing: physical_address(filing.beneficiary, "ben-address"),
        into=address_places("P6[0].P2_Line25"),
        applies=is_for_another,
    ),
    Item(
        part=PART,
        item="26",
        label="Class of Admission (COA) (if any)",
        into=Typed(field="P7[0].P2_Line26_ClassofAdmission[0]"),
        answer=lambda filing: first_parole(filing).own_words("rep-i94", "class"),
        needed=True,
        longest=32,
        applies=_is_re_parole_of_another,
    ),
    Item(
        part=PART,
        item="27",
        label="Most Recent Form I-94 Arrival-Departure Record Number (if any)",
        into=Typed(field="P7[0].P2_Line27_I94RecordNo[0]"),
        answer=lambda filing: first_parole(filing).own_words("rep-i94", "number"),
        needed=True,
        applies=_is_re_parole_of_another,
    ),
)

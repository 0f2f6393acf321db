"""Part 3: the person who is supported."""

from packets.boxes import Filing, Item
from packets.boxes.addresses import address_items
from packets.boxes.rows import name_items, other_name_items
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
    yes_no,
)
from packets.official_forms.i134_2025_01_20.supporting import supporter_of

PART = "Part 3. Information About the Beneficiary"
MARITAL = {
    "SINGLE": "Single, Never Married",
    "MARRIED": "Married",
    "DIVORCED": "Divorced",
    "WIDOWED": "Widowed",
    "SEPARATED": "Legally Separated",
    "ANNULLED": "Marriage Annulled",
    "OTHER": "Other",
}


def _a_number(filing: Filing) -> str:
    person = filing.beneficiary
    is_known = person.is_("ben-anum", "has", "YES", "NO")
    return if_any(form_a_number(person.own_words("ben-anum", "number")), is_known=is_known)


ITEMS = (
    *name_items(PART, "1", lambda filing: filing.beneficiary.name),
    *other_name_items(
        PART,
        "2",
        lambda filing: other_names(filing.beneficiary, "ben-other", "names"),
        rows=2,
        has_none=lambda filing: has_no_other_names(filing.beneficiary, "ben-other"),
    ),
    Item(
        part=PART,
        item="3",
        label="Date of Birth (mm/dd/yyyy)",
        answer=lambda filing: form_date(filing.beneficiary.value("ben-dob", "dob")),
        needed=True,
    ),
    Item(
        part=PART,
        item="4",
        label="Sex",
        answer=lambda filing: chosen(filing.beneficiary, "ben-body", "sex", SEXES),
        needed=True,
    ),
    Item(
        part=PART,
        item="5",
        label="Alien Registration Number (A-Number) (if any)",
        answer=_a_number,
        longest=9,
    ),
    Item(
        part=PART,
        item="6",
        label="Place of Birth: City or Town",
        answer=lambda filing: filing.beneficiary.text("ben-nation", "born_city"),
        needed=True,
    ),
    Item(
        part=PART,
        item="6",
        label="Place of Birth: Country",
        answer=lambda filing: form_country(filing.beneficiary.own_words("ben-nation", "born")),
        needed=True,
    ),
    Item(
        part=PART,
        item="7",
        label="Country of Citizenship or Nationality",
        answer=lambda filing: (
            STATELESS
            if filing.beneficiary.value("ben-nation", "stateless")
            else form_country(filing.beneficiary.own_words("ben-nation", "citizen"))
        ),
        needed=True,
    ),
    Item(
        part=PART,
        item="8",
        label="Marital Status (Select only one box)",
        answer=lambda filing: chosen(filing.beneficiary, "ben-dob", "marital", MARITAL),
        needed=True,
    ),
    *address_items(
        PART,
        "9",
        "Mailing Address",
        lambda filing: filing.beneficiary.address("ben-address", "address"),
    ),
    Item(
        part=PART,
        item="10",
        label="Is the beneficiary's mailing address the same as the physical address?",
        answer=lambda filing: yes_no(filing.beneficiary, "ben-address", "same"),
        needed=True,
    ),
    *address_items(
        PART,
        "11",
        "Physical Address",
        lambda filing: physical_address(filing.beneficiary, "ben-address"),
    ),
    Item(
        part=PART,
        item="12",
        label="Anticipated Period of Stay: From (mm/dd/yyyy)",
        answer=lambda filing: form_date(supporter_of(filing).value("sup-give", "from")),
        needed=True,
    ),
    Item(
        part=PART,
        item="12",
        label="Anticipated Period of Stay: To (mm/dd/yyyy)",
        answer=lambda filing: form_date(supporter_of(filing).value("sup-give", "until")),
        needed=True,
    ),
)

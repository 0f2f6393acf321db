"""Part 1 and Part 2, Items 1 to 11: who gives the support."""

from packets.boxes import Filing, Item
from packets.boxes.addresses import address_items
from packets.boxes.rows import name_items, other_name_items
from packets.boxes.writing import chosen, form_country, form_date, if_any
from packets.official_forms.i134_2025_01_20.supporting import (
    a_number,
    home,
    is_own_support,
    mail,
    supporter_of,
)
from packets.snapshot import Answered, supporter_link

PART_1 = "Part 1. Basis for Filing"
OTHER_NAME_ROWS = 2
PART_2 = "Part 2. Information About the Individual Agreeing to Financially Support the Beneficiary"
STATUSES = {
    "CITIZEN": "U.S. Citizen",
    "NATIONAL": "U.S. National",
    "PERMANENT_RESIDENT": "Lawful Permanent Resident",
    "NONIMMIGRANT": "Nonimmigrant",
    "ASYLEE": "Asylee",
    "REFUGEE": "Refugee",
    "PAROLEE": "Parolee",
    "TPS": "TPS holder",
    "DEFERRED_ACTION": "Beneficiary of deferred action",
    "OTHER": "Other",
}


def names_used(filing: Filing) -> tuple[Answered, ...]:
    """Return the other names that the supporter has used."""
    return supporter_of(filing).rows("sup-name", "other")


def _basis(filing: Filing) -> str:
    return "Myself as the beneficiary" if is_own_support(filing) else "Another individual"


def _is_same(filing: Filing) -> str:
    return chosen(supporter_of(filing), "sup-address", "same", {"YES": "Yes", "NO": "No"})


def _status(filing: Filing) -> str:
    supporter = supporter_of(filing)
    status = chosen(supporter, "sup-status", "status", STATUSES)
    other = supporter.text("sup-status", "other_status")
    return f"{status}: {other}" if status == "Other" and other else status


def _account(filing: Filing) -> str:
    supporter = supporter_of(filing)
    given = supporter.own_words("sup-status", "account")
    return if_any(given, is_known="sup-status" in supporter.answers)


def _link(filing: Filing) -> str:
    if is_own_support(filing):
        return "Self"
    return supporter_link(filing.case, supporter_of(filing), filing.beneficiary)


ITEMS = (
    Item(
        part=PART_1,
        item="1",
        label="I am filing this form on behalf of (Select only one box)",
        answer=_basis,
    ),
    *name_items(PART_2, "1", lambda filing: supporter_of(filing).name),
    *other_name_items(
        PART_2,
        "2",
        names_used,
        rows=OTHER_NAME_ROWS,
        has_none=lambda filing: "sup-name" in supporter_of(filing).answers,
    ),
    *address_items(PART_2, "3", "Mailing Address", mail),
    Item(
        part=PART_2,
        item="4",
        label="Is your current mailing address the same as your physical address?",
        answer=_is_same,
        needed=True,
    ),
    *address_items(PART_2, "5", "Physical Address", home),
    Item(
        part=PART_2,
        item="6",
        label="Date of Birth (mm/dd/yyyy)",
        answer=lambda filing: form_date(supporter_of(filing).value("sup-birth", "dob")),
        needed=True,
    ),
    Item(
        part=PART_2,
        item="7",
        label="Place of Birth: City or Town",
        answer=lambda filing: supporter_of(filing).text("sup-birth", "born_city"),
        needed=True,
    ),
    Item(
        part=PART_2,
        item="7",
        label="Place of Birth: State or Province",
    ),
    Item(
        part=PART_2,
        item="7",
        label="Place of Birth: Country",
        answer=lambda filing: form_country(supporter_of(filing).own_words("sup-birth", "born")),
        needed=True,
    ),
    Item(
        part=PART_2,
        item="8",
        label="Alien Registration Number (A-Number) (if any)",
        answer=a_number,
        longest=9,
    ),
    Item(
        part=PART_2,
        item="9",
        label="USCIS Online Account Number (if any)",
        answer=_account,
        longest=12,
    ),
    Item(
        part=PART_2,
        item="10",
        label="Immigration Status (Select only one box)",
        answer=_status,
        needed=True,
    ),
    Item(
        part=PART_2,
        item="11",
        label="Relationship to the Beneficiary",
        answer=_link,
        needed=True,
    ),
)

"""Parts 1 and 2: the attorney or accredited representative."""

from collections.abc import Callable

from packets.boxes import Filing, Item
from packets.boxes.addresses import address_items
from packets.boxes.places import Beside, Ticked, Typed
from packets.boxes.rows import name_items
from packets.boxes.writing import chosen, form_date, form_phone, if_any
from packets.official_forms.g28_2018_09_17.addresses import address_places
from packets.snapshot import RepresentativeFacts

PART_1 = "Part 1. Information About Attorney or Accredited Representative"
PART_2 = "Part 2. Eligibility Information for Attorney or Accredited Representative"
SELECTED = "Select this box"
DIGITS = 10
ORDERS = {"NO": "am not", "YES": "am (explain in Part 6)"}


def _representative(filing: Filing) -> RepresentativeFacts:
    return filing.case.representative or RepresentativeFacts()


def _says(page: str, field: str) -> Callable[[Filing], str]:
    return lambda filing: _representative(filing).text(page, field)


def _phone(page: str, field: str) -> Callable[[Filing], str]:
    return lambda filing: form_phone(_representative(filing).own_words(page, field))


def _is_attorney(filing: Filing) -> bool:
    return _representative(filing).is_("rep-licence", "kind", "ATTORNEY")


def _is_accredited(filing: Filing) -> bool:
    return _representative(filing).is_("rep-licence", "kind", "ACCREDITED")


ITEMS = (
    Item(
        part=PART_1,
        item="1",
        label="USCIS Online Account Number (if any)",
        into=Typed(field="#subform[0].#area[0].Pt1Line1_USCISOnlineAcctNumber[0]"),
        answer=_says("rep-name", "account"),
        longest=12,
    ),
    *name_items(
        PART_1,
        "2",
        lambda filing: _representative(filing).name,
        letters=True,
        fields=(
            "#subform[0].Pt1Line2a_FamilyName[0]",
            "#subform[0].Pt1Line2b_GivenName[0]",
            "#subform[0].Pt1Line2c_MiddleName[0]",
        ),
    ),
    *address_items(
        PART_1,
        "3",
        "Address of Attorney or Accredited Representative",
        lambda filing: _representative(filing).address("rep-office", "address"),
        letters=True,
        into=address_places("#subform[0].Line3", "StreetNumber"),
    ),
    Item(
        part=PART_1,
        item="4",
        label="Daytime Telephone Number",
        into=Typed(field="#subform[0].Line4_DaytimeTelephoneNumber[0]"),
        answer=_phone("rep-office", "phone"),
        needed=True,
        longest=DIGITS,
    ),
    Item(
        part=PART_1,
        item="5",
        label="Mobile Telephone Number (if any)",
        into=Typed(field="#subform[0].Line6_EMail[0]"),  # the names of two fields are swapped
        answer=lambda filing: if_any(_phone("rep-office", "mobile")(filing)),
        longest=DIGITS,
    ),
    Item(
        part=PART_1,
        item="6",
        label="Email Address (if any)",
        into=Typed(field="#subform[0].Line7_MobileTelephoneNumber[0]"),
        answer=_says("rep-office", "email"),
        longest=38,
    ),
    Item(
        part=PART_2,
        item="1.a",
        label=(
            "I am an attorney eligible to practice law in, and a member in good standing of, "
            "the bar of the highest courts of: Licensing Authority"
        ),
        into=Beside(
            field="#subform[0].Pt2Line1a_LicensingAuthority[0]", box="#subform[0].CheckBox1[0]"
        ),
        answer=_says("rep-licence", "state"),
        needed=True,
        longest=66,
        applies=_is_attorney,
    ),
    Item(
        part=PART_2,
        item="1.b",
        label="Bar Number (if applicable)",
        into=Typed(field="#subform[0].Pt2Line1b_BarNumber[0]"),
        answer=lambda filing: if_any(_says("rep-licence", "bar_number")(filing)),
        longest=10,
        applies=_is_attorney,
    ),
    Item(
        part=PART_2,
        item="1.c",
        label="I (am/am not) subject to any order restricting me in the practice of law",
        into=Ticked(
            boxes={
                ORDERS["NO"]: "#subform[0].Checkbox1dAmNot[0]",
                ORDERS["YES"]: "#subform[0].Checkbox1dAm[0]",
            }
        ),
        answer=lambda f: chosen(_representative(f), "rep-licence", "orders", ORDERS),
        needed=True,
        applies=_is_attorney,
    ),
    Item(
        part=PART_2,
        item="1.d",
        label="Name of Law Firm or Organization (if applicable)",
        into=Typed(field="#subform[0].Pt2Line1d_NameofFirmOrOrganization[0]"),
        answer=_says("rep-office", "firm"),
        longest=30,
        applies=_is_attorney,
    ),
    Item(
        part=PART_2,
        item="2.a",
        label="I am an accredited representative of a recognized organization",
        into=Ticked(boxes={SELECTED: "#subform[0].CheckBox2[0]"}),
        answer=lambda filing: SELECTED,
        applies=_is_accredited,
    ),
    Item(
        part=PART_2,
        item="2.b",
        label="Name of Recognized Organization",
        into=Typed(field="#subform[0].Line2b_NameofOrganization[0]"),
        answer=_says("rep-accredited", "organization"),
        needed=True,
        longest=30,
        applies=_is_accredited,
    ),
    Item(
        part=PART_2,
        item="2.c",
        label="Date of Accreditation (mm/dd/yyyy)",
        into=Typed(field="#subform[0].Line2c_DateExpires[0]"),
        answer=lambda f: form_date(_representative(f).value("rep-accredited", "date")),
        needed=True,
        applies=_is_accredited,
    ),
)

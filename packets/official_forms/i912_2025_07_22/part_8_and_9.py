"""Parts 8 and 9: the interpreter and the preparer. Of a helper no address is asked."""

from collections.abc import Callable, Mapping

from packets.boxes import Filing, Item
from packets.boxes.addresses import address_items
from packets.boxes.helping import (
    has_interpreter,
    helper_language,
    helper_name,
    helper_name_parts,
    helper_phone,
)
from packets.boxes.places import Place, Separately, Ticked, Typed, Unit
from packets.boxes.writing import form_phone
from packets.official_forms.i912_2025_07_22.part_7_signing import (
    DIGITS,
    has_preparer,
    preparer_name,
)

PART_8 = "Part 8. Interpreter's Contact Information, Certification, and Signature"
PART_9 = (
    "Part 9. Contact Information, Declaration, and Signature of the Person Preparing this Request, "
    "if Other Than the Requestor"
)
NO_ATTORNEY = "A. I am not an attorney or accredited representative"
ATTORNEY = "B. I am an attorney or accredited representative"
OFFICE: Mapping[str, Place] = {
    "Street Number and Name": Typed(field="#subform[6].P10_L3a_StreetNumberName[0]"),
    "Apt./Ste./Flr. Number": Unit(
        number="#subform[6].P10_L3b_AptSteFlrNumber[0]",
        apartment="#subform[6].P10_L3b_Unit[2]",
        suite="#subform[6].P10_L3b_Unit[1]",
        floor="#subform[6].P10_L3b_Unit[0]",
    ),
    "City or Town": Typed(field="#subform[6].P10_L3c_City[0]"),
    "State": Typed(field="#subform[6].P10_L3d_State[0]"),
    "ZIP Code": Typed(field="#subform[6].P10_L3e_ZipCode[0]"),
    "Province": Typed(field="#subform[6].P10_L3g_Province[0]"),
    "Postal Code": Typed(field="#subform[6].P10_L3f_PostalCode[0]"),
    "Country": Typed(field="#subform[6].P10_L3h_Country[0]"),
}


def _is_represented(filing: Filing) -> bool:
    return filing.case.is_represented


def _is_typed_by_a_helper(filing: Filing) -> bool:
    return has_preparer(filing) and not filing.case.is_represented


def _of_office(field: str) -> Callable[[Filing], str]:
    def answer(filing: Filing) -> str:
        representative = filing.case.representative
        return "" if representative is None else representative.text("rep-office", field)

    return answer


def _office(filing: Filing) -> Mapping[str, str]:
    representative = filing.case.representative
    return {} if representative is None else representative.address("rep-office", "address")


def _preparer_phone(filing: Filing) -> str:
    if filing.case.is_represented:
        return form_phone(_of_office("phone")(filing))
    return helper_phone(filing)


def _preparer_parts(filing: Filing) -> tuple[str, str]:
    representative = filing.case.representative
    if representative is None:
        return helper_name_parts(filing)
    name = representative.name
    return name.family, f"{name.given} {name.middle}".strip()


def _in_ink(part: str, item: str, label: str, applies: Callable[[Filing], bool]) -> Item:
    return Item(part=part, item=item, label=label, for_ink=True, applies=applies)


ITEMS = (
    Item(
        part=PART_8,
        item="1",
        label="Interpreter's Family Name and Given Name",
        answer=helper_name,
        needed=True,
        applies=has_interpreter,
        into=Separately(
            columns=("#subform[5].P9_L1A_FamilyName[0]", "#subform[5].P9_L1B_GivenName[0]"),
            read=helper_name_parts,
        ),
    ),
    _in_ink(PART_8, "3", "Interpreter's Mailing Address", has_interpreter),
    Item(
        part=PART_8,
        item="4",
        label="Interpreter's Daytime Telephone Number",
        answer=helper_phone,
        needed=True,
        longest=DIGITS,
        applies=has_interpreter,
        into=Typed(field="#subform[5].P9_L4_DaytimeTelePhoneNumber1[0]"),
    ),
    Item(
        part=PART_8,
        item="",
        label="Interpreter's Certification: fluent in English and",
        answer=helper_language,
        needed=True,
        applies=has_interpreter,
        into=Typed(field="#subform[5].P9_Language[0]"),
    ),
    Item(
        part=PART_8,
        item="7",
        label="Interpreter's Signature and Date of Signature",
        for_ink=True,
        signer="interpreter",
        page=6,
        applies=has_interpreter,
    ),
    Item(
        part=PART_9,
        item="1",
        label="Preparer's Family Name and Given Name",
        answer=preparer_name,
        needed=True,
        applies=has_preparer,
        into=Separately(
            columns=("#subform[6].P10_L1A_FamilyName[0]", "#subform[6].P10_L1b_GivenName[0]"),
            read=_preparer_parts,
        ),
    ),
    Item(
        part=PART_9,
        item="2",
        label="Preparer's Business or Organization Name (if any)",
        answer=_of_office("firm"),
        longest=34,
        applies=_is_represented,
        into=Typed(field="#subform[6].P10_L2_BusOrgName[0]"),
    ),
    *address_items(
        PART_9,
        "3",
        "Preparer's Mailing Address",
        _office,
        applies=_is_represented,
        into=OFFICE,
    )[1:],
    _in_ink(PART_9, "3", "Preparer's Mailing Address", _is_typed_by_a_helper),
    Item(
        part=PART_9,
        item="4",
        label="Preparer's Daytime Telephone Number",
        answer=_preparer_phone,
        needed=True,
        longest=DIGITS,
        applies=has_preparer,
        into=Typed(field="#subform[6].P10_L4_DaytimeTelePhoneNumber1[0]"),
    ),
    Item(
        part=PART_9,
        item="6",
        label="Preparer's Email Address (if any)",
        answer=_of_office("email"),
        longest=40,
        applies=_is_represented,
        into=Typed(field="#subform[6].P10_L6_EmailAddress[0]"),
    ),
    Item(
        part=PART_9,
        item="7",
        label="Preparer's Statement",
        answer=lambda f: ATTORNEY if f.case.is_represented else NO_ATTORNEY,
        applies=has_preparer,
        into=Ticked(
            boxes={
                NO_ATTORNEY: "#subform[6].P10_L7_chbx[0]",
                ATTORNEY: "#subform[6].P10_L7_chbx[1]",
            }
        ),
    ),
    _in_ink(PART_9, "7.B", "My representation extends, or does not extend", _is_represented),
    Item(
        part=PART_9,
        item="8",
        label="Preparer's Signature and Date of Signature",
        for_ink=True,
        signer="preparer",
        page=7,
        applies=has_preparer,
    ),
)

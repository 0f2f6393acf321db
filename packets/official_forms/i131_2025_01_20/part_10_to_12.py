"""Parts 10 to 12: how to reach the person who signs, the interpreter and the preparer."""

from collections.abc import Callable

from packets.boxes import Filing, Item
from packets.boxes.helping import (
    InterpreterPlaces,
    has_typist,
    helper_name,
    helper_name_parts,
    helper_phone,
    interpreter_items,
)
from packets.boxes.places import Separately, Typed
from packets.boxes.writing import form_phone, if_any

PART_10 = "Part 10. Applicant's Contact Information, Certification, and Signature"
PART_11 = "Part 11. Interpreter's Contact Information, Certification, and Signature"
PART_12 = (
    "Part 12. Contact Information, Certification, and Signature of the Person Preparing this "
    "Application, if Other Than the Applicant"
)
DIGITS = 10


def _contact(field: str, write: Callable[[str], str] = str) -> Callable[[Filing], str]:
    def answer(filing: Filing) -> str:
        page = "ben-contact" if filing.case.is_self_petition else "you-contact"
        given = filing.filer.own_words(page, field)
        return if_any(write(given), is_known=page in filing.filer.answers and field != "phone")

    return answer


def _has_preparer(filing: Filing) -> bool:
    return has_typist(filing) or filing.case.is_represented


def _of_preparer(
    page: str, field: str, otherwise: Callable[[Filing], str]
) -> Callable[[Filing], str]:
    """Return the representative's answer: who represents has prepared the form, if anyone has."""

    def answer(filing: Filing) -> str:
        representative = filing.case.representative
        return otherwise(filing) if representative is None else representative.text(page, field)

    return answer


def _preparer(filing: Filing) -> str:
    representative = filing.case.representative
    return helper_name(filing) if representative is None else representative.name.full


def _preparer_parts(filing: Filing) -> tuple[str, str]:
    representative = filing.case.representative
    if representative is None:
        return helper_name_parts(filing)
    name = representative.name
    return name.family, f"{name.given} {name.middle}".strip()


def _not_asked(_filing: Filing) -> str:
    return ""


ITEMS = (
    Item(
        part=PART_10,
        item="1",
        label="Applicant's Daytime Telephone Number",
        into=Typed(field="#subform[10].Part10_Line1_DayPhone[0]"),
        answer=_contact("phone", form_phone),
        needed=True,
        longest=DIGITS,
    ),
    Item(
        part=PART_10,
        item="2",
        label="Applicant's Mobile Telephone Number (if any)",
        into=Typed(field="#subform[10].Part10_Line2_MobilePhone[0]"),
        answer=_contact("mobile", form_phone),
        longest=DIGITS,
    ),
    Item(
        part=PART_10,
        item="3",
        label="Applicant's Email Address (if any)",
        into=Typed(field="#subform[10].Part10_Line3_Email[0]"),
        answer=_contact("email"),
        longest=38,
    ),
    Item(
        part=PART_10,
        item="4",
        label="Applicant's Signature and Date of Signature",
        for_ink=True,
        signer="petitioner",
        page=11,
    ),
    *interpreter_items(
        PART_11,
        page=12,
        into=InterpreterPlaces(
            family="#subform[11].Part11_Line1_InterpreterFamilyName[0]",
            given="#subform[11].Part11_Line1_InterpreterGivenName[0]",
            phone="#subform[11].Part11_Line3_DayPhone[0]",
            language="#subform[11].P11_Language[0]",
        ),
    ),
    Item(
        part=PART_12,
        item="1",
        label="Preparer's Family Name and Given Name",
        into=Separately(
            columns=(
                "#subform[12].Part12_Line1_FamilyName[0]",
                "#subform[12].Part12_Line1_GivenName[0]",
            ),
            read=_preparer_parts,
        ),
        answer=_preparer,
        needed=True,
        longest=83,
        applies=_has_preparer,
    ),
    Item(
        part=PART_12,
        item="2",
        label="Preparer's Business or Organization Name (if any)",
        into=Typed(field="#subform[12].Part12_Line2_NameofBusinessorOrgName[0]"),
        answer=_of_preparer("rep-office", "firm", _not_asked),
        longest=34,
        applies=_has_preparer,
    ),
    Item(
        part=PART_12,
        item="3",
        label="Preparer's Daytime Telephone Number",
        into=Typed(field="#subform[12].Part12_Line3_DayPhone[0]"),
        answer=lambda f: form_phone(_of_preparer("rep-office", "phone", helper_phone)(f)),
        needed=True,
        longest=DIGITS,
        applies=_has_preparer,
    ),
    Item(
        part=PART_12,
        item="5",
        label="Preparer's Email Address (if any)",
        into=Typed(field="#subform[12].Part12_Line5_Email[0]"),
        answer=_of_preparer("rep-office", "email", _not_asked),
        longest=38,
        applies=_has_preparer,
    ),
    Item(
        part=PART_12,
        item="6",
        label="Preparer's Signature and Date of Signature",
        for_ink=True,
        signer="preparer",
        page=13,
        applies=_has_preparer,
    ),
)

"""Part 7: in which language it was read, who prepared it, how to reach the person who signs."""

from collections.abc import Callable

from packets.boxes import Filing, Item
from packets.boxes.helping import has_interpreter, has_typist, helper_language, helper_name
from packets.boxes.places import Beside, Typed
from packets.boxes.writing import form_phone, if_any

PART = "Part 7. Requestor's Statement, Contact Information, Certification, and Signature"
DIGITS = 10


def has_preparer(filing: Filing) -> bool:
    return has_typist(filing) or filing.case.is_represented


def preparer_name(filing: Filing) -> str:
    representative = filing.case.representative
    return helper_name(filing) if representative is None else representative.name.full


def _contact(field: str, write: Callable[[str], str] = str) -> Callable[[Filing], str]:
    def answer(filing: Filing) -> str:
        page = "ben-contact" if filing.case.is_self_petition else "you-contact"
        given = filing.filer.own_words(page, field)
        return if_any(write(given), is_known=page in filing.filer.answers and field != "phone")

    return answer


ITEMS = (
    Item(
        part=PART,
        item="1",
        label="A. I can read and understand English",
        for_ink=True,
        applies=lambda filing: not has_interpreter(filing),
    ),
    Item(
        part=PART,
        item="1",
        label="B. The interpreter named in Part 8. read to me every question in",
        answer=helper_language,
        needed=True,
        applies=has_interpreter,
        into=Beside(field="#subform[4].P7_L1B_Name[0]", box="#subform[4].P7_L1_chbx[1]"),
    ),
    Item(
        part=PART,
        item="2",
        label="The preparer named in Part 9. prepared this request",
        answer=preparer_name,
        needed=True,
        applies=has_preparer,
        into=Beside(field="#subform[4].P7_L2_Name[0]", box="#subform[4].P7_L2_chbx[0]"),
    ),
    Item(
        part=PART,
        item="3",
        label="Requestor's Daytime Telephone Number",
        answer=_contact("phone", form_phone),
        needed=True,
        longest=DIGITS,
        into=Typed(field="#subform[4].P7_L3_DaytimeTelePhoneNumber1[0]"),
    ),
    Item(
        part=PART,
        item="4",
        label="Requestor's Mobile Telephone Number (if any)",
        answer=_contact("mobile", form_phone),
        longest=DIGITS,
        into=Typed(field="#subform[4].P7_L4_MobileTelePhoneNumber1[0]"),
    ),
    Item(
        part=PART,
        item="5",
        label="Requestor's Email Address (if any)",
        answer=_contact("email"),
        longest=40,
        into=Typed(field="#subform[4].P7_L5_EmailAddress[0]"),
    ),
    Item(
        part=PART,
        item="6",
        label="Requestor's Signature and Date of Signature",
        for_ink=True,
        signer="petitioner",
        page=5,
    ),
)

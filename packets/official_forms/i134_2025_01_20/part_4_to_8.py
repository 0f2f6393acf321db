"""Parts 4 to 8: statements, contact and signatures of whoever supports, and further space.

Part 4 is for a beneficiary with money of their own, Part 5 for everybody else. Whether the
supporter reads English is theirs to say: they select that box when they sign.
"""

from collections.abc import Callable

from packets.boxes import Filing, Item
from packets.boxes.helping import (
    has_interpreter,
    interpreter_items,
)
from packets.boxes.writing import form_phone, if_any
from packets.official_forms.i134_2025_01_20.supporting import (
    is_own_support,
    is_support_by_another,
    supporter_of,
)

PART_4 = "Part 4. Statement, Contact Information, Certification, and Signature of the Beneficiary"
PART_5 = (
    "Part 5. Statement, Contact Information, Certification, and Signature of the Individual "
    "Agreeing to Financially Support the Beneficiary"
)
PART_6 = "Part 6. Interpreter's Contact Information, Certification, and Signature"
PART_7 = (
    "Part 7. Contact Information, Declaration, and Signature of the Person Preparing this "
    "Declaration, if Other Than the Individual Agreeing to Support"
)
PART_8 = "Part 8. Additional Information"
DIGITS = 10


def _phone(filing: Filing) -> str:
    return form_phone(supporter_of(filing).own_words("sup-address", "phone"))


def _email(filing: Filing) -> str:
    supporter = supporter_of(filing)
    given = supporter.own_words("sup-address", "email")
    return if_any(given, is_known="sup-address" in supporter.answers)


def _preparer(page: str, field: str) -> Callable[[Filing], str]:
    def answer(filing: Filing) -> str:
        representative = filing.case.representative
        return "" if representative is None else representative.text(page, field)

    return answer


def _signing(part: str, signer: str, applies: Callable[[Filing], bool]) -> tuple[Item, ...]:
    return (
        Item(
            part=part,
            item="1",
            label="I can read and understand English, or the interpreter read this form to me",
            for_ink=True,
            applies=applies,
        ),
        Item(
            part=part,
            item="3",
            label="Daytime Telephone Number",
            answer=_phone,
            needed=True,
            longest=DIGITS,
            applies=applies,
        ),
        Item(
            part=part,
            item="5",
            label="Email Address (if any)",
            answer=_email,
            longest=38,
            applies=applies,
        ),
        Item(
            part=part,
            item="6",
            label="Signature and Date of Signature",
            for_ink=True,
            signer=signer,
            applies=applies,
        ),
    )


def _signs_the_request_too(filing: Filing) -> bool:
    """Tell whether who signs here was asked about a helper: only who asks for the case was."""
    if is_own_support(filing):
        return filing.is_for_oneself
    return supporter_of(filing).is_("sup-who", "who", "ME")


def _has_interpreter(filing: Filing) -> bool:
    return _signs_the_request_too(filing) and has_interpreter(filing)


def _is_represented(filing: Filing) -> bool:
    return filing.case.is_represented


ITEMS = (
    *_signing(PART_4, "beneficiary", is_own_support),
    *_signing(PART_5, "supporter", is_support_by_another),
    *interpreter_items(PART_6, applies=_has_interpreter),
    Item(
        part=PART_7,
        item="1",
        label="Preparer's Family Name and Given Name",
        answer=lambda filing: (
            filing.case.representative.name.full if filing.case.representative else ""
        ),
        applies=_is_represented,
    ),
    Item(
        part=PART_7,
        item="2",
        label="Preparer's Business or Organization Name (if any)",
        answer=_preparer("rep-office", "firm"),
        applies=_is_represented,
    ),
    Item(
        part=PART_7,
        item="4",
        label="Preparer's Daytime Telephone Number",
        answer=lambda filing: form_phone(_preparer("rep-office", "phone")(filing)),
        applies=_is_represented,
    ),
    Item(
        part=PART_7,
        item="6",
        label="Preparer's Email Address (if any)",
        answer=_preparer("rep-office", "email"),
        applies=_is_represented,
    ),
    Item(
        part=PART_7,
        item="8",
        label="Preparer's Signature and Date of Signature",
        for_ink=True,
        signer="preparer",
        applies=_is_represented,
    ),
)

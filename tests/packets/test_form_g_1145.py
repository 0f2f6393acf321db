"""Form G-1145: by which email and phone the agency tells that a request has come."""

from packets.assembly.sheets import Sheet, sheets_for
from packets.letter import letter_of
from packets.snapshot import CaseSnapshot
from tests.support.cases import a_beneficiary, a_case, a_petitioner


def sheet_of(case: CaseSnapshot) -> Sheet | None:
    sheets = sheets_for(case, case.beneficiaries[0], explanation="")
    return next((sheet for sheet in sheets if sheet.form == "G-1145"), None)


def answers(case: CaseSnapshot) -> list[str]:
    sheet = sheet_of(case)
    assert sheet is not None
    return [row.answer for part in sheet.parts for row in part.rows]


def reached_by(**contact: str) -> CaseSnapshot:
    return a_case(petitioner=a_petitioner(you_contact={"phone": "+12165550141", **contact}))


def test_it_has_the_name_email_and_mobile_phone_of_who_asks() -> None:
    case = reached_by(email="huda@example.org", mobile="+12165550199")
    assert answers(case) == ["Alhassan", "Huda", "leave blank", "huda@example.org", "2165550199"]


def test_a_daytime_phone_may_not_take_text_messages_and_is_not_put_there() -> None:
    assert answers(reached_by(email="huda@example.org"))[-1] == "leave blank"


def test_whoever_files_for_themself_gives_their_own() -> None:
    contact = {"phone": "+962790555012", "mobile": "+962790555013"}
    case = a_case(
        st_role={"role": "SELF"}, beneficiaries=(a_beneficiary(ben_contact=contact),), supporters=()
    )
    assert answers(case) == ["Alhassan", "Nour", "leave blank", "leave blank", "962790555013"]


def test_without_an_email_and_a_mobile_phone_nobody_needs_it() -> None:
    case = reached_by()
    assert sheet_of(case) is None
    assert not any("G-1145" in line for line in letter_of(case, case.beneficiaries[0]).forms)


def test_it_lies_on_top_of_all_others_and_nobody_signs_it() -> None:
    case = reached_by(email="huda@example.org")
    first = sheets_for(case, case.beneficiaries[0], explanation="")[0]
    assert (first.form, first.is_on_top, first.is_signed) == ("G-1145", True, False)

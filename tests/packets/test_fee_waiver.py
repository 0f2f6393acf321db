"""Form I-912: whoever cannot pay the fee asks to file without it, and shows why."""

from typing import Any

import pytest

from packets.assembly.sheets import Sheet, sheets_for
from packets.filling.answers import answers_for
from packets.letter import letter_of
from packets.official_forms import Filing, edition_of
from packets.slots import slots_of
from packets.snapshot import CaseSnapshot
from tests.packets.readiness_cases import Row, found, ready, row
from tests.support.cases import (
    TODAY,
    a_beneficiary,
    a_case,
    a_representative,
    a_supporter,
    with_answer,
    without,
)
from tests.support.fee_waivers import who_asks_for_a_waiver

EDITION = edition_of("I-912", on=TODAY)


def waiver_case(**pages: Any) -> CaseSnapshot:
    return a_case(petitioner=who_asks_for_a_waiver(**pages))


def ready_waiver(**pages: Any) -> CaseSnapshot:
    return ready(petitioner=who_asks_for_a_waiver(**pages))


def sheet_of(case: CaseSnapshot) -> Sheet | None:
    sheets = sheets_for(case, case.beneficiaries[0], explanation="")
    return next((sheet for sheet in sheets if sheet.form == "I-912"), None)


def values(case: CaseSnapshot) -> dict[str, str | bool]:
    assert EDITION is not None
    filing = Filing(case=case, beneficiary=case.beneficiaries[0])
    return answers_for(EDITION, filing).values


def ticked(case: CaseSnapshot) -> set[str]:
    return {name.rpartition(".")[2] for name, value in values(case).items() if value is True}


MORE_THAN_THE_LINE = {"people": 3, "earners": 1, "own": "0", "others": "40981"}
THE_LINE = {**MORE_THAN_THE_LINE, "others": "40980"}
ROWS: tuple[Row, ...] = (
    row(
        "FEE-10",
        with_answer(ready_waiver(), "file-how.channel", "ONLINE"),
        "file-how",
        about="",
        holds=ready_waiver(),
        says="cannot file online",
    ),
    row("FEE-10b", ready_waiver(), "you-refugee", about="", says="on paper"),
    row(
        "FEE-11",
        ready_waiver(fee_income={"people": 3}),
        "fee-income",
        about="",
        holds=ready_waiver(),
        says="Income of the others",
    ),
    row(
        "FEE-11b",
        ready_waiver(fee_income=MORE_THAN_THE_LINE),
        "fee-income",
        about="",
        holds=ready_waiver(fee_income=THE_LINE),
        says="$40,980",
    ),
    row(
        "FEE-12",
        ready(
            petitioner=who_asks_for_a_waiver(),
            supporters=(a_supporter(sup_who={"who": "ME"}),),
        ),
        "you-refugee",
        about="sami",
        holds=ready_waiver(),
        says="Huda",
    ),
)


def test_nobody_has_the_form_who_does_not_ask_for_it() -> None:
    assert sheet_of(a_case()) is None
    assert not any("I-912" in form for form in letter_of(a_case(), a_beneficiary()).forms)


def test_the_form_stands_between_the_representatives_and_the_request_itself() -> None:
    case = a_case(petitioner=who_asks_for_a_waiver(), representative=a_representative())
    sheets = sheets_for(case, case.beneficiaries[0], explanation="")
    forms = [sheet.form for sheet in sheets]
    assert forms == ["G-1145", "G-28", "I-912", "I-131", "I-134"]


def test_each_ground_ticks_its_own_box() -> None:
    boxes = {"BENEFIT": "P1_Line1_Checkbox[0]", "HARDSHIP": "P1_Line3_Checkbox[0]"}
    for ground, box in boxes.items():
        told = ticked(waiver_case(fee_why={"why": [ground]}))
        assert {name for name in told if name.startswith("P1_")} == {box}


def test_the_money_of_the_home_is_added_up() -> None:
    told = values(waiver_case())
    assert told["#subform[2].MonthlyIncome[0]"] == "0"
    assert told["#subform[2].AvgHousehold[0]"] == "21500.50"
    assert told["#subform[2].Total[0]"] == "21500.50"


def test_a_sum_of_which_a_part_is_missing_is_not_written() -> None:
    told = values(waiver_case(fee_income={"people": 3, "earners": 1, "own": "100"}))
    assert "#subform[2].Total[0]" not in told


def test_the_parts_of_grounds_that_are_not_chosen_stay_empty() -> None:
    """Answers that were given before somebody chose another ground are not used."""
    told = values(waiver_case(fee_why={"why": ["HARDSHIP"]}))
    assert not [name for name in told if "Part4_Line1" in name or name.startswith("#subform[2]")]
    assert told["#subform[3].Part6_Line3_Total[0]"] == "1840"


def test_the_costs_of_a_month_are_ticked() -> None:
    costs = {name for name in ticked(waiver_case()) if name.startswith("P6_")}
    assert costs == {f"P6_Line3_Checkbox[{number}]" for number in (0, 1, 5, 8)}


def test_public_help_beyond_the_rows_of_the_form_goes_on_in_part_10() -> None:
    helps = [{"name": f"Child {letter}", "benefit": "SNAP"} for letter in "ABCDEFGHI"]
    told = values(waiver_case(fee_benefit={"benefits": helps}))
    assert told["#subform[1].Part4_Line1_FullName4[1]"] == "Child H"
    assert "Child I" in str(told["#subform[7].Part11_Line3d_AdditionalInfo[0]"])


def test_a_lawyers_state_is_chosen_from_a_list_that_begins_with_spaces() -> None:
    case = a_case(petitioner=who_asks_for_a_waiver(), representative=a_representative())
    assert values(case)["#subform[6].P10_L3d_State[0]"] == "OH"


def test_whether_the_signer_reads_english_is_theirs_to_say() -> None:
    sheet = sheet_of(waiver_case())
    assert sheet is not None
    rows = [one for part in sheet.parts for one in part.rows if "read and understand" in one.label]
    assert [one.state for one in rows] == ["ink"]
    assert not {name for name in ticked(waiver_case()) if name.startswith("P7_")}


def test_whoever_files_for_themself_is_not_asked_again_if_they_are_married() -> None:
    case = a_case(
        st_role={"role": "SELF"},
        petitioner=without(who_asks_for_a_waiver(), "fee-you.marital"),
        beneficiaries=(a_beneficiary(ben_dob={"dob": "1988-04-17", "marital": "MARRIED"}),),
        supporters=(),
    )
    told = values(case)
    assert told["#subform[0].P1_ImmStatus[0]"] == "None"
    assert told["#subform[1].P2_7_MaritalStatus[1]"] is True


def test_the_letter_asks_for_the_waiver_in_place_of_the_fee() -> None:
    case = waiver_case()
    letter = letter_of(case, case.beneficiaries[0])
    enclosed = next(one for one in letter.sections if one.key == "enclosed")
    words = " ".join(s.text for paragraph in enclosed.paragraphs for s in paragraph.sentences)
    assert "A waiver of the filing fee is requested on Form I-912" in words
    assert "$630" not in words


@pytest.mark.parametrize(
    ("ground", "kind"), [("BENEFIT", "WVR-01"), ("INCOME", "WVR-02"), ("HARDSHIP", "WVR-03")]
)
def test_each_ground_asks_for_its_paper(ground: str, kind: str) -> None:
    case = waiver_case(fee_why={"why": [ground]})
    asked = {slot.kind.code for slot in slots_of(case) if slot.kind.code.startswith("WVR")}
    assert asked == {kind}


def test_a_waiver_without_a_ground_stops_the_packet() -> None:
    case = ready(petitioner=who_asks_for_a_waiver(fee_why={}))
    assert [f.mend_at for f in found(case, "FEE-11")] == ["fee-why"]


def test_whoever_represents_appears_for_the_waiver_too() -> None:
    case = a_case(petitioner=who_asks_for_a_waiver(), representative=a_representative())
    sheets = sheets_for(case, case.beneficiaries[0], explanation="")
    g28 = next(sheet for sheet in sheets if sheet.form == "G-28")
    answers = [one.answer for part in g28.parts for one in part.rows]
    assert "I-131, I-134, I-912" in answers


def test_the_narrow_table_has_the_name_with_an_initial() -> None:
    name = {"family": "Whitaker", "given": "Daniel", "middle": "James"}
    told = values(waiver_case(you_name=name))
    assert told["#subform[1].Part3_Line1_Name1[0]"] == "Daniel J. Whitaker"
    assert told["#subform[0].P2_L2_MiddleName[0]"] == "James"


def test_the_narrow_table_leaves_the_middle_name_out_where_its_initial_has_no_room() -> None:
    told = values(
        waiver_case(you_name={"family": "Ravenswood", "given": "Daniele", "middle": "Ja"})
    )
    assert told["#subform[1].Part3_Line1_Name1[0]"] == "Daniele Ravenswood"


def test_an_answer_sheet_has_the_whole_name_in_the_table() -> None:
    case = waiver_case(you_name={"family": "Whitaker", "given": "Daniel", "middle": "James"})
    sheets = sheets_for(case, case.beneficiaries[0], explanation="")
    i912 = next(sheet for sheet in sheets if sheet.form == "I-912")
    answers = [one.answer for part in i912.parts for one in part.rows]
    assert any(answer.startswith("Daniel James Whitaker, ") for answer in answers)


def test_a_status_is_written_with_the_letters_that_the_form_takes() -> None:
    told = values(waiver_case(you_status={"citizen": "US", "status": "CITIZEN"}))
    assert told["#subform[0].P1_ImmStatus[0]"] == "United States Citizen"

"""Forms G-1450 and G-1650: prepared with names, address and amount; numbers are for the pen."""

from pathlib import Path
from typing import Any

import pytest

from packets.assembly import assemble
from packets.assembly.sheets import Sheet, sheets_for
from packets.filling.checking import check
from packets.letter import letter_of
from packets.official_forms import edition_of
from packets.snapshot import CaseSnapshot
from packets.wizard.pages import all_pages
from tests.support.cases import PARMA, TODAY, a_case, a_case_of, a_petitioner
from tests.support.filed_cases import a_filed_case, silent
from tests.support.look_alike import Faults, a_look_alike
from tests.support.score import score_of

FORMS = {"CARD": "G-1450", "BANK": "G-1650"}
OWN = {"who": "FILER"}
COUSIN = {
    "who": "OTHER",
    "given": "Karim",
    "family": "Darwish",
    "address": {**PARMA, "street": "12 Elm Road", "unit": ""},
    "phone": "+12165550188",
}


def paid(way: str, payer: dict[str, Any] | None = None, **more: Any) -> CaseSnapshot:
    pages: dict[str, Any] = {"you_refugee": {"refugee": "NO", "pay": way}}
    if payer is not None:
        pages["fee_payer"] = payer
    return a_case(petitioner=a_petitioner(**pages), **more)


def sheet_of(case: CaseSnapshot) -> Sheet:
    return sheets_for(case, case.beneficiaries[0], explanation="")[0]


def answers(case: CaseSnapshot) -> dict[str, str]:
    rows = [row for part in sheet_of(case).parts for row in part.rows]
    return {row.label.replace("’", "'"): row.answer for row in rows}


@pytest.mark.parametrize("way", FORMS)
def test_the_form_of_the_chosen_way_lies_on_top_of_everything(way: str) -> None:
    forms = [s.form for s in sheets_for(paid(way), paid(way).beneficiaries[0], explanation="")]
    assert forms == [FORMS[way], "G-1145", "I-131", "I-134"]


@pytest.mark.parametrize("way", ["NOT_SURE", "WAIVER"])
def test_without_a_way_to_pay_there_is_no_form_of_payment(way: str) -> None:
    assert sheet_of(paid(way)).form == "G-1145"


@pytest.mark.parametrize("way", FORMS)
def test_the_amount_is_the_fee_of_one_form_on_paper(way: str) -> None:
    told = answers(paid(way, OWN))
    assert (told["Authorized Payment Amount"], told["Form Number"]) == ("$630.00", "I-131")


def test_whoever_pays_for_themself_has_their_own_name_and_address() -> None:
    told = answers(paid("CARD", OWN))
    assert told["Card Holder's Billing Address: Street Number and Name"] == "2716 Fernwood Lane"
    assert told["Card Holder's Daytime Telephone Number"] == "2165550141"
    assert list(told.values()).count("Alhassan") == 1


def test_another_person_who_pays_stands_as_the_holder() -> None:
    case = paid("BANK", COUSIN)
    _filer, holder, _bank = sheet_of(case).parts
    assert [row.answer for row in holder.rows[:3]] == ["Darwish", "Karim", "N/A"]
    assert "12 Elm Road" in [row.answer for row in holder.rows]


def test_while_nobody_knows_who_pays_a_pen_writes_the_holder() -> None:
    told = answers(paid("CARD"))
    assert told["Card Holder's Name"] == "by hand, in ink"
    assert told["Card Holder's Billing Address"] == "by hand, in ink"


@pytest.mark.parametrize(
    ("way", "labels"),
    [
        ("CARD", ["Card Number", "Card Type", "Card Expiration Date (mm/yyyy)"]),
        ("BANK", ["Name of the Bank", "Account Type", "Routing Number", "Account Number"]),
    ],
)
def test_numbers_and_signature_are_only_ever_written_by_hand(way: str, labels: list[str]) -> None:
    told = answers(paid(way, OWN))
    signature = next(label for label in told if label.endswith("Signature"))
    assert {told[label] for label in (*labels, signature)} == {"by hand, in ink"}


def test_no_page_asks_for_a_number_of_a_card_or_an_account() -> None:
    names = {
        f.name for page in all_pages().values() if page.id.startswith("fee-") for f in page.fields
    }
    assert not {name for name in names if "number" in name or "card" in name or "account" in name}


def test_for_more_time_the_fee_of_the_day_is_looked_up_by_hand() -> None:
    case = a_case_of("REP", petitioner=paid("CARD", OWN).petitioner)
    assert answers(case)["Authorized Payment Amount (see Form G-1055)"] == "by hand, in ink"


def test_the_letter_does_not_list_it() -> None:
    assert not any("G-1450" in form for form in letter_of(paid("CARD"), _nour()).forms)


def _nour() -> Any:
    return paid("CARD").beneficiaries[0]


def test_the_superseded_edition_of_2019_is_refused_by_the_reason(tmp_path: Path) -> None:
    edition = edition_of("G-1450", on=TODAY)
    assert edition is not None
    old = a_look_alike(edition, tmp_path / "old.pdf", Faults(edition="09/27/19"))
    assert check(old).errors == (
        "G-1450 09/27/19 is superseded: a newer edition is taken (G-1450 06/03/25).",
    )


def test_a_file_of_the_edition_in_force_waits_until_its_fields_are_reviewed(tmp_path: Path) -> None:
    edition = edition_of("G-1450", on=TODAY)
    assert edition is not None
    new = a_look_alike(edition, tmp_path / "new.pdf")
    assert check(new).errors == ("Nobody has reviewed the fields of G-1450 06/03/25 yet.",)


@pytest.mark.parametrize(
    ("way", "left"), [("CARD", ["G-1450"]), ("BANK", ["G-1650"]), ("WAIVER", [])]
)
def test_the_cover_sheet_names_the_chosen_way_only(
    tmp_path: Path, way: str, left: list[str]
) -> None:
    case = a_filed_case(tmp_path / "files", petitioner=paid(way, OWN).petitioner)
    packet = score_of(assemble(case, tmp_path, is_draft=True, progress=silent).file)
    _contents, by_hand = packet.pages[0].text.split("Laid on top by hand")
    line = by_hand.split("Form G-1145")[0]
    assert [form for form in FORMS.values() if form in line] == left


def test_its_page_says_what_the_pen_writes(tmp_path: Path) -> None:
    case = a_filed_case(tmp_path / "files", petitioner=paid("CARD", OWN).petitioner)
    packet = score_of(assemble(case, tmp_path, is_draft=True, progress=silent).file)
    slip, sheet = packet.of("Form G-1450 answers")[:2]
    assert "Lay the Form G-1450 on top of this set" in slip.text
    assert "sign it in ink" in slip.text
    assert "written by hand, on the form only" in slip.text
    assert "$630.00" in sheet.text

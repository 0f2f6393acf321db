"""Twelve errors that officers meet most, each found by its rule in words that say what to do."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from packets.after.course import dues
from packets.filings import filed_forms
from packets.filling.checking import check
from packets.readiness import Finding, Severity, blocking
from packets.signing import digest_of_form
from packets.snapshot import CaseSnapshot
from tests.packets.readiness_cases import found, lacking, ready, ready_adult, ready_child
from tests.packets.test_after_mailing import after, step
from tests.packets.test_readiness_proof import birth_certificate
from tests.packets.test_readiness_signed import scanned
from tests.support.cases import TODAY, a_beneficiary, a_supporter, with_answer
from tests.support.look_alike import Faults, a_look_alike, edition_called


def only(case: CaseSnapshot, code: str) -> Finding:
    (finding,) = found(case, code)
    return finding


def test_1_a_form_of_the_edition_of_april_2024_is_refused_and_none_is_made_of_its_day(
    tmp_path: Path,
) -> None:
    old = a_look_alike(edition_called("I-131"), tmp_path / "old.pdf", Faults(edition="04/01/24"))
    of_that_time = replace(ready(), taken_on=date(2024, 10, 1))

    (error,) = check(old).errors
    assert error.startswith("I-131 04/01/24 is superseded")
    assert any("I-131" in one.text for one in found(of_that_time, "FRM-01"))


def test_2_one_promise_of_support_for_two_children_leaves_one_without() -> None:
    rima = with_answer(
        a_beneficiary("rima", same_reasons_as="nour", reasons=()), "ben-name.given", "Rima"
    )
    case = ready(
        beneficiaries=(a_beneficiary(), rima), supporters=(a_supporter(supports=("nour",)),)
    )

    assert "Rima" in only(case, "SUP-02").text


def pasted(*, file_on: date) -> CaseSnapshot:
    """Return a case of which a page of Form I-131 has a pasted picture for a signature."""
    bare = replace(ready(), taken_on=file_on)
    forms = filed_forms(bare, bare.beneficiaries[0])
    form = next(one for one in forms if one.edition.form == "I-131")
    return replace(bare, signed=(scanned(how="PASTED", digest=digest_of_form(form)),))


@pytest.mark.parametrize(
    ("file_on", "follows"),
    [
        (date(2026, 7, 9), "returned, and no fee is kept"),
        (date(2026, 7, 10), "returned or denied, and the fee can be kept"),
    ],
)
def test_3_a_pasted_signature_is_told_in_the_words_of_the_day_of_filing(
    file_on: date, follows: str
) -> None:
    finding = only(pasted(file_on=file_on), "SIG-02")

    assert finding.stops
    assert follows in finding.text


def test_4_the_online_fee_on_paper_is_a_wrong_fee() -> None:
    finding = only(ready(file_how={"channel": "PAPER"}, file_pay={"amount": "580"}), "FEE-01")

    assert "$580" in finding.text
    assert "$630" in finding.text


@pytest.mark.parametrize(("arrives", "fee"), [("2026-10-15", "$1,020"), ("2026-10-16", "$1,050")])
def test_5_the_parole_fee_is_that_of_the_day_of_arrival(arrives: str, fee: str) -> None:
    stay = with_answer(a_beneficiary().stay, "w-arrive.date", arrives)

    assert fee in only(ready_child(stay=stay), "FEE-08").text


def test_6_a_spanish_birth_certificate_needs_a_translator_who_says_to_be_competent() -> None:
    finding = only(birth_certificate(note=["COMPLETE", "SIGNED"]), "TR-02")

    assert finding.blocks
    assert "knows both languages" in finding.text


def test_7_a_letter_of_an_aunt_makes_no_guardian() -> None:
    aunt = ready_child(ch_consent={"who": "OTHER"})

    finding = only(lacking("CHD-E3", case=aunt), "CHD-03")

    assert finding.blocks


def test_8_reports_on_a_country_alone_name_no_person() -> None:
    case = ready_adult("HARM")
    proof = {one.kind for one in case.exhibits if one.kind.startswith("HRM-")}

    finding = only(lacking(*(proof - {"HRM-07"}), case=case), "MER-01e")

    assert finding.rule.severity is Severity.WEAKENS


def test_9_who_is_in_the_united_states_needs_another_way() -> None:
    finding = only(ready(s_where={"where": "US_OTHER"}), "REF-01")

    assert finding.rule.severity is Severity.REFER
    assert finding in blocking(ready(s_where={"where": "US_OTHER"}))


@pytest.mark.parametrize("carrier", ["UPS", "FEDEX", "DHL"])
def test_10_a_courier_brings_nothing_to_a_box(carrier: str) -> None:
    case = ready(file_how={"channel": "PAPER"}, file_carrier={"carrier": carrier, "address": "BOX"})

    assert "P.O. Box" in found(case, "MAIL-02b")[0].text


def test_11_a_bank_in_germany_pays_no_fee() -> None:
    case = ready(file_how={"channel": "PAPER"}, file_pay={"us_bank": "NO"})

    assert "bank in the United States" in only(case, "FEE-05").text


def test_12_the_day_that_is_printed_wins_over_the_87_days_of_the_guide() -> None:
    came, printed = TODAY - timedelta(days=4), TODAY + timedelta(days=60)
    asked = step("ASKED_FOR_MORE", came=came.isoformat(), printed=printed.isoformat())

    days = {due.day for _step, due in dues((asked,))}

    assert max(days) == printed
    assert came + timedelta(days=87) not in days
    assert f"{printed:%B} {printed.day}" in only(after(asked), "AFT-03").text

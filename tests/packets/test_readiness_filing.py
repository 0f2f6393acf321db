"""Paying and mailing: each rule with a case in which it holds and one in which it does not."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta

import pytest

from packets.law import all_facts, changed_by
from packets.letter import letter_of
from packets.letter.pieces import LetterSentence
from packets.readiness import blocking
from packets.snapshot import CaseSnapshot
from tests.packets.readiness_cases import Row, found, lacking, ready, row
from tests.packets.test_after_mailing import checked, looked, mailed
from tests.support.cases import AMMAN, PARMA, TODAY, a_beneficiary, a_petitioner, with_answer

WHOLE = ["ONE_SIDED", "NO_STAPLES", "NO_TABS", "NO_MARKS", "NO_THINGS"]
ONLINE = {"channel": "ONLINE", "twice": "NO"}
SURE = {"allows": "YES", "is_there": "YES"}
BEFORE_THE_END_OF_CHECKS = date(2025, 10, 28)


def pays(way: str, payer: dict[str, object] | None = None, **pages: object) -> CaseSnapshot:
    told: dict[str, object] = {"you_refugee": {"refugee": "NO", "pay": way}}
    if payer is not None:
        told["fee_payer"] = payer
    return ready(petitioner=a_petitioner(**told), **pages)


def payer_in(address: dict[str, str]) -> dict[str, object]:
    return {"who": "OTHER", "given": "Anke", "family": "Vogel", "address": address}


@contextmanager
def ended(*prefixes: str) -> Iterator[None]:
    """The law without any row in force of the keys that begin so."""
    eve = TODAY - timedelta(days=1)
    rows = tuple(
        replace(one, effective_to=eve) if one.key.startswith(prefixes) else one
        for one in all_facts()
    )
    with changed_by(lambda: rows):
        yield


def exempt(**told: object) -> CaseSnapshot:
    page = {"group": "T_STATUS", "whom": "TRAVELLERS", **told}
    pages = {"you_refugee": {"refugee": "NO", "pay": "EXEMPT"}, "fee_exempt": page}
    return ready(petitioner=a_petitioner(**pages))


def pay(**told: object) -> CaseSnapshot:
    return ready(file_pay=told)


def sentences_of(case: CaseSnapshot) -> list[LetterSentence]:
    letter = letter_of(case, case.beneficiaries[0])
    return [s for part in letter.sections for p in part.paragraphs for s in p.sentences]


def words_of(case: CaseSnapshot) -> str:
    return " ".join(sentence.text for sentence in sentences_of(case))


def carried(carrier: str, address: str = "NOT_YET") -> CaseSnapshot:
    return ready(file_carrier={"carrier": carrier, "address": address})


def parcel(**told: object) -> CaseSnapshot:
    return ready(file_parcel={"assembled": WHOLE, **told})


def two(**pages: object) -> CaseSnapshot:
    return ready(beneficiaries=(a_beneficiary(), a_beneficiary("rima")), **pages)


def of_the_case(code: str, holds: CaseSnapshot, fails: CaseSnapshot, at: str, says: str) -> Row:
    return row(code, fails, at, about="", holds=holds, says=says)


ROWS: tuple[Row, ...] = (
    of_the_case("FEE-01", pay(amount="630"), pay(amount="580"), "file-pay", "the fee is $630"),
    of_the_case(
        "FEE-02",
        ready(file_how=ONLINE, file_online={"amount": "580"}),
        ready(file_how=ONLINE, file_online={"amount": "630"}),
        "file-online",
        "Online the fee is $580",
    ),
    of_the_case(
        "FEE-03",
        two(file_pay={"forms": "EACH"}),
        two(file_pay={"forms": "ALL"}),
        "file-pay",
        "one form of payment for each",
    ),
    of_the_case(
        "FEE-04",
        pay(**{"with": ["CARD_FORM"]}),
        pay(**{"with": ["CHECK"]}),
        "file-pay",
        "no checks",
    ),
    of_the_case("FEE-05", pay(us_bank="YES"), pay(us_bank="NO"), "file-pay", "bank in the United"),
    of_the_case(
        "FEE-05b",
        pays("BANK", payer_in(PARMA)),
        pays("BANK", payer_in({**AMMAN, "country": "DE"})),
        "file-pay",
        "address abroad",
    ),
    of_the_case(
        "FEE-07",
        parcel(parole_fee="NO"),
        parcel(parole_fee="YES"),
        "file-parcel",
        "out of the parcel",
    ),
    of_the_case(
        "FEE-09",
        exempt(whom="TRAVELLERS"),
        exempt(whom="FILER"),
        "fee-exempt",
        "about each person who travels",
    ),
    row("FEE-09b", lacking("EXM-01", case=exempt()), "docs", holds=exempt(), says="Nour"),
    of_the_case(
        "FEE-13",
        pays("BANK", file_bank=SURE),
        pays("BANK", file_bank={**SURE, "allows": "NOT_SURE"}),
        "file-bank",
        "Ask the bank",
    ),
    of_the_case(
        "FEE-14",
        pay(**{"with": ["BANK_FORM"]}),
        pay(**{"with": ["BANK_FORM", "CARD_FORM"]}),
        "file-pay",
        "in one way",
    ),
    of_the_case(
        "MAIL-01",
        carried("USPS", "BOX"),
        carried("USPS", "STREET"),
        "file-carrier",
        "not the address for your carrier",
    ),
    of_the_case(
        "MAIL-02",
        carried("DHL"),
        carried("OTHER"),
        "file-carrier",
        "It takes those of USPS, UPS, FedEx, DHL",
    ),
    of_the_case(
        "MAIL-02b",
        carried("FEDEX", "STREET"),
        carried("FEDEX", "BOX"),
        "file-carrier",
        "cannot bring a parcel to a P.O. Box",
    ),
    of_the_case(
        "MAIL-03", checked(looked()), checked(), "file", "last looked up on October 2, 2026"
    ),
    of_the_case(
        "MAIL-03b",
        ready(file_how={"channel": "PAPER", "twice": "NO", "day": "2026-11-25"}),
        ready(file_how={"channel": "PAPER", "twice": "NO", "day": "2026-11-23"}),
        "file-how",
        "is over",
    ),
    of_the_case(
        "MAIL-04",
        ready(),
        ready(file_how={"channel": "PAPER", "twice": "BOTH"}),
        "file-how",
        "one way only",
    ),
    of_the_case(
        "MAIL-06",
        parcel(),
        parcel(assembled=WHOLE[1:]),
        "file-parcel",
        "tick each line",
    ),
    of_the_case(
        "MAIL-14", parcel(originals="NO"), parcel(originals="YES"), "file-parcel", "Send copies"
    ),
    of_the_case(
        "MAIL-15",
        ready(file_how=ONLINE, file_online={"files": "YES"}),
        ready(file_how=ONLINE, file_online={"files": "NO"}),
        "file-online",
        "12 MB, PDF",
    ),
)


@pytest.mark.parametrize("carrier", ["UPS", "FEDEX", "DHL"])
def test_no_courier_comes_to_a_box(carrier):
    assert found(carried(carrier, "BOX"), "MAIL-02b")
    assert not found(carried(carrier, "STREET"), "MAIL-02b")
    assert not found(carried("USPS", "BOX"), "MAIL-02b")


@pytest.mark.parametrize("carrier", ["USPS", "UPS", "OTHER"])
def test_an_address_that_is_none_of_ours_is_found(carrier):
    assert found(carried(carrier, "OTHER"), "MAIL-01")


def test_nothing_is_found_while_nothing_is_told_of_the_parcel():
    asked = {one.code for one in ROWS} - {"FEE-05b", "FEE-13", "MAIL-03"}

    assert [code for code in asked if found(ready(), code)] == []


def test_what_stands_wrong_on_paper_keeps_the_packet_until_it_is_mended():
    wrong = {"FEE-01", "FEE-03", "FEE-04", "FEE-05", "FEE-07", "FEE-14"}
    wrong |= {"MAIL-01", "MAIL-02", "MAIL-02b", "MAIL-04", "FEE-02"}

    for one in ROWS:
        told = {finding.rule.code for finding in blocking(one.fails)}
        assert (one.code in told) is (one.code in wrong), one.code


def test_an_amount_is_compared_with_the_fee_of_the_planned_day():
    dearer = [
        replace(one, value=700) if one.key == "fee.i131.item7.paper" else one for one in all_facts()
    ]
    with changed_by(lambda: tuple(dearer)):
        assert "$700" in found(pay(amount="630.00"), "FEE-01")[0].text
        assert not found(pay(amount="700.00"), "FEE-01")


@pytest.mark.parametrize(
    "changes", [{"st_role": {"role": "AGENCY"}}, {"s_where": {"where": "US_PAROLE"}}]
)
def test_amounts_and_addresses_of_other_requests_are_in_no_row(changes):
    case = ready(file_pay={"amount": "580"}, file_carrier={"address": "OTHER"}, **changes)

    assert not found(case, "FEE-01")
    assert not found(case, "MAIL-01")


@pytest.mark.parametrize("whom", ["SOME", "FILER", "NOT_SURE"])
def test_an_exemption_of_others_than_the_travellers_is_claimed_nowhere(whom):
    case = exempt(whom=whom)

    assert found(case, "FEE-09")
    assert "exemption" not in words_of(case)


def test_the_letter_claims_an_exemption_in_the_words_of_the_fee_schedule_and_cites_its_paper():
    case = exempt()
    (cited,) = (one.key for one in case.exhibits if one.kind == "EXM-01")
    (claim,) = (one for one in sentences_of(case) if "No filing fee" in one.text)

    assert "for Nour Alhassan as a person who has or asks for T status" in claim.text
    assert "October 2, 2026" in claim.text
    assert cited in claim.cites
    assert "$630" not in words_of(case)


def test_who_is_exempt_needs_no_fee_of_the_day_and_no_form_of_payment():
    with ended("fee.i131.item7.paper"):
        assert not found(exempt(), "POL-01b")
        assert found(ready(), "POL-01b")
    with_amount = with_answer(exempt(), "file-pay.amount", "580")
    assert not found(with_amount, "FEE-01")


def test_online_another_fee_is_looked_up_and_no_address():
    with ended("address.", "payment."):
        assert not found(ready(file_how=ONLINE), "POL-01b")
    with ended("fee.i131.item7.online"):
        assert "online" in found(ready(file_how=ONLINE), "POL-01b")[0].text


def test_of_a_chosen_carrier_only_its_own_address_must_be_known():
    with ended("address.i131.item7.usps"):
        assert not found(carried("UPS"), "POL-01b")
        assert found(carried("USPS"), "POL-01b")


def test_one_form_of_payment_is_enough_for_one_traveller():
    assert not found(pay(forms="ALL"), "FEE-03")
    assert found(two(file_pay={"forms": "SOME"}), "FEE-03")


def test_a_check_was_taken_until_the_end_of_paper_payments():
    case = pay(**{"with": ["CHECK"]})

    assert not found(replace(case, taken_on=BEFORE_THE_END_OF_CHECKS), "FEE-04")
    assert found(replace(case, taken_on=date(2025, 10, 29)), "FEE-04")
    assert found(replace(pay(**{"with": ["CASH"]}), taken_on=BEFORE_THE_END_OF_CHECKS), "FEE-04")


def test_a_carrier_that_is_not_taken_any_more_is_found():
    fewer = [
        replace(one, value=["USPS", "UPS"]) if one.key == "carriers.accepted" else one
        for one in all_facts()
    ]
    with changed_by(lambda: tuple(fewer)):
        assert "USPS, UPS" in found(carried("DHL"), "MAIL-02")[0].text


def test_a_card_of_an_account_abroad_may_still_be_of_a_bank_here():
    case = pays("CARD", payer_in(AMMAN), file_pay={"us_bank": "YES"})

    assert not found(case, "FEE-05b")


def test_a_fresh_look_of_the_desk_counts_for_the_address_like_one_of_the_family():
    fresh = [
        replace(one, checked_on=TODAY) if one.key.startswith("address.") else one
        for one in all_facts()
    ]
    assert found(checked(), "MAIL-03")
    with changed_by(lambda: tuple(fresh)):
        assert not found(checked(), "MAIL-03")
        assert found(with_answer(checked(), "file-how.day", "2026-12-20"), "MAIL-03")


def test_nobody_is_asked_about_a_parcel_that_is_on_its_way():
    case = checked(looked(), mailed())

    assert not found(case, "MAIL-03")
    assert not found(case, "MAIL-06")

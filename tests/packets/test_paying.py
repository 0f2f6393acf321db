"""Fee and payment on one page: amounts of the planned day, the way to pay, and what comes later."""

from dataclasses import replace
from datetime import timedelta

import pytest

from packets.law import all_facts, changed_by, fact
from packets.wizard.mailing import mailing_of
from packets.wizard.paying import paying_of
from tests.packets.test_exhibits_pages import address, browser_of
from tests.support.cases import (
    STAY,
    TODAY,
    a_beneficiary,
    a_case,
    a_case_of,
    a_petitioner,
    with_answer,
)
from tests.support.rows import Role, a_case_row, joined

RIMA = with_answer(a_beneficiary("rima"), "ben-name.given", "Rima")


def paid(way, **changes):
    return a_case(petitioner=a_petitioner(you_refugee={"refugee": "NO", "pay": way}), **changes)


@pytest.mark.parametrize(("way", "form"), [("CARD", "Form G-1450"), ("BANK", "Form G-1650")])
def test_each_traveller_has_an_own_form_of_payment_with_the_exact_amount(way, form):
    told = paying_of(paid(way, beneficiaries=(a_beneficiary(), RIMA)))

    assert [(one.name, one.amount, one.form) for one in told.payments] == [
        ("Nour", "$630", form),
        ("Rima", "$630", form),
    ]
    assert told.total == "$1,260"
    assert told.fee.checked_on == "October 2, 2026"
    assert [row.text for row in told.rules] == [
        fact("payment.one_for_each_form", on=TODAY).value,
        fact("payment.bank_in_the_united_states", on=TODAY).value,
    ]


def test_online_the_fee_is_another_one_and_no_form_of_payment_goes_along():
    told = paying_of(paid("CARD", file_how={"channel": "ONLINE"}))

    assert [(one.amount, one.form) for one in told.payments] == [("$580", "")]
    assert told.mailing.places == ()
    assert [row.text for row in told.rules] == [fact("channel.online.item7", on=TODAY).value]


def test_amounts_are_those_of_the_planned_day():
    change = TODAY + timedelta(days=10)
    row = fact("fee.i131.item7.paper", on=TODAY)
    rows = [
        *(one for one in all_facts() if one != row),
        replace(row, effective_to=change - timedelta(days=1)),
        replace(row, value=700, effective_from=change),
    ]
    case = with_answer(paid("CARD"), "file-how.day", change.isoformat())
    with changed_by(lambda: tuple(rows)):
        assert paying_of(case).total == "$700"
        assert paying_of(case).is_planned
        assert paying_of(paid("CARD")).total == "$630"
        assert not paying_of(paid("CARD")).is_planned


def test_who_asks_for_a_waiver_pays_nothing_and_is_told_how_it_is_asked():
    told = paying_of(paid("WAIVER"))

    assert (told.payments, told.fee, told.total) == ((), None, "")
    assert [row.text for row in told.rules] == [fact("fee_waiver.paper_only", on=TODAY).value]


def test_who_is_exempt_pays_nothing_and_the_group_is_named_only_where_it_is_of_the_travellers():
    case = paid("EXEMPT")
    claims = with_answer(case.petitioner, "fee-exempt.group", "T_STATUS")
    own = with_answer(claims, "fee-exempt.whom", "TRAVELLERS")
    filer = with_answer(claims, "fee-exempt.whom", "FILER")

    assert paying_of(replace(case, petitioner=own)).group == "T status"
    assert paying_of(replace(case, petitioner=filer)).group == ""
    assert paying_of(replace(case, petitioner=own)).payments == ()


@pytest.mark.parametrize(
    "changes", [{"st_role": {"role": "AGENCY"}}, {"s_where": {"where": "US_PAROLE"}}]
)
def test_the_amount_of_another_request_is_in_no_row_and_is_not_guessed(changes):
    told = paying_of(paid("CARD", **changes))

    assert [one.amount for one in told.payments] == [""]
    assert (told.fee, told.total) == (None, "")


def test_the_parole_fee_is_that_of_the_arrival_with_the_exceptions_of_the_reason():
    (later,) = paying_of(a_case()).later

    assert (later.name, later.amount) == ("Nour", "$1,050")
    assert later.exceptions[0].source == "8 U.S.C. 1804(b)(1)"
    assert later.exceptions[0].checked_on == "November 22, 2026"


def test_a_reason_without_an_exception_names_none():
    (later,) = paying_of(a_case_of("STU")).later

    assert later.exceptions == ()


def test_how_to_ask_for_speed_is_a_dated_row_and_names_who_asks():
    asked = replace(
        a_beneficiary().stay, answers={**STAY, "w-fast": {"fast": "YES", "why": "Soon"}}
    )
    told = paying_of(a_case(beneficiaries=(replace(a_beneficiary(), stay=asked),)))

    assert "black ink at the top right" in told.speed.text
    assert told.in_a_hurry == ("Nour",)


@pytest.mark.parametrize(
    ("carrier", "last_lines"),
    [
        ("USPS", ["Dallas, TX 75266-0865"]),
        ("DHL", ["Lewisville, TX 75067-8003"]),
        ("NOT_SURE", ["Dallas, TX 75266-0865", "Lewisville, TX 75067-8003"]),
        ("OTHER", ["Dallas, TX 75266-0865", "Lewisville, TX 75067-8003"]),
    ],
)
def test_only_the_address_for_the_chosen_carrier_is_shown(carrier, last_lines):
    told = mailing_of(a_case(file_carrier={"carrier": carrier}))

    assert [place.lines[-1] for place in told.places] == last_lines
    assert told.is_chosen is (len(last_lines) == 1)


def test_how_papers_lie_is_told_from_a_dated_row():
    told = mailing_of(a_case())

    assert any("No staples" in rule for rule in told.rules)
    assert told.rules_checked_on == "November 22, 2026"


@pytest.mark.django_db
def test_the_page_shows_amounts_findings_and_addresses_to_who_may_read_answers():
    facts = with_answer(paid("CARD"), "file-carrier.carrier", "UPS")
    facts = with_answer(facts, "file-pay.amount", "580")
    case = a_case_row(with_answer(facts, "file-carrier.address", "BOX"))
    owner = browser_of(case.members.get(role="OWNER").user)

    page = owner.get(address("paying", case)).content.decode()

    assert "$630" in page
    assert "You wrote $580." in page
    assert "cannot bring a parcel to a P.O. Box" in page
    assert "Lewisville" in page
    assert "Dallas" not in page
    assert address("paying", case) in owner.get(address("case", case)).content.decode()
    assert address("paying", case) in owner.get(address("packet", case)).content.decode()


@pytest.mark.django_db
def test_the_page_on_mailing_says_first_what_keeps_it_from_being_sent():
    case = a_case_row(with_answer(paid("CARD"), "file-how.twice", "BOTH"))
    owner = browser_of(case.members.get(role="OWNER").user)

    page = owner.get(address("page", case, "file")).content.decode()

    assert page.index("Do not send it yet") < page.index("Where to mail Form I-131")
    assert "in one way only" in page


@pytest.mark.django_db
def test_nobody_outside_the_case_finds_the_page():
    case = a_case_row(paid("CARD"))
    stranger = joined(a_case_row(paid("CARD")), Role.VIEWER)

    assert browser_of(stranger).get(address("paying", case)).status_code == 404

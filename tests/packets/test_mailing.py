"""The page on mailing says where to mail, by carrier, or names the page that says it."""

from datetime import date

import pytest

from packets.wizard.mailing import ADDRESSES_PAGE, FEES_PAGE, mailing_of
from tests.packets.cases_for_wizard import a_case, rima, with_reasons

BEFORE_THE_FIRST_ROW = date(2026, 8, 10)


def test_each_carrier_has_its_own_address_with_the_day_on_which_it_was_looked_up():
    post, courier = mailing_of(a_case(rima())).places

    assert (post.label, post.lines[-1]) == (
        "With the U.S. Postal Service (USPS)",
        "Dallas, TX 75266-0865",
    )
    assert (courier.label, courier.lines[-1]) == (
        "With UPS, FedEx or DHL",
        "Lewisville, TX 75067-8003",
    )
    assert post.checked_on == courier.checked_on == "October 2, 2026"


def test_the_fee_is_that_of_the_form_by_mail_on_the_day():
    assert mailing_of(a_case(rima())).fee == "$630"


@pytest.mark.parametrize(
    "case",
    [
        a_case(with_reasons(rima(), "REP")),
        a_case(rima(), answers={"st-role": {"role": "AGENCY"}}),
        a_case(rima(), taken_on=BEFORE_THE_FIRST_ROW),
    ],
    ids=["more time", "a U.S. office", "no address known that day"],
)
def test_where_no_address_may_be_told_the_agencys_page_stands_alone(case):
    told = mailing_of(case)

    assert told.places == ()
    assert (told.addresses_page, told.fees_page) == (ADDRESSES_PAGE, FEES_PAGE)

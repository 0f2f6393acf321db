"""The letter in a real browser: unsent words come back, and only those."""

from django.test import Client
from django.urls import reverse

from playwright.sync_api import expect

from tests.support.rows import a_case_row


def test_words_that_come_back_leave_the_other_parts_to_the_answers(site, open_page):
    case = a_case_row()
    traveller = case.beneficiaries.get()
    browser = Client()
    browser.force_login(case.members.get().user)
    page = open_page(width=360)
    cookie = {"name": "sessionid", "value": browser.cookies["sessionid"].value}
    page.context.add_cookies([{**cookie, "url": site.url}])
    address = reverse("letter", args=[case.reference, "1"])
    page.goto(address)
    page.locator("[name=part2]").fill("Our own words.")
    traveller.answers["ben-dob"] = {"dob": "2001-01-02"}
    traveller.save()

    page.goto(address)

    expect(page.locator("[name=part2]")).to_have_value("Our own words.")
    assert "January 2, 2001" in page.locator("[name=part1]").input_value()

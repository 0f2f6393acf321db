"""The address of a new link is wholly seen on the narrowest phone, and a button copies it."""

from django.test import Client
from django.urls import reverse

import pytest
from playwright.sync_api import Page, expect

from tests.support.accessibility import accessibility_faults
from tests.support.layout import layout_faults
from tests.support.rows import a_case_row

HIDDEN = "box => Math.max(box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight)"
CHOSEN = "box => box.value.slice(box.selectionStart, box.selectionEnd)"


@pytest.fixture
def made(site, open_page):
    """Return the page that shows a link that was just made, in a browser of some kind."""

    def make(**kind) -> Page:
        case = a_case_row()
        browser = Client()
        browser.force_login(case.members.get().user)
        page = open_page(width=320, height=640, **kind)
        cookie = {"name": "sessionid", "value": browser.cookies["sessionid"].value}
        page.context.add_cookies([{**cookie, "url": site.url}])
        page.goto(reverse("task-links", args=[case.reference]))
        page.locator("[name=what]").select_option("DOCUMENT MED-01 nour")
        page.locator("[name=sent_to]").fill("Dr. Haddad")
        page.get_by_role("button", name="Make the link").click()
        return page

    return make


@pytest.mark.parametrize("javascript", [True, False])
def test_the_whole_address_is_seen_and_can_be_selected(made, site, javascript):
    page = made(javascript=javascript)
    box = page.get_by_label("The link")

    assert box.input_value().startswith(f"{site.url}/t/?k=")
    assert box.evaluate(HIDDEN) == 0
    box.focus()
    page.keyboard.press("Control+a")
    assert box.evaluate(CHOSEN) == box.input_value()


def test_a_button_copies_it_and_says_so(made):
    page = made(permissions=["clipboard-read", "clipboard-write"])

    page.get_by_role("button", name="Copy the link").click()

    expect(page.get_by_role("status").last).to_have_text("The link is copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.get_by_label("The link").input_value()
    assert accessibility_faults(page) + layout_faults(page) == []


def test_a_browser_that_does_not_copy_selects_it_and_says_what_to_do(made):
    page = made()
    page.evaluate(
        "() => { document.execCommand = () => false;"
        " navigator.clipboard.writeText = () => Promise.reject(); }"
    )

    page.get_by_role("button", name="Copy the link").click()

    expect(page.get_by_role("status").last).to_contain_text("Select the link, then copy it.")
    box = page.get_by_label("The link")
    assert box.evaluate(CHOSEN) == box.input_value()


def test_without_scripts_no_button_promises_what_it_cannot_do(made):
    page = made(javascript=False)

    expect(page.get_by_role("button", name="Copy the link")).to_have_count(0)
    expect(page.get_by_label("The link")).to_be_visible()

"""Blacking out in a browser: by two presses without scripts, in one go with a mouse."""

from django.test import Client
from django.urls import reverse

import pytest
from playwright.sync_api import Page, expect

from evidence.conversion import convert
from evidence.models import Document
from tests.support.cases import a_case, an_exhibit
from tests.support.rows import a_case_row, give_pages

SIZES = pytest.mark.parametrize("larger", [False, True], ids=["small", "large"])


@pytest.fixture
def case(site, tmp_path):
    case = a_case_row(a_case(exhibits=(an_exhibit("MED-01"),)), files=tmp_path)
    give_pages(case)
    return case


@pytest.fixture
def family(open_page, site, case):
    def family(**options) -> Page:
        browser = Client()
        browser.force_login(case.members.get(role="OWNER").user)
        page = open_page(**options)
        value = browser.cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": value, "url": site.url}])
        page.goto(reverse("exhibit-cover", args=[case.reference, case.exhibits.get().code]))
        return page

    return family


def corners(page):
    """Return two places on the picture of the page, in dots of the browser's window."""
    page.wait_for_load_state("load")
    sheet = page.locator("input[type=image]")
    sheet.scroll_into_view_if_needed()
    box = sheet.bounding_box()
    first = (box["x"] + box["width"] * 0.1, box["y"] + box["height"] * 0.2)
    return first, (box["x"] + box["width"] * 0.6, box["y"] + box["height"] * 0.4)


def save(page):
    page.wait_for_load_state("load")
    page.get_by_role("button", name="Black out these parts").click()


def saved():
    document = Document.objects.get()
    (cover,) = document.covers
    return [round(cover[name], 2) for name in ("left", "top", "width", "height")]


@SIZES
def test_two_presses_without_scripts_black_out_what_lies_between(family, larger):
    page = family(width=1000, javascript=False)
    if larger:
        page.get_by_role("button", name="Show the page larger").click()

    page.mouse.click(*corners(page)[0])
    expect(page.get_by_text("Now press the corner across from it.")).to_be_visible()
    page.mouse.click(*corners(page)[1])
    expect(page.get_by_text("Not saved yet")).to_be_visible()
    save(page)

    expect(page.get_by_text("The pages are being made.")).to_be_visible()
    assert saved() == [0.1, 0.2, 0.5, 0.2]


def test_a_mouse_draws_a_part_in_one_go(family):
    page = family(width=1000)
    first, second = corners(page)

    page.mouse.move(*first)
    page.mouse.down()
    page.mouse.move(*second, steps=4)
    page.mouse.up()
    expect(page.get_by_text("Not saved yet")).to_be_visible()
    assert page.locator(".marked rect").count() == 1
    save(page)

    expect(page.get_by_text("The pages are being made.")).to_be_visible()
    assert saved() == [0.1, 0.2, 0.5, 0.2]


def test_the_page_shows_by_itself_when_the_new_pages_are_ready(family):
    page = family(width=360)
    for at in (0, 1):
        page.mouse.click(*corners(page)[at])
        expect(page.get_by_text("Now press" if at == 0 else "Not saved yet")).to_be_visible()
    save(page)
    expect(page.get_by_text("The pages are being made.")).to_be_visible()

    convert(document_id=Document.objects.get().pk)

    expect(page.get_by_role("heading", name="Choose a part on the page")).to_be_visible()
    assert page.get_by_text("Not saved yet").count() == 0

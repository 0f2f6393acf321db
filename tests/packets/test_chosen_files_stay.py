"""A file that was chosen and not sent yet stays chosen while another one is read."""

import io
import os

from django.test import Client
from django.urls import reverse

import pytest
from PIL import Image
from playwright.sync_api import expect

from evidence.models import Document
from tests.support.cases import a_case, an_exhibit
from tests.support.rows import a_case_row, read_all

SLOT = "#slot-med-01-1"
SHRINK = f"{SLOT}-shrink"


def a_large_photo():
    photo = io.BytesIO()
    Image.frombytes("RGB", (900, 900), os.urandom(900 * 900 * 3)).save(photo, "PNG")
    return {"name": "photo.png", "mimeType": "image/png", "buffer": photo.getvalue()}


@pytest.fixture
def page_and_case(open_page, site, tmp_path):
    """The list of documents, in which one file is being read."""
    case = a_case_row(a_case(exhibits=(an_exhibit("MED-01"),)), files=tmp_path)
    browser = Client()
    browser.force_login(case.members.get(role="OWNER").user)
    page = open_page(width=360)
    value = browser.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": value, "url": site.url}])
    page.goto(reverse("exhibits", args=[case.reference]))
    expect(page.locator(SLOT)).to_contain_text("Being read")
    return page, case


def choose_another(page):
    page.locator(SLOT).get_by_text("Add another file here").click()
    page.locator(f"{SLOT}-file").set_input_files(a_large_photo())
    page.locator(SHRINK).check()


def test_it_stays_chosen_and_in_sight_when_the_other_one_has_been_read(page_and_case):
    page, case = page_and_case
    choose_another(page)

    read_all(case)

    expect(page.locator(SLOT)).to_contain_text("1 page")
    chosen = page.locator(f"{SLOT}-file")
    expect(chosen).to_be_visible()
    assert chosen.evaluate("input => [...input.files].map(file => file.name)") == ["photo.png"]
    expect(page.locator(SHRINK)).to_be_visible()
    expect(page.locator(SHRINK)).to_be_checked()


def test_it_can_be_sent_afterwards(page_and_case):
    page, case = page_and_case
    choose_another(page)
    page.locator(SHRINK).uncheck()
    read_all(case)
    expect(page.locator(SLOT)).to_contain_text("1 page")

    page.locator(f"{SLOT} form").get_by_role("button", name="Add this file").click()

    expect(page.locator(SLOT)).to_contain_text("photo.png")
    assert Document.objects.filter(name="photo.png", exhibit__case=case).count() == 1

"""The country of the second question: it is there when the choice needs it, with or without scripts."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("scripts", [True, False])
def test_the_country_is_asked_as_soon_as_the_choice_needs_it(scripts, open_page):
    page = open_page(width=360, javascript=scripts)
    page.goto("/start/s-who/")
    page.check("input[value=PARENT]")
    page.get_by_role("button", name="Continue").click()
    country = page.locator("#id_country")

    expect(page.get_by_role("heading", name="Where is this person now?")).to_be_visible()
    expect(country).to_be_hidden()
    page.check("input[value=ABROAD]")
    expect(country).to_be_visible()
    page.check("input[value=US_PAROLE]")
    expect(country).to_be_hidden()

"""The first questions in a browser: what a choice asks for, and what it takes away."""

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


def test_none_of_these_unticks_the_others_and_they_untick_it(open_page):
    page = open_page(width=360)
    page.goto("/start/s-flags/")
    none, other = (page.locator(f"input[value={key}]") for key in ("NONE", "ARREST"))

    other.check()
    none.check()
    expect(other).not_to_be_checked()
    other.check()
    expect(none).not_to_be_checked()


def test_the_three_boxes_of_a_date_stand_on_one_line_of_a_small_phone(open_page):
    page = open_page(width=360)
    page.goto("/start/s-date/")
    page.check("input[value=CARE]")
    places = [page.locator(f".box-{part}").bounding_box()["y"] for part in ("day", "month", "year")]

    assert len(set(places)) == 1

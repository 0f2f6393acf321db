"""Every page, for each who may see it, on the narrowest phone: in English, and from right to left.

The second language is made of the marked texts alone (tests/support/pseudo_language.py).
"""

import re
from pathlib import Path

from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import translation

import pytest
from playwright.sync_api import Page

from packets.urls import urlpatterns
from packets.views.addresses import Addresses
from packets.views.refusals import out_of_order
from packets.wizard.walk import stops_of
from tests.pages.conftest import PageOf
from tests.pages.latin import latin_words
from tests.pages.places import SHOWS_NO_PAGE, Place, all_places
from tests.pages.scene import Scene
from tests.support.accessibility import accessibility_faults
from tests.support.keyboard import stops_on
from tests.support.layout import layout_faults, space_out
from tests.support.pseudo_language import CODE

PHYSICAL = re.compile(
    r"(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)\b"
    r"|[{;\s](?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b"
)
BOTH = pytest.mark.parametrize("language", ["en", CODE], indirect=True)
WALKED = (
    *("home", "case", "page-of ben-address", "suggestions", "exhibits", "sheets", "packet", "desk"),
)
SPACED = ("case", "page-of ben-address", "suggestions", "exhibits")


def named(scene: Scene, names: tuple[str, ...]) -> list[Place]:
    """Return the first place of each name; a note may follow the name."""
    found = {f"{place.name} {place.note}".strip(): place for place in reversed(all_places(scene))}
    return [found[name] for name in names]


def opened(page_of: PageOf, place: Place) -> tuple[Page, int]:
    """Open a place and do what is done there; return the page and its status."""
    page = page_of(place.who)
    answer = page.goto(place.address)
    if place.act:
        answer = place.act(page)
    assert answer is not None
    return page, answer.status


def faults_of(page: Page, language: str) -> list[str]:
    """List everything that is wrong with a page that is open."""
    html = page.locator("html")
    directions = {"en": "ltr", CODE: "rtl"}
    faults = accessibility_faults(page) + layout_faults(page)
    if (html.get_attribute("lang"), html.get_attribute("dir")) != (language, directions[language]):
        faults.append("says another language or direction")
    if page.evaluate("document.querySelector('a, button, input').className") != "skip":
        faults.append("does not begin with the way to its main part")
    if language == CODE:
        faults += [f"is in English: {words}" for words in latin_words(page.content())]
    return faults


def test_no_address_of_a_page_is_forgotten(scene):
    """A new address needs a row in tests/pages/places.py, or a word there why it shows no page."""
    names = {str(pattern.name) for pattern in urlpatterns}
    looked_at = {place.name for place in all_places(scene)}

    assert names - looked_at - set(SHOWS_NO_PAGE) == set()
    assert set(SHOWS_NO_PAGE) & looked_at == set()
    assert set(SHOWS_NO_PAGE) - names == set()


@BOTH
def test_every_page_can_be_read_and_used_by_everyone(language, scene, page_of):
    found: list[str] = []
    for place in all_places(scene):
        page, status = opened(page_of, place)
        faults = faults_of(page, language)
        if status != place.status:
            faults.append(f"answers {status} instead of {place.status}")
        found += [f"{place}: {fault}" for fault in faults]

    assert not found, "\n".join(found)


@BOTH
def test_the_keyboard_reaches_everything_and_shows_where_it_is(language, scene, page_of):
    found: list[str] = []
    for place in named(scene, WALKED):
        page, _status = opened(page_of, place)
        stops = stops_on(page)
        assert len(stops) > 5, f"{place} has nowhere to go"
        if not stops[0].skips:
            found.append(f"{place}: the first stop is {stops[0].name!r}")
        found += [f"{place}: no ring around {stop.name!r}" for stop in stops if not stop.is_ringed]
        found += [f"{place}: {stop.name!r} is not in sight" for stop in stops if not stop.is_seen]

    assert not found, "\n".join(found)


@BOTH
def test_text_may_be_set_wide_apart(language, scene, page_of):
    found: list[str] = []
    for place in named(scene, SPACED):
        page, _status = opened(page_of, place)
        space_out(page)
        wide = page.evaluate("document.documentElement.scrollWidth")
        found += [f"{place}: {fault}" for fault in layout_faults(page)]
        if wide > 320:
            found.append(f"{place}: the page is {wide} px wide")

    assert not found, "\n".join(found)


def test_every_question_speaks_the_language_of_the_page(pseudo_language, scene):
    """All pages of the wizard, of which a browser shows a choice above."""
    family = reader(scene, pseudo_language)
    addresses = Addresses.of(scene.questions)
    found: list[str] = []
    pages = {stop.page.id: stop for stop in reversed(list(stops_of(scene.every_reason)))}
    for stop in pages.values():
        answer = family.get(addresses.stop(stop), {"ask": "1"})
        assert answer.status_code == 200, stop.page.id
        found += [f"{stop.page.id}: {words}" for words in latin_words(answer.content.decode())]

    assert not found, "\n".join(found)


def test_what_scripts_show_is_in_the_language_of_the_page(pseudo_language, scene):
    family = reader(scene, pseudo_language)
    case = scene.case.reference
    papers = [reverse("exhibit-state", args=[case, paper.code]) for paper in scene.papers.values()]
    builds = [reverse("build-state", args=[case, build.code]) for build in scene.builds.values()]

    said = [family.get(address).json()["words"] for address in (*papers, *builds)]

    assert all(said)
    assert [words for words in said if latin_words(words)] == []


def test_the_page_for_bad_days_speaks_the_language_too(pseudo_language):
    """It is printed without a database, so it is asked for without one."""
    with translation.override(pseudo_language):
        page = out_of_order().content.decode()

    assert 'dir="rtl"' in page
    assert latin_words(page) == []


def test_the_style_sheet_knows_no_left_and_right():
    styles = Path(settings.BASE_DIR, "static", "css", "app.css").read_text(encoding="utf-8")

    assert PHYSICAL.findall(styles) == []


def reader(scene: Scene, language: str) -> Client:
    """Return the family without a browser, signed in and with its language chosen."""
    client = Client()
    client.force_login(scene.people["family"])
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    return client

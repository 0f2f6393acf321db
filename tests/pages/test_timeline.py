"""The check page shows the timeline of the packet: a picture, and a list that says all of it."""

import pytest
from playwright.sync_api import Page

from tests.pages.conftest import PageOf
from tests.pages.scene import Scene
from tests.pages.test_every_page import faults_of
from tests.support.pseudo_language import CODE

WIDTHS = (320, 1280)
OUTSIDE = """() => [...document.querySelectorAll('.timeline-picture')].flatMap((drawn) => {
  const room = drawn.getBoundingClientRect();
  const boxes = [...drawn.querySelectorAll('text, rect')].map((e) => [e, e.getBoundingClientRect()]);
  const seen = boxes.filter(([, box]) => box.width);
  const out = seen.filter(([, b]) => b.left < room.left - 1 || b.right > room.right + 1);
  const words = seen.filter(([e]) => e.tagName === 'text');
  const over = words.flatMap(([one, a], n) => words.slice(n + 1).filter(([, b]) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4
  ).map(([other]) => `${one.textContent} lies on ${other.textContent}`));
  return [...out.map(([e]) => `${e.textContent || e.tagName} is outside`), ...over];
})"""
PLACES = """() => {
  const drawn = [...document.querySelectorAll('.timeline-picture')]
    .find((one) => one.getBoundingClientRect().width);
  const words = [...drawn.querySelectorAll('text')].filter((e) => /^\\d+$/.test(e.textContent));
  return words.map((e) => [Number(e.textContent), e.getBoundingClientRect().left]);
}"""


def opened(page_of: PageOf, scene: Scene, width: int) -> Page:
    page = page_of("family")
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"/c/{scene.case.reference}/check/")
    return page


@pytest.mark.parametrize("language", ["en", CODE], indirect=True)
def test_the_picture_can_be_read_at_every_width_and_in_both_directions(
    language: str, scene: Scene, page_of: PageOf
) -> None:
    for width in WIDTHS:
        page = opened(page_of, scene, width)

        assert faults_of(page, language) == []
        assert page.locator(".timeline-picture:visible").count() >= 1
        assert page.evaluate(OUTSIDE) == []
        numbered = dict(page.evaluate(PLACES))
        first, last = numbered[min(numbered)], numbered[max(numbered)]
        assert (first < last) is (language == "en")


@pytest.mark.parametrize("language", ["en"], indirect=True)
def test_the_list_says_what_the_picture_shows_and_leads_to_the_documents(
    scene: Scene, page_of: PageOf, language: str
) -> None:
    page = opened(page_of, scene, 320)
    told = [" ".join(row.split()) for row in page.locator(".dated > li").all_inner_texts()]
    picture = page.locator(".timeline-picture:visible").first

    assert told[5].startswith("January 19, 2027")
    assert "Treatment begins: St. Brigid Children’s Heart Center" in told[5]
    assert told[4].startswith("January 11, 2027 to June 11, 2027 Requested stay, 5 months")
    assert "Exhibit A: Document MED-01" in told[4]
    assert "No document for this date yet" in told[6]
    assert picture.get_attribute("role") == "img"
    name = picture.get_attribute("aria-labelledby") or ""
    assert page.locator(f"#{name.split()[0]}").text_content() == "Timeline of the request"
    for number in ("1", "6"):
        assert picture.get_by_text(number, exact=True).count() == 1
    cited = page.locator(".dated a").first
    title = cited.inner_text().partition(": ")[2]
    cited.click()
    assert title in page.locator("main").inner_text()

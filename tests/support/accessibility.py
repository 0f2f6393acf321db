"""Ask axe, and measure what axe does not: `check_accessibility(page)` after each step of a journey."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, Route

from tests.support.browser import TWINS, WITHOUT_SCRIPTS

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
OPTIONS = {
    "runOnly": {"type": "tag", "values": STANDARDS},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
# What passed is fifty times as long as what did not, so it stays in the browser.
RUN = f"axe.run({json.dumps(OPTIONS)}).then((results) => results.violations)"


def accessibility_faults(page: Page) -> list[str]:
    """List the faults of the page as it stands, one line each.

    axe runs through the browser's debugging door, so the page's own policy stays in force.
    """
    with _page_for_axe(page) as seen:
        seen.evaluate(AXE_SCRIPT)
        violations: list[dict[str, Any]] = seen.evaluate(RUN)
    faults = [
        f"{violation['id']} ({violation['impact']}): {node['html'][:120]} - {node['failureSummary']}"
        for violation in violations
        for node in violation["nodes"]
    ]
    wide, room = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    if wide > room:
        faults.append(f"the page scrolls sideways: {wide} px in {room} px")
    headings = page.locator("h1").count()
    if headings != 1:
        faults.append(f"the page has {headings} h1")
    return faults


def check_accessibility(page: Page) -> None:
    """Stop the test if the page, at its present width, has any fault."""
    faults = accessibility_faults(page)
    assert not faults, f"{page.url}\n" + "\n".join(faults)


@contextmanager
def _page_for_axe(page: Page) -> Iterator[Page]:
    """Return the page, or for one without scripts its twin: axe itself is a script, and would wait for ever.

    The twin has the same words and styles, and loads none of the site's scripts.
    """
    if page.context not in WITHOUT_SCRIPTS:
        yield page
        return
    words = page.content()

    def answer(route: Route) -> None:
        if route.request.resource_type == "document":
            route.fulfill(body=words, content_type="text/html; charset=utf-8")
        elif route.request.resource_type == "script":
            route.abort()
        else:
            route.continue_()

    twin = _twin_of(page)
    if twin.url.partition("#")[0] == page.url.partition("#")[0]:
        twin.goto("about:blank")  # the same address with a fragment would only scroll
    twin.route("**/*", answer)
    twin.goto(page.url)
    yield twin
    twin.unroute("**/*", answer)


def _twin_of(page: Page) -> Page:
    """Return the twin of the context: a new one for each look would start a process each time."""
    if page.context not in TWINS:
        browser = page.context.browser
        assert browser is not None
        TWINS[page.context] = browser.new_context().new_page()
    twin = TWINS[page.context]
    assert page.viewport_size is not None
    twin.set_viewport_size(page.viewport_size)
    return twin

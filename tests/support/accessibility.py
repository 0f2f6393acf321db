"""Ask axe, and measure what axe does not: `check_accessibility(page)` after each step of a journey."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
OPTIONS = {
    "runOnly": {"type": "tag", "values": STANDARDS},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}


def accessibility_faults(page: Page) -> list[str]:
    """List the faults of the page as it stands, one line each.

    axe runs through the browser's debugging door, so the page's own policy stays in force.
    """
    faults = [
        f"{violation['id']} ({violation['impact']}): {node['html'][:120]} - {node['failureSummary']}"
        for violation in Axe().run(page, options=OPTIONS).response["violations"]
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

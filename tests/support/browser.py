"""Pages of a headless Chromium that watch what they load.

`open_page` opens pages of any size, with or without scripts; `phone` is one of 360 px. At the
end of the test each page is asked whether it met a server error, a script error, a missing
file or a breach of its own content security policy.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any
from weakref import WeakKeyDictionary, WeakSet

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Response,
    expect,
    sync_playwright,
)

from tests.support.site import Site

OpenPage = Callable[..., Page]
# A machine that is busy is slow; a test that passes waits no longer for it.
WAIT_MILLISECONDS = 30_000
WITHOUT_SCRIPTS: WeakSet[BrowserContext] = WeakSet()
# For each context without scripts, the page in which axe looks at its words (accessibility.py).
TWINS: WeakKeyDictionary[BrowserContext, Page] = WeakKeyDictionary()
QUIET = (
    "--no-sandbox",  # Chromium refuses its sandbox to root
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Scripts are compiled anew on each page, axe's too, and none runs long enough to gain by more.
    "--js-flags=--no-opt --no-maglev",
)
PARTS_OF_A_PAGE = {"stylesheet", "script", "image", "font"}


class Watch:
    """Collects what went wrong in the pages of one context."""

    def __init__(self, context: BrowserContext, site: Site) -> None:
        self.troubles: list[str] = []
        self._site = site
        context.on("response", self._see_response)
        context.on("console", self._see_console)
        context.on("weberror", lambda error: self.troubles.append(f"script error: {error.error}"))

    def _see_response(self, response: Response) -> None:
        part = response.request.resource_type in PARTS_OF_A_PAGE
        if response.status >= 500 or (part and response.status >= 400):
            self.troubles.append(f"{response.status} for {response.url}")
        if response.url.startswith("http") and not response.url.startswith(self._site.url):
            self.troubles.append(f"another host was asked: {response.url}")

    def _see_console(self, message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            self.troubles.append(
                f"policy breached on {message.page and message.page.url}: {message.text}"
            )


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start the browser once; bin/test says which by CHROMIUM."""
    place = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    expect.set_options(timeout=WAIT_MILLISECONDS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=place, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser, site: Site) -> Iterator[OpenPage]:
    """Open pages: `open_page(javascript=False, width=320)`; each has cookies of its own."""
    watches: list[tuple[BrowserContext, Watch]] = []

    def open_page(
        *, javascript: bool = True, width: int = 1280, height: int = 900, **more: Any
    ) -> Page:
        context = chromium.new_context(
            base_url=site.url,
            viewport={"width": width, "height": height},
            java_script_enabled=javascript,
            reduced_motion="reduce",
            locale="en-US",
            **more,
        )
        context.set_default_timeout(WAIT_MILLISECONDS)
        if not javascript:
            WITHOUT_SCRIPTS.add(context)
        watches.append((context, Watch(context, site)))
        return context.new_page()

    yield open_page
    for context, _watch in watches:
        if twin := TWINS.pop(context, None):
            twin.context.close()
        context.close()
    troubles = [trouble for _context, watch in watches for trouble in watch.troubles]
    assert not troubles, "\n".join(troubles)


@pytest.fixture
def phone(open_page: OpenPage) -> Page:
    """Open a page as wide as a small phone."""
    return open_page(width=360, height=740, has_touch=True)

"""A browser for each person of the scene, signed in without typing."""

from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.core.cache import cache

import pytest
from playwright.sync_api import Page

from tests.pages.cookies import cookies_of
from tests.pages.scene import Scene, a_scene
from tests.support.browser import OpenPage
from tests.support.pseudo_language import CODE
from tests.support.site import Site

PageOf = Callable[[str], Page]
NARROW = {"width": 320, "height": 640}


@pytest.fixture
def scene(site: Site, tmp_path: Path) -> Scene:
    cache.clear()
    return a_scene(tmp_path)


@pytest.fixture
def language(request: pytest.FixtureRequest) -> str:
    """Return the language that a test is about, and offer the one that is made for tests."""
    if request.param == CODE:
        request.getfixturevalue("pseudo_language")
    return str(request.param)


@pytest.fixture
def page_of(open_page: OpenPage, site: Site, scene: Scene, language: str) -> PageOf:
    """Return the page of somebody in the scene, always the same one, in `language`."""
    pages: dict[str, Page] = {}

    def page_of(who: str) -> Page:
        if who not in pages:
            pages[who] = open_page(**NARROW)
            cookies = {settings.LANGUAGE_COOKIE_NAME: language, **cookies_of(who, scene)}
            pages[who].context.add_cookies(
                [{"name": name, "value": value, "url": site.url} for name, value in cookies.items()]
            )
        return pages[who]

    return page_of

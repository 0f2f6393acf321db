"""The site on a port, watched: a test during which the server broke does not pass."""

import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.core.signals import got_request_exception

import pytest


@dataclass(kw_only=True)
class Site:
    """`url` has no slash at its end; `breakdowns` are the tracebacks of views that broke."""

    url: str
    breakdowns: list[str] = field(default_factory=list)

    def note_breakdown(self, **_signal: object) -> None:
        self.breakdowns.append(traceback.format_exc())


@pytest.fixture
def site(transactional_db: None, live_server: object) -> Iterator[Site]:
    """Serve the site to a browser, on the database of the test."""
    site = Site(url=str(live_server))
    got_request_exception.connect(site.note_breakdown)
    yield site
    got_request_exception.disconnect(site.note_breakdown)
    assert not site.breakdowns, "\n".join(site.breakdowns)

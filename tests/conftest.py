"""What every test may ask for. The browser, the live site and real workers are in tests/support."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from django.core.cache import cache as stored
from django.core.management import call_command

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis

from packets import law
from packets.law.upkeep import is_stale
from tests.support.audit import let_tables_be_emptied

pytest_plugins = [
    "tests.support.site",
    "tests.support.browser",
    "tests.support.workers",
    "tests.support.pseudo_language",
    "tests.support.law",
    "tests.support.extending",
    "tests.support.facts_desk",
    "tests.support.which_forms",
    "tests.support.left_sessions",
    "tests.support.signed_in",
]
TESTS = Path(__file__).parent
# A machine that is busy is slow, and that says nothing about the code.
hypothesis.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
hypothesis.load_profile("patient")
# The files that take longest, from some minutes to fifteen seconds. A parallel run hands files out in this order,
# so that no process ends up waiting for the last of them.
LONGEST = (
    "journeys/test_medical_case.py",
    "pages/test_every_page.py",
    "journeys/test_each_reason.py",
    "packets/test_build_packet.py",
    "faults/test_builds_survive.py",
    "packets/test_exhibits_browser.py",
    "packets/test_long_lists.py",
    "evidence/test_bombs.py",
    "evidence/reading/test_zone_pictures.py",
    "packets/test_addresses_by_role.py",
    "packets/test_assembly.py",
    "packets/test_builds.py",
    "packets/test_joining.py",
    "packets/test_upload_survives.py",
    "parole_site/test_scripts.py",
    "parole_site/test_queue.py",
    "packets/test_papers_by_role.py",
    "test_extending.py",
)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put the longest files first where several processes share the tests."""
    if hasattr(config, "workerinput"):
        rank = {TESTS / name: number for number, name in enumerate(LONGEST)}
        items.sort(key=lambda item: rank.get(item.path, len(rank)))


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker, end_other_sessions):
    """Add the cache's table, which migrations do not make; see that all have left at the end."""
    with django_db_blocker.unblock():
        call_command("createcachetable", verbosity=0)
        let_tables_be_emptied()
    yield
    with django_db_blocker.unblock():
        end_other_sessions()


@pytest.fixture
def transactional_db(transactional_db):
    """Start with an empty cache, so that one test's counted attempts do not lock out the next."""
    stored.clear()


@pytest.fixture(scope="session", autouse=True)
def facts_desk_did_its_work():
    """Let rows that are stale on the day of the run have been looked up on it, as a site's would.

    Else every test that makes a final packet would end with the day until which the files' own
    checks hold.
    """
    read_files, today = law.facts_of_files.__wrapped__, date.today()  # noqa: DTZ011, TID251 - there is no view here

    def looked_up(row: law.Fact) -> law.Fact:
        return replace(row, checked_on=today) if is_stale(row, on=today) else row

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(law, "facts_of_files", cache(lambda: tuple(map(looked_up, read_files()))))
        yield

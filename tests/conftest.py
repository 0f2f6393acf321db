"""What every test may ask for. The browser, the live site and real workers are in tests/support."""

from django.core.cache import cache
from django.core.management import call_command

import pytest

pytest_plugins = [
    "tests.support.site",
    "tests.support.browser",
    "tests.support.workers",
    "tests.support.pseudo_language",
]


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Add the cache's table, which migrations do not make."""
    with django_db_blocker.unblock():
        call_command("createcachetable", verbosity=0)


@pytest.fixture
def transactional_db(transactional_db):
    """Start with an empty cache, so that one test's counted attempts do not lock out the next."""
    cache.clear()

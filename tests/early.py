"""Choose where the tests keep their files and data, before Django reads its settings.

Loaded with `-p tests.early`, since pytest-django reads the settings before any conftest. A
parallel run loads it first in the process that hands out the tests, then in each that runs them:
those have a folder each inside the first one's, and a database each on its PostgreSQL server.
TEST_DB=sqlite runs on SQLite; TEST_DATABASE_URL names a PostgreSQL server of your own.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from tests.support.services import postgres_url

# Nothing of this machine's own site may reach the tests.
for name in ("DATABASE_URL", "REDIS_URL", "PRODUCTION", "EMAIL_URL"):
    os.environ.pop(name, None)
for name in [name for name in os.environ if name.startswith("STORAGE_")]:
    del os.environ[name]

IS_ONE_OF_MANY = "PYTEST_XDIST_WORKER" in os.environ
VAR = tempfile.mkdtemp(
    prefix="parole-test-", dir=os.environ["PAROLE_VAR"] if IS_ONE_OF_MANY else None
)
atexit.register(shutil.rmtree, VAR, ignore_errors=True)
os.environ["PAROLE_VAR"] = VAR
Path(VAR, "static").mkdir()  # whitenoise warns without it; the pages' files come from static/
if os.environ.get("TEST_DB", "postgres") != "sqlite":
    os.environ["DATABASE_URL"] = os.environ["TEST_DATABASE_URL"] = postgres_url()

# Playwright's event loop lives in the thread of the tests, where Django would refuse queries.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
# A bare machine has no /etc/hosts, so the name localhost may mean nothing.
os.environ.setdefault("DJANGO_LIVE_TEST_SERVER_ADDRESS", "127.0.0.1")

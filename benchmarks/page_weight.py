"""What every page costs a phone that sees it first: bytes after gzip, scripts, requests.

    .venv/bin/python -m benchmarks.page_weight

Prints one line a page, the heaviest first, each figure with its part of the limit. Pictures of
documents are left out: a browser fetches them one by one as they come into view. Styles and
scripts of a release lie there compressed; the words of a page are compressed as they are sent, so
"raw" is what they weigh for a browser that reads no gzip.
"""

# ruff: noqa: T201  a program for the terminal

import gzip
import os
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command
from django.test.utils import get_runner

ROOT = Path(__file__).resolve().parent.parent
KILOBYTE = 1000
# For a page that a family sees: all of it, its scripts, and how many files it is made of.
MOST_BYTES, MOST_OF_SCRIPTS, MOST_REQUESTS = 40 * KILOBYTE, 8 * KILOBYTE, 4
HARD_LIMIT = 100 * KILOBYTE
FILES = re.compile(r'<(?:link|script)\b[^>]*?(?:href|src)="/static/([^"]+)"')


@dataclass(frozen=True, kw_only=True)
class Weight:
    """What one page costs; bytes are those after gzip."""

    page: str
    raw: int
    words: int
    all: int
    scripts: int
    requests: int

    def __str__(self) -> str:
        return (
            f"{self.all / KILOBYTE:6.1f} kB {self.all / MOST_BYTES:5.2f}"
            f"   words {self.words / KILOBYTE:4.1f} kB, raw {self.raw / KILOBYTE:5.1f}"
            f"   scripts {self.scripts / KILOBYTE:4.1f} kB {self.scripts / MOST_OF_SCRIPTS:5.2f}"
            f"   requests {self.requests} {self.requests / MOST_REQUESTS:5.2f}   {self.page}"
        )


def weight_of(page: str, content: bytes) -> Weight:
    """Weigh a page and the files that it names, each once."""
    names = dict.fromkeys(FILES.findall(content.decode()))
    sizes = {name: packed((ROOT / "static" / name).read_bytes()) for name in names}
    words = packed(content)
    return Weight(
        page=page,
        raw=len(content),
        words=words,
        all=words + sum(sizes.values()),
        scripts=sum(size for name, size in sizes.items() if name.endswith(".js")),
        requests=1 + len(sizes),
    )


def packed(content: bytes) -> int:
    return len(gzip.compress(content, 6, mtime=0))


def weights() -> Iterator[Weight]:
    """Weigh each page of the scene that the tests of the pages look at."""
    from django.test import Client

    from tests.pages.cookies import cookies_of
    from tests.pages.places import all_places
    from tests.pages.scene import a_scene

    with tempfile.TemporaryDirectory() as folder:
        scene = a_scene(Path(folder))
        for place in all_places(scene):
            if place.act:
                continue  # it differs from the page that it comes from by a line
            client = Client()
            for name, value in cookies_of(place.who, scene).items():
                client.cookies[name] = value
            yield weight_of(str(place), client.get(place.address).content)


def main() -> None:
    os.environ.update(TEST_DB="sqlite", DJANGO_SETTINGS_MODULE="parole_site.settings")
    import_module("tests.early")  # chooses the folder of the data before the settings are read
    django.setup()
    runner = get_runner(settings)(verbosity=0, interactive=False)
    runner.setup_test_environment()
    kept = runner.setup_databases()
    call_command("createcachetable", verbosity=0)
    try:
        found = sorted(weights(), key=lambda weight: -weight.all)
    finally:
        runner.teardown_databases(kept)
        runner.teardown_test_environment()
    for weight in found:
        print(weight)
    light = sum(weight.all <= MOST_BYTES for weight in found)
    few = sum(weight.requests <= MOST_REQUESTS for weight in found)
    print(
        f"{len(found)} pages: {light} within {MOST_BYTES // KILOBYTE} kB, {few} within"
        f" {MOST_REQUESTS} requests; the heaviest is"
        f" {found[0].all / HARD_LIMIT:.2f} of the hard limit of {HARD_LIMIT // KILOBYTE} kB"
    )


if __name__ == "__main__":
    main()

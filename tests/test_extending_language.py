"""A language is one file: dropped beside the others, it is offered on every page."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.extending import DARI, ROOT, examples

VISIT = """
import json, os, sys
import django
os.environ["DJANGO_SETTINGS_MODULE"] = "parole_site.settings"
django.setup()
from django.core.management import call_command
from django.test import Client
call_command("compile_catalogues")
browser = Client()
seen = [browser.get(address).content.decode() for address in ("/", "/language/")]
browser.get("/language/prs/")
print(json.dumps([*seen, browser.get("/language/").content.decode()]))
"""


def started(folder: Path, script: str) -> subprocess.CompletedProcess[str]:
    """Run a script in a process of its own, on the code of a folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DJANGO")}
    kept.pop("DATABASE_URL", None)
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        env={**kept, "PAROLE_VAR": str(folder / "var")},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy_of_the_code(tmp_path) -> Path:
    """Copy what the site needs to start: settings read the folder of languages only once."""
    for name in ("packets", "evidence", "parole_site", "templates", "static"):
        shutil.copytree(
            ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "locale")
        )
    return tmp_path


def write(root: Path, place: str, text: str) -> None:
    file = root / place
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")


def test_a_new_language_is_offered_and_turns_the_page_to_its_direction(copy_of_the_code):
    write(copy_of_the_code, DARI, examples()[DARI])
    write(copy_of_the_code, DARI.replace("prs", "uk"), 'msgid ""\nmsgstr ""\n')

    done = started(copy_of_the_code, VISIT)

    assert done.returncode == 0, done.stderr
    home, offered, in_dari = json.loads(done.stdout.splitlines()[-1])
    assert '<html lang="en" dir="ltr">' in offered
    for page in (home, offered):
        assert re.search(r'<a href="/language/prs/[^>]+ lang="prs"[^>]+ dir="rtl">دری</a>', page)
        assert re.search(r'<a href="/language/uk/[^>]+ lang="uk" [^>]+>Українська</a>', page)
    assert '<html lang="prs" dir="rtl">' in in_dari
    assert "زبان این صفحه‌ها را انتخاب کنید." in in_dari


def test_a_language_whose_name_nobody_knows_stops_the_start(copy_of_the_code):
    write(copy_of_the_code, DARI, 'msgid ""\nmsgstr ""\n"Language: prs\\n"\n')

    done = started(copy_of_the_code, VISIT)

    assert done.returncode != 0
    assert re.search(r"prs/LC_MESSAGES/django\.po.*X-Language-Name", done.stderr)

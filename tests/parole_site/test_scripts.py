"""The commands of bin/ work from any folder, in any home, and say how it went.

That they set up a bare machine is tried on bare machines; here they meet one that is ready.
"""

import os
import subprocess
from pathlib import Path

import pytest

from tests.support.workers import ROOT

SCRIPTS = [*sorted((ROOT / "bin").iterdir()), ROOT / ".ci" / "run"]


def run(*command: str | Path, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name != "HOME"}
    return subprocess.run(
        command,
        cwd=folder,
        env=kept | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_is_plain_shell_and_says_what_it_does(script):
    lines = script.read_text().splitlines()

    assert run("sh", "-n", script, folder=ROOT).returncode == 0
    if script.name != "lib.sh":
        assert lines[0] == "#!/bin/sh"
        assert os.access(script, os.X_OK)
    assert [line for line in lines[:2] if line.startswith("# ")]


def test_manage_runs_in_the_folder_of_the_caller(tmp_path):
    code = "import os; print(os.getcwd())"

    answer = run(ROOT / "bin" / "manage", "shell", "-v", "0", "-c", code, folder=tmp_path)

    assert answer.stdout.strip() == str(tmp_path)
    assert answer.stderr == ""


def test_manage_passes_on_how_it_went(tmp_path):
    assert (
        run(ROOT / "bin" / "manage", "check", folder=tmp_path, HOME=str(tmp_path)).returncode == 0
    )
    assert run(ROOT / "bin" / "manage", "no_such_command", folder=tmp_path).returncode == 1


@pytest.mark.parametrize("home", ["", "/nowhere"])
def test_a_home_that_is_not_there_does_not_matter(tmp_path, home):
    assert run(ROOT / "bin" / "manage", "version", folder=tmp_path, HOME=home).returncode == 0


def test_a_script_can_be_started_through_a_link(tmp_path):
    (tmp_path / "packets").symlink_to(ROOT / "bin" / "manage")

    assert run(tmp_path / "packets", "version", folder=tmp_path).returncode == 0

"""The locks hold what pyproject.toml asks for, by hash, and say nothing of where it came from."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.support.workers import ROOT

LOCKS = sorted((ROOT / "locks").glob("*.txt"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
SITE = PROJECT["project"]["dependencies"]
ASKED = {
    "app": SITE,
    "s3": SITE + PROJECT["project"]["optional-dependencies"]["s3"],
    "test": SITE + PROJECT["dependency-groups"]["test"],
}


def locked(name: str) -> dict[str, str]:
    """Return the locked versions by package."""
    text = (ROOT / "locks" / f"{name}.txt").read_text()
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ;\\]+)", text, re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_names_no_address(lock):
    assert not re.search(
        r"https?:|file:|git\+|--index|--extra|--find-links| @ |^/", lock.read_text(), re.MULTILINE
    )


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_package_of_a_lock_is_pinned_by_hash(lock):
    entries = re.split(r"\n(?! )", lock.read_text().strip())

    assert entries
    for entry in entries:
        assert re.match(r"[a-z0-9-]+==\S+", entry), entry
        assert "--hash=sha256:" in entry, entry


@pytest.mark.parametrize("name", ASKED)
def test_a_lock_was_written_after_its_requirements_changed(name):
    versions = locked(name)

    for requirement in map(Requirement, ASKED[name]):
        version = versions.get(canonicalize_name(requirement.name))
        assert version, f"{requirement} is not in locks/{name}.txt: run bin/lock"
        assert requirement.specifier.contains(version), (
            f"{requirement} is not {version}: run bin/lock"
        )


@pytest.mark.parametrize("name", ["s3", "test"])
def test_the_other_locks_hold_the_very_versions_of_the_site(name):
    assert locked("app").items() <= locked(name).items()

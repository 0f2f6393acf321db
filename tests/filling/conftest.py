"""The forms that the tests of filling run on: look-alikes always, the agency's where they are."""

from pathlib import Path

import pytest

from packets.official_forms import FormEdition, all_editions
from tests.support.look_alike import a_look_alike, real_file

EDITIONS = tuple(edition for edition in all_editions() if edition.printed)


@pytest.fixture(scope="session", params=["look-alike", "official"])
def kind_of_file(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="session", params=EDITIONS, ids=lambda one: one.form)
def edition(request: pytest.FixtureRequest) -> FormEdition:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture(scope="session")
def blank(
    edition: FormEdition, kind_of_file: str, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Return the empty form."""
    if kind_of_file == "official":
        file = real_file(edition)
        if file is None:
            pytest.skip(f"the agency's file of {edition.key} is not here")
        return file
    return a_look_alike(edition, tmp_path_factory.mktemp("forms") / f"{edition.form}.pdf")

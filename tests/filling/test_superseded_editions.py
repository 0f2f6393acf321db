"""Editions that are no longer accepted are refused by the reason, whatever their pages look like."""

import hashlib
import os
from pathlib import Path

import pytest

from packets.filling.checking import check

SUPERSEDED = {
    "bdf40b8d803701cc58f0cdbe0441e6e8628a09b343744033203b97fbe1e3327a": ("I-131", "04/24/19"),
    "1610bcaf718a8f5f87f7b49fadfe9f1d2d50a7eec4a32cfdae87d707cdecce09": ("I-134", "02/19/14"),
    "de72da499e46f929965084c37bfae97c87ab52cfbb7dbcc8482f786b1b2bfcea": ("G-1450", "09/27/19"),
}
"""The agency's own files by their digest; form and edition."""


def file_of(digest: str) -> Path:
    folder = os.environ.get("OFFICIAL_FORMS")
    for file in sorted(Path(folder).glob("*.pdf")) if folder else ():
        if hashlib.sha256(file.read_bytes()).hexdigest() == digest:
            return file
    pytest.skip("the agency's old file is not here")


@pytest.mark.parametrize("digest", SUPERSEDED)
def test_the_agencys_own_old_file_is_refused(digest: str) -> None:
    form, edition = SUPERSEDED[digest]
    report = check(file_of(digest))
    assert (report.form, report.edition) == (form, edition)
    (error,) = report.errors
    assert error.startswith(f"{form} {edition} is superseded")

"""The agency's own files in a folder, without a database: only those that somebody has reviewed."""

from datetime import date
from pathlib import Path

from packets.digests import sha256_of
from packets.errors import NotUnderstood
from packets.filling.checking import LARGEST
from packets.official_forms import forms_in_force


def reviewed_forms(folder: Path | None, *, on: date) -> dict[str, Path]:
    """Return the file of each edition in force, by its key, as far as its digest was reviewed.

    Raises NotUnderstood when the folder is not there, or has no such file.
    """
    if folder is None:
        return {}
    if not folder.is_dir():
        message = f"There is no folder {folder} with forms."
        raise NotUnderstood(message)
    by_digest = {sha256_of(file): file for file in sorted(folder.glob("*.pdf")) if _is_fair(file)}
    found = {
        edition.key: by_digest[digest]
        for edition in forms_in_force(on=on)
        if edition.printed
        for digest in edition.printed.sha256s & by_digest.keys()
    }
    if not found:
        message = f"No file in {folder} is a form of the agency that was reviewed and is in force."
        raise NotUnderstood(message)
    return found


def _is_fair(file: Path) -> bool:
    return file.is_file() and file.stat().st_size <= LARGEST

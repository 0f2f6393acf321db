"""PDF files that are locked with a password."""

from pathlib import Path

import pikepdf

from evidence.errors import Unreadable, WrongPassword


def without_password(original: Path, password: str, out: Path) -> None:
    """Write the same PDF without its password; raise WrongPassword where that does not open it."""
    for typed in dict.fromkeys((password, password.strip())):  # a phone likes to add a space
        try:
            with pikepdf.open(original, password=typed) as locked:
                locked.save(out, encryption=False)
        except pikepdf.PasswordError:
            continue
        except pikepdf.PdfError as error:
            raise Unreadable from error
        return
    raise WrongPassword

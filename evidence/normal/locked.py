"""PDF files that are locked with a password."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pikepdf

from evidence.errors import Unreadable, WrongPassword


def without_password(original: Path, password: str, out: Path) -> None:
    """Write the same PDF without its password; raise WrongPassword where that does not open it."""
    for typed in dict.fromkeys(_ways_to_write(password)):
        try:
            with pikepdf.open(original, password=typed) as locked:
                locked.save(out, encryption=False)
        except pikepdf.PasswordError:
            continue
        except pikepdf.PdfError as error:
            raise Unreadable from error
        return
    raise WrongPassword


def _ways_to_write(password: str) -> Iterator[str | bytes]:
    """Yield a password as it may have been meant, and each as PDF files keep it.

    A phone likes to add a space, and some keyboards send a letter and its mark one by one. Newer
    files have letters in UTF-8, those from before 2009 in an alphabet of PDF itself (ISO 32000-2,
    7.6.4.3 and annex D.3).
    """
    for words in (password, password.strip()):
        for typed in (words, unicodedata.normalize("NFKC", words)):
            yield typed
            try:
                yield typed.encode("pdfdoc")
            except UnicodeEncodeError:
                continue

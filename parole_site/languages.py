"""Offer every language that has a catalogue, and no other."""

import re
from pathlib import Path
from typing import Any

from django.conf.locale import LANG_INFO

DIRECTIONS = ("ltr", "rtl")
HEADER = re.compile(r'^"X-(Language-Name|Direction): (.+?)\\n"$', re.MULTILINE)


class WrongCatalogue(Exception):
    """A catalogue does not say what its language is called; raised when the process starts."""


def languages_in(folder: Path) -> list[tuple[str, str]]:
    """List (code, own name) for English and for each `<code>/LC_MESSAGES/django.po`.

    Django knows the names of about a hundred languages. For the others (Dari, Pashto,
    Tigrinya ...) the catalogue's own header says how the language calls itself.
    """
    found = [("en", "English")]
    for catalogue in sorted(folder.glob("*/LC_MESSAGES/django.po")):
        code = catalogue.parts[-3].replace("_", "-").lower()
        header = dict(HEADER.findall(catalogue.read_text(encoding="utf-8")[:2000]))
        if code not in LANG_INFO:
            LANG_INFO[code] = _told_by(catalogue, header, code)
        found.append((code, str(LANG_INFO[code]["name_local"])))
    return found


def _told_by(catalogue: Path, header: dict[str, str], code: str) -> dict[str, Any]:
    name, direction = header.get("Language-Name", ""), header.get("Direction", "")
    if not name or direction not in DIRECTIONS:
        message = (
            f"{catalogue}: {code!r} is a language that Django does not know. Its header must have "
            'the lines "X-Language-Name: ...\\n" and "X-Direction: ltr\\n" or "X-Direction: rtl\\n"'
        )
        raise WrongCatalogue(message)
    return {"bidi": direction == "rtl", "code": code, "name": name, "name_local": name}


def right_to_left(codes: list[str]) -> list[str]:
    """Return the languages of those of `codes` that are written from right to left.

    Of a code such as fa-af it is the language alone (fa): Django asks about nothing else.
    """
    found = [code for code in codes if LANG_INFO.get(code, {}).get("bidi")]
    return list(dict.fromkeys(code.split("-")[0] for code in found))

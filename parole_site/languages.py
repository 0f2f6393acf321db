"""Offer every language that has a catalogue, and no other."""

import re
from pathlib import Path

from django.conf.locale import LANG_INFO

HEADER = re.compile(r'^"X-(Language-Name|Direction): (.+?)\\n"$', re.MULTILINE)


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
            name = header["Language-Name"]
            LANG_INFO[code] = {
                "bidi": header.get("Direction") == "rtl",
                "code": code,
                "name": name,
                "name_local": name,
            }
        found.append((code, str(LANG_INFO[code]["name_local"])))
    return found


def right_to_left(codes: list[str]) -> list[str]:
    """Return those of `codes` that are written from right to left."""
    return [code for code in codes if LANG_INFO.get(code, {}).get("bidi")]

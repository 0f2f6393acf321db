"""Read the catalogues of translations, say what is wrong with them, and compile them.

gettext's own program would do, but a bare machine does not have it.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import polib

PLACEHOLDER = re.compile(r"%\(\w+\)[#0 +-]*[\d.]*[a-zA-Z]|%[sdifr]|\{[\w.]*\}")


def catalogues_in(folder: Path) -> list[Path]:
    """List the catalogues `<language>/LC_MESSAGES/*.po`."""
    return sorted(folder.glob("*/LC_MESSAGES/*.po"))


def faults_of(catalogue: Path) -> list[str]:
    """Say, one line each, what would break a page in this language or leave it out."""
    try:
        entries = polib.pofile(str(catalogue))
    except (OSError, ValueError) as error:
        return [f"{catalogue}: cannot be read: {error}"]
    plurals = re.search(r"nplurals\s*=\s*(\d+)", entries.metadata.get("Plural-Forms", ""))
    forms = int(plurals[1]) if plurals else None
    return _told_twice(catalogue, entries) + [
        f"{catalogue}:{entry.linenum}: {fault}"
        for entry in entries
        if not (entry.obsolete or entry.fuzzy)
        for fault in _faults_of_entry(entry, forms)
    ]


def _told_twice(catalogue: Path, entries: Iterable[polib.POEntry]) -> list[str]:
    """Find texts that stand twice; polib's own check compares each text with all before it."""
    seen: set[tuple[str, str | None]] = set()
    faults = []
    for entry in (entry for entry in entries if not entry.obsolete):
        key = (entry.msgid, entry.msgctxt)
        if key in seen:
            faults.append(f"{catalogue}:{entry.linenum}: already exists: {entry.msgid}")
        seen.add(key)
    return faults


def compile_catalogue(catalogue: Path) -> Path:
    """Write the compiled catalogue beside its source and return its place."""
    compiled = catalogue.with_suffix(".mo")
    polib.pofile(str(catalogue)).save_as_mofile(str(compiled))
    return compiled


def _faults_of_entry(entry: polib.POEntry, forms: int | None) -> Iterator[str]:
    translations = [text for text in (entry.msgstr, *entry.msgstr_plural.values()) if text]
    allowed = _placeholders(entry.msgid) | _placeholders(entry.msgid_plural)
    # One form of a plural may leave the number out ("one page"), so only a plain text owes all.
    owed = set() if entry.msgid_plural else allowed
    for text in translations:
        unknown, missing = _placeholders(text) - allowed, owed - _placeholders(text)
        if unknown:
            yield f"knows nothing of {', '.join(sorted(unknown))}"
        if missing:
            yield f"leaves out {', '.join(sorted(missing))}"
    if entry.msgid_plural and translations:
        if forms is None:
            yield "has plurals, but the header does not say how many (Plural-Forms)"
        elif len(translations) != forms:
            yield f"has {len(translations)} plural forms where the header says {forms}"


def _placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text.replace("%%", "")))

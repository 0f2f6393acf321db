"""Make the pages of every file of a case folder, in child processes, two at a time."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from evidence.errors import Refused, refusal
from evidence.gate import normalised
from evidence.normal.cover import Cover
from packets.snapshot import (
    CaseRecord,
    CaseSnapshot,
    DocumentFacts,
    ExhibitFacts,
    TranslationFacts,
)
from packets.snapshot.beside import of_exhibit, of_signed_page, of_translation

AT_ONCE = 2

Made = DocumentFacts | Refused


@dataclass(frozen=True, kw_only=True)
class RefusedFile:
    """A file that cannot become pages, and what to do about it."""

    place: str
    file_name: str
    reason: str


def with_made_pages(
    case: CaseSnapshot,
    files: Mapping[DocumentFacts, Path],
    folder: Path,
    *,
    told: Callable[[int, int], None],
) -> tuple[CaseSnapshot, tuple[RefusedFile, ...]]:
    """Return the case with the pages put in, and without what was refused.

    A file of the folder that the case does not use is not opened. `told` is called with the number
    of files that are ready, and of all.
    """
    made: dict[DocumentFacts, Made] = {}
    used = dict.fromkeys(document for _place, document in _places(case))
    jobs = [(number, document, files[document]) for number, document in enumerate(used, start=1)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for document, result in pool.map(lambda job: _made(job[0], job[1], job[2], folder), jobs):
            made[document] = result
            told(len(made), len(jobs))
    refused = tuple(
        RefusedFile(place=place, file_name=document.file_name, reason=str(result))
        for place, document in _places(case)
        if isinstance(result := made[document], Refused)
    )
    exhibits = tuple(kept for one in case.exhibits if (kept := _kept(one, made)) is not None)
    signed = tuple(
        replace(scan, document=ready)
        for scan in case.signed
        if isinstance(ready := made[scan.document], DocumentFacts)
    )
    return replace(case, exhibits=exhibits, signed=signed), refused


def refused_before(record: CaseRecord) -> tuple[RefusedFile, ...]:
    """Return the files of which the folder says that they were refused, with none in their place.

    They are told of as if they had been opened here: no packet leaves out a file without a word.
    """
    kept = record.beside
    found: list[RefusedFile] = []
    for place, key, document in _keyed(record.rows):
        refusal_of = kept.refused.get(key)
        if refusal_of is not None and key not in kept.replaced:
            reason = str(refusal(refusal_of.code, dict(refusal_of.parameters)))
            found.append(RefusedFile(place=place, file_name=document.file_name, reason=reason))
    return tuple(found)


def _made(
    number: int, document: DocumentFacts, file: Path, folder: Path
) -> tuple[DocumentFacts, Made]:
    try:
        covers = tuple(map(Cover.of_facts, document.covers))
        pages = normalised(file, f"document-{number}", folder, covers=covers)
    except Refused as refused:
        return document, refused
    return document, replace(
        document,
        media_type=pages.media_type,
        page_count=pages.page_count,
        pages=pages.pages,
        notes=pages.notes,
    )


def _places(case: CaseSnapshot) -> list[tuple[str, DocumentFacts]]:
    return [(place, document) for place, _key, document in _keyed(case)]


def _keyed(case: CaseSnapshot) -> list[tuple[str, str, DocumentFacts]]:
    """Return each document with its place in the file, and with its place by keys."""
    found: list[tuple[str, str, DocumentFacts]] = []
    for number, exhibit in enumerate(case.exhibits, start=1):
        found.append((f"exhibits[{number}]", of_exhibit(exhibit.key), exhibit.document))
        found += [
            (
                f"exhibits[{number}].translations[{place}]",
                of_translation(exhibit.key, place),
                translation.document,
            )
            for place, translation in enumerate(exhibit.translations, start=1)
        ]
    for number, scan in enumerate(case.signed, start=1):
        found.append((f"signed_pages[{number}]", of_signed_page(number), scan.document))
    return found


def _kept(exhibit: ExhibitFacts, made: Mapping[DocumentFacts, Made]) -> ExhibitFacts | None:
    """Leave out an exhibit whose original was refused, and a translation that was."""
    original = made[exhibit.document]
    if isinstance(original, Refused):
        return None
    translations: list[TranslationFacts] = []
    for translation in exhibit.translations:
        document = made[translation.document]
        if isinstance(document, DocumentFacts):
            translations.append(replace(translation, document=document))
    return replace(exhibit, document=original, translations=tuple(translations))

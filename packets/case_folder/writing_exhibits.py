"""Write what a case offers as proof, the scans of signed pages, and confirmed spellings."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from packets.case_folder.filling import filled
from packets.snapshot import (
    Beside,
    CannotGet,
    DocumentFacts,
    ExhibitFacts,
    SignedPageFacts,
    TranslationFacts,
)
from packets.snapshot.beside import of_exhibit, of_signed_page, of_translation

Places = Mapping[DocumentFacts, str]


def exhibit_data(
    facts: ExhibitFacts, default_key: str, kept: Beside, places: Places
) -> dict[str, Any]:
    """Return what `case.yaml` says of an exhibit; its key is left out when it is that one."""
    place = of_exhibit(facts.key)
    replaced = kept.replaced.get(place)
    return filled(
        {
            "key": "" if facts.key == default_key else facts.key,
            **_document(facts.document, places),
            "refused": _refused(kept, place),
            "look": kept.looks.get(place, ""),
            "replaces": replaced and filled(_document(replaced, places)),
            "kind": facts.kind,
            "about": list(facts.about),
            "supporter": facts.supporter,
            "title": facts.title,
            "original_title": facts.original_title,
            "dated": facts.dated,
            "issuer": facts.issuer,
            "language": facts.language,
            "proves": facts.proves,
            "told": dict(facts.told),
            "translations": [
                _translation(one, kept, of_translation(facts.key, number), places)
                for number, one in enumerate(facts.translations, start=1)
            ],
        }
    )


def cannot_get_data(facts: CannotGet) -> dict[str, Any]:
    """Return what `case.yaml` says of a kind of evidence that cannot be had."""
    return filled(
        {
            "kind": facts.kind,
            "about": facts.about,
            "why": facts.why,
            "why.en": facts.why_en,
            "instead": facts.instead,
            "instead.en": facts.instead_en,
        }
    )


def signed_page_data(
    facts: SignedPageFacts, number: int, kept: Beside, places: Places
) -> dict[str, Any]:
    """Return what `case.yaml` says of a scan of a signed page."""
    return filled(
        {
            **_document(facts.document, places),
            "refused": _refused(kept, of_signed_page(number)),
            "form": facts.form,
            "about": facts.about,
            "supporter": facts.supporter,
            "page": facts.page,
            "digest": facts.digest,
            "told": dict(facts.told),
        }
    )


def spelling_data(digest: str, kept: Beside) -> dict[str, Any] | str:
    """Return what `case.yaml` says of a confirmed spelling, or its digest alone."""
    known = kept.confirmed.get(digest)
    if known is None:
        return digest
    return filled({"digest": digest, "by": known.by, "at": known.at.isoformat()})


def _translation(
    facts: TranslationFacts, kept: Beside, place: str, places: Places
) -> dict[str, Any]:
    return filled(
        {
            **_document(facts.document, places),
            "refused": _refused(kept, place),
            "look": kept.looks.get(place, ""),
            "title": facts.title,
            "translator": facts.translator,
            "told": dict(facts.told),
        }
    )


def _document(document: DocumentFacts, places: Places) -> dict[str, Any]:
    place = places[document]
    name = document.file_name
    return {
        "file": place,
        "name": "" if Path(place).name == name else name,
        "covers": [" ".join(map(str, cover)) for cover in document.covers],
    }


def _refused(kept: Beside, place: str) -> dict[str, Any]:
    refusal = kept.refused.get(place)
    return {} if refusal is None else {"code": refusal.code, **refusal.parameters}

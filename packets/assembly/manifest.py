"""What went into a packet: parts, pages, hashes and editions, for the record."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from packets.assembly.bind import Binding
from packets.assembly.forms import Forms
from packets.assembly.sections import Numbering, PacketSet
from packets.digests import sha256_of
from packets.law import Fact
from packets.official_forms import all_editions, edition_of
from packets.snapshot import CaseSnapshot, DocumentFacts, digest_of

SCHEMA = 1


def manifest_of(
    case: CaseSnapshot, binding: Binding, file: Path, forms: Forms, *, law: Iterable[Fact] = ()
) -> dict[str, Any]:
    """Return the record of a packet as plain data; `law` are the rows that it was made with."""
    numbering = Numbering.of(binding.sets)
    return {
        "schema": SCHEMA,
        "digest": digest_of(case),
        "taken_on": case.taken_on.isoformat(),
        "is_draft": binding.is_draft,
        "page_count": numbering.page_count,
        "sha256": sha256_of(file),
        "size": file.stat().st_size,
        "editions": _editions(case),
        "facts": [row.data for row in sorted(law, key=lambda row: row.row)],
        "filled": {key: sha256_of(place) for key, place in sorted(forms.items())},
        "sets": [_set(packet_set, numbering, case) for packet_set in binding.sets],
    }


def _editions(case: CaseSnapshot) -> dict[str, str]:
    forms = dict.fromkeys(edition.form for edition in all_editions())
    found = {form: edition_of(form, on=case.filing_day) for form in forms}
    return {form: edition.edition_date.isoformat() for form, edition in found.items() if edition}


def _set(packet_set: PacketSet, numbering: Numbering, case: CaseSnapshot) -> dict[str, Any]:
    exhibits = case.exhibits_of(packet_set.beneficiary)
    return {
        "beneficiary": packet_set.beneficiary.key,
        "parts": [
            {
                "name": section.name,
                "first_page": numbering.first[section.key],
                "page_count": section.page_count,
            }
            for section in packet_set.sections
        ],
        "exhibits": [
            {
                "key": exhibit.key,
                "name": section.name,
                "first_page": numbering.first[section.key],
                "page_count": section.page_count,
                "documents": [
                    _document(document)
                    for document in (exhibit.document, *(t.document for t in exhibit.translations))
                ],
            }
            for exhibit, section in zip(exhibits, packet_set.exhibits, strict=True)
        ],
    }


def _document(document: DocumentFacts) -> dict[str, Any]:
    return {
        "sha256": document.sha256,
        "page_count": document.page_count,
        "media_type": document.media_type,
        "notes": list(document.notes),
    }

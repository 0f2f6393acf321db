"""Get the pages of the documents that a packet is built of, from wherever they are kept."""

import shutil
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from evidence.models import Document
from packets.models import PacketBuild
from packets.selectors.document_facts import document_facts
from packets.selectors.exhibits import documents_of
from packets.snapshot.exhibits import identity_of
from parole_site.directions import isolated


class Refused(Exception):
    """The packet cannot be built of these facts; the text says why, for the person."""


def pages_of(build: PacketBuild, folder: Path) -> dict[str, str]:
    """Return where the pages of each document lie, fetched when the storage is elsewhere.

    Raises Refused when one was removed since the packet was asked for.
    """
    wanted = _documents_in(build.snapshot)
    ready = [document for document in documents_of(build.case) if document.is_ready]
    there = {document_facts(document).identity: document for document in ready}
    places: dict[str, str] = {}
    for identity, name in wanted.items():
        document = there.get(identity)
        if document is None:
            raise Refused(_why_missing(name, [document.name for document in ready]))
        places[identity] = _fetched(document, folder)
    return places


def _why_missing(name: str, ready: Collection[str]) -> str:
    if name in ready:
        words = _(
            "Other parts of this document were blacked out after you asked for the packet: {name}. "
            "Make the packet again."
        )
    else:
        words = _(
            "This document was removed after you asked for the packet: {name}. "
            "Make the packet again."
        )
    return words.format(name=isolated(name))


def _documents_in(snapshot: Mapping[str, Any]) -> dict[str, str]:
    """Return the names of the files by what tells their pages apart."""
    documents = [
        holder["document"]
        for exhibit in snapshot["exhibits"]
        for holder in (exhibit, *exhibit["translations"])
    ]
    documents += [scan["document"] for scan in snapshot.get("signed", ())]
    return {
        identity_of(document["sha256"], document.get("covers", ())): document["file_name"]
        for document in documents
    }


def _fetched(document: Document, folder: Path) -> str:
    with suppress(NotImplementedError):
        return document.pages.path
    place = folder / f"{document.pk}.pdf"
    with document.pages.open("rb") as stored, place.open("wb") as copy:
        shutil.copyfileobj(stored, copy)
    return str(place)

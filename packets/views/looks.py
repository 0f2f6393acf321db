"""What is kept of the pages of a case that somebody was shown: a table by the name of the address.

An address without a row is kept as a page of the case, so that a new one cannot be forgotten.
"""

import uuid
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import ResolverMatch

from evidence.previews import SMALL
from packets.auditing import Kind
from packets.auditing.lines import CODE
from packets.models import Case, User
from packets.operations.audit import Look, record_look

# The operation behind them keeps each download, or they say nothing of what the case holds.
KEPT_BY_THEMSELVES = frozenset(
    {
        *("exhibit-original", "translation-original", "signed-page-original"),
        *("packet-file", "upload-all", "upload-file", "annotated"),
        *("exhibit-state", "translation-state", "signed-page-state", "build-state"),
        *("uploads", "upload"),
    }
)
# What is kept: of which addresses, by their beginning, and which parts of the address name it.
# The first row that fits counts.
ROWS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("CASE_OPENED", ("case", "desk-case"), ()),
    ("TRAIL_SEEN", ("who-looked",), ()),
    ("DOCUMENTS_SEEN", ("exhibits", "exhibit-order", "exhibit-join", "exhibit-add"), ()),
    ("CERTIFICATE_DOWNLOADED", ("certificate", "translation-certificate"), ("code",)),
    (
        "DOCUMENT_SEEN",
        ("exhibit", "exhibit-*", "translation-add", "review-page", "review-picture"),
        ("code",),
    ),
    ("TRANSLATION_SEEN", ("translation", "translation-*"), ("english",)),
    ("SIGNED_PAGE_SEEN", ("signed-page", "signed-page-*"), ("code",)),
    ("PAPER_QUESTION_SEEN", ("paper-question", "paper-question-*"), ("key",)),
    ("LETTER_SEEN", ("letter", "suggest", "suggestions", "review-letter"), ("who",)),
    ("SHEET_DOWNLOADED", ("sheet", "sheet-of"), ("who", "kind")),
    ("CALENDAR_DOWNLOADED", ("after-calendar",), ()),
    ("PACKET_SEEN", ("packet", "build"), ()),
    (
        "ANSWERS_SEEN",
        ("page", "page-of", "where", "where-*", "check", "check-*"),
        ("who", "page_id", "part"),
    ),
)


def keep_look(request: HttpRequest, case: Case, response: HttpResponseBase) -> None:
    """Keep what a person was shown by this answer, before it goes out."""
    match = request.resolver_match
    if request.method != "GET" or response.status_code != HTTPStatus.OK or match is None:
        return
    look = look_of(match)
    if look is not None and isinstance(request.user, User):
        record_look(case=case, look=look, by=request.user)


def look_of(match: ResolverMatch) -> Look | None:
    """Return what is kept of an address; None where nothing is."""
    name, parts = match.url_name or "", match.kwargs
    if name in KEPT_BY_THEMSELVES:
        return None
    if name.endswith("-picture") and parts.get("width") == SMALL:
        return Look(what="DOCUMENTS_SEEN")  # forty small ones are one list
    for what, names, named_by in ROWS:
        if any(_fits(name, one) for one in names):
            kind = Kind.DOWNLOAD if what.endswith("_DOWNLOADED") else Kind.PAGE
            return Look(what=what, about=_about(parts, named_by), kind=kind)
    return Look(what="PAGE_SEEN", about=name)


def _fits(name: str, pattern: str) -> bool:
    return name.startswith(pattern[:-1]) if pattern.endswith("*") else name == pattern


def _about(parts: Mapping[str, Any], named_by: tuple[str, ...]) -> str:
    values = [parts[name] for name in named_by if name in parts]
    words = " ".join(one.hex if isinstance(one, uuid.UUID) else str(one) for one in values)
    return words if CODE.fullmatch(words) else ""

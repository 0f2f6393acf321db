"""Which sections of the list of documents are open: a long list shows one, a short one all."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.urls import reverse

from packets.models import Case, Exhibit
from packets.views.papers import Paper

MANY = 12
"""With fewer documents every section is open: the page is not long then."""

FREE = "another"
OPENED = "opened"


def slot_id(kind: str, who: str) -> str:
    """Return the id of a slot on the page; the free documents are one slot more."""
    return "-".join(part for part in ("slot", kind.lower() or FREE, who) if part)


def list_at_slot(reference: str, slot: str) -> str:
    """Return the address of the list of a case where it shows a slot."""
    return f"{reverse('exhibits', args=[reference])}?open={slot}#{slot}"


def list_at_kind(case: Case, kind: str) -> str:
    """Return the address of the list where it shows the section of a kind of document."""
    return f"{reverse('exhibits', args=[case.reference])}?open={slot_id(kind, '')}#{OPENED}"


def list_at(exhibit: Exhibit) -> str:
    """Return the address of the list where it shows a document."""
    stem = reverse("exhibits", args=[exhibit.case.reference])
    return f"{stem}?open={exhibit.code}#file-{exhibit.code}"


def open_sections(
    groups: Sequence[dict[str, Any]], free: dict[str, Any], *, at: str, count: int
) -> None:
    """Say of each section whether it is open, and of one that it is where something was done.

    `at` is the id of a slot, how such ids begin, or the code of a document; `count` is how many
    documents there are.
    """
    sections = [*groups, free]
    here = next((section for section in sections if at and _has(section, at)), None)
    fallback = next((each for each in sections if here is None and each["is_to_do"]), None)
    for section in sections:
        section["is_here"] = section is here
        is_wanted = section in (here, fallback) or section["is_refused"] or section["not_accepted"]
        section["is_open"] = is_wanted or count < MANY


def section_of(slots: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Return what is counted in a section, and by what it is found.

    A file that was not accepted proves nothing, so it does not count as added.
    """
    listed = list(slots)
    return {
        "slots": listed,
        "count": len(listed),
        "added": sum(bool(one["slot"].exhibits or one["slot"].cannot_get) for one in listed),
        "is_refused": any(slot["refused"] for slot in listed),
        "not_accepted": not_accepted_in(paper for slot in listed for paper in slot["papers"]),
        "is_to_do": any(slot["is_open"] for slot in listed),
        "ids": [slot["id"] for slot in listed],
        "codes": [paper.code for slot in listed for paper in slot["papers"]],
    }


def not_accepted_in(papers: Iterable[Paper]) -> int:
    """Return how many files the packet lacks, as they or their translations were not accepted."""
    files = (one for paper in papers for one in (paper, *paper.english))
    return sum(one.document.refused is not None for one in files)


def _has(section: dict[str, Any], at: str) -> bool:
    ids: Collection[str] = section["ids"]
    return at in section["codes"] or any(f"{one}-".startswith(f"{at}-") for one in ids)

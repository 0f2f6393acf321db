"""The sections of the documents page, as the page shows them."""

import secrets
from collections.abc import Mapping
from typing import Any

from packets.selectors.exhibits import GroupRows, SlotRows
from packets.slots import Status
from packets.views.papers import TO_BE_MOVED, Paper, tag_of
from packets.views.sections import not_accepted_in, section_of, slot_id


def group_shown(
    group: GroupRows, shown: Mapping[int, Paper], places: Mapping[str, str], refused: Any
) -> dict[str, Any]:
    slots = [_slot_shown(found, shown, places, refused) for found in group.slots]
    return {"topic": group.group.topic, **section_of(slots)}


def others_shown(free: list[Paper], refused: Any) -> dict[str, Any]:
    """Return the section of the documents that fill no slot."""
    return {
        "papers": free,
        "id": slot_id("", ""),
        "ids": [slot_id("", "")],
        "codes": [paper.code for paper in free],
        "count": len(free),
        "refused": refused.get(slot_id("", ""), ""),
        "is_refused": slot_id("", "") in refused,
        "not_accepted": not_accepted_in(free),
        "is_to_do": False,
    }


def _slot_shown(
    found: SlotRows, shown: Mapping[int, Paper], places: Mapping[str, str], refused: Any
) -> dict[str, Any]:
    kind, who = found.slot.kind.code, places.get(found.slot.owner_key, "")
    papers = [shown[row.pk] for row in found.rows]
    words, look = TO_BE_MOVED if any(one.somebody_else for one in papers) else tag_of(found)
    is_refused = slot_id(kind, who) in refused
    is_to_do = found.slot.status is Status.TO_DO and found.slot.is_required and not found.rows
    return {
        "slot": found.slot,
        "id": slot_id(kind, who),
        "kind": kind,
        "who": who,
        "words": words,
        "look": look,
        "papers": papers,
        "refused": refused.get(slot_id(kind, who), ""),
        "is_open": is_refused or is_to_do,
        "token": secrets.token_urlsafe(16),
    }

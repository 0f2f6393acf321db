"""Write what was suggested for the letters of a case."""

from typing import Any

from packets.case_folder.filling import filled
from packets.snapshot import SuggestedWords


def suggestion_data(one: SuggestedWords) -> dict[str, Any]:
    """Return what `case.yaml` says of other words for a paragraph."""
    return filled(
        {
            "about": one.about,
            "part": one.part,
            "paragraph": one.place,
            "old": one.old,
            "words": one.words,
            "reason": one.reason,
            "by": one.by,
            "at": one.at.isoformat(),
            "state": one.state,
            "decided_at": one.decided_at.isoformat() if one.decided_at else "",
        }
    )

"""Read moments: a day, a time of it, and how far it is from that of Greenwich."""

from datetime import datetime

from packets.case_folder.node import Node


def moment_at(node: Node) -> datetime | None:
    """Return the moment that must stand here; None, with the mistake noted, when it is none."""
    words = node.text(needed=True)
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        node.note(f"{words} should be a moment like 2026-11-12T09:30:00+00:00.")
        return None
    return moment

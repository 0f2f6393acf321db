"""What a real site must have before strangers' files are opened on it."""

from typing import Any

from django.core.checks import Warning as Finding

from evidence.sandbox import isolation

NO_NETWORK_WALL = "evidence.W001"
NO_FILE_WALL = "evidence.W002"


def children_are_confined(**_kwargs: Any) -> list[Finding]:
    """Warn when this machine cannot keep the child processes from the network or from files."""
    holds = isolation()
    found = []
    if not holds.network:
        found.append(
            Finding(
                "The processes that open uploaded files can reach the network here.",
                hint="Allow user namespaces or Landlock (Linux 6.7 or newer) to the worker.",
                id=NO_NETWORK_WALL,
            )
        )
    if not holds.files:
        found.append(
            Finding(
                "The processes that open uploaded files can read other files here.",
                hint="Run the worker on a kernel with Landlock (Linux 5.13 or newer).",
                id=NO_FILE_WALL,
            )
        )
    return found

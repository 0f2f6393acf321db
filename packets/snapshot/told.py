"""What people say of a file by ticks and choices, where nobody can see it in the pages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

COMPLETE, COMPETENT, SIGNED = "COMPLETE", "COMPETENT", "SIGNED"
NOTE = (COMPLETE, COMPETENT, SIGNED)
"""What a translator's note must have; source: 8 CFR 103.2(b)(3)."""


@dataclass(frozen=True, kw_only=True)
class Told:
    """Answers by the names of the fields that are asked, each in its canonical form.

    The fields are declared in `packets.questions.of_files`; what nobody answered is not there.
    """

    told: Mapping[str, Any] = field(default_factory=dict, hash=False)

    def says(self, name: str, *keys: str) -> bool:
        """Tell whether a field has an answer; with `keys`, whether one of them was chosen."""
        value = self.told.get(name)
        if not keys:
            return bool(value)
        chosen = value if isinstance(value, (list, tuple)) else (value,)
        return any(key in chosen for key in keys)


def has_whole_note(told: Mapping[str, Any]) -> bool:
    """Tell whether the translator's note has all that it must have."""
    return set(NOTE) <= set(told.get("note") or ())

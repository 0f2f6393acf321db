"""The keys of case.yaml that have something to say."""

from typing import Any

from packets.case_folder.text import exact
from packets.snapshot import Answered, Beside, data_of


def filled(data: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Leave out what is empty, but keep `more` when it is there at all."""
    found = {
        key: value
        for key, value in data.items()
        if value is not None and value is not False and value not in ("", 0, [], {})
    }
    return found | {key: value for key, value in more.items() if value is not None}


def of_a_row(facts: Answered, kept: Beside, row: str) -> dict[str, Any]:
    """Return the answers of a row, and what is kept beside them."""
    return filled(
        {
            "answers": data_of(facts.answers),
            "unclear": exact(kept.unclear.get(row, {})),
            "other_answers": exact(kept.other_answers.get(row, {})),
            "taken_over": list(kept.taken_over.get(row, ())),
        }
    )

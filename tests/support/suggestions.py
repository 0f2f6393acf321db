"""Words that were suggested for a letter, as rows."""

from typing import Any

from packets.models import Case, Suggestion
from tests.support.rows import NOW


def a_suggestion(case: Case, **more: Any) -> Suggestion:
    """Keep other words for a paragraph of the letter of Nour."""
    said = {
        "beneficiary": case.beneficiaries.get(key="nour"),
        "part": "part1",
        "place": 1,
        "old": "Nour is a child, and she is ill.",
        "words": "Nour is a child of nine.\nShe is very ill.",
        "by_name": "Mary Okafor",
        "suggested_at": NOW,
    }
    return Suggestion.objects.create(**said | more)

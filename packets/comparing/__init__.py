"""What papers say beside what was answered: each difference is one question to a person.

Nothing here changes an answer; `packets.operations.deciding` does, when a person says so.
"""

from packets.comparing.answered import Differing, differing_on
from packets.comparing.compared import (
    Comparison,
    Topic,
    comparisons,
    open_questions,
)
from packets.comparing.in_own_words import (
    Written,
    amounts_in,
    days_in,
    differing_in,
)
from packets.comparing.others import OfSomebodyElse, papers_of_others

__all__ = [
    "Comparison",
    "Differing",
    "OfSomebodyElse",
    "Topic",
    "Written",
    "amounts_in",
    "comparisons",
    "days_in",
    "differing_in",
    "differing_on",
    "open_questions",
    "papers_of_others",
]

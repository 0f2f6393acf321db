"""What papers say beside what was answered: each difference is one question to a person.

Nothing here changes an answer; `packets.operations.deciding` does, when a person says so.
"""

from packets.comparing.compared import (
    Comparison,
    Topic,
    comparisons,
    open_questions,
)

__all__ = ["Comparison", "Topic", "comparisons", "open_questions"]

"""A fact that was read on a page, with its place: something to compare, never an answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Box = tuple[float, float, float, float]


@dataclass(frozen=True, kw_only=True)
class Fact:
    """`value` is in one form (dates as 1988-03-03), `written` as it stands on the paper.

    `box` is left, top, width and height as parts of the upright page; `is_checked` says that check
    digits prove that it was read right. Kinds are those of the model FoundFact.
    """

    kind: str
    value: str
    written: str
    box: Box | tuple[()] = ()
    is_checked: bool = False
    details: Mapping[str, Any] = field(default_factory=dict)

"""Somebody or something in the words of a finding, and the plainest conditions on it."""

from dataclasses import dataclass
from typing import Any

from packets.slots import Slot
from packets.snapshot import CaseSnapshot


@dataclass(frozen=True, kw_only=True)
class About:
    """Somebody or something in the words of a finding.

    `what` is what is missing or wrong, `page` where it is mended when that differs from subject to
    subject, `facts` what the rule looks at.
    """

    key: str = ""
    name: str = ""
    what: str = ""
    page: str = ""
    facts: Any = None


def its_page(about: About) -> str:
    return about.page


def owner(slot: Slot) -> str:
    return slot.owner_key


def never(_case: CaseSnapshot, _it: object) -> bool:
    """For rules of which `each` yields only what does not hold."""
    return False

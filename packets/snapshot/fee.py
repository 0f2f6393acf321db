"""How the family said that the fee for Form I-131 is paid, or why it cannot be."""

from collections.abc import Callable
from typing import Any

from packets.snapshot.case import CaseSnapshot

WAY_PAGE, WAY = "you-refugee", "pay"


def pays_by(case: CaseSnapshot, *ways: str) -> bool:
    return case.petitioner.is_(WAY_PAGE, WAY, *ways)


def asks_for_a_waiver(case: CaseSnapshot, _subject: Any = None) -> bool:
    return pays_by(case, "WAIVER")


def pays_nothing(case: CaseSnapshot, _subject: Any = None) -> bool:
    """No money for Form I-131 goes along: a waiver is asked for."""
    return asks_for_a_waiver(case)


def on_ground(ground: str) -> Callable[[CaseSnapshot, Any], bool]:
    """Tell whether a waiver is asked for on one of the grounds of Form I-912."""
    return lambda case, _subject: (
        asks_for_a_waiver(case) and case.petitioner.is_("fee-why", "why", ground)
    )

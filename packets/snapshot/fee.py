"""How the family said that the fee for Form I-131 is paid, or why it cannot be."""

from collections.abc import Callable
from typing import Any

from packets.snapshot.case import CaseSnapshot

WAY_PAGE, WAY = "you-refugee", "pay"
EXEMPT_PAGE = "fee-exempt"


def pays_by(case: CaseSnapshot, *ways: str) -> bool:
    return case.petitioner.is_(WAY_PAGE, WAY, *ways)


def asks_for_a_waiver(case: CaseSnapshot, _subject: Any = None) -> bool:
    return pays_by(case, "WAIVER")


def is_exempt(case: CaseSnapshot, _subject: Any = None) -> bool:
    """The family says that the law asks no fee for these travellers."""
    return pays_by(case, "EXEMPT")


def pays_nothing(case: CaseSnapshot, _subject: Any = None) -> bool:
    """No money for Form I-131 goes along: a waiver is asked for, or there is an exemption."""
    return asks_for_a_waiver(case) or is_exempt(case)


def exempt_group(case: CaseSnapshot) -> str:
    """Return the group by which each traveller is exempt, "" where it is not clear.

    The exemption must be about the person who travels: that of who asks for them does not count.
    """
    if not is_exempt(case) or not case.petitioner.is_(EXEMPT_PAGE, "whom", "TRAVELLERS"):
        return ""
    group = case.petitioner.own_words(EXEMPT_PAGE, "group")
    return "" if group == "NOT_SURE" else group


def on_ground(ground: str) -> Callable[[CaseSnapshot, Any], bool]:
    """Tell whether a waiver is asked for on one of the grounds of Form I-912."""
    return lambda case, _subject: (
        asks_for_a_waiver(case) and case.petitioner.is_("fee-why", "why", ground)
    )

"""Whether a request may be filed online, and what that costs: answers, and dated rows of law."""

from enum import StrEnum

from packets.law import Fact, confirmed_fact
from packets.questions.conditions import is_re_parole
from packets.snapshot import CaseSnapshot
from packets.snapshot.channel import is_online
from packets.snapshot.fee import asks_for_a_waiver

FEE = "fee.i131.item7.online"


class Way(StrEnum):
    """How a case stands: not online, online with a waiver (which cannot be), or online."""

    OTHER = "OTHER"
    WAIVER = "WAIVER"
    ONLINE = "ONLINE"


def way_of(case: CaseSnapshot) -> Way:
    if not is_online(case):
        return Way.OTHER
    return Way.WAIVER if asks_for_a_waiver(case) else Way.ONLINE


def online_fee(case: CaseSnapshot) -> Fact | None:
    """Return what one form costs online, in U.S. dollars; None where no confirmed row says so.

    The row is about a first request of a person abroad.
    """
    if is_re_parole(case) or case.is_("st-role", "role", "AGENCY"):
        return None
    return confirmed_fact(FEE, on=case.filing_day)

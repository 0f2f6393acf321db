"""How the family said that it files: a parcel by mail, or the account online of USCIS.

While nothing is said a request is on paper, as the packet is.
"""

from typing import Any

from packets.snapshot.case import CaseSnapshot

HOW_PAGE, CHANNEL = "file-how", "channel"
CARRIER_PAGE, CARRIER = "file-carrier", "carrier"


def is_online(case: CaseSnapshot, _subject: Any = None) -> bool:
    return case.is_(HOW_PAGE, CHANNEL, "ONLINE")


def is_on_paper(case: CaseSnapshot, _subject: Any = None) -> bool:
    return not is_online(case)


def is_by_mail(case: CaseSnapshot, _subject: Any = None) -> bool:
    """Somebody said that it goes on paper, so that there is a parcel to ask about."""
    return case.is_(HOW_PAGE, CHANNEL, "PAPER")


def carrier_of(case: CaseSnapshot) -> str:
    """Return the key of the chosen carrier, such as "UPS"; "" while none is chosen."""
    told = case.own_words(CARRIER_PAGE, CARRIER)
    return told if is_by_mail(case) and told != "NOT_SURE" else ""

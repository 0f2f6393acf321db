"""How the family said that it files: a parcel by mail, or the account online of USCIS.

While nothing is said a request is on paper, as the packet is.
"""

from typing import Any

from packets.snapshot.case import CaseSnapshot

HOW_PAGE, CHANNEL = "file-how", "channel"


def is_online(case: CaseSnapshot, _subject: Any = None) -> bool:
    return case.is_(HOW_PAGE, CHANNEL, "ONLINE")


def is_on_paper(case: CaseSnapshot, _subject: Any = None) -> bool:
    return not is_online(case)

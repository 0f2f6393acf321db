"""A request that is typed into the agency's online account: screens, answers and files.

The account asks what Form I-131 asks, on screens. Nothing here talks to the account: a person
types, and uploads files. One form for one traveller, as on paper.
"""

from packets.online.answers import OnlineRow, OnlineScreen, OnlineSet, State, online_set
from packets.online.limits import UploadLimits, upload_limits
from packets.online.screens import SCREENS, SOURCES, Screen, ScreenSource

__all__ = [
    "SCREENS",
    "SOURCES",
    "OnlineRow",
    "OnlineScreen",
    "OnlineSet",
    "Screen",
    "ScreenSource",
    "State",
    "UploadLimits",
    "online_set",
    "upload_limits",
]

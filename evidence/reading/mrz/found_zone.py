"""A zone that was found on a page, read or not."""

from dataclasses import dataclass

from evidence.reading.facts import Box
from evidence.reading.mrz.zone import Unreadable, Zone


@dataclass(frozen=True, kw_only=True)
class FoundZone:
    """What was read, and where: left, top, width and height as parts of the page."""

    result: Zone | Unreadable
    box: Box

    @property
    def is_checked(self) -> bool:
        return isinstance(self.result, Zone)

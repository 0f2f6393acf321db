"""Words of a represented case that the office wrote: who types them is no part of what is said."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True)
class StaffWords:
    """A page of a traveller's reason, story or letter that was last saved by office staff.

    `about` is the key of the traveller, `page` the id of the page, `at` when it was saved.
    """

    about: str
    page: str
    at: datetime

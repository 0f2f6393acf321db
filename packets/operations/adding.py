"""Add several files that were chosen at once: what can be taken is taken, the others are named."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from evidence.errors import Refused
from evidence.joining import MOST_PARTS
from packets.errors import NotUnderstood
from packets.models import Case, Exhibit, User
from packets.operations.arriving import AlreadyUsed, Arrival
from packets.operations.exhibits import add_exhibit
from packets.operations.proposing import NOTHING_PROPOSED, Proposal


class TooManyFiles(NotUnderstood):
    """More files at once than one document can be joined of."""

    def __init__(self) -> None:
        super().__init__(
            _("You can add {most} files at once. Choose fewer.").format(most=MOST_PARTS)
        )


@dataclass(frozen=True, kw_only=True)
class NotTaken:
    """A file that was not taken, with the reason for the person."""

    name: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Added:
    """What became of several files; `exhibits` are in the order in which they were chosen."""

    exhibits: tuple[Exhibit, ...]
    not_taken: tuple[NotTaken, ...]


def add_exhibits(
    *,
    case: Case,
    arrivals: Iterable[Arrival],
    proposal: Proposal = NOTHING_PROPOSED,
    by: User,
) -> Added:
    """Add each file as a document of its own; one that is refused keeps no other one out.

    The same form sent twice adds each of them once. Raises TooManyFiles.
    """
    several = list(arrivals)
    if len(several) > MOST_PARTS:
        raise TooManyFiles
    exhibits, not_taken = [], []
    for arrival in several:
        try:
            exhibits.append(add_exhibit(case=case, arrival=arrival, proposal=proposal, by=by))
        except (Refused, AlreadyUsed) as refused:
            not_taken.append(NotTaken(name=arrival.shown_name, why=str(refused)))
    return Added(exhibits=tuple(exhibits), not_taken=tuple(not_taken))

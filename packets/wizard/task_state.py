"""Six states of a task, each with one meaning and its words."""

from dataclasses import dataclass, replace
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parole_site.directions import isolated


class Status(StrEnum):
    TODO = "TODO"
    IN_PROGRESS = "IN_PROGRESS"
    WAITING = "WAITING"
    FIX = "FIX"
    DONE = "DONE"
    CANNOT_START = "CANNOT_START"


@dataclass(frozen=True, kw_only=True)
class State:
    """Where a task stands; `fixes` counts what is to be mended, `who` is awaited."""

    status: Status
    hint: str = ""
    fixes: int = 0
    who: str = ""

    @property
    def words(self) -> str:
        """Return the words of the tag."""
        if self.status is Status.FIX:
            return ngettext("Fix {count} thing", "Fix {count} things", self.fixes).format(
                count=self.fixes
            )
        if self.status is Status.WAITING:
            return _("Waiting for {name}").format(name=self.who)
        return {
            Status.TODO: _("To do"),
            Status.IN_PROGRESS: _("In progress"),
            Status.DONE: _("Done"),
            Status.CANNOT_START: _("Cannot start yet"),
        }[self.status]

    @property
    def is_done(self) -> bool:
        return self.status is Status.DONE

    @property
    def is_open(self) -> bool:
        """Somebody can work on it now."""
        return self.status in (Status.TODO, Status.IN_PROGRESS, Status.FIX)


TODO = State(status=Status.TODO)
DONE = State(status=Status.DONE)


def cannot_start(hint: str) -> State:
    return State(status=Status.CANNOT_START, hint=hint)


def to_fix(fixes: int, hint: str = "") -> State:
    return State(status=Status.FIX, fixes=fixes, hint=hint)


def waiting_for(who: str, hint: str = "") -> State:
    return State(status=Status.WAITING, who=who, hint=hint)


def in_progress(hint: str) -> State:
    return State(status=Status.IN_PROGRESS, hint=hint)


def asked_of(lookers: tuple[str, ...] | None) -> State:
    """Return the state of a question to a lawyer: who sees it, or that nobody does.

    `lookers` are the names of those who see it at the desk; None where that is not told.
    """
    if lookers is None:
        return DONE
    if not lookers:
        return waiting_for(_("a lawyer"), _("This service has no lawyer on this case yet."))
    hint = _("Seen at the desk by: {names}").format(names=", ".join(map(isolated, lookers)))
    return replace(DONE, hint=hint)

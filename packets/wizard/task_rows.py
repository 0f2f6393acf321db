"""Rows and groups of the case home, and how many of them are complete."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from packets.wizard.parts import Group, Part
from packets.wizard.task_state import State, Status
from packets.wizard.walk import Stop

TaskKey = tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class Task:
    """One row of the case home; `about` is the key of its person, or ""."""

    part: Part
    about: str = ""
    title: str
    state: State
    stops: tuple[Stop, ...] = ()

    @property
    def key(self) -> TaskKey:
        return (self.part.key, self.about)

    @property
    def stop(self) -> Stop | None:
        """The first page that is not done, else the first one."""
        return next((stop for stop in self.stops if not stop.is_done), next(iter(self.stops), None))


@dataclass(frozen=True, kw_only=True)
class TaskGroup:
    """A numbered group of rows."""

    number: int
    group: Group
    title: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True, kw_only=True)
class Readiness:
    """How many parts are complete, and how many are in each state: never a chance of approval."""

    by_status: Mapping[Status, int]

    @property
    def total(self) -> int:
        return sum(self.by_status.values())

    @property
    def ready(self) -> int:
        return self.by_status.get(Status.DONE, 0)

    @property
    def text(self) -> str:
        return _("{ready} of {total} parts are ready").format(ready=self.ready, total=self.total)


def readiness_of(groups: Iterable[TaskGroup]) -> Readiness:
    """Count the parts of the case home by their state."""
    return Readiness(by_status=Counter(task.state.status for g in groups for task in g.tasks))

"""How much of a case is ready: completeness, never a chance of approval."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from packets.wizard.task_state import Status
from packets.wizard.tasks import TaskGroup


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How many parts are complete, and how many are in each state."""

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


def progress_of(groups: Iterable[TaskGroup]) -> Progress:
    """Count the parts of the case home by their state."""
    return Progress(by_status=Counter(task.state.status for g in groups for task in g.tasks))

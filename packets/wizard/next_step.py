"""Do this next: the one thing the case home proposes, and about how long it takes."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _

from packets.questions import Effort
from packets.readiness import Finding
from packets.snapshot import CaseSnapshot
from packets.wizard.parts import Group
from packets.wizard.task_state import Status
from packets.wizard.tasks import Task, TaskGroup, task_of
from packets.wizard.walk import Stop, find

# Minutes for one answer, estimated by what it costs the person; not measured.
MINUTES = {
    Effort.KNOWN: 0.15,
    Effort.LOOKED_UP: 1.0,
    Effort.FROM_OTHERS: 3.0,
    Effort.WRITTEN: 4.0,
}


WITH_THE_PACKET = frozenset({"letter", "file-how", "check", "sign", "file"})


class Step(StrEnum):
    FIX = "FIX"
    CONTINUE = "CONTINUE"
    START = "START"
    WAIT = "WAIT"
    READY = "READY"


@dataclass(frozen=True, kw_only=True)
class NextStep:
    """What to do, in words; `task` and `stop` say where, and are None when nothing is left.

    `minutes` is an estimate for what is left of the task, 0 when there is none.
    """

    step: Step
    text: str
    task: Task | None = None
    stop: Stop | None = None
    minutes: int = 0


def next_step(
    case: CaseSnapshot, groups: Iterable[TaskGroup], findings: Iterable[Finding] = ()
) -> NextStep:
    """Return the first of: a fix, a part in progress, the next part, what we wait for.

    Once there is a final packet, reading, signing and mailing it come before all that may be added.
    """
    found = tuple(findings)
    tasks = [task for group in groups for task in group.tasks]
    with_the_packet = _about_the_packet(tasks)
    if with_the_packet and not any(task.state.status is Status.FIX for task in tasks):
        return _begin(case, with_the_packet[0], ())
    for status in (Status.FIX, Status.IN_PROGRESS, Status.TODO, Status.WAITING):
        task = next((t for t in tasks if _is_next(t, status)), None)
        if status is Status.IN_PROGRESS and task is not None:
            task = _before_all_others(tasks) or task
        if task is not None:
            return STEPS[task.state.status](case, task, found)
    return NextStep(step=Step.READY, text=_ready(found))


def _ready(findings: Iterable[Finding]) -> str:
    """Say what the packet still waits for, where all is answered."""
    if any(finding.stops and finding.needs_a_lawyer for finding in findings):
        return _("All parts are ready. A lawyer must look before the final packet.")
    return _("All parts are ready. You can make the packet.")


def _about_the_packet(tasks: list[Task]) -> list[Task]:
    """Return what is still to do with a final packet, in its order; nothing while there is none."""
    if not any(task.part.group is Group.MAIL for task in tasks):
        return []
    return [t for t in tasks if t.part.key in WITH_THE_PACKET and t.state.status is Status.TODO]


def _before_all_others(tasks: list[Task]) -> Task | None:
    """Return what the first part still asks: the first answers have begun others already."""
    first = (t for t in tasks if t.part.key == "start")
    return next((t for t in first if t.state.status is Status.TODO), None)


def _is_next(task: Task, status: Status) -> bool:
    """Tell whether a task may come next; no packet waits for a lawyer who is not there."""
    waits_for_a_lawyer = task.part.key == "ask" and task.state.status is Status.WAITING
    return task.state.status is status and not waits_for_a_lawyer


def _fix(case: CaseSnapshot, task: Task, findings: tuple[Finding, ...]) -> NextStep:
    """Lead to the page that mends the first finding; without one, to the task."""
    finding = next((f for f in findings if f.blocks and task_of(f) == task.key), None)
    if finding is None:
        text = _("{title}: something needs another look").format(title=task.title)
        return NextStep(step=Step.FIX, text=text, task=task, stop=task.stop)
    stop = find(case, finding.mend_at, finding.about) or find(case, finding.mend_at)
    return NextStep(step=Step.FIX, text=finding.text, task=task, stop=stop or task.stop)


def _go_on(_case: CaseSnapshot, task: Task, _findings: tuple[Finding, ...]) -> NextStep:
    text = _("{title}: {hint}").format(title=task.title, hint=task.state.hint)
    return NextStep(
        step=Step.CONTINUE, text=text, task=task, stop=task.stop, minutes=minutes_left(task)
    )


def _begin(_case: CaseSnapshot, task: Task, _findings: tuple[Finding, ...]) -> NextStep:
    return NextStep(
        step=Step.START, text=task.title, task=task, stop=task.stop, minutes=minutes_left(task)
    )


def _wait(_case: CaseSnapshot, task: Task, _findings: tuple[Finding, ...]) -> NextStep:
    text = _("{title}: {state}").format(title=task.title, state=task.state.words)
    return NextStep(step=Step.WAIT, text=text, task=task, stop=task.stop)


def minutes_left(task: Task) -> int:
    """Estimate the minutes for the needed answers that are missing; 0 where nothing is asked."""
    if not task.part.is_questions:
        return 0
    missing = [field for stop in task.stops for field in stop.page.unanswered(stop.given)]
    return math.ceil(sum(MINUTES[field.effort] for field in missing))


STEPS = {
    Status.FIX: _fix,
    Status.IN_PROGRESS: _go_on,
    Status.TODO: _begin,
    Status.WAITING: _wait,
}

"""Check your answers: all answers of a task, open, each with the page that changes it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from packets.questions import Field, Kind
from packets.snapshot import CaseSnapshot
from packets.wizard.shown import shown_answer
from packets.wizard.tasks import Task, task_groups
from packets.wizard.walk import Stop


@dataclass(frozen=True, kw_only=True)
class AnswerShown:
    """One answer in words; `is_missing` marks one that is needed and not there."""

    field: Field
    label: str
    words: str
    is_given: bool
    is_missing: bool


@dataclass(frozen=True, kw_only=True)
class StopShown:
    """One page with its answers; the stop is where they are changed."""

    stop: Stop
    answers: tuple[AnswerShown, ...]

    @property
    def heading_answers(self) -> tuple[AnswerShown, ...]:
        """Return the answers that the heading of the page asks for, which need no label."""
        return tuple(answer for answer in self.answers if answer.label == self.stop.heading)

    @property
    def labelled_answers(self) -> tuple[AnswerShown, ...]:
        return tuple(answer for answer in self.answers if answer.label != self.stop.heading)

    @property
    def is_missing_something(self) -> bool:
        return not self.stop.is_done


@dataclass(frozen=True, kw_only=True)
class TaskShown:
    """One task of the case home with its pages."""

    task: Task
    stops: tuple[StopShown, ...]


def summary_of(case: CaseSnapshot) -> tuple[TaskShown, ...]:
    """Return the answers of the case by task, in the order of the case home."""
    tasks = (task for group in task_groups(case) for task in group.tasks)
    return tuple(found for task in tasks if (found := task_shown(task)).stops)


def task_shown(task: Task) -> TaskShown:
    """Return the answers of one task; pages whose screens are their own are left out."""
    return TaskShown(task=task, stops=tuple(_stops_shown(task.stops)))


def _stops_shown(stops: Iterable[Stop]) -> Iterator[StopShown]:
    for stop in stops:
        if stop.part.is_questions:
            yield StopShown(stop=stop, answers=tuple(answers_shown(stop)))


def answers_shown(stop: Stop) -> Iterator[AnswerShown]:
    """Yield the answers of one page, also of one that no task of the case home has."""
    given: dict[str, Any] = dict(stop.given.answers.get(stop.page.id, {}))
    missing = {field.name for field in stop.page.unanswered(stop.given)}
    for field in stop.page.fields:
        if field.kind is Kind.FILE or not field.is_asked(stop.given, stop.page.id):
            continue
        is_given = given.get(field.name) not in (None, "", [], {})
        if field.kind is Kind.TICK and not is_given:
            continue
        yield AnswerShown(
            field=field,
            label=stop.say(field.label or stop.page.heading),
            words=_words(stop, field, given),
            is_given=is_given,
            is_missing=field.name in missing,
        )


def _words(stop: Stop, field: Field, given: dict[str, Any]) -> str:
    """Put names into the words of a choice; what people typed stays as it is."""
    words = shown_answer(field, given)
    return stop.say(words) if field.kind in (Kind.RADIO, Kind.SELECT, Kind.CHECK) else words

"""On which days somebody is reminded of a day that must not be missed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from packets.after.course import dues
from packets.snapshot import StepFacts


@dataclass(frozen=True, kw_only=True)
class Reminder:
    """A mail that is sent on `on`; it names nothing. `code` is the same for the same reminder."""

    on: date
    due: date
    step: str

    @property
    def code(self) -> str:
        return f"{self.step} {self.due.isoformat()} {self.on.isoformat()}"


def reminders_of(steps: Iterable[StepFacts]) -> Iterator[Reminder]:
    for step, due in dues(steps):
        for days in due.remind_before:
            yield Reminder(on=due.day - timedelta(days=days), due=due.day, step=step.key)


def to_send(steps: Iterable[StepFacts], *, today: date) -> tuple[Reminder, ...]:
    """Return the reminders whose day has come, of days that are not over.

    Of several for one day, only the latest: a site that stood still sends one mail, not three.
    """
    latest: dict[tuple[str, date], Reminder] = {}
    for one in reminders_of(steps):
        if one.on <= today <= one.due:
            known = latest.get((one.step, one.due))
            if known is None or known.on < one.on:
                latest[one.step, one.due] = one
    return tuple(latest.values())

"""A calendar file with the days that must not be missed: it names no person and no agency."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from icalendar import Alarm, Calendar, Event

from packets.after.course import dues
from packets.snapshot import StepFacts

MAKER = "-//Parole Packet//EN"


def calendar_of(steps: Iterable[StepFacts], *, today: date, now: datetime) -> bytes:
    """Return an iCalendar file (RFC 5545) with each day that is not over, and its alarms.

    Calendars are shared and shown on locked phones, so that each entry has the same words.
    """
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    words = _("A day to remember")
    for step, due in dues(steps):
        if due.day >= today:
            calendar.add_component(_entry(step, due.day, due.remind_before, words, now))
    return bytes(calendar.to_ical())


def _entry(
    step: StepFacts, day: date, remind_before: tuple[int, ...], words: str, now: datetime
) -> Event:
    entry = Event()
    entry.add("uid", f"{step.key}-{day:%Y%m%d}@parole-packet")
    entry.add("dtstamp", now)
    entry.add("dtstart", day)
    entry.add("dtend", day + timedelta(days=1))
    entry.add("summary", words)
    entry.add("class", "PRIVATE")
    for days in remind_before:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", words)
        alarm.add("trigger", timedelta(days=-days))
        entry.add_component(alarm)
    return entry

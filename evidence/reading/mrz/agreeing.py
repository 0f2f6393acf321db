"""Weigh several readings of one zone: what no check digit guards must be read the same twice."""

from collections import Counter
from dataclasses import replace
from datetime import date

from evidence.reading.mrz.layouts import LAYOUTS, Layout, Place
from evidence.reading.mrz.lines import Candidate
from evidence.reading.mrz.parsing import by_class, parse
from evidence.reading.mrz.zone import Reason, Unreadable, Zone

AGAIN = 2
"""How many readings have to agree on what no digit guards."""


def agreed(readings: list[Candidate], *, today: date) -> Zone | Unreadable:
    """Return what several readings of one picture prove together.

    Where two zones pass all digits and differ in what these guard, neither is believed; nor one
    that was read only once, as one wrong zone in ten would pass the digit of a field.
    """
    results = [parse(reading.lines, today=today) for reading in readings]
    zones = [result for result in results if isinstance(result, Zone)]
    if not zones:
        return _why(results)
    if len({zone.guarded for zone in zones}) > 1 or len(zones) < AGAIN:
        return Unreadable(reason=Reason.DIFFERENT, lines=zones[0].lines)
    return _weighed(zones, readings)


def _why(results: list[Zone | Unreadable]) -> Unreadable:
    failed = [result for result in results if isinstance(result, Unreadable)]
    looked = [result for result in failed if result.reason != Reason.NO_ZONE]
    return (looked or failed or [Unreadable(reason=Reason.NO_ZONE)])[0]


def _weighed(zones: list[Zone], readings: list[Candidate]) -> Zone | Unreadable:
    """Take the reading whose unguarded fields are those read most often; leave out the rest."""
    layout = next(one for one in LAYOUTS if one.name == zones[0].layout)
    alike = [
        replace(one, lines=by_class(layout, one.lines))
        for one in readings
        if _has_size(one.lines, layout)
    ]
    named = [zone for zone in zones if zone.surname.value is not None]
    zone = max(named or zones, key=lambda one: _votes(layout.names, one.lines, alike))
    for place in (layout.issuer, layout.nationality, layout.sex):
        if _votes(place, zone.lines, alike) < AGAIN:
            return Unreadable(reason=Reason.DIFFERENT, lines=zone.lines)
    exact = [one for one in alike if one.is_exact[layout.names.line]]
    if not _is_agreed(layout.names, zone.lines, exact):
        zone = zone.without_names
    return replace(zone, is_certain=True)


def _has_size(lines: tuple[str, ...], layout: Layout) -> bool:
    return len(lines) == layout.line_count and len(lines[0]) == layout.width


def _votes(place: Place, lines: tuple[str, ...], readings: list[Candidate]) -> int:
    return sum(place.of(other.lines) == place.of(lines) for other in readings)


def _is_agreed(place: Place, lines: tuple[str, ...], readings: list[Candidate]) -> bool:
    """Say whether enough readings have this, and nothing else was read as often.

    Tesseract takes fillers for letters in the same way again and again, so one reading at least
    has to be by likeness.
    """
    counted = Counter(place.of(other.lines) for other in readings)
    mine = counted.pop(place.of(lines), 0)
    by_likeness = [one.lines for one in readings if one.by_likeness]
    is_seen = any(place.of(one) == place.of(lines) for one in by_likeness)
    return is_seen and mine >= AGAIN and mine > max(counted.values(), default=0)

"""Whoever changes the audit trail without its key is found, and it is said what was done and where."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from packets.auditing import (
    START,
    Fault,
    FaultKind,
    Head,
    Kind,
    Line,
    Walk,
    keys_of,
    merged,
    sealed,
)
from packets.auditing.heads import NotOurHead, read, written

KEYS = keys_of(["a secret of this site"])
NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
K = FaultKind


def a_trail(count: int, keys=KEYS) -> list[Line]:
    lines, last = [], START
    for number in range(1, count + 1):
        line = Line(
            sequence=number,
            at=NOON + timedelta(seconds=number),
            actor=7,
            role="OWNER",
            what="PAGE_SAVED",
            kind=Kind.CHANGE,
            case="123-ABC",
            about=f"page-{number}",
            previous=last,
        )
        lines.append(sealed(line, keys))
        last = lines[-1].seal
    return lines


def head_of(lines: list[Line]) -> Head:
    return Head(count=len(lines), last=lines[-1].seal if lines else START)


def faults(lines: list[Line], head: Head | None, apart: tuple[Head, ...] = (), keys=KEYS):
    seals = {line.seal for line in lines}
    walk = Walk(keys, seals.__contains__)
    found = list(walk.along(lines, head))
    return [(f.kind, f.first, f.last) for f in merged([*found, *walk.lacks(apart)])]


def renumbered(lines: list[Line]) -> list[Line]:
    return [replace(line, sequence=number) for number, line in enumerate(lines, start=1)]


def forged(line: Line) -> Line:
    """Return a line of somebody without the key, that says it follows the same line."""
    return replace(line, about="page-forged", seal="f" * 64)


def edited(lines, at):
    return [*lines[: at - 1], replace(lines[at - 1], actor=8), *lines[at:]]


def edited_with_a_seal_of_its_own(lines, at):
    return [*lines[: at - 1], replace(lines[at - 1], actor=8, seal="e" * 64), *lines[at:]]


def deleted(lines, at):
    return [*lines[: at - 1], *lines[at:]]


def deleted_and_numbered_anew(lines, at):
    return renumbered(deleted(lines, at))


def swapped(lines, at):
    return renumbered([*lines[: at - 1], lines[at], lines[at - 1], *lines[at + 1 :]])


def inserted(lines, at):
    return renumbered([*lines[: at - 1], forged(lines[at - 1]), *lines[at - 1 :]])


def repeated(lines, at):
    return renumbered([*lines[:at], lines[at - 1], *lines[at:]])


# What is done to line 4 of nine, and what is said: the kind, and the first and last line.
TAMPERINGS = [
    (edited, (K.EDITED, 4, 4)),
    (edited_with_a_seal_of_its_own, (K.EDITED, 4, 4)),
    (deleted, (K.DELETED, 4, 4)),
    (deleted_and_numbered_anew, (K.DELETED, 4, 3)),
    (swapped, (K.REORDERED, 4, 6)),
    (inserted, (K.INSERTED, 4, 4)),
    (repeated, (K.REORDERED, 5, 5)),
]


@pytest.mark.parametrize(
    ("tamper", "said"), TAMPERINGS, ids=lambda one: getattr(one, "__name__", "")
)
def test_what_was_done_to_a_line_is_named_with_its_number(tamper, said):
    lines = a_trail(9)

    assert faults(tamper(lines, 4), head_of(lines)) == [said]


@given(st.integers(0, 30))
def test_a_trail_that_nobody_touched_has_no_fault(count):
    lines = a_trail(count)

    assert faults(lines, head_of(lines), (head_of(lines[: count // 2]), head_of(lines))) == []


@given(st.integers(2, 25), st.data())
def test_no_tampering_with_any_line_goes_unnoticed(count, data):
    lines = a_trail(count)
    at = data.draw(st.integers(1, count - 1))
    tamper, (kind, _first, _last) = data.draw(st.sampled_from(TAMPERINGS))

    assert kind in {found for found, _one, _two in faults(tamper(lines, at), head_of(lines))}


def test_lines_cut_from_the_end_are_found_by_the_head_in_the_database():
    lines = a_trail(9)

    assert faults(lines[:6], head_of(lines)) == [(K.TAIL_CUT, 7, 9)]
    assert faults([], head_of(lines)) == [(K.TAIL_CUT, 1, 9)]


def test_lines_cut_with_the_head_set_back_are_found_by_a_head_that_was_kept_apart():
    lines = a_trail(9)

    assert faults(lines[:6], head_of(lines[:6])) == []
    assert faults(lines[:6], head_of(lines[:6]), (head_of(lines),)) == [(K.TAIL_CUT, 7, 9)]


def test_lines_cut_and_written_on_are_found_by_a_head_that_was_kept_apart():
    lines = a_trail(9)
    other = [sealed(replace(lines[6], about="other", key=""), KEYS)]
    grown = [*lines[:6], *other]

    assert faults(grown, head_of(grown), (head_of(lines[:7]),)) == [(K.TAIL_CUT, 7, 7)]


def test_a_forged_line_at_the_end_is_told_from_an_edited_one():
    lines = a_trail(9)
    last = replace(forged(lines[8]), sequence=10, previous=lines[8].seal)

    assert faults([*lines, last], head_of(lines)) == [(K.INSERTED, 10, 10)]
    assert faults(edited(lines, 9), head_of(lines)) == [(K.EDITED, 9, 9)]


def test_a_changed_or_missing_head_is_named():
    lines = a_trail(9)

    assert faults(lines, None) == [(K.HEAD_CHANGED, 9, 9)]
    assert faults(lines, head_of(lines[:6])) == [(K.HEAD_CHANGED, 6, 6)]


def test_several_changes_are_each_named():
    lines = a_trail(20)

    found = faults(edited(deleted(swapped(lines, 12), 8), 3), head_of(lines))

    assert found == [(K.EDITED, 3, 3), (K.DELETED, 8, 8), (K.REORDERED, 12, 14)]


def test_a_new_key_seals_and_the_old_one_still_checks():
    old, both = keys_of(["old"]), keys_of(["new", "old"])
    lines = a_trail(3, old)
    lines.append(sealed(replace(lines[2], sequence=4, previous=lines[2].seal, key=""), both))

    assert faults(lines, head_of(lines), keys=both) == []
    assert faults(lines, head_of(lines), keys=keys_of(["new"])) == [(K.KEY_UNKNOWN, 1, 3)]
    assert faults(lines, head_of(lines), keys=old) == [(K.KEY_UNKNOWN, 4, 4)]


@pytest.mark.parametrize("words", ["نور", "she fled\nfrom", "a" * 81, "nour@example.org"])
def test_a_line_takes_codes_and_no_words_of_people(words):
    line = replace(a_trail(1)[0], about=words)

    with pytest.raises(ValueError, match="codes only"):
        sealed(line, KEYS)


def test_a_head_is_read_as_it_was_written_and_not_when_somebody_changed_it():
    head = head_of(a_trail(3))
    text = written(head, at=NOON, keys=KEYS)

    assert read(text, KEYS) == head
    assert read("# kept by the lawyer", KEYS) is None
    for changed in (text.replace("lines=3", "lines=2"), text.replace("26T12", "27T12"), "3 lines"):
        with pytest.raises(NotOurHead):
            read(changed, KEYS)
    with pytest.raises(NotOurHead):
        read(text, keys_of(["another site"]))


def test_neighbours_of_one_kind_are_told_as_one():
    two = [Fault(kind=K.DELETED, first=1, last=2), Fault(kind=K.DELETED, first=3, last=3)]

    assert list(merged(two)) == [Fault(kind=K.DELETED, first=1, last=3)]

"""What was done at the facts desk stands before the rows of the files; the later look counts."""

from dataclasses import replace
from datetime import date

import pytest

from packets.law import Fact, Look, all_facts
from packets.law.areas import AREAS, area_of
from packets.law.changes import changed
from packets.law.shapes import fault_of
from packets.law.values import Kind, WrongValue, kind_of, typed_of, value_of

OLD = Fact(
    key="fee.example",
    value=100,
    effective_from=date(2026, 1, 1),
    effective_to=None,
    source="A schedule of fees",
    source_url="https://www.uscis.gov/g-1055",
    checked_on=date(2026, 10, 2),
    confidence="C1",
)
OTHER = replace(OLD, key="fee.other")
LATER = date(2026, 11, 20)


def only(rows, first=OLD.effective_from):
    return next(row for row in rows if row.key == OLD.key and row.effective_from == first)


def test_a_change_takes_the_place_of_its_row_and_leaves_the_others_alone():
    new = replace(OLD, value=120, checked_on=LATER)

    assert changed([OLD, OTHER], [new]) == (new, OTHER)


def test_a_look_makes_the_row_fresh_and_changes_nothing_else():
    looked = Look(replace(OLD, checked_on=LATER))

    assert changed([OLD], [looked]) == (replace(OLD, checked_on=LATER),)


def test_a_look_at_what_was_changed_meanwhile_brings_the_old_value_not_back():
    new = replace(OLD, value=120, checked_on=LATER)
    looked = Look(replace(OLD, checked_on=date(2026, 11, 21)))

    assert changed([OLD], [new, looked]) == (new,)


def test_a_change_holds_though_somebody_looked_while_it_waited():
    """It was proposed by who looked earlier; that two agreed to it counts for more."""
    new = replace(OLD, value=120, checked_on=LATER)
    looked = Look(replace(OLD, checked_on=date(2026, 11, 21)))

    assert changed([OLD], [looked, new]) == (new,)


def test_a_look_never_makes_a_row_older():
    looked = Look(replace(OLD, checked_on=date(2026, 1, 2)))

    assert changed([OLD], [looked]) == (OLD,)


def test_a_release_that_was_looked_up_later_than_the_change_counts():
    of_the_desk = replace(OLD, value=120, checked_on=date(2026, 10, 1))

    assert changed([OLD], [of_the_desk]) == (OLD,)


def test_a_new_row_ends_the_row_before_it_the_day_before():
    new = replace(OLD, value=130, effective_from=date(2027, 1, 1), checked_on=LATER)

    rows = changed([OLD, OTHER], [new])

    assert only(rows).effective_to == date(2026, 12, 31)
    assert only(rows, new.effective_from) == new
    assert OTHER in rows


def test_a_release_that_took_a_new_row_over_leaves_no_two_rows_for_one_day():
    """An earlier look saw the old row without an end, and is still kept in the database."""
    new = replace(OLD, value=130, effective_from=date(2027, 1, 1), checked_on=LATER)
    ended = replace(OLD, effective_to=date(2026, 12, 31), checked_on=LATER)
    saw_no_end = replace(OLD, checked_on=LATER)

    rows = changed([ended, new], [Look(saw_no_end), saw_no_end, new])

    assert [row for row in rows if row.is_in_force(date(2027, 1, 1))] == [new]


def test_an_end_that_is_earlier_than_the_next_row_stays():
    ended = replace(OLD, effective_to=date(2026, 6, 30))
    new = replace(OLD, effective_from=date(2027, 1, 1))

    assert only(changed([ended], [new])).effective_to == date(2026, 6, 30)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (630, Kind.NUMBER),
        ("Form G-1145", Kind.TEXT),
        (["USCIS", "Attn: HP"], Kind.LINES),
        ({"people": 2, "dollars": 21640}, Kind.PAIRS),
    ],
)
def test_a_value_is_typed_as_it_is_shown(value, kind):
    assert kind_of(value) == kind
    assert value_of(typed_of(value), kind) == value


def test_every_row_has_a_value_that_can_be_shown_and_typed():
    for row in all_facts():
        assert value_of(typed_of(row.value), kind_of(row.value)) == row.value, row.row


@pytest.mark.parametrize(
    ("typed", "kind", "value"),
    [
        (" $1,050 ", Kind.NUMBER, 1050),
        ("one\n\n two ", Kind.LINES, ["one", "two"]),
        ("people : 2\nwhere: 48 states", Kind.PAIRS, {"people": 2, "where": "48 states"}),
        ("a\nb", Kind.TEXT, "a b"),
    ],
)
def test_a_loose_hand_is_understood(typed, kind, value):
    assert value_of(typed, kind) == value


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("", Kind.TEXT),
        ("  ", Kind.LINES),
        ("much", Kind.NUMBER),
        ("1 2", Kind.NUMBER),
        ("630.50", Kind.NUMBER),
        ("-5", Kind.NUMBER),
        ("people 2", Kind.PAIRS),
        ("people: 2\npeople: 3", Kind.PAIRS),
        ("people:", Kind.PAIRS),
    ],
)
def test_what_is_no_value_of_its_kind_is_refused(typed, kind):
    with pytest.raises(WrongValue):
        value_of(typed, kind)


@pytest.mark.parametrize("value", [None, True, 12.5, -1, [1, 2], {"a": ["b"]}, {1: "b"}])
def test_a_value_without_a_form_is_refused(value):
    with pytest.raises(WrongValue):
        kind_of(value)


def test_every_row_stands_under_a_heading_of_its_own_area():
    assert [row.key for row in all_facts() if area_of(row) is AREAS[-1]] == []


@pytest.mark.parametrize(
    ("key", "value", "is_right"),
    [
        ("notice.limit.example", ["AF", "SY"], True),
        ("notice.stop.example", ["Afghanistan"], False),
        ("posts.closed", ["af"], False),
        ("edition.I-131", "01/20/25", True),
        ("edition.I-131", "January 2025", False),
        ("source.example", "any words", True),
    ],
)
def test_a_value_looks_as_what_reads_it_needs_it(key, value, is_right):
    assert (fault_of(key, value) is None) == is_right


def test_every_row_looks_so():
    assert [row.row for row in all_facts() if fault_of(row.key, row.value)] == []


def test_a_row_has_another_digest_after_any_change():
    assert OLD.digest == replace(OLD).digest
    assert len({OLD.digest, replace(OLD, value=101).digest, replace(OLD, source="b").digest}) == 3

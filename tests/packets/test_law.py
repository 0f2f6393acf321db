"""Facts of law have a date, a source and a day on which they were checked."""

import re
from datetime import date

import pytest

from packets.law import FOLDER, UnknownFact, WrongRow, all_facts, fact, facts_in, facts_like
from packets.readiness import all_rules


@pytest.mark.parametrize(
    ("key", "day", "value"),
    [
        ("fee.i131.item7.paper", date(2024, 3, 31), 575),
        ("fee.i131.item7.paper", date(2024, 4, 1), 630),
        ("fee.i131.item7.online", date(2026, 11, 25), 580),
        ("fee.parole", date(2026, 10, 15), 1020),
        ("fee.parole", date(2026, 10, 16), 1050),
    ],
)
def test_a_fee_is_the_one_of_its_day(key, day, value):
    assert fact(key, on=day).value == value


@pytest.mark.parametrize(
    ("day", "edition"),
    [
        (date(2024, 10, 11), "06/17/24"),
        (date(2025, 1, 19), "06/17/24"),
        (date(2025, 1, 20), "01/20/25"),
    ],
)
def test_the_edition_of_form_i_131_is_the_one_of_its_day(day, edition):
    assert fact("edition.I-131", on=day).value == edition


@pytest.mark.parametrize(
    ("day", "keys"),
    [
        (date(2025, 6, 9), {"notice.limit.proclamation_10949"}),
        (date(2025, 12, 31), {"notice.limit.proclamation_10949"}),
        (date(2026, 1, 1), {"notice.limit.proclamation_10998"}),
    ],
)
def test_one_proclamation_took_the_place_of_the_other(day, keys):
    assert {row.key for row in facts_like("notice.limit.", on=day)} == keys


def test_a_day_before_the_first_row_has_no_fact():
    with pytest.raises(UnknownFact, match=r"fee.parole"):
        fact("fee.parole", on=date(2025, 10, 15))


def test_each_row_names_its_source_and_the_day_it_was_checked():
    assert all(row.source and row.checked_on and row.confidence for row in all_facts())


def test_a_source_tells_its_days_as_the_pages_do():
    """Families read the sources of notices; an attorney those of rules."""
    sources = [row.source for row in all_facts()] + [rule.source for rule in all_rules().values()]

    assert [text for text in sources if re.search(r"\d{4}-\d\d-\d\d", text)] == []


def test_the_source_of_a_notice_is_in_short_plain_sentences():
    sources = [row.source for row in all_facts() if row.key.startswith("notice.")]

    assert sources
    for sentence in (part for text in sources for part in text.split(". ")):
        assert len(sentence.split()) <= 20
        assert not re.search(r"parolee|whether|;", sentence)


def test_rows_of_one_key_never_overlap():
    overlapping = [
        (one.key, one.effective_from)
        for one in all_facts()
        for other in all_facts()
        if one is not other
        and one.key == other.key
        and one.is_in_force(other.effective_from)
        and other.effective_from > one.effective_from
    ]

    assert overlapping == []


def test_a_row_that_nothing_reads_is_named_at_the_head_of_its_file_as_waiting():
    """The package of the rows itself names them by their beginnings, and reads none."""
    files = (file for file in FOLDER.parent.rglob("*.py") if FOLDER not in file.parents)
    code = "\n".join(file.read_text() for file in files)
    heads = "\n".join(file.read_text().partition("\n- ")[0] for file in FOLDER.glob("*.yaml"))
    read = tuple(re.findall(r'"([a-z_0-9]+\.[a-z_0-9.]*)"', code))
    waiting = tuple(re.findall(r"([a-z_0-9]+\.[a-z_0-9.]*[a-z_0-9*])", heads))
    keys = {row.key for row in all_facts()}

    unread = {key for key in keys if not key.startswith(read)}

    assert unread == {key for key in keys if key.startswith(tuple(w.rstrip("*") for w in waiting))}


def test_a_row_without_a_source_stops_the_start(tmp_path):
    file = tmp_path / "fees.yaml"
    file.write_text("- {key: fee.x, value: 1, effective_from: 2026-01-01}\n")

    with pytest.raises(WrongRow, match=r"fees.yaml, row 1.*source"):
        facts_in(file)

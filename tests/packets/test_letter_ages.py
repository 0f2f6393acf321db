"""A document that is older than its kind should be is marked with its age, and no other."""

from datetime import date
from typing import Any

import pytest

from packets.assembly.exhibits import Filed
from packets.assembly.index import index_rows
from packets.assembly.sections import Numbering
from packets.letter import letter_of
from packets.letter.ages import age_of
from tests.support.cases import a_case, an_exhibit

LIMITS = {"MED-01": 90, "ALL-15": 30}


@pytest.mark.parametrize(
    ("kind", "dated", "age"),
    [
        ("MED-01", "2026-11-12", ""),
        ("MED-01", "2026-08-27", ""),
        ("MED-01", "2026-08-26", "2 months"),
        ("MED-01", "2025-11-25", "12 months"),
        ("MED-01", "2025-11-26", "11 months"),
        ("MED-01", "2025-08", "14 months"),
        ("MED-01", "2020", "70 months"),
        ("ALL-15", "2026-10-20", "36 days"),
        ("MED-01", "", ""),
        ("MED-01", "some day", ""),
        ("ALL-10", "1990-01-01", ""),
    ],
)
def test_the_age_is_told_of_what_is_older_than_its_row_says(
    kind: str, dated: str, age: str
) -> None:
    assert age_of(an_exhibit(kind, dated=dated), LIMITS, on=date(2026, 11, 25)) == age


def told(*papers: Any) -> list[str]:
    case = a_case(exhibits=papers)
    enclosed = letter_of(case, case.beneficiaries[0]).sections[-1]
    return [s.text for p in enclosed.paragraphs for s in p.sentences]


def test_the_letter_names_old_documents_with_their_dates() -> None:
    old = an_exhibit("MED-01", title="Letter of Dr. Nabulsi", dated="2025-08-10")

    words = told(old, an_exhibit("ALL-10", dated="1990"))
    assert "This document is older:" in words
    assert "Letter of Dr. Nabulsi: dated August 10, 2025, 15 months before this letter." in words
    assert not any("1990" in line for line in words)


def test_an_old_document_beside_a_new_one_of_its_kind_is_history() -> None:
    old, new = (an_exhibit("MED-01", key=day, dated=day) for day in ("2025-08-10", "2026-11-12"))

    assert not any("older" in line for line in told(old, new))


def test_a_letter_without_old_documents_says_nothing_of_age() -> None:
    assert not any("older" in line for line in told(an_exhibit("MED-01", dated="2026-11-12")))


def test_the_index_has_the_age_below_the_date() -> None:
    papers = [an_exhibit("MED-01", key="a", dated="2025-08-10"), an_exhibit("MED-07", key="b")]
    filed = tuple(Filed(exhibit=e, letter=e.key.upper(), key=e.key) for e in papers)

    rows = index_rows(filed, Numbering(first={"a": 9, "b": 10}), a_case())

    assert [row.age for row in rows] == ["15 months before the letter", ""]

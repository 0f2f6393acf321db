"""The date of the first questions is told with what it is of, and never with the question's words."""

from dataclasses import replace

import pytest

from packets.letter.addressing import deadline_of
from packets.letter.telling import Telling
from tests.support.cases import a_beneficiary, a_case, reason


def told(kind: str) -> tuple[str, str] | None:
    person = a_beneficiary(reasons=(reason("HARM"),))
    case = a_case(beneficiaries=(person,))
    asked = {"kind": kind, "date": "2026-12-31"}
    case = replace(case, answers={**case.answers, "s-date": asked})
    return deadline_of(Telling(case=case, beneficiary=person))


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        ("CARE", "Date of the care"),
        ("FUNERAL", "Funeral"),
        ("COURT", "Day in court"),
        ("OTHER", ""),
    ],
)
def test_a_fixed_date_has_the_words_of_its_kind(kind: str, what: str) -> None:
    assert told(kind) == ("2026-12-31", what)

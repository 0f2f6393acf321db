"""The date of the first questions is told with what it is of, and never with the question's words."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from packets.case_folder import read_case_folder
from packets.letter import letter_of
from packets.letter.addressing import deadline_of
from packets.letter.telling import Telling
from packets.snapshot import Answered, CaseSnapshot
from packets.wizard.case_dates import dates_of
from packets.wizard.pages import all_pages
from tests.packets.readiness_cases import found
from tests.support.cases import a_beneficiary, a_case, reason

SAMPLE = Path(__file__).parents[2] / "samples" / "targeted-harm"


def with_date(**asked: str) -> CaseSnapshot:
    person = a_beneficiary(reasons=(reason("HARM"),))
    case = a_case(beneficiaries=(person,))
    return replace(case, answers={**case.answers, "s-date": {"date": "2026-12-31", **asked}})


def told(kind: str, **more: str) -> tuple[str, str] | None:
    case = with_date(kind=kind, **more)
    return deadline_of(Telling(case=case, beneficiary=case.beneficiaries[0]))


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


OTHER = {"kind": "OTHER", "what": "last day allowed in Pakistan"}


def test_what_happens_on_another_date_is_asked_only_with_that_answer() -> None:
    page = all_pages()["s-date"]

    def missing(**given: str) -> list[str]:
        return [f.name for f in page.unanswered(Answered(answers={"s-date": given}))]

    assert missing(kind="OTHER", date="2026-12-31") == ["what"]
    assert missing(**OTHER) == []
    assert missing(kind="FUNERAL", date="2026-12-31") == []


def test_another_date_is_told_with_what_happens_on_it_in_the_letter_and_on_the_home() -> None:
    case = with_date(**OTHER)
    letter = letter_of(case, case.beneficiaries[0])

    assert dict(letter.subject)["Fixed date"] == "December 31, 2026: Last day allowed in Pakistan"
    assert "Last day allowed in Pakistan" in {day.label for day in dates_of(case)}


def test_words_in_other_letters_are_told_in_english_and_asked_for() -> None:
    dari = {"kind": "OTHER", "what": "آخرین روز در پاکستان"}

    assert told(**dari) == ("2026-12-31", "")
    assert [f.mend_at for f in found(with_date(**dari), "FRM-25")] == ["s-date"]
    assert told(**dari, **{"what.en": "the last day in Pakistan"}) == (
        "2026-12-31",
        "The last day in Pakistan",
    )


def test_words_about_another_date_are_not_said_of_a_funeral() -> None:
    assert told("FUNERAL", what="last day allowed in Pakistan") == ("2026-12-31", "Funeral")


def test_the_sample_of_a_person_in_danger_says_what_its_date_is() -> None:
    case = read_case_folder(SAMPLE, today=date(2026, 11, 25), pages=all_pages())[0]

    assert deadline_of(Telling(case=case, beneficiary=case.beneficiaries[0])) == (
        "2026-12-31",
        "Last day allowed in Pakistan",
    )

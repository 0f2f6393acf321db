"""The days of a case on the home and at the desk: each is said once."""

from packets.wizard.case_dates import dates_of
from tests.support.cases import a_case


def days(first_answer: str) -> list[tuple[str, str]]:
    case = a_case(s_date={"kind": "CARE", "date": first_answer})
    return [(day.label, day.words) for day in dates_of(case)]


def test_the_date_of_the_first_questions_is_not_said_again_when_a_reason_names_it():
    told = days("2027-01-19")

    assert ("Treatment begins", "January 19, 2027") in told
    assert [words for _label, words in told].count("January 19, 2027") == 1


def test_another_date_of_the_first_questions_is_said_too():
    assert ("The date that cannot move", "February 2, 2027") in days("2027-02-02")

"""A date of birth that is there in part: what the form needs is said as the part that is missing."""

import pytest

from packets.readiness import findings
from tests.support.cases import a_beneficiary, a_case, a_petitioner

BIRTHS = (
    ("", "Form I-131 needs this about Nour: Date of birth."),
    (
        "2017",
        "Form I-131 needs this about Nour: Date of birth (the month and the day are missing).",
    ),
    ("2017-03", "Form I-131 needs this about Nour: Date of birth (the day is missing)."),
)


@pytest.mark.parametrize(("born", "said"), BIRTHS)
def test_only_the_missing_part_of_a_date_of_birth_is_asked_for(born, said):
    case = a_case(beneficiaries=(a_beneficiary(ben_dob={"dob": born, "marital": "SINGLE"}),))

    assert said in [finding.text for finding in findings(case)]


def test_the_day_of_birth_of_who_signs_is_asked_for_too():
    signer = a_petitioner(you_birth={"dob": "1984-07", "born": "SY", "born_city": "Homs"})

    said = [finding.text for finding in findings(a_case(petitioner=signer))]

    assert (
        "Form I-131 needs this about Huda, who signs it: Date of birth (the day is missing)."
        in said
    )


def test_a_question_that_is_named_in_a_sentence_stands_apart_from_its_stop():
    case = a_case(beneficiaries=(a_beneficiary(ben_past={}),))

    (said,) = (one.text for one in findings(case) if one.rule.code == "FRM-14")

    assert "?”" in said
    assert "?." not in said

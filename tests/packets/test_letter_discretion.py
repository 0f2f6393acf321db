"""The letter tells of ties to home, conduct, and earlier travel what was told, and nothing else."""

from string import printable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from packets.letter import Letter, LetterSection, letter_of
from packets.readiness import findings
from packets.snapshot import CaseSnapshot, StayFacts
from packets.wizard.pages import all_pages
from packets.wizard.walk import find
from tests.support.cases import STAY, a_beneficiary, a_case, an_exhibit, without

GROWN = {"dob": "1988-04-17", "marital": "MARRIED"}
NAMES = ("family", "home", "work", "conduct", "travel")


def traveller(key: str = "nour", **told: str) -> Any:
    stay = StayFacts(answers={**STAY, "w-ties": told})
    return a_beneficiary(key, ben_dob=GROWN, stay=stay)


def told_case(**told: str) -> CaseSnapshot:
    return a_case(beneficiaries=(traveller(**told),))


def section(letter: Letter, key: str = "discretion") -> LetterSection | None:
    return next((one for one in letter.sections if one.key == key), None)


def lines(case: CaseSnapshot, number: int = 0) -> list[str]:
    told = section(letter_of(case, case.beneficiaries[number]))
    assert told is not None
    return [s.text for p in told.paragraphs for s in p.sentences]


@pytest.mark.parametrize("told", [{}, {"family": ""}, {"family": " \n "}, {"work": "вчителька"}])
def test_without_a_word_in_english_there_is_no_such_section(told: dict[str, str]) -> None:
    case = told_case(**told)
    letter = letter_of(case, case.beneficiaries[0])
    end = section(letter, "departure")

    assert section(letter) is None
    assert end is not None
    assert end.heading == "The end of the stay, ties and conduct"


@pytest.mark.parametrize(
    ("told", "heading", "line"),
    [
        ({"work": "teacher"}, "Nour’s ties to home and conduct", "Work or study: Teacher."),
        (
            {"family": "Her mother lives there", "travel": "Spain in 2019."},
            "Nour’s ties to home, conduct, and earlier travel",
            "Family: Her mother lives there.",
        ),
        ({"conduct": "Never arrested!"}, "Nour’s conduct", "Conduct: Never arrested!"),
        (
            dict.fromkeys(NAMES, "so"),
            "Nour’s ties to home, conduct, and earlier travel",
            "Home and property: So.",
        ),
        (
            {"home": "a flat\nand land"},
            "Nour’s ties to home and conduct",
            "Home and property: A flat and land.",
        ),
    ],
)
def test_each_part_is_a_line_in_the_words_that_were_written(
    told: dict[str, str], heading: str, line: str
) -> None:
    case = told_case(**told)
    found = section(letter_of(case, case.beneficiaries[0]))

    assert found is not None
    assert found.heading == heading
    assert line in lines(case)


def test_a_heading_speaks_of_conduct_only_where_something_tells_of_it() -> None:
    silent = without(traveller(family="x"), "ben-past.removal")
    case = a_case(beneficiaries=(silent,))
    found = section(letter_of(case, silent))

    assert found is not None
    assert found.heading == "Nour’s ties to home"


def test_it_says_whose_word_it_is() -> None:
    assert (
        lines(told_case(family="x"))[0]
        == "Huda Alhassan states the following about Nour’s ties to home:"
    )


def test_conduct_stands_in_one_section_only() -> None:
    case = told_case(family="x")
    letter = letter_of(case, case.beneficiaries[0])
    end = section(letter, "departure")

    assert end is not None
    assert end.heading == "The end of the stay"
    assert sum("removal proceedings" in s for s in lines(case)) == 1
    assert "removal" not in " ".join(s.text for p in end.paragraphs for s in p.sentences)


def test_a_line_cites_the_paper_of_whom_it_names_and_the_letters_stand_behind() -> None:
    letter = an_exhibit("ALL-24", key="letter", issuer="Valle School, Amman")
    case = a_case(
        beneficiaries=(traveller(work="Teaches at Valle School", home="Owns a flat"),),
        exhibits=(letter, an_exhibit("ALL-22", key="police", issuer="An")),
    )
    told = section(letter_of(case, case.beneficiaries[0]))
    assert told is not None
    cites = {s.text: s.cites for p in told.paragraphs for s in p.sentences}

    assert cites["Work or study: Teaches at Valle School."] == ("letter",)
    assert cites["Home and property: Owns a flat."] == ()
    assert cites["A letter on Nour’s character or ties is enclosed."] == ("letter",)


def test_a_child_is_not_asked_and_each_grown_traveller_is() -> None:
    case = a_case(beneficiaries=(a_beneficiary(), traveller("rima")))

    assert find(case, "w-ties", "nour") is None
    assert find(case, "w-ties", "rima") is not None
    assert not any(field.needed for field in all_pages()["w-ties"].fields)


def test_words_in_other_letters_are_asked_for_in_english() -> None:
    case = told_case(work="вчителька")
    gaps = letter_of(case, case.beneficiaries[0]).gaps

    assert [gap.mend_at for gap in gaps] == ["w-ties"]
    assert "w-ties" in {f.mend_at for f in findings(case) if f.rule.code == "FRM-25"}


def test_each_of_several_travellers_has_their_own_words() -> None:
    people = (traveller("nour", work="Nurse"), traveller("rima", family="A son"), traveller("omar"))
    case = a_case(beneficiaries=people)

    assert "Work or study: Nurse." in lines(case, 0)
    assert "Work or study: Nurse." not in lines(case, 1)
    assert section(letter_of(case, people[2])) is None


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.sampled_from(NAMES), st.text(alphabet=printable, max_size=400)))
def test_whatever_is_written_nothing_else_is_said(told: dict[str, str]) -> None:
    case = told_case(**told)
    found = section(letter_of(case, case.beneficiaries[0]))
    items = [p for p in found.paragraphs if p.is_item] if found else []
    words = " ".join(" ".join(told.values()).lower().split())

    for item in items:
        _label, _colon, rest = item.sentences[0].text.partition(": ")
        assert rest.rstrip(".").lower()[1:] in words

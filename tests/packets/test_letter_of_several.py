"""Letters of one, two and three travellers read right: names, verbs and whose each thing is."""

import re
from dataclasses import replace

import pytest

from packets.letter import letter_of, sentences_of
from packets.snapshot import CaseSnapshot, StayFacts, with_reused_answers
from tests.support.cases import (
    STAY,
    a_beneficiary,
    a_case,
    a_supporter,
    an_exhibit,
    reason,
    without,
)

GROWN = {"dob": "1988-04-17", "marital": "MARRIED"}
PEOPLE = {
    "nour": {"family": "Alhassan", "given": "Nour"},
    "moses": {"family": "Alhassan", "given": "Moses"},
    "rima": {"family": "Darwish", "given": "Rima"},
}


def traveller(key: str, **more: object):
    told = {"ben_name": PEOPLE[key], "called": PEOPLE[key]["given"]}
    stay = StayFacts(answers={**STAY, "w-ties": {"work": f"{PEOPLE[key]['given']} is a nurse"}})
    return a_beneficiary(key, **{**told, "ben_dob": GROWN, "stay": stay, **more})


def several(count: int, **more: object) -> CaseSnapshot:
    first, *others = list(PEOPLE)[:count]
    shared = [traveller(key, same_reasons_as=first, reasons=()) for key in others]
    return a_case(beneficiaries=(traveller(first), *shared), **more)


def texts(case: CaseSnapshot, number: int = 0) -> list[str]:
    letter = letter_of(case, case.beneficiaries[number])
    return [sentence.text for sentence in sentences_of(letter.sections)]


@pytest.mark.parametrize(
    ("count", "number", "line"),
    [
        (2, 0, "A separate Form I-131 is filed together with this one for Moses Alhassan."),
        (
            3,
            0,
            "Separate Forms I-131 are filed together with this one for Moses Alhassan and "
            "Rima Darwish.",
        ),
        (
            3,
            2,
            "Separate Forms I-131 are filed together with this one for Nour Alhassan and "
            "Moses Alhassan.",
        ),
        (3, 1, "Work or study: Moses is a nurse."),
        (3, 1, "Huda Alhassan states the following about Moses’s ties to home:"),
        (
            3,
            2,
            "Huda Alhassan states that Rima has not been in removal proceedings in the United "
            "States.",
        ),
        (
            3,
            1,
            "The request for Moses rests on the same facts as that for Nour Alhassan, which are "
            "set out here.",
        ),
    ],
)
def test_a_letter_of_several_travellers_speaks_of_its_own(
    count: int, number: int, line: str
) -> None:
    assert line in texts(several(count), number)


def test_a_letter_of_one_traveller_names_no_other_form() -> None:
    assert not any("together with this one" in line for line in texts(several(1)))


@pytest.mark.parametrize("number", [0, 1, 2])
def test_each_letter_asks_for_one_person_and_promises_support_for_them(number: int) -> None:
    case = several(3)
    name = case.beneficiaries[number].name.full
    told = texts(case, number)

    asks = [line for line in told if "respectfully asks for humanitarian parole" in line]
    promises = [line for line in told if "promises on Form I-134" in line]
    assert len(asks) == 1
    assert f"for {name} under" in asks[0]
    assert len(promises) == 1
    assert f"to support {case.beneficiaries[number].known_as} " in promises[0]


def test_another_traveller_of_a_self_petition_makes_no_statement_of_their_own() -> None:
    case = several(2, st_role={"role": "SELF"})

    own, other = ([t for t in texts(case, n) if "family petition" in t] for n in (0, 1))
    assert own[0].endswith("according to the beneficiary’s own statement.")
    assert other == ["Nour Alhassan states that no family petition has been filed for Moses."]


def test_someone_without_an_english_name_is_the_beneficiary_and_is_not_listed() -> None:
    nameless = traveller("rima", ben_name={"family": "درويش", "given": "ريما"}, called="ريما")
    case = a_case(beneficiaries=(traveller("nour"), nameless))

    assert not any("together with this one for ." in line for line in texts(case))
    assert "The beneficiary’s ties to home and conduct" in {
        s.heading for s in letter_of(case, nameless).sections
    } | {s.heading.capitalize() for s in letter_of(case, nameless).sections}


def test_means_of_one_traveller_are_not_told_as_those_of_another() -> None:
    own = a_supporter(sup_who={"who": "TRAVELLER"}, supports=("nour", "moses"))
    case = with_reused_answers(several(2, supporters=(own,)))

    first, second = (
        [line for line in texts(case, n) if "own means" in line or "promises on" in line]
        for n in (0, 1)
    )
    assert first == [
        "Nour Alhassan’s own means support the stay from January 11, 2027, until June 11, 2027; "
        "Form I-134 declares them."
    ]
    assert second == [
        "Nour Alhassan, who travels too, promises on Form I-134 to support Moses from "
        "January 11, 2027, until June 11, 2027."
    ]
    forms = letter_of(case, case.beneficiaries[1]).forms
    assert [form for form in forms if "I-134" in form and form.endswith(": Nour Alhassan")]


def test_who_asks_and_supports_is_not_told_twice_who_they_are_to_the_traveller() -> None:
    case = with_reused_answers(several(1, supporters=(a_supporter(sup_who={"who": "ME"}),)))

    assert (
        "Huda Alhassan (a lawful permanent resident of the United States) promises on Form I-134 "
        "to support Nour from January 11, 2027, until June 11, 2027."
    ) in texts(case)


WORDS = ("", "x", "Short.", "two\nlines", "a long answer, " * 20, "ends with Inc.", "Why?", "“Yes”")
ODD = re.compile(r"\.\.(?!\.)|  |\s[.,;:]|\(\)|\bNone\b|[{}]|^[a-z]")


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("count", [1, 2, 3])
def test_short_long_and_missing_answers_leave_whole_sentences(words: str, count: int) -> None:
    stay = {
        **STAY,
        "w-stay": {"length": 5, "unit": "MONTHS", "why": words},
        "w-plan": {"plan": words, "pays": "SUPPORTER"},
        "w-ties": dict.fromkeys(("family", "home", "work", "conduct", "travel"), words),
        "w-months": {"parts": [{"from": "2027-02", "what": words}]},
        "w-fast": {"fast": "YES", "why": words},
    }
    papers = (an_exhibit("", key="free", title="A paper", proves=words), an_exhibit("ALL-24"))
    case = several(count, exhibits=papers, supporters=(a_supporter(sup_give={"what": words}),))
    people = tuple(replace(b, stay=StayFacts(answers=stay)) for b in case.beneficiaries)
    case = replace(case, beneficiaries=people)

    for number in range(count):
        for line in texts(case, number):
            assert not ODD.search(line), line
            assert line.rstrip("”’\"'").endswith((".", "!", "?", ":", "…")), line


@pytest.mark.parametrize(
    "missing", ["ben-name.given", "ben-dob.dob", "ben-nation.citizen", "you-link.link"]
)
def test_an_answer_that_is_missing_leaves_no_hole_in_a_letter_of_three(missing: str) -> None:
    case = several(3)
    people = tuple(without(person, missing) for person in case.beneficiaries)
    case = replace(case, beneficiaries=people)

    for number in range(3):
        assert not [line for line in texts(case, number) if ODD.search(line)]


def test_reasons_that_are_two_are_told_for_each_of_three() -> None:
    first, *others = several(3).beneficiaries
    both = replace(first, reasons=(reason("MED"), reason("FUN")))
    case = replace(several(3), beneficiaries=(both, *others))

    for number in range(3):
        told = " ".join(texts(case, number))
        assert "diagnosis" in told
        assert "funeral" in told

"""The timeline tells the days that a case says, each with the papers that the letter cites for it."""

from dataclasses import replace
from datetime import date
from typing import Any

from django.utils import translation

import pytest

from packets.letter import letter_of
from packets.snapshot import CaseSnapshot, StayFacts, VisaHistoryFacts
from packets.timeline import Moment, picture_of, timeline_of
from tests.samples.test_sample_cases import CASES, sample
from tests.support.cases import (
    STAY,
    VISAS,
    a_beneficiary,
    a_case,
    a_case_of,
    an_exhibit,
    reason,
    without,
)

Told = tuple[str, str, str]
STAYS: Told = ("2027-01-11", "2027-06-11", "Requested stay, 5 months")
VISA: Told = ("2026-10", "", "Application for a visa, refused: visitor (B-2), Amman")
HERE: Told = ("2027-08-31", "", "Permission to stay ends: Amman, Jordan")
CARE: Told = ("2027-01-19", "", "Fixed date: Date of the care")


def moments(case: CaseSnapshot, traveller: int = 0) -> tuple[Moment, ...]:
    timeline = timeline_of(case, case.beneficiaries[traveller])
    return timeline.moments if timeline else ()


def told(case: CaseSnapshot, traveller: int = 0) -> list[Told]:
    return [(one.day, one.until, one.text) for one in moments(case, traveller)]


OF_A_REASON: dict[str, list[Told]] = {
    "MED": [
        ("2018-04", "", "Illness known: severe aortic stenosis"),
        ("2026-10", "", "Answer of a hospital: Cedar Coast Medical Center (Beirut, Lebanon)"),
        VISA,
        ("2026-10-12", "", "Answer of a hospital: Petra Valley Heart Center (Amman, Jordan)"),
        STAYS,
        ("2027-01-19", "", "Treatment begins: St. Brigid Children’s Heart Center"),
    ],
    "ORG": [
        VISA,
        ("2026-10-02", "", "Test that showed a match"),
        STAYS,
        ("2027-02-09", "", "Transplant surgery: Great Lakes Transplant Center"),
    ],
    "ILL": [
        VISA,
        ("2026-12-20", "2027-01-30", "Visit to the person who is ill: Salma Haddad"),
        STAYS,
        CARE,
    ],
    "CARE": [VISA, STAYS, CARE, ("2027-06-30", "", "The care ends: Elena Ruiz")],
    "FUN": [
        VISA,
        ("2026-11-19", "", "Death: Elena Whitaker, Nour’s sister"),
        ("2026-12-12", "", "Funeral: Mission Oak Funeral Home, San Antonio, Texas"),
        STAYS,
    ],
    "HARM": [
        ("2026-08-14", "", "Herat: Two men came to her home and asked for her by name"),
        ("2026-09", "", "Herat: A letter said that she would be killed"),
        VISA,
        STAYS,
        CARE,
    ],
    "WAR": [
        (
            "2026-04",
            "",
            "Since then: in El Fasher, there is fighting or bombing"
            " and hospitals are closed or destroyed",
        ),
        VISA,
        STAYS,
        CARE,
    ],
    "CIV": [
        VISA,
        STAYS,
        (
            "2027-02-16",
            "",
            "Court hearing: Circuit Court of Cook County, Illinois, case number 2026 D 5501",
        ),
    ],
    "STU": [
        VISA,
        STAYS,
        ("2027-02-01", "2027-05-31", "Program: Flood forecasting fellowship"),
    ],
    "SPB": [VISA, STAYS, CARE],
    "FAM": [("2023-03-14", "", "Priority date of the family petition"), VISA, STAYS, CARE],
}


@pytest.mark.parametrize("basis", OF_A_REASON)
def test_each_reason_tells_its_own_days(basis: str) -> None:
    assert told(a_case_of(basis)) == [*OF_A_REASON[basis], HERE]


def test_a_new_period_of_parole_begins_where_the_present_one_ends() -> None:
    assert told(sample("re-parole")) == [
        ("2027-04-20", "", "Present parole ends"),
        ("2027-04-20", "2027-11-30", "New period of parole that is requested, 32 weeks"),
    ]


OF_A_SAMPLE = {
    "medical-child": 8,
    "funeral": 5,
    "targeted-harm": 8,
    "self-petitioner": 4,
    "re-parole": 2,
}


@pytest.mark.parametrize("name", CASES)
def test_each_day_of_a_sample_has_its_exhibit(name: str) -> None:
    found = moments(sample(name))

    assert len(found) == OF_A_SAMPLE[name]
    assert [one.text for one in found if not one.cites] == []


@pytest.mark.parametrize("name", CASES)
def test_nothing_is_cited_that_the_letter_does_not_cite(name: str) -> None:
    case = sample(name)

    for place, traveller in enumerate(case.beneficiaries):
        cited = letter_of(case, traveller).cited
        assert {key for one in moments(case, place) for key in one.cites} <= cited


def test_the_other_traveller_has_the_days_of_the_shared_reason_by_name() -> None:
    case = sample("medical-child")
    own = {one.text for one in moments(case, 0)}
    other = {one.text for one in moments(case, 1)}

    assert "Treatment begins: St. Brigid Children’s Heart Center" in own
    assert "Nour: Treatment begins: St. Brigid Children’s Heart Center" in other
    assert not any("Nour" in text for text in own)


def papers(*dated: tuple[str, str]) -> Any:
    return tuple(
        an_exhibit(kind, key=f"{kind} {day}", dated=day, issuer="U.S. Embassy", title="Refusal")
        for kind, day in dated
    )


def visas(*days: str) -> VisaHistoryFacts:
    rows = [
        {"kind": "visitor (B-2)", "date": day, "place": "Amman", "answer": "REFUSED"}
        for day in days
    ]
    return VisaHistoryFacts(answers={**VISAS, "w-visa": {"visas": rows}})


CITED = [
    # the days of the visas, the papers, and what each visa cites
    (("2026-10-01",), ("2026-10-01",), [["ALL-08 2026-10-01"]]),
    (("2026-10-01",), ("2026-10-20",), [["ALL-08 2026-10-20"]]),
    (("2026-10-01",), ("2026-09-20",), [[]]),
    (
        ("2026-09-01", "2026-10-01"),
        ("2026-09-01", "2026-10-01"),
        [["ALL-08 2026-09-01"], ["ALL-08 2026-10-01"]],
    ),
    (
        ("2026-09-01", "2026-10-01"),
        ("2026-09-01", "2026-10-20"),
        [["ALL-08 2026-09-01"], ["ALL-08 2026-10-20"]],
    ),
    (("2026-09-01", "2026-10-01"), ("2026-10-20",), [[], []]),
]


@pytest.mark.parametrize(("asked", "dated", "cites"), CITED)
def test_a_visa_cites_the_paper_that_is_about_it(
    asked: tuple[str, ...], dated: tuple[str, ...], cites: list[list[str]]
) -> None:
    traveller = a_beneficiary(visa_history=visas(*asked))
    case = a_case(beneficiaries=(traveller,), exhibits=papers(*(("ALL-08", day) for day in dated)))

    found = [list(one.cites) for one in moments(case) if "visa" in one.text]
    assert found == cites


def test_a_paper_that_nobody_described_is_not_cited() -> None:
    known = a_case(exhibits=papers(("MED-06", "2026-11-06")))
    unknown = a_case(exhibits=(an_exhibit("MED-06", dated="", language=""),))

    assert [one.cites for one in moments(known) if one.is_fixed] == [("MED-06 2026-11-06",)]
    assert [one.cites for one in moments(unknown) if one.is_fixed] == [()]


def bare(**changes: Any) -> CaseSnapshot:
    """Return a case that says no day but what the changes say."""
    facts = {"reasons": (), "visa_history": VisaHistoryFacts(), "stay": StayFacts()}
    traveller = a_beneficiary(**{**facts, "ben_where": {"country": "JO"}, **changes})
    return a_case(beneficiaries=(traveller,), s_date={})


FEW: list[tuple[dict[str, Any], int]] = [
    ({}, 0),
    ({"visa_history": visas("2026-10")}, 0),
    ({"stay": StayFacts(answers=STAY)}, 0),
    ({"visa_history": visas("2026-10"), "stay": StayFacts(answers=STAY)}, 2),
    ({"visa_history": visas("2026-10", "2025")}, 2),
    ({"visa_history": visas("2026-13-45", "2025")}, 0),
    ({"visa_history": visas("", "2025")}, 0),
]


@pytest.mark.parametrize(("changes", "count"), FEW)
def test_fewer_than_two_days_make_no_timeline(changes: dict[str, Any], count: int) -> None:
    case = bare(**changes)

    assert len(moments(case)) == count
    assert (timeline_of(case, case.beneficiaries[0]) is None) == (count == 0)


def test_an_arrival_without_a_length_is_a_day_and_no_stay() -> None:
    stay = without(StayFacts(answers=STAY), "w-stay.length")
    found = moments(bare(stay=stay, visa_history=visas("2026-10")))

    assert [(one.day, one.until) for one in found] == [("2026-10", ""), ("2027-01-11", "")]
    assert not any(one.is_stay for one in found)


def test_only_days_that_are_not_over_are_said_to_be_fixed() -> None:
    case = a_case()

    assert [one.day for one in moments(case) if one.is_fixed] == ["2027-01-19"]
    later = replace(case, taken_on=date(2027, 3, 1))
    assert [one.day for one in moments(later) if one.is_fixed] == []


def test_words_that_are_not_in_english_are_not_told() -> None:
    events = [
        {"date": "2026-08-14", "place": "هرات", "what": "دو مرد آمدند"},
        {
            "date": "2026-09-01",
            "place": "هرات",
            "place.en": "Herat",
            "what": "x",
            "what.en": "A call",
        },
    ]
    traveller = a_beneficiary(reasons=(reason("HARM", hrm_list={"events": events}),))
    found = [one.text for one in moments(a_case(beneficiaries=(traveller,)))]

    assert "Herat: A call" in found
    assert not any("دو" in text for text in found)


def test_the_fixed_words_are_in_the_language_of_the_page_and_the_own_words_stay(
    pseudo_language: str,
) -> None:
    with translation.override(pseudo_language):
        found = next(one for one in moments(a_case()) if one.is_fixed)

    assert "Treatment" not in found.what
    assert found.detail == "St. Brigid Children’s Heart Center"


# --- The picture ---------------------------------------------------------------------------------


def a_case_with(days: list[str], what: str = "Men came and asked for her by name") -> CaseSnapshot:
    events = [
        {"date": day, "place": "Herat", "what": f"{number}. {what}"}
        for number, day in enumerate(days, start=1)
    ]
    traveller = a_beneficiary(reasons=(reason("HARM", hrm_list={"events": events}),))
    return a_case(beneficiaries=(traveller,))


MANY = [f"{2024 + place % 3}-{1 + place % 10:02}-{1 + place % 27:02}" for place in range(37)]
DAYS = {
    "two": ["2026-08-14"],
    "a week": [f"2026-10-{day:02}" for day in range(1, 9)],
    "one day": ["2026-10-01"] * 12,
    "years": ["1998", "2007-03", "2016-05-05", "2026-09-01"],
    "forty": MANY,
}


@pytest.mark.parametrize("width", [504.0, 240.0])
@pytest.mark.parametrize("runs_left", [False, True])
@pytest.mark.parametrize("which", DAYS)
def test_nothing_of_a_picture_covers_anything_else(
    *, which: str, runs_left: bool, width: float
) -> None:
    case = a_case_with(DAYS[which])
    timeline = timeline_of(case, case.beneficiaries[0])
    assert timeline is not None
    picture = picture_of(
        timeline,
        width=width,
        month=lambda day: f"{day:%b. %Y}",
        name=lambda one: one.what or one.day,
        asked="This request",
        runs_left=runs_left,
    )

    words = [*picture.dates, *picture.labels, picture.asked_words, *(b.words for b in picture.bars)]
    boxes = [(one.left, one.y - 7, one.right, one.y + 2) for one in words]
    boxes += [(one.x - 7.5, one.y - 7.5, one.x + 7.5, one.y + 7.5) for one in picture.marks]
    boxes += [(one.x, one.y, one.x + one.width, one.y + 9) for one in picture.bars]
    for place, (left, top, right, bottom) in enumerate(boxes):
        assert -0.01 <= left < right <= width + 0.01, (left, right)
        assert 0 <= top < bottom <= picture.height
        for other in boxes[place + 1 :]:
            apart = right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top
            assert apart, (boxes[place], other)


def test_long_times_without_anything_are_left_out_of_the_line() -> None:
    case = a_case_with(["1998-02-02", "2026-09-01"])
    timeline = timeline_of(case, case.beneficiaries[0])
    assert timeline is not None
    picture = picture_of(timeline, width=504, month=str, name=lambda one: one.day, asked="now")

    assert len(picture.breaks) == 1
    assert [mark.text for mark in picture.marks if mark.x < 30] == ["1"]


def test_a_month_alone_looks_other_than_a_day_and_a_fixed_date_other_than_both() -> None:
    case = a_case()
    timeline = timeline_of(case, case.beneficiaries[0])
    assert timeline is not None
    picture = picture_of(timeline, width=504, month=str, name=lambda one: one.day, asked="now")

    looks = {mark.text: (mark.is_fixed, mark.is_dashed) for mark in picture.marks}
    assert looks == {
        "1": (False, True),
        "2": (False, True),
        "3": (False, True),
        "4": (False, False),
        "6": (True, False),
        "7": (False, False),
    }
    (stay,) = picture.bars
    assert stay.is_full
    assert stay.words.text == "5 Requested stay, 5 months"

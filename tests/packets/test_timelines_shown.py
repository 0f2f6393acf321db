"""The check page tells the dates of a case once for all, or for each traveller by name."""

from dataclasses import replace

from packets.snapshot import CaseSnapshot, StayFacts
from packets.wizard.timelines import timelines_shown
from tests.packets.test_timeline import bare
from tests.samples.test_sample_cases import sample
from tests.support.cases import STAY, a_beneficiary, a_case, an_exhibit

RIMA = {"family": "Darwish", "given": "Rima"}


def a_mother(**changes: object) -> CaseSnapshot:
    mother = a_beneficiary(
        "rima", called="Rima", same_reasons_as="nour", reasons=(), ben_name=RIMA, **changes
    )
    return a_case(beneficiaries=(a_beneficiary(), mother))


def test_dates_that_all_travellers_share_are_told_once_and_without_names() -> None:
    (only,) = timelines_shown(a_mother(), {})

    assert only.name == ""
    assert not any(shown.moment.who for shown in only.moments)


def test_dates_that_differ_are_told_of_each_traveller_by_name() -> None:
    later = StayFacts(answers={**STAY, "w-arrive": {**STAY["w-arrive"], "date": "2027-02-01"}})
    child, mother = timelines_shown(a_mother(stay=later), {})

    assert (child.name, mother.name) == ("Nour", "Rima")
    days = [
        [shown.days for shown in one.moments if shown.moment.is_stay] for one in (child, mother)
    ]
    assert days == [
        ["January 11, 2027 to June 11, 2027"],
        ["February 1, 2027 to July 1, 2027"],
    ]


def test_a_case_with_fewer_than_two_dates_shows_none() -> None:
    assert timelines_shown(bare(), {}) == ()


def test_each_date_leads_to_its_documents_under_the_letters_of_the_packet() -> None:
    case = a_case(exhibits=(an_exhibit("ALL-04"), an_exhibit("MED-06", title="Acceptance")))
    (only,) = timelines_shown(case, {"x-med-06": "/c/7Q4KDM/documents/abc/"})

    fixed = next(shown for shown in only.moments if shown.moment.is_fixed)
    assert [(c.letter, c.title, c.to) for c in fixed.cites] == [
        ("B", "Acceptance", "/c/7Q4KDM/documents/abc/")
    ]


def test_the_picture_of_a_page_is_that_of_the_packet() -> None:
    case = sample("medical-child")
    (only,) = timelines_shown(replace(case, exhibits=()), {})

    assert [mark.text for mark in sorted(only.wide.marks, key=lambda mark: int(mark.text))] == list(
        "1234578"
    )
    assert [bar.words.text for bar in only.wide.bars] == ["6 Requested stay, 5 months"]
    assert {words.text for words in only.wide.labels} >= {"Illness known", "Treatment begins"}

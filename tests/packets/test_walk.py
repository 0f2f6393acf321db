"""Which pages a case meets, in which order, and by which names people are called there."""

from dataclasses import replace
from itertools import pairwise

import pytest

from packets.questions.filing import ABOUT_SENDING
from packets.snapshot import BeneficiaryFacts, CaseSnapshot, SupporterFacts
from packets.urgency import all_bases
from packets.wizard.walk import after, before, find, stops_of
from tests.packets.cases_for_wizard import a_case, nour, rima, with_reasons

ACCOUNT_PAGES = 4
SUPPORTER_PAGES = 10
BASES = sorted(all_bases())


def ids(case: CaseSnapshot) -> list[str]:
    return [stop.page.id for stop in stops_of(case)]


def test_the_walk_goes_from_the_screener_to_the_mail() -> None:
    walked = ids(a_case(rima()))

    milestones = [
        "s-who",
        "st-role",
        "ben-name",
        "you-name",
        "sup-who",
        "ben-reason",
        "w-visa",
        "w-stay",
        "docs",
        "letter",
        "check",
        "file",
    ]
    assert [page for page in walked if page in milestones] == milestones


def test_the_pages_of_a_traveller_come_in_the_order_in_which_they_were_designed() -> None:
    walked = [page for page in ids(a_case(rima())) if page.startswith("ben-")]

    assert walked == [
        *(
            "ben-name",
            "ben-native",
            "ben-other",
            "ben-dob",
            "ben-nation",
            "ben-where",
            "ben-address",
        ),
        *(
            "ben-contact",
            "ben-passport",
            "ben-anum",
            "ben-body",
            "ben-race",
            "ben-past",
            "ben-docs",
        ),
        "ben-reason",
    ]


def test_no_page_is_met_twice_about_the_same_person() -> None:
    keys = [stop.key for stop in stops_of(a_case(nour(), rima()))]

    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(("traveller", "asked"), [(nour(), True), (rima(), False)])
def test_only_of_a_child_we_ask_about_parents_and_care(
    traveller: BeneficiaryFacts, *, asked: bool
) -> None:
    case = a_case(traveller)

    assert ("ch-parents" in ids(case)) is asked


def test_a_child_that_comes_of_age_is_no_longer_asked_about_parents() -> None:
    case = a_case(nour())

    assert "ch-care" not in ids(replace(case, taken_on=case.taken_on.replace(year=2035)))


def test_every_traveller_has_their_own_pages_and_one_petitioner_asks_for_all() -> None:
    walked = ids(a_case(nour(), rima()))

    assert walked.count("ben-name") == 2
    assert walked.count("w-stay") == 2
    assert walked.count("you-link") == 2
    assert walked.count("you-name") == 1


def test_a_second_traveller_is_asked_whether_the_reason_is_the_same() -> None:
    case = a_case(nour(), rima())

    assert [s.about for s in stops_of(case) if s.page.id == "ben-same"] == ["rima"]


def test_the_same_reasons_are_not_asked_again() -> None:
    case = a_case(nour(), replace(rima(), same_reasons_as="nour"))

    assert [s.about for s in stops_of(case) if s.page.id == "ben-reason"] == ["nour"]


@pytest.mark.parametrize("basis", BASES)
def test_the_pages_of_a_reason_follow_the_choice_of_it(basis: str) -> None:
    case = a_case(with_reasons(rima(), basis))

    walked = ids(case)

    own = [page.id for page in all_bases()[basis].pages if page.id in walked]
    place = walked.index("ben-reason") + 1
    assert walked[place : place + len(own)] == own
    assert own


@pytest.mark.parametrize("basis", BASES)
def test_a_reason_is_not_asked_of_those_who_share_it(basis: str) -> None:
    case = a_case(with_reasons(nour(), basis), replace(rima(), same_reasons_as="nour"))

    assert {s.about for s in stops_of(case) if s.basis == basis} == {"nour"}


@pytest.mark.parametrize("basis", BASES)
@pytest.mark.parametrize(
    ("traveller", "most_of_family"), [(rima(), 62), (nour(), 66)], ids=["adult", "child"]
)
def test_no_case_is_longer_than_its_limits(
    basis: str, traveller: BeneficiaryFacts, most_of_family: int
) -> None:
    stops = [
        stop
        for stop in stops_of(a_case(with_reasons(traveller, basis)))
        if stop.page.id not in ABOUT_SENDING
    ]

    pages = len(stops) + ACCOUNT_PAGES
    needed = [field.name for stop in stops for field in stop.page.fields if field.needed]

    assert pages <= 75
    assert pages - SUPPORTER_PAGES <= most_of_family
    assert len(needed) <= 100


def test_re_parole_skips_the_screener() -> None:
    assert not [page for page in ids(a_case(with_reasons(rima(), "REP"))) if page.startswith("s-")]


def test_an_answer_that_led_to_re_parole_can_still_be_changed() -> None:
    case = a_case(rima(), answers={"s-where": {"where": "US_PAROLE"}})

    assert [page for page in ids(case) if page.startswith("s-")] == ["s-who", "s-where"]


def test_a_traveller_who_signs_is_asked_nothing_twice() -> None:
    walked = ids(a_case(rima(), nour(), answers={"st-role": {"role": "SELF"}}))

    assert [page for page in walked if page.startswith("you-")] == ["you-refugee"]
    assert walked.count("ben-numbers") == 1


@pytest.mark.parametrize("role", ["ORGANIZATION", "AGENCY"])
def test_a_group_is_asked_for_its_name(role: str) -> None:
    assert "you-org" in ids(a_case(rima(), answers={"st-role": {"role": role}}))
    assert "you-org" not in ids(a_case(rima(), answers={"st-role": {"role": "FAMILY"}}))


@pytest.mark.parametrize(
    ("who", "asked"),
    [
        ("PERSON", {"sup-name", "sup-birth", "sup-address", "sup-status", "sup-job", "sup-income"}),
        ("ME", {"sup-job", "sup-income"}),
        ("TRAVELLER", {"sup-job", "sup-income"}),
        ("ORGANIZATION", {"sup-name", "sup-address"}),
    ],
)
def test_a_supporter_is_asked_what_is_not_known_yet(who: str, asked: set[str]) -> None:
    supporter = SupporterFacts(key="sami", answers={"sup-who": {"who": who}})

    walked = set(ids(a_case(rima(), supporters=(supporter,))))

    pages = {"sup-name", "sup-birth", "sup-address", "sup-status", "sup-job", "sup-income"}
    assert walked & pages == asked
    assert "sup-give" in walked


def test_a_lawyer_is_asked_for_only_when_there_is_one() -> None:
    with_lawyer = a_case(rima(), answers={"st-lawyer": {"lawyer": "YES"}})

    assert [page for page in ids(with_lawyer) if page.startswith("rep-")] == [
        "rep-name",
        "rep-office",
        "rep-licence",
    ]
    assert not [page for page in ids(a_case(rima())) if page.startswith("rep-")]


def test_one_goes_on_to_the_next_page_and_back_to_the_one_before() -> None:
    case = a_case(rima())
    stops = stops_of(case)

    assert before(case, stops[0]) is None
    assert after(case, stops[-1]) is None
    for one, two in pairwise(stops):
        assert after(case, one).key == two.key  # type: ignore[union-attr]
        assert before(case, two).key == one.key  # type: ignore[union-attr]


def test_a_page_is_found_by_its_id_and_its_person() -> None:
    case = a_case(nour(), rima())

    assert find(case, "ben-name", "rima").heading == "What name is in Rima’s passport?"  # type: ignore[union-attr]
    assert find(case, "ben-name") is None
    assert find(case, "ch-care", "rima") is None


def test_a_traveller_is_called_as_in_the_passport_once_it_is_known() -> None:
    case = a_case(nour(answers={"ben-name": {"family": "Alhassan", "given": "Noor"}}))

    assert find(case, "ben-where", "nour").heading == "Where does Noor live now?"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("travellers", "heading"),
    [
        ((BeneficiaryFacts(key="a"),), "When was the traveller born?"),
        ((nour(), BeneficiaryFacts(key="a")), "When was Traveller 2 born?"),
    ],
)
def test_a_traveller_without_a_name_is_called_by_the_place_in_the_case(
    travellers: tuple[BeneficiaryFacts, ...], heading: str
) -> None:
    case = a_case(*travellers)

    assert find(case, "ben-dob", "a").heading == heading  # type: ignore[union-attr]


def test_a_supporter_gives_to_those_whom_they_support() -> None:
    supporters = (SupporterFacts(key="sami"), SupporterFacts(key="dana", supports=("rima",)))
    case = a_case(nour(), rima(), supporters=supporters)
    supporter = "the money supporter"

    assert find(case, "sup-give", "sami").heading == f"What will {supporter} give Nour and Rima?"  # type: ignore[union-attr]
    assert find(case, "sup-give", "dana").heading == f"What will {supporter} give Rima?"  # type: ignore[union-attr]


def test_braces_in_a_name_are_only_braces() -> None:
    case = a_case(BeneficiaryFacts(key="a", called="{country} {0} {ben.key}"))

    assert find(case, "ben-dob", "a").heading == "When was {country} {0} {ben.key} born?"  # type: ignore[union-attr]

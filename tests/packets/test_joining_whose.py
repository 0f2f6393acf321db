"""Whose a joined document is, and whose its parts are when they are separate again."""

from dataclasses import replace

from django.urls import reverse

import pytest

from packets.operations.exhibits import Concerned, describe_exhibit
from packets.operations.joined_whose import PapersOfSeveral
from packets.operations.joining import join_exhibits, separate_exhibit
from packets.operations.people import remove_traveller
from tests.packets.test_exhibits_pages import browser_of, whole
from tests.support.cases import a_beneficiary, a_case, a_supporter, an_exhibit
from tests.support.rows import a_case_row, give_pages

pytestmark = pytest.mark.django_db
PAPERS = (
    an_exhibit("ALL-04", key="nours", about=("nour",)),
    an_exhibit("ALL-04", key="rimas", about=("rima",)),
    an_exhibit("WAR-01", key="everyones"),
    an_exhibit("", key="photo"),
    an_exhibit("ALL-15", key="samis", supporter="sami"),
    an_exhibit("ALL-15", key="hudas", supporter="huda"),
    an_exhibit("ALL-14", key="hudas-too", supporter="huda"),
    an_exhibit("ALL-14", key="nobodys"),
)
TRAVELLERS = (a_beneficiary(), replace(a_beneficiary("rima"), called="Rima"))


@pytest.fixture
def case(tmp_path):
    people = {"beneficiaries": TRAVELLERS, "supporters": (a_supporter(), a_supporter("huda"))}
    case = a_case_row(a_case(exhibits=PAPERS, **people), files=tmp_path)
    give_pages(case)
    return case


@pytest.fixture
def owner(case):
    return case.members.get(role="OWNER").user


def codes(case, keys):
    rows = {row.key: row.code for row in case.exhibits.all()}
    return [rows[key] for key in keys]


def joined(case, owner, *keys):
    return join_exhibits(case=case, codes=codes(case, keys), by=owner)


def whose(case):
    return {
        row.key: (
            sorted(person.key for person in row.about.all()),
            row.supporter.key if row.supporter else "",
        )
        for row in case.exhibits.all()
    }


@pytest.mark.parametrize(
    ("keys", "about"),
    [
        (("nours", "rimas"), ["nour", "rima"]),
        (("nours", "photo"), ["nour"]),
        (("photo", "nours"), []),
        (("nours", "everyones"), []),
        (("everyones", "nours"), []),
    ],
)
def test_a_joined_document_goes_into_every_set_that_its_parts_were_filed_in(
    case, owner, keys, about
):
    exhibit = joined(case, owner, *keys)

    assert whose(case)[exhibit.key] == (about, "")


def test_a_joined_document_stays_when_one_of_two_travellers_leaves(case, owner):
    joined(case, owner, "nours", "rimas")

    remove_traveller(case=case, key="nour", by=owner)

    assert whose(case)["nours"] == (["rima"], "")


@pytest.mark.parametrize(
    ("keys", "supporter"),
    [
        (("hudas", "hudas-too"), "huda"),
        (("nobodys", "hudas"), "huda"),
        (("hudas", "nobodys"), "huda"),
        (("nours", "hudas"), ""),
    ],
)
def test_papers_of_one_supporter_are_joined_to_a_paper_of_that_supporter(
    case, owner, keys, supporter
):
    exhibit = joined(case, owner, *keys)

    assert whose(case)[exhibit.key][1] == supporter


def test_papers_of_different_supporters_are_not_joined(case, owner):
    before = whose(case)

    with pytest.raises(PapersOfSeveral):
        joined(case, owner, "samis", "hudas")

    assert whose(case) == before


def test_the_page_says_why_papers_of_different_supporters_are_not_joined(case, owner):
    taken = [str(code) for code in codes(case, ("samis", "hudas"))]

    answer = browser_of(owner).post(
        reverse("exhibit-join", args=[case.reference]), whole(do="join", take=taken)
    )

    assert answer.status_code == 422
    assert "about different money supporters" in answer.content.decode()


@pytest.mark.parametrize(
    "keys",
    [
        ("nours", "rimas"),
        ("nours", "everyones", "photo"),
        ("hudas", "hudas-too"),
        ("nobodys", "samis"),
        ("nours", "hudas"),
    ],
)
def test_separated_parts_are_whose_they_were(case, owner, keys):
    before = whose(case)
    exhibit = joined(case, owner, *keys)

    separate_exhibit(exhibit=exhibit, by=owner)

    assert whose(case) == before


def test_what_the_family_said_of_the_whole_since_stays_with_its_first_part(case, owner):
    exhibit = joined(case, owner, "nours", "rimas")
    rima = Concerned(about=("rima",))
    describe_exhibit(exhibit=exhibit, details={}, concerned=rima, version=exhibit.version, by=owner)

    separate_exhibit(exhibit=exhibit, by=owner)

    assert whose(case)["nours"] == (["rima"], "")


def test_the_part_of_a_traveller_who_left_does_not_become_everyones(case, owner):
    exhibit = joined(case, owner, "nours", "rimas")
    remove_traveller(case=case, key="rima", by=owner)

    separate_exhibit(exhibit=exhibit, by=owner)

    assert whose(case)["rimas"] == (["nour"], "")

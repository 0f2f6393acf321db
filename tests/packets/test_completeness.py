"""How complete a case is, by person and topic: counts and open points, never a chance."""

import re
from collections import Counter
from dataclasses import replace

import pytest

from packets.readiness import Finding, Severity, findings
from packets.slots import Slot
from packets.views.completeness import completeness
from packets.views.mending import TAGS, TITLES
from packets.wizard.completeness import completeness_of
from packets.wizard.proof_count import proof_of
from packets.wizard.tasks import task_groups
from tests.packets.test_exhibits_pages import browser_of, latin, page_of
from tests.support.cases import (
    a_beneficiary,
    a_case,
    a_case_of,
    a_petitioner,
    a_supporter,
    an_exhibit,
    without,
)
from tests.support.rows import Role, a_case_row, joined

RIMA = a_beneficiary("rima", ben_name={"family": "Darwish", "given": "Rima"})
ALONE = a_case_of("REP", exhibits=(), st_role={"role": "SELF"})
SEVERAL = a_case(beneficiaries=(a_beneficiary(), RIMA), exhibits=())
CASES = {
    "a child and an aunt": a_case(exhibits=()),
    "two travellers": SEVERAL,
    "two who give money": a_case(
        supporters=(
            a_supporter(),
            a_supporter("dana", sup_name={"family": "Haddad", "given": "Dana"}),
        )
    ),
    "a paper in another language": a_case(exhibits=(an_exhibit("MED-01", language="ar"),)),
    "who asks for themself": ALONE,
    "a danger": a_case_of("HARM"),
}


def people_of(case, found=None):
    found = tuple(findings(case)) if found is None else found
    groups = task_groups(case, findings=found, proof=proof_of(case))
    return {person.title: person for person in completeness_of(case, groups, found)}


def topic(case, person, key):
    (found,) = [one for one in people_of(case)[person].topics if one.key == key]
    return found


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_every_open_finding_stands_at_one_person(case):
    found = tuple(findings(case))

    listed = [one for person in people_of(case, found).values() for one in person.findings]

    assert Counter(map(id, listed)) == Counter(map(id, found))


@pytest.mark.parametrize(
    ("case", "people"),
    [
        (a_case(), ["Nour", "Huda", "Sami, money support", "The whole request"]),
        (SEVERAL, ["Nour", "Rima", "Huda", "Sami, money support", "The whole request"]),
        (
            a_case(st_lawyer={"lawyer": "YES"}),
            ["Nour", "Huda", "Sami, money support", "The lawyer", "The whole request"],
        ),
    ],
)
def test_people_stand_in_the_order_of_the_case(case, people):
    assert [latin(title) for title in people_of(case)] == people


def test_who_asks_for_themself_is_one_person():
    poor = a_petitioner(you_refugee={"pay": "WAIVER"}, fee_why={"why": ["BENEFIT"]})
    case = replace(ALONE, petitioner=poor)

    own = people_of(case)["Nour"]

    assert "filer" not in [person.key for person in people_of(case).values()]
    assert "WVR-01" in [
        one.subject.kind.code for one in own.findings if isinstance(one.subject, Slot)
    ]


def test_what_is_asked_of_a_person_is_counted_at_that_person():
    whole = topic(a_case(), "Nour", "traveller")
    gap = a_case(beneficiaries=(without(a_beneficiary(), "ben-dob.dob"),))

    assert whole.done == whole.count
    assert topic(gap, "Nour", "traveller").done == whole.count - 1


def test_papers_are_counted_at_whom_they_are_of():
    bare = a_case(exhibits=())
    passport = a_case(exhibits=(an_exhibit("ALL-04", about=("nour",)),))
    own_id = a_case(exhibits=(an_exhibit("ALL-05"),))

    assert topic(bare, "Nour", "documents").done == 0
    assert topic(passport, "Nour", "documents").done == 1
    assert topic(own_id, "Nour", "documents").done == 0
    assert topic(own_id, "Huda", "documents").done == 1


def test_a_translation_is_due_at_the_person_whose_paper_it_is():
    case = a_case(exhibits=(an_exhibit("MED-01", language="ar", about=("nour",)),))

    due = topic(case, "Nour", "translations")

    assert (due.done, due.count) == (0, 1)
    assert [one.rule.code for one in due.findings] == ["TR-01"]


def test_what_an_attorney_set_aside_is_not_open():
    case = a_case(exhibits=())
    found = tuple(findings(case))
    kept = tuple(replace(one, is_set_aside=one.may_be_set_aside) for one in found)

    listed = [one for person in people_of(case, kept).values() for one in person.findings]

    assert Counter(one.digest for one in listed) == Counter(
        one.digest for one in found if not one.may_be_set_aside
    )


def test_each_severity_has_words_and_a_sign_of_its_own_beside_its_colour():
    signs = {look.split()[1] for _words, look in TAGS.values()}

    assert TAGS.keys() == TITLES.keys()
    assert {severity for severity, _mailing in TAGS} == set(Severity)
    assert len(signs) == len(Severity)
    assert all(words for words, _look in TAGS.values())


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["packet", "check-all", "desk-case"])
def test_the_packet_page_the_review_and_the_desk_show_it_by_person(page):
    case = a_case_row(a_case(exhibits=()))
    browser = browser_of(joined(case, Role.ATTORNEY, role=Role.ATTORNEY.value))

    told = latin(page_of(browser, page, case))
    listed = told.partition('id="missing"')[2].partition("does not say what USCIS will decide")[0]
    people = re.findall(r"<h3[^>]*><bdi>([^<]*)</bdi></h3>", listed)
    of_huda = listed.partition("<bdi>Huda</bdi>")[2].partition("</details>")[0]

    assert people[:2] == ["Nour", "Huda"]
    assert re.search(r"\d+ of \d+ filled in", of_huda)
    assert "Needed for the final packet:" in listed
    assert '<span class="tag fix must">Needed</span>' in of_huda
    assert not re.search(r"\b(score|chance|likely|percent)|%", listed)


@pytest.mark.django_db
def test_a_clerk_sees_nothing_of_it():
    case = a_case_row(a_case(exhibits=()))
    clerk = browser_of(joined(case, Role.CLERK, role=Role.CLERK.value))

    assert 'id="missing"' not in page_of(clerk, "desk-case", case)


@pytest.mark.django_db
def test_before_the_answers_a_long_list_is_folded_and_a_short_one_is_not():
    long = a_case_row(a_case(exhibits=()))
    family = browser_of(long.members.get(role="OWNER").user)
    few = completeness(long, a_case(), (), tuple(findings(a_case()))[:2], stands_first=True)

    told = page_of(family, "check-all", long)

    assert '<details class="fold" open' not in told
    assert all(person["is_open"] for person in few["people"])


@pytest.mark.django_db
def test_a_long_list_is_folded_where_nothing_stops_the_packet():
    case = a_case_row(a_case(exhibits=()))
    family = browser_of(case.members.get(role="OWNER").user)

    told = latin(page_of(family, "packet", case))
    parts = told.partition('id="missing"')[2].split('<details class="fold"')[1:]
    is_open = {
        re.search(r"<bdi>([^<]*)</bdi>", part)[1]: part.lstrip().startswith("open")
        for part in parts
    }
    needed = {
        re.search(r"<bdi>([^<]*)</bdi>", part)[1]: 'class="tag fix must">'
        in part.partition("</summary>")[0]
        for part in parts
    }

    assert is_open == needed
    assert set(is_open.values()) == {True, False}


def test_what_holds_for_several_people_stands_at_each_of_them():
    case = SEVERAL
    found = tuple(one for one in findings(case) if one.rule.code == "FEE-08")

    assert [type(one) for one in found] == [Finding, Finding]
    assert {person.key for person in people_of(case, found).values() if person.findings} == {
        "nour",
        "rima",
    }

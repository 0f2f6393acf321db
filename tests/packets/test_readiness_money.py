"""Support and fees: each rule with a case in which it holds and one in which it does not."""

from dataclasses import replace

import pytest

from packets.letter import letter_of
from packets.letter.pieces import sentences_of
from packets.snapshot import StayFacts, with_reused_answers
from tests.packets.readiness_cases import (
    CHILD,
    Row,
    found,
    lacking,
    ready,
    ready_adult,
    ready_child,
    ready_support,
    row,
)
from tests.support.cases import (
    STAY,
    SUPPORTER,
    a_beneficiary,
    a_supporter,
    an_exhibit,
    reason,
    with_answer,
)

GIVES = SUPPORTER["sup-give"]
GROUP = {"sup_who": {"who": "ORGANIZATION", "contact": "Open Hearts Fund"}}
FREE = {"med_cost": {"cost": "0"}}
UNPAID = {"med_cost": {"cost": "84000", "payer": ["NOT_SURE"]}}


def stay(**pages):
    answers = {**STAY, **{name.replace("_", "-"): value for name, value in pages.items()}}
    return ready_child(stay=StayFacts(answers=answers))


def household(people):
    named = [{"name": f"Child {number}"} for number in range(people)]
    return {"sup_home": {"people": named, "promises": 0}, "sup_savings": {"cash": "0"}}


def with_assets(worth):
    return ready_support(sup_savings={"cash": "12400", "property": worth})


def without_paper_on(worth):
    return lacking("ALL-16", case=with_assets(worth))


ROWS: tuple[Row, ...] = (
    row("SUP-01", ready(supporters=()), "sup-who", about="", says="Nour"),
    row(
        "SUP-01b",
        lacking("ALL-03", case=ready_support(**GROUP)),
        "docs",
        about="sami",
        holds=ready_support(**GROUP),
        says="Open Hearts Fund",
    ),
    row("SUP-02", ready_support(supports=("rima",)), "sup-who", about="sami", says="Nour"),
    row("SUP-03", ready_support(sup_income={}), "sup-income", about="sami", says="Money in a year"),
    row(
        "SUP-04",
        lacking("ALL-13", "ALL-14", "ALL-15", "ALL-16"),
        "docs",
        about="sami",
        holds=lacking("ALL-13", "ALL-14"),
        says="Sami",
    ),
    row(
        "SUP-04b",
        without_paper_on("90000"),
        "docs",
        about="sami",
        holds=without_paper_on("0"),
        says="Sami",
    ),
    row(
        "SUP-05",
        ready_support(sup_income={"income": "34000"}, **household(1)),
        "sup-savings",
        about="sami",
        holds=ready_support(sup_income={"income": "34150"}, **household(1)),
        says="Sami",
    ),
    row(
        "SUP-07",
        ready_support(sup_status={"status": "TPS", "link": "uncle"}),
        "sup-status",
        about="sami",
        says="Sami",
    ),
    row(
        "SUP-08",
        ready_support(sup_give={**GIVES, "until": "2027-05-01"}),
        "sup-give",
        about="sami",
        says="Nour",
    ),
    row(
        "SUP-08b",
        ready_support(sup_job={"work": "EMPLOYED", "until": "2027-03-01"}),
        "sup-job",
        holds=ready_support(sup_job={"work": "EMPLOYED", "until": "2028-03-01"}),
        about="sami",
        says="Nour",
    ),
    row(
        "SUP-12",
        ready(),
        "sup-give",
        holds=ready(supporters=()),
        about="sami",
        says="serious promise",
    ),
    row(
        "SUP-09",
        ready_support(sup_give={**GIVES, "room": "NO"}),
        "sup-give",
        about="sami",
        says="Nour",
    ),
    row(
        "SUP-10",
        lacking("ALL-03", case=ready(supporters=(a_supporter(), a_supporter("fund", **GROUP)))),
        "docs",
        about="fund",
        holds=ready(supporters=(a_supporter(), a_supporter("fund", **GROUP))),
        says="Open Hearts Fund",
    ),
    row(
        "SUP-11",
        ready_child(reasons=(reason("MED", **UNPAID),)),
        "med-cost",
        holds=ready_child(reasons=(reason("MED", **FREE),)),
        says="Nour",
    ),
    row(
        "SUP-11b",
        stay(w_plan={"plan": "She flies home", "pays": "NOT_SURE"}),
        "w-plan",
        says="Nour",
    ),
    row("FEE-07b", ready(), "file", about="", holds=ready_adult("REP")),
    row("FEE-08", ready(), "file", holds=ready_adult("REP"), says="$1,050"),
    row("FEE-08b", ready(), "file", holds=ready_adult("HARM"), says="Nour"),
    row("FEE-08c", ready_adult("REP"), "file", says="$1,050"),
    row(
        "POL-03",
        stay(w_arrive={"date": "2027-10-01", "post_city": "Amman", "post_country": "JO"}),
        "w-arrive",
        says="Nour",
    ),
)


def test_a_paper_on_the_house_shows_what_it_is_worth():
    paper = an_exhibit("ALL-16", key="house", supporter="sami")
    case = without_paper_on("90000")

    assert not found(replace(case, exhibits=(*case.exhibits, paper)), "SUP-04b")


@pytest.mark.parametrize("page", ["sup-job", "sup-home", "sup-income", "sup-savings", "sup-give"])
def test_who_asks_and_pays_is_not_asked_again_who_they_are(page):
    own = {name.replace("-", "_"): {} for name in SUPPORTER if name != page}
    case = ready_support(**{**own, "sup_who": {"who": "ME"}})

    pages = {finding.mend_at for finding in found(with_reused_answers(case), "SUP-03")}

    assert pages == {"sup-job", "sup-home", "sup-income", "sup-savings", "sup-give"} - {page}


def test_a_group_is_not_asked_for_its_savings():
    group = ready_support(**GROUP, sup_income={}, sup_savings={}, sup_home={}, sup_job={})

    assert not found(group, "SUP-03")
    assert not found(group, "SUP-05")
    assert not found(group, "SUP-04")


def test_a_traveller_with_own_money_counts_once_in_the_household():
    alone = a_supporter(
        sup_who={"who": "TRAVELLER"},
        sup_home={"nobody": True, "promises": 0},
        sup_income={"income": "20000"},
        sup_savings={"cash": "0"},
    )

    assert not found(ready(supporters=(alone,)), "SUP-05")


ALONE = {
    "sup_home": {"nobody": True, "promises": 0},
    "sup_income": {"income": "20000"},
    "sup_savings": {"cash": "0"},
}


def test_who_asks_for_themself_and_pays_counts_once_in_the_household():
    own = a_supporter(sup_who={"who": "ME"}, **ALONE)

    assert not found(ready(st_role={"role": "SELF"}, supporters=(own,)), "SUP-05")


def test_who_asks_for_themself_and_pays_for_another_counts_beside_that_one():
    own = a_supporter(sup_who={"who": "ME"}, supports=("rima",), **ALONE)
    people = (a_beneficiary(), a_beneficiary("rima"))

    case = ready(st_role={"role": "SELF"}, beneficiaries=people, supporters=(own,))

    assert found(case, "SUP-05")


def test_people_of_a_household_that_is_told_to_be_empty_do_not_count():
    rows = household(4)["sup_home"]["people"]
    home = {"nobody": True, "people": rows, "promises": 0}

    assert not found(
        ready_support(**{**ALONE, "sup_income": {"income": "34000"}, "sup_home": home}), "SUP-05"
    )


def test_two_supporters_count_together_and_are_named_together():
    poor = {"sup_income": {"income": "10000"}, **household(3)}
    dana = a_supporter("dana", **poor, sup_name={"family": "Alhassan", "given": "Dana"})
    case = ready(supporters=(a_supporter(**poor), dana))

    assert [f.text.split(" looks")[0] for f in found(case, "SUP-05")] == ["The money of Sami, Dana"]


def test_a_group_that_signs_no_form_is_not_told_of_its_promise():
    assert not found(ready_support(**GROUP), "SUP-12")


def test_a_home_elsewhere_needs_its_address():
    elsewhere = {**GIVES, "room": "ELSEWHERE"}
    address = {"country": "US", "street": "1 Main Street", "city": "Parma"}

    assert found(ready_support(sup_give=elsewhere), "SUP-09")
    assert not found(ready_support(sup_give={**elsewhere, "room_address": address}), "SUP-09")


def test_a_home_abroad_is_no_home_for_the_stay():
    abroad = {"address": {"country": "JO", "street": "2 Rainbow Street", "city": "Amman"}}
    case = ready_support(sup_give={**GIVES, "room": "MINE"}, sup_address=abroad)
    letter = letter_of(case, case.beneficiaries[0])

    assert found(case, "SUP-09")
    assert not [one for one in sentences_of(letter.sections) if "is to live" in one.text]


def test_the_longest_promise_is_the_one_that_counts():
    short = a_supporter(sup_give={**GIVES, "until": "2027-03-01"})
    case = ready(supporters=(short, a_supporter("dana")))

    assert not found(case, "SUP-08")


def test_amounts_of_the_law_are_those_of_the_day_of_arrival():
    late = {"date": "2026-10-10", "post_city": "Amman", "post_country": "JO"}

    assert "$1,020" in found(stay(w_arrive=late), "FEE-08")[0].text


def test_a_promise_for_everyone_covers_each_traveller():
    rima = with_answer(
        a_beneficiary("rima", same_reasons_as=CHILD, reasons=()), "ben-name.given", "Rima"
    )

    assert not found(ready(beneficiaries=(a_beneficiary(), rima)), "SUP-02")

"""The list of what is wrong on a page names the box of each line."""

from django.http import QueryDict

import pytest

from packets.wizard.forms import Kept, PageForm, posted_form
from packets.wizard.walk import find
from tests.packets.cases_for_wizard import a_case, rima
from tests.support.cases import a_petitioner

NOTHING = Kept(answers={}, unclear={})


def sent(case, page: str, about: str = "", **typed: str) -> PageForm:
    data = QueryDict(mutable=True)
    data.update(typed)
    form = posted_form(find(case, page, about), data, NOTHING)
    form.ask_for_missing()
    return form


def sentences(form: PageForm) -> list[str]:
    return [problem.sentence for problem in form.problems]


def test_boxes_that_lack_the_same_thing_are_told_apart():
    case = a_case(
        rima(),
        petitioner=a_petitioner(
            you_refugee={"refugee": "NO", "pay": "WAIVER"}, fee_why={"why": ["INCOME"]}
        ),
    )

    told = sentences(sent(case, "fee-income"))

    assert len(set(told)) == len(told) == 4
    assert told[0] == "How many people live in your home, with you? Write a number, or 0"
    assert told[2] == "Your own income in a year, in U.S. dollars: Write a number, or 0"


def test_words_that_are_no_amount_are_named_by_their_box():
    told = sentences(sent(a_case(rima()), "sup-savings", "sami", cash="some", property="a lot"))

    assert told[0].startswith("Money in the bank, in U.S. dollars: Write the amount")
    assert told[1].startswith("A house or land")


@pytest.mark.parametrize(
    ("page", "typed", "told"),
    [
        ("you-status", {}, "Choose male or female"),
        ("st-role", {}, "Choose who is asking"),
    ],
)
def test_a_sentence_that_belongs_to_one_box_stands_alone(page, typed, told):
    assert told in sentences(sent(a_case(rima()), page, **typed))

"""A part of the letter in the family's own words, when the answers that it was made from change."""

from django.test import Client
from django.urls import reverse

import pytest

from packets.letter import parts_of, stale_parts
from packets.models import Case
from packets.selectors.snapshots import snapshot_of
from packets.wizard.task_state import Status
from packets.wizard.tasks import task_groups
from tests.packets.wizard.forms import form_of
from tests.support.cases import TODAY, a_case
from tests.support.rows import a_case_row

pytestmark = pytest.mark.django_db

STALE = "Your answers changed since you changed these words"
OWN = "I ask for my niece, who was born on March 5, 2017."


@pytest.fixture
def case() -> Case:
    return a_case_row(a_case(exhibits=()))


@pytest.fixture
def family(case) -> Client:
    browser = Client()
    browser.force_login(case.members.get().user)
    return browser


def address_of(case):
    return reverse("letter", args=[case.reference, "1"])


def read(family, case):
    return family.get(address_of(case))


def write(family, case, **parts):
    """Send the letter with these words, and the rest as the page shows it."""
    page = read(family, case)
    boxes = {name: page.context["form"][name].value() for name in ("part1", "part2", "part3")}
    hidden = {**form_of(family, address_of(case)), "made": page.context["made"]}
    return family.post(address_of(case), {**hidden, **boxes, **parts})


def born(case, day):
    traveller = case.beneficiaries.get()
    traveller.answers["ben-dob"] = {"dob": day, "marital": "SINGLE"}
    traveller.save()


def letter_task(case):
    facts = snapshot_of(case, today=TODAY)
    tasks = {task.part.key: task for group in task_groups(facts) for task in group.tasks}
    return tasks["letter"].state


def test_own_words_are_no_older_than_the_answers_they_were_changed_from(family, case):
    write(family, case, part1=OWN)

    assert STALE not in read(family, case).content.decode()
    assert letter_task(case).status is Status.DONE


def test_the_letter_shows_the_new_words_beside_own_words_that_grew_old(family, case):
    write(family, case, part1=OWN)
    born(case, "2017-03-06")

    told = read(family, case).content.decode()

    assert STALE in told
    assert OWN in told
    assert "March 6, 2017" in told.split("<blockquote>")[1].split("</blockquote>")[0]


def test_a_letter_with_old_words_is_something_to_fix(family, case):
    write(family, case, part1=OWN)
    born(case, "2017-03-06")

    assert letter_task(case).status is Status.FIX
    assert letter_task(case).hint == "Your answers changed since you changed its words"


def test_only_the_part_that_the_answers_change_grows_old(family, case):
    write(family, case, part1=OWN, part3="She flies home in June.")
    born(case, "2017-03-06")
    facts = snapshot_of(case, today=TODAY)

    assert list(stale_parts(facts, facts.beneficiaries[0])) == ["part1"]


def test_words_that_are_saved_beside_the_new_ones_count_as_read(family, case):
    write(family, case, part1=OWN)
    born(case, "2017-03-06")

    write(family, case, part1=OWN.replace("5", "6"))

    assert STALE not in read(family, case).content.decode()
    assert letter_task(case).status is Status.DONE


def test_an_emptied_box_follows_the_answers_again_and_keeps_no_mark(family, case):
    write(family, case, part1=OWN)
    born(case, "2017-03-06")

    write(family, case, part1="")

    assert case.beneficiaries.get().answers["letter"] == {}
    assert letter_task(case).status is Status.DONE


def test_words_written_while_somebody_else_changed_an_answer_are_old_at_once(family, case):
    page = read(family, case)
    hidden = {**form_of(family, address_of(case)), "made": page.context["made"]}
    born(case, "2017-03-06")

    family.post(address_of(case), {**hidden, "part1": OWN})

    assert letter_task(case).status is Status.FIX


def test_own_words_of_which_nothing_is_known_are_left_in_peace(case):
    traveller = case.beneficiaries.get()
    traveller.answers["letter"] = {"part1": OWN}
    traveller.save()
    facts = snapshot_of(case, today=TODAY)

    assert stale_parts(facts, facts.beneficiaries[0]) == {}
    assert parts_of(facts, facts.beneficiaries[0])["part1"]

"""Whoever types for a supporter reads the supporter's name, and never "you"."""

import re
from collections.abc import Iterator

import pytest

from packets.questions import NOT_SURE, Field, Page, all_declared_pages
from packets.questions.support_of_another import OF_A_GROUP, OF_A_PERSON, of_another
from packets.snapshot import CaseSnapshot
from packets.wizard.forms import Kept, opened_form
from packets.wizard.walk import Stop, find, stops_of
from tests.support.cases import a_case, a_supporter

YOU = re.compile(r"\b(you|your|I(?!-)|me|my)\b", re.IGNORECASE)
PAGES = {page.id: page for page in all_declared_pages()}


def supported_by(who: str, contact: str = "", **more: dict[str, str]) -> CaseSnapshot:
    supporter = a_supporter(sup_who={"who": who, "contact": contact})
    return a_case(supporters=(supporter,), **more)


def supporter_stops(case: CaseSnapshot) -> list[Stop]:
    return [s for s in stops_of(case) if s.page.id.startswith("sup-") and s.page.id != "sup-who"]


def texts(page: Page) -> Iterator[str]:
    yield from (str(text) for text in (page.heading, page.hint, page.error, page.why))
    for field in page.fields:
        yield from of_field(field)


def of_field(field: Field) -> Iterator[str]:
    yield from (str(text) for text in (field.label, field.hint, field.error))
    choices = () if callable(field.choices) else field.choices
    yield from (str(text) for choice in choices for text in (choice.label, choice.hint))
    for part in field.parts:
        yield from of_field(part)


@pytest.mark.parametrize("who", ["PERSON", "ORGANIZATION", "TRAVELLER", "NOT_SURE"])
def test_no_page_about_another_supporter_says_you(who):
    stops = supporter_stops(supported_by(who, "Open Hearts Fund"))

    said = [stop.say(text) for stop in stops for text in texts(stop.page)]

    assert len(stops) > 2
    assert [text for text in said if YOU.search(text) and text != str(NOT_SURE.label)] == []


def test_who_gives_support_for_a_case_of_their_own_is_asked_as_you():
    stop = find(supported_by("ME"), "sup-give", "sami")

    assert stop is not None
    assert stop.heading == "What will you give Nour?"


def test_a_traveller_who_asks_alone_is_asked_as_you():
    case = supported_by("TRAVELLER", st_role={"role": "SELF"})

    assert find(case, "sup-job", "sami").heading == "Do you work?"
    assert find(supported_by("TRAVELLER"), "sup-job", "sami").heading == "Does Nour work?"


@pytest.mark.parametrize(
    ("page", "heading"),
    [
        ("sup-name", "What is the full name of Sami?"),
        ("sup-birth", "When and where was Sami born?"),
        ("sup-address", "Where does Sami live?"),
        ("sup-give", "What will Sami give Nour?"),
    ],
)
def test_the_heading_names_the_supporter(page, heading):
    assert find(supported_by("PERSON"), page, "sami").heading == heading


def test_of_a_group_the_person_who_signs_is_asked_for():
    case = supported_by("ORGANIZATION", "Open Hearts Fund")

    assert find(case, "sup-name", "sami").heading == "Who signs for Open Hearts Fund?"
    assert find(case, "sup-give", "sami").heading == "What will Open Hearts Fund give Nour?"


@pytest.mark.parametrize("is_group", [True, False])
def test_the_answers_are_the_same_in_both_ways_of_asking(is_group):
    for page_id, told in (OF_A_GROUP if is_group else OF_A_PERSON).items():
        own, other = PAGES[page_id], of_another(page_id, is_group=is_group)

        assert [f.name for f in own.fields] == [f.name for f in other.fields]
        assert [[c.key for c in f.all_choices()] for f in own.fields] == [
            [c.key for c in f.all_choices()] for f in other.fields
        ]
        changed = set(texts(other)) - set(texts(own))
        assert {str(text) for text in told.values()} - set(texts(own)) == changed


@pytest.mark.parametrize(
    ("who", "says"),
    [
        ("ME", "Add each person, or choose: No one but me"),
        ("PERSON", "Add each person, or choose: No one but Sami"),
    ],
)
def test_an_empty_household_is_asked_for_people_and_not_for_a_number(who, says):
    stop = find(supported_by(who), "sup-home", "sami")

    form = opened_form(stop, Kept(answers={}, unclear={}))

    assert dict(form.missing)["people"] == says

"""The wizard's pages as declared: all of the journey, at most five answers each, nothing broken."""

from dataclasses import replace

from django.utils import translation

import pytest

from packets.questions import NOT_SURE, Effort, Field, Kind, Page, Subject
from packets.questions.languages import language_choices
from packets.wizard.pages import all_pages, in_order, mistakes, page_choices

# Page id: its fields, as the families' screens were designed.
JOURNEY = """
s-who who
s-where where country
s-reason reason
s-date kind date what
s-visa visa
s-flags flags
s-money money
st-role role
st-people name more
st-lawyer lawyer
st-helper helper helper_name language
ben-name family given middle one_name
ben-native native script
ben-other other names
ben-dob dob
ben-nation citizen born
ben-where country city permit until
ben-address address same
ben-contact phone email
ben-passport has expires why_none
ben-anum has number
ben-body height weight eyes hair
ben-race ethnicity race
ben-past removal
ben-docs prior date what
ch-parents mother father
ch-consent who court_paper
ch-travel with
ch-care name link address
you-name family given middle one_name
you-other other names
you-birth dob born
you-status citizen status sex
you-numbers a_number ssn account
you-address address same
you-contact phone mobile email
you-link link detail
you-refugee refugee
sup-who who contact
sup-name family given middle other
sup-birth dob born
sup-address address same
sup-status status a_number link
sup-job work employer job since
sup-home people promises
sup-income income
sup-savings cash property other
sup-give what from until room
w-visa none visas
w-visa-why why
w-family filed receipt
w-stay length why
w-plan plan pays
w-ties family home work conduct travel
w-arrive date post_city post_country
w-months parts
w-fast fast why
docs upload
translate name languages phone
letter part1 part2 part3
check done
ask note
sign pages
file steps tracking
"""
FIELDS = {line.split()[0]: tuple(line.split()[1:]) for line in JOURNEY.split("\n") if line}
# Radio questions whose answer nobody can be unsure of, or for which the form has no such box.
ALWAYS_KNOWN = {
    *(("s-who", "who"), ("st-people", "more"), ("ben-body", "sex"), ("ben-race", "ethnicity")),
    *(
        ("rep-here", "here"),
        ("you-link", "link"),
        ("you-status", "sex"),
        ("w-stay", "unit"),
        ("rep-licence", "orders"),
        ("check", "done"),
    ),
}
OWN_DATA = ("you-",)


@pytest.mark.parametrize("page_id", FIELDS)
def test_a_page_of_the_journey_asks_what_was_designed(page_id: str) -> None:
    page = all_pages()[page_id]

    asked = [field.name for field in page.fields]

    assert [name for name in asked if name in FIELDS[page_id]] == list(FIELDS[page_id])


@pytest.mark.parametrize("page", all_pages().values(), ids=lambda page: page.id)
def test_a_page_asks_for_at_most_five_answers(page: Page) -> None:
    assert len(page.fields) <= 5


@pytest.mark.parametrize("page", all_pages().values(), ids=lambda page: page.id)
def test_one_may_always_be_unsure(page: Page) -> None:
    for field in page.fields:
        if field.kind is Kind.RADIO and (page.id, field.name) not in ALWAYS_KNOWN:
            keys = {choice.key for choice in field.all_choices()}
            assert keys & {"NOT_SURE", "UNKNOWN", "NOT_YET"}, field.name


@pytest.mark.parametrize("page", all_pages().values(), ids=lambda page: page.id)
def test_a_browser_fills_in_only_what_the_person_says_of_themself(page: Page) -> None:
    filled = [field.name for field in page.fields if field.autocomplete]

    assert not filled or page.id.startswith(OWN_DATA)


@pytest.mark.parametrize("page", all_pages().values(), ids=lambda page: page.id)
def test_every_field_but_the_first_has_a_label(page: Page) -> None:
    """The first may be asked by the heading alone."""
    assert all(field.label for field in page.fields[1:])


def test_nothing_is_asked_twice_for_one_box_of_a_form() -> None:
    """Two pages may fill one box only when they are not asked in the same case."""
    either_or = {"I-131 Part 8, Item 1", "I-131 Part 13"}
    boxes: dict[str, set[str]] = {}
    for page in all_pages().values():
        for field in page.fields:
            if field.on_form and field.on_form not in either_or and page.task != "":
                boxes.setdefault(field.on_form, set()).add(page.id)
    shared = {box: pages for box, pages in boxes.items() if len(pages) > 1}

    assert shared.pop("I-131 Part 2, Item 25") == {"ben-where", "ben-address"}
    # The filer's own numbers: asked of the petitioner, or of the traveller who signs.
    assert shared.pop("I-131 Part 2, Item 10") == {"you-numbers", "ben-numbers"}
    assert shared.pop("I-131 Part 2, Item 11") == {"you-numbers", "ben-numbers"}
    # A petitioner who gives support is asked on the first, another supporter on the second.
    assert shared.pop("I-134 Part 2, Item 7") == {"you-birth", "sup-birth"}
    assert shared.pop("I-134 Part 2, Item 10") == {"you-status", "sup-status"}
    assert not shared


def a_page(**more: object) -> Page:
    return Page(
        **{"id": "x", "about": Subject.CASE, "task": "start", "heading": "X", "error": "X", **more}
    )  # type: ignore[arg-type]


WORD = Field(name="word", kind=Kind.TEXT)


@pytest.mark.parametrize(
    ("page", "says"),
    [
        (a_page(fields=tuple(replace(WORD, name=f"f{i}") for i in range(6))), "at most 5"),
        (a_page(fields=(WORD, WORD)), "one name"),
        (a_page(task="nowhere"), "no part"),
        (a_page(after="gone"), "cannot follow"),
        (a_page(fields=(WORD,), one_of=("word", "gone")), "one_of"),
        (a_page(error="", fields=(replace(WORD, needed=True),)), "no error text"),
        (a_page(fields=(replace(WORD, kind=Kind.RADIO),)), "no choices"),
        (a_page(fields=(replace(WORD, kind=Kind.RADIO, choices=(NOT_SURE, NOT_SURE)),)), "one key"),
        (a_page(fields=(replace(WORD, only_if=("gone", ("YES",))),)), "not on the page"),
        (
            a_page(
                fields=(
                    replace(WORD, name="pick", kind=Kind.RADIO, choices=(NOT_SURE,)),
                    replace(WORD, only_if=("pick", ("YES",))),
                )
            ),
            "not offered",
        ),
    ],
)
def test_a_wrong_declaration_stops_the_start(page: Page, says: str) -> None:
    assert any(says in mistake for mistake in mistakes(page, {page.id: page}))


def test_a_page_stands_behind_the_one_it_names_with_those_that_follow_it() -> None:
    pages = [
        a_page(id="c", after="a"),
        a_page(id="d"),
        a_page(id="other", task="visas"),
        a_page(id="a"),
        a_page(id="b"),
    ]

    order = [page.id for page in in_order(pages)]

    assert order.index("a") + 1 == order.index("c") == order.index("d") - 1
    assert order.index("d") < order.index("b")


def test_a_comment_can_point_at_any_page() -> None:
    assert {choice.key for choice in page_choices()} == set(all_pages())


def test_questions_that_cost_thought_are_marked_so() -> None:
    assert all_pages()["w-plan"].field("plan").effort is Effort.WRITTEN
    assert all_pages()["sup-income"].field("income").effort is Effort.LOOKED_UP


@pytest.mark.parametrize("language", ["en", "ar", "my", "ps"])
def test_every_language_of_the_list_has_a_name(language):
    with translation.override(language):
        choices = language_choices()

    assert [c.key for c in choices if str(c.label).lower() == c.key.lower()] == []

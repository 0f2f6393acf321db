"""What is typed into the agency's online account: each answer once, on its screen, as it takes it."""

from dataclasses import replace
from datetime import date

import pytest

from packets.filings import filed_forms
from packets.law import all_facts, in_force
from packets.official_forms import all_editions
from packets.online import SCREENS, SOURCES, State, online_set, upload_limits
from packets.online.answers import is_in
from packets.online.screens import CHECKED_ON, FORM
from packets.snapshot import CaseSnapshot
from tests.support.cases import TODAY, a_case, a_representative, reason, with_answer, without

EDITION = next(e for e in all_editions() if e.form == FORM)


def rows_of(case: CaseSnapshot, person: int = 0):
    found = online_set(case, case.beneficiaries[person])
    assert found is not None
    return found


def row(case: CaseSnapshot, place: str, label: str = "", person: int = 0):
    rows = [r for r in rows_of(case, person).rows if r.place == place and label in r.label]
    assert len(rows) == 1, [r.label for r in rows]
    return rows[0]


def screen_of(case: CaseSnapshot, place: str) -> str:
    found = rows_of(case)
    return next(s.of.key for s in found.screens if any(r.place == place for r in s.rows))


@pytest.mark.parametrize("item", [i for i in EDITION.items if not i.for_ink])
def test_each_box_of_the_form_has_one_screen(item):
    screens = [s.key for s in SCREENS for box in s.boxes if is_in(item, box)]

    assert len(screens) == 1, f"{item.part}, {item.item} {item.label}"


def test_every_answer_of_the_form_is_typed_once():
    case = replace(a_case(), representative=a_representative())
    form = next(f for f in filed_forms(case, case.beneficiaries[0]) if f.edition.form == FORM)
    boxes = [i for i in form.edition.items if i.applies(form.filing) and not i.for_ink]

    typed = [row.label for row in rows_of(case).rows]

    assert sorted(typed) == sorted(item.label for item in boxes)


def test_screens_come_in_the_order_of_the_agency():
    case = a_case()

    keys = [screen.of.key for screen in rows_of(case).screens]

    assert keys == [s.key for s in SCREENS]
    assert screen_of(case, "Part 2, Item 1") == "your-name"
    assert screen_of(case, "Part 8, Item 3.b") == "why"
    assert keys.index("your-name") < keys.index("their-name") < keys.index("why")
    assert keys[-1] == "review"


def test_who_files_for_themself_is_asked_once():
    own = with_answer(a_case(), "st-role.role", "SELF")

    keys = {screen.of.key for screen in rows_of(own).screens}

    assert "your-name" in keys
    assert not keys & {"their-name", "their-birth", "their-contact"}


def test_each_screen_says_how_it_is_known_and_no_recalled_one_passes_for_read():
    assert {s.source for s in SCREENS} <= set(SOURCES)
    assert all(SOURCES[s.source].url.startswith("https://") for s in SCREENS)
    assert not SOURCES["account"].was_read
    assert [s.key for s in SCREENS if SOURCES[s.source].was_read] == ["file-a-form"]
    assert date(2026, 11, 26) <= CHECKED_ON


@pytest.mark.parametrize(
    ("place", "label", "state", "typed"),
    [
        ("Part 1, Item 7", "", State.CHOOSE, "Select this box"),
        ("Part 2, Item 1", "Family", State.TYPE, "Alhassan"),
        ("Part 2, Item 1", "Middle", State.EMPTY, ""),
        ("Part 2, Item 3", "Apt.", State.TYPE, "Apt. 4"),
        ("Part 2, Item 5", "", State.TYPE, "204555019"),
        ("Part 2, Item 9", "", State.TYPE, "07/19/1984"),
        ("Part 2, Item 10", "", State.EMPTY, ""),
        ("Part 3, Item 4", "", State.TYPE, "057"),
        ("Part 3, Item 2", "", State.CHOOSE, "White"),
        ("Part 4, Item 2.b", "", State.EMPTY, ""),
        ("Part 8, Item 2", "", State.TYPE, "5 months"),
        ("Part 10, Item 1", "", State.TYPE, "2165550141"),
        ("Part 13, Item 3", "Item 16", State.FOREIGN, "Nour Alhassan: نور الحسن"),
    ],
)
def test_each_answer_stands_as_it_is_typed(place, label, state, typed):
    found = row(a_case(), place, label)

    assert (found.state, found.typed) == (state, typed)


def test_an_answer_is_spelled_as_the_form_takes_it_and_says_how_it_was_given():
    case = a_case()
    nour = with_answer(case.beneficiaries[0], "ben-name.family", "Núñez")

    found = row(replace(case, beneficiaries=(nour,)), "Part 2, Item 16", "Family")

    assert (found.typed, found.given) == ("Nunez", "Núñez")


def test_a_needed_answer_in_other_letters_is_missing_and_leads_to_its_question():
    case = a_case()
    nour = with_answer(case.beneficiaries[0], "ben-name.family", "الحسن")

    found = row(replace(case, beneficiaries=(nour,)), "Part 2, Item 16", "Family")

    assert (found.state, found.typed) == (State.MISSING, "")
    assert found.source is not None
    assert (found.source.page, found.source.about) == ("ben-name", "nour")


@pytest.mark.parametrize(
    ("question", "place", "page"),
    [
        ("ben-dob.dob", "Part 2, Item 18", "ben-dob"),
        ("ben-body.eyes", "Part 3, Item 5", "ben-body"),
        ("ben-past.removal", "Part 4, Item 1", "ben-past"),
    ],
)
def test_what_is_missing_leads_to_the_question_that_mends_it(question, place, page):
    case = a_case()
    nour = without(case.beneficiaries[0], question)

    found = row(replace(case, beneficiaries=(nour,)), place)

    assert found.state is State.MISSING
    assert found.source is not None
    assert (found.source.page, found.source.about) == (page, "nour")


def test_an_answer_longer_than_the_box_of_the_form_is_told_with_its_length():
    found = row(a_case(), "Part 8, Item 1")

    assert found.room == 340
    assert found.length == len(found.typed) > 340
    assert not found.typed.endswith("(see Part 13)")


def test_a_request_for_more_time_asks_for_its_own_boxes():
    case = a_case()
    nour = replace(case.beneficiaries[0], reasons=(reason("REP"),))

    places = {r.place for r in rows_of(replace(case, beneficiaries=(nour,))).rows}

    assert {"Part 1, Item 11", "Part 1, Item 12", "Part 9, Item 1"} <= places
    assert not places & {"Part 1, Item 7", "Part 8, Item 3.a"}


def test_no_card_for_work_leaves_its_box_empty():
    case = a_case()
    first = with_answer(reason("REP"), "rep-work.work", "NO")
    nour = replace(case.beneficiaries[0], reasons=(first,))

    assert row(replace(case, beneficiaries=(nour,)), "Part 9, Item 1").state is State.EMPTY


def test_nothing_is_told_while_no_edition_of_the_form_is_in_force():
    rows = [fact for fact in all_facts() if not fact.key.startswith("edition.I-131")]
    case = a_case()

    with in_force(rows):
        found = online_set(replace(case, taken_on=date(2020, 1, 1)), case.beneficiaries[0])

    assert found is None


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("03-A-hospital-letter.pdf", True),
        ("A (part 1 of 2).pdf", True),
        ("Núñez.pdf", False),
        ("a/b.pdf", False),
        ("a'b.pdf", False),
        ("", False),
    ],
)
def test_a_name_of_a_file_is_taken_by_its_signs(name, taken):
    limits = upload_limits(on=TODAY)

    assert limits is not None
    assert limits.takes_name(name) is taken


@pytest.mark.parametrize(
    ("size", "taken"), [(0, False), (1, True), (12_000_000, True), (12_000_001, False)]
)
def test_a_file_is_taken_up_to_the_size_of_the_row(size, taken):
    limits = upload_limits(on=TODAY)

    assert limits is not None
    assert limits.takes_size(size) is taken
    assert limits.takes_pdf


def test_limits_follow_the_rows_and_are_unknown_without_them():
    smaller = [replace(f, value=6) if f.key == "online.file.megabytes" else f for f in all_facts()]
    without_size = [f for f in all_facts() if f.key != "online.file.megabytes"]

    with in_force(smaller):
        limits = upload_limits(on=TODAY)
    with in_force(without_size):
        unknown = upload_limits(on=TODAY)

    assert limits is not None
    assert limits.megabytes == 6
    assert unknown is None


def test_a_row_that_is_no_rule_for_signs_makes_the_limits_unknown():
    broken = [
        replace(f, value="[z-a]") if f.key == "online.file.name_characters" else f
        for f in all_facts()
    ]

    with in_force(broken):
        assert upload_limits(on=TODAY) is None

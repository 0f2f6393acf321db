"""Words that the legal team suggests for a letter: the family accepts or keeps out each of them."""

import threading
from datetime import timedelta

from django.db import connection
from django.test import Client

import pytest
from pypdf import PdfReader

from packets.errors import ChangedMeanwhile, NotAllowed, NotUnderstood, WrongMoment
from packets.letter import letter_of, mark_of, paragraphs, parts_of, stale_parts
from packets.models import Case, Suggestion
from packets.operations import building
from packets.operations.builds import request_build
from packets.operations.cases_in_folders import export_case, import_case
from packets.operations.drafting import save_page
from packets.operations.letter_now import letter_now
from packets.operations.suggesting import OPEN_AT_MOST, STEPS, Move, Suggested, decide, suggest
from packets.selectors.overtaken import forms_filled, is_overtaken
from packets.selectors.snapshots import snapshot_of
from packets.selectors.staff_words import staff_words_of
from packets.snapshot import digest_of
from tests.packets.test_letter_in_own_words import address_of, born, read, write
from tests.packets.test_overtaken import made_of
from tests.support.audit import lines_of
from tests.support.cases import TODAY, a_case
from tests.support.rows import NOW, Role, a_case_row, an_account, joined

pytestmark = pytest.mark.django_db

State = Suggestion.State
NEW = "Nour is my niece. She needs care that no hospital near her gives."
OTHER = "She flies home when her treatment ends."


@pytest.fixture
def case() -> Case:
    return a_case_row(a_case(exhibits=()))


@pytest.fixture
def family(case) -> Client:
    browser = Client()
    browser.force_login(case.members.get(role=Role.OWNER).user)
    return browser


@pytest.fixture
def owner(case):
    return case.members.get(role=Role.OWNER).user


@pytest.fixture
def lawyer(case):
    return joined(case, Role.ATTORNEY, role="ATTORNEY", shown_name="Mary Okafor")


def facts_of(case):
    return snapshot_of(case, today=TODAY)


def words_now(case, part="part1"):
    """Return the words of a part as the letter would print them, without its citations."""
    facts = facts_of(case)
    own = facts.beneficiaries[0].text("letter", part)
    return own or parts_of(facts, facts.beneficiaries[0])[part]


def wanted(case, *, part="part1", place=1, words=NEW, **more):
    old = paragraphs(words_now(case, part))[place - 1]
    return Suggested(about="nour", part=part, place=place, mark=mark_of(old), words=words, **more)


def suggested(case, lawyer, **more):
    return suggest(case=case, wanted=wanted(case, **more), by=lawyer, now=NOW, today=TODAY)


def done(row, move, by):
    return decide(row=row, move=move, by=by, now=NOW, today=TODAY)


def printed(case):
    letter = letter_of(facts_of(case), facts_of(case).beneficiaries[0])
    return [s.text for x in letter.sections for p in x.paragraphs for s in p.sentences]


# --- Accepting --------------------------------------------------------------------------------


def test_accepted_words_are_printed_in_the_letter_in_place_of_the_paragraph(case, lawyer, owner):
    row = suggested(case, lawyer)
    before = paragraphs(words_now(case))

    done(row, Move.ACCEPT, owner)

    assert paragraphs(words_now(case)) == (NEW, *before[1:])
    assert NEW in printed(case)
    assert before[0] not in printed(case)


def test_what_waits_or_is_kept_out_says_nothing_in_the_packet(case, lawyer, owner):
    before = digest_of(facts_of(case))

    row = suggested(case, lawyer)
    waiting = digest_of(facts_of(case))
    done(row, Move.KEEP_OUT, owner)

    assert waiting == digest_of(facts_of(case)) == before
    assert NEW not in printed(case)


def test_accepting_is_a_save_of_the_letter_like_any_other(case, lawyer, owner):
    done(suggested(case, lawyer), Move.ACCEPT, owner)

    saved = case.beneficiaries.get().saved["letter"]
    assert (saved["version"], saved["by"]) == (1, owner.pk)
    assert "nour letter" in lines_of(case).filter(what="PAGE_SAVED").values_list("about", flat=True)


def test_words_of_the_office_that_the_family_accepted_are_words_of_the_family(case, lawyer, owner):
    case.answers["st-lawyer"] = {"lawyer": "YES"}
    case.save()
    office = joined(case, Role.PARALEGAL, role="PARALEGAL")

    done(suggested(case, office), Move.ACCEPT, owner)
    accepted = staff_words_of(case)
    letter = letter_now(case, "nour", today=TODAY)
    typed = letter.with_words("part3", place=1, new=OTHER)
    save_page(case=case, stop=letter.stop, typed=typed, by=office, now=NOW)

    assert accepted == ()
    assert [one.page for one in staff_words_of(case)] == ["letter"]


def test_accepted_twice_is_accepted_once(case, lawyer, owner):
    row = suggested(case, lawyer)

    done(row, Move.ACCEPT, owner)
    done(row, Move.ACCEPT, owner)

    assert case.beneficiaries.get().saved["letter"]["version"] == 1
    assert lines_of(case).filter(what="SUGGESTION_ACCEPTED").count() == 1


def test_several_suggestions_for_one_part_are_accepted_one_by_one(case, lawyer, owner):
    first = suggested(case, lawyer, part="part3", place=1, words="She comes for her treatment.")
    second = suggested(case, lawyer, part="part3", place=2, words=OTHER)
    before = paragraphs(words_now(case, "part3"))

    done(first, Move.ACCEPT, owner)
    done(second, Move.ACCEPT, owner)

    now = paragraphs(words_now(case, "part3"))
    assert now == ("She comes for her treatment.", OTHER, *before[2:])


def test_words_that_divide_a_paragraph_do_not_move_the_next_suggestion(case, lawyer, owner):
    first = suggested(case, lawyer, part="part3", place=1, words="One.\nTwo.\nThree.")
    second = suggested(case, lawyer, part="part3", place=2, words=OTHER)

    done(first, Move.ACCEPT, owner)
    done(second, Move.ACCEPT, owner)

    assert paragraphs(words_now(case, "part3"))[:4] == ("One.", "Two.", "Three.", OTHER)


def test_own_words_in_other_parts_stay_when_a_suggestion_is_accepted(family, case, lawyer, owner):
    write(family, case, part2="My words.", part3="My other words.")
    row = suggested(case, lawyer, part="part3", words=OTHER)

    done(row, Move.ACCEPT, owner)

    assert words_now(case, "part2") == "My words."
    assert words_now(case, "part3") == OTHER


def test_accepted_words_grow_old_when_the_answers_behind_them_change(case, lawyer, owner):
    done(suggested(case, lawyer), Move.ACCEPT, owner)
    facts = facts_of(case)
    assert stale_parts(facts, facts.beneficiaries[0]) == {}

    born(case, "2017-03-06")

    facts = facts_of(case)
    assert list(stale_parts(facts, facts.beneficiaries[0])) == ["part1"]


def test_accepting_does_not_count_as_reading_words_that_had_grown_old(family, case, lawyer, owner):
    write(family, case, part1="I ask for my niece.")
    born(case, "2017-03-06")
    row = suggested(case, lawyer, words="I ask for my niece Nour.")

    done(row, Move.ACCEPT, owner)

    facts = facts_of(case)
    assert list(stale_parts(facts, facts.beneficiaries[0])) == ["part1"]


def test_a_suggestion_to_say_again_what_the_answers_make_lets_the_part_follow_them(
    family, case, lawyer, owner
):
    made = words_now(case)
    first = paragraphs(made)[0]
    write(family, case, part1=made.replace(first, "My niece!"))
    row = suggested(case, lawyer, words=first)

    done(row, Move.ACCEPT, owner)

    assert case.beneficiaries.get().answers["letter"] == {}


def test_a_tab_with_the_letter_from_before_does_not_take_accepted_words_away(
    family, case, lawyer, owner
):
    tab = read(family, case)
    boxes = {name: tab.context["form"][name].value() for name in ("part1", "part2", "part3")}
    hidden = {"version": "0", "form_complete": "1", "made": tab.context["made"]}
    done(suggested(case, lawyer), Move.ACCEPT, owner)

    answer = family.post(address_of(case), {**boxes, **hidden, "part1": "From an old tab."})

    assert answer.status_code == 409
    assert "From an old tab." in answer.content.decode()
    assert NEW in words_now(case)


def test_a_suggestion_is_for_the_english_words_of_a_part_in_other_letters(
    family, case, lawyer, owner
):
    write(family, case, **{"part1": "ابنة أخي مريضة.", "part1.en": "My niece is ill."})
    row = suggested(case, lawyer, words="My niece is very ill.")

    done(row, Move.ACCEPT, owner)

    given = case.beneficiaries.get().answers["letter"]
    assert (given["part1"], given["part1.en"]) == ("ابنة أخي مريضة.", "My niece is very ill.")


def test_the_next_packet_prints_what_was_accepted(case, lawyer, owner):
    done(suggested(case, lawyer), Move.ACCEPT, owner)
    done(suggested(case, lawyer, part="part3", words=OTHER), Move.KEEP_OUT, owner)

    build = request_build(case=case, by=owner, is_draft=True, today=TODAY)
    building.build_packet(build_id=build.pk)

    with case.packets.get().file.open("rb") as file:
        text = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(file).pages)
    assert NEW in text
    assert OTHER not in text


def test_a_packet_from_before_is_not_up_to_date_any_more(case, lawyer, owner):
    packet = made_of(case)
    row = suggested(case, lawyer)
    waiting = is_overtaken(packet, facts_of(case), forms_filled(on=TODAY))

    done(row, Move.ACCEPT, owner)

    assert not waiting
    assert is_overtaken(packet, facts_of(case), forms_filled(on=TODAY))


@pytest.mark.django_db(transaction=True)
def test_of_accepting_and_keeping_out_at_the_same_moment_one_wins(case, lawyer, owner):
    row = suggested(case, lawyer)
    together, told = threading.Barrier(6), []

    def press(move):
        together.wait()
        try:
            told.append(done(row, move, owner).state)
        except ChangedMeanwhile:
            told.append("refused")
        finally:
            connection.close()

    moves = [Move.ACCEPT, Move.KEEP_OUT] * 3
    threads = [threading.Thread(target=press, args=(move,)) for move in moves]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    row.refresh_from_db()
    assert sorted(told) == sorted([row.state] * 3 + ["refused"] * 3)
    assert (NEW in words_now(case)) == (row.state == State.ACCEPTED)


# --- What does not go -------------------------------------------------------------------------


def test_words_that_changed_since_are_never_overwritten(family, case, lawyer, owner):
    row = suggested(case, lawyer)
    write(family, case, part1="I wrote this myself.")

    with pytest.raises(ChangedMeanwhile, match="changed since this was suggested"):
        done(row, Move.ACCEPT, owner)

    assert words_now(case) == "I wrote this myself."
    row.refresh_from_db()
    assert row.state == State.OPEN


def place_with(case, words):
    """Return the place of the paragraph of the first part that says this."""
    return next(n for n, p in enumerate(paragraphs(words_now(case)), start=1) if words in p)


def test_an_answer_that_changes_the_paragraph_overtakes_the_suggestion_too(case, lawyer, owner):
    row = suggested(case, lawyer, place=place_with(case, "March 5, 2017"))
    born(case, "2017-03-06")

    with pytest.raises(ChangedMeanwhile):
        done(row, Move.ACCEPT, owner)


def test_a_suggestion_counts_again_when_its_paragraph_is_as_it_was(family, case, lawyer, owner):
    row = suggested(case, lawyer)
    write(family, case, part1="I wrote this myself.")
    write(family, case, part1="")

    done(row, Move.ACCEPT, owner)

    assert NEW in words_now(case)


def test_of_a_paragraph_that_stands_twice_only_the_one_in_its_place_is_meant(
    family, case, lawyer, owner
):
    write(family, case, part3="Thank you.\nShe is ill.\nThank you.")
    row = suggested(case, lawyer, part="part3", place=3, words=OTHER)
    write(family, case, part3="She is ill.\nThank you.\nShe is my niece.\nThank you.")

    with pytest.raises(ChangedMeanwhile):
        done(row, Move.ACCEPT, owner)


def test_words_for_which_the_part_has_no_room_are_not_accepted_and_nothing_is_lost(
    family, case, lawyer, owner
):
    write(family, case, part1="Short.\n" + "a" * 5980)
    row = suggested(case, lawyer, words="Short too.")
    Suggestion.objects.filter(pk=row.pk).update(words="b" * 500)

    with pytest.raises(NotUnderstood, match="6000"):
        done(row, Move.ACCEPT, owner)

    assert words_now(case).startswith("Short.\n")


CANNOT_STAND = {
    "no words": ("  \n ", "Write the words"),
    "the words that stand there": (None, "stand there now"),
    "words in other letters": ("ابنة أخي", "English only"),
    "more than the part holds": ("a" * 6001, "6000"),
}


@pytest.mark.parametrize("what", CANNOT_STAND)
def test_words_that_cannot_stand_in_the_letter_are_not_suggested(what, case, lawyer):
    words, sentence = CANNOT_STAND[what]
    if words is None:
        words = paragraphs(words_now(case))[0]

    with pytest.raises(NotUnderstood, match=sentence):
        suggested(case, lawyer, words=words)

    assert not Suggestion.objects.exists()


def test_words_for_a_paragraph_that_changed_meanwhile_are_not_kept_blindly(case, lawyer):
    old = wanted(case, place=place_with(case, "March 5, 2017"))
    born(case, "2017-03-06")

    with pytest.raises(ChangedMeanwhile):
        suggest(case=case, wanted=old, by=lawyer, now=NOW, today=TODAY)


def test_a_double_click_suggests_once(case, lawyer):
    assert suggested(case, lawyer) == suggested(case, lawyer)

    assert Suggestion.objects.count() == 1


def test_a_letter_takes_a_number_of_suggestions_and_more_when_some_are_decided(case, lawyer, owner):
    for number in range(OPEN_AT_MOST):
        row = suggested(case, lawyer, words=f"Words {number}.")
    with pytest.raises(NotUnderstood, match="many suggestions"):
        suggested(case, lawyer)

    done(row, Move.KEEP_OUT, owner)

    assert suggested(case, lawyer).state == State.OPEN


def test_a_case_that_was_mailed_takes_no_suggestion_and_no_decision(case, lawyer, owner):
    row = suggested(case, lawyer)
    Case.objects.filter(pk=case.pk).update(status="FILED")

    with pytest.raises(WrongMoment):
        suggested(case, lawyer, words=OTHER)
    with pytest.raises(WrongMoment):
        done(row, Move.ACCEPT, owner)


def test_a_suggestion_of_a_traveller_who_was_removed_says_so(case, lawyer, owner):
    row = suggested(case, lawyer)
    case.beneficiaries.all().delete()

    with pytest.raises(NotAllowed):
        done(row, Move.ACCEPT, owner)


# --- States -----------------------------------------------------------------------------------

# From which state (down) which move (across) leads where; "-" is refused with a sentence.
STATES = """
          ACCEPT    KEEP_OUT  PUT_BACK  WITHDRAW
OPEN      ACCEPTED  KEPT_OUT  OPEN      WITHDRAWN
ACCEPTED  ACCEPTED  -         -         -
KEPT_OUT  -         KEPT_OUT  OPEN      -
WITHDRAWN -         -         -         WITHDRAWN
"""
HEAD, *ROWS = [line.split() for line in STATES.strip().splitlines()]
LEADS = {
    (State(line[0]), Move(move)): to
    for line in ROWS
    for move, to in zip(HEAD, line[1:], strict=True)
}


def test_the_table_has_every_state_and_move():
    assert len(LEADS) == len(State) * len(Move)
    assert STEPS.keys() == set(Move)


@pytest.mark.parametrize(("state", "move"), LEADS)
def test_a_move_leads_where_the_table_says(state, move, case, lawyer, owner):
    row = suggested(case, lawyer)
    Suggestion.objects.filter(pk=row.pk).update(
        state=state, decided_at=None if state == State.OPEN else NOW
    )
    to = LEADS[state, move]

    if to == "-":
        with pytest.raises(ChangedMeanwhile):
            done(row, move, owner)
    else:
        done(row, move, owner)

    row.refresh_from_db()
    assert row.state == (state if to == "-" else to)
    assert (row.decided_at is None) == (row.state == State.OPEN)


def test_events_tell_what_was_done_and_no_words(case, lawyer, owner):
    row = suggested(case, lawyer, reason="A reason to read.")
    done(row, Move.KEEP_OUT, owner)
    done(row, Move.PUT_BACK, owner)
    done(row, Move.ACCEPT, owner)

    told = list(lines_of(case).values_list("what", "about", "actor"))[-5:]

    assert told == [
        ("WORDS_SUGGESTED", "nour part1", lawyer.pk),
        ("SUGGESTION_KEPT_OUT", "nour part1", owner.pk),
        ("SUGGESTION_PUT_BACK", "nour part1", owner.pk),
        ("PAGE_SAVED", "nour letter", owner.pk),
        ("SUGGESTION_ACCEPTED", "nour part1", owner.pk),
    ]


# --- Folders ----------------------------------------------------------------------------------


def test_suggestions_move_with_the_case_under_the_name_of_who_made_them(
    case, lawyer, owner, tmp_path
):
    suggested(case, lawyer, reason="Shorter.", words="One.\nTwo.")
    done(suggested(case, lawyer, part="part3", words=OTHER), Move.KEEP_OUT, owner)

    export_case(case=case, folder=tmp_path / "out", today=TODAY)
    copy = import_case(folder=tmp_path / "out", owner=an_account(), now=NOW + timedelta(days=1))

    rows = Suggestion.objects.filter(beneficiary__case=copy)
    assert [(r.part, r.words, r.state, r.by_name, r.suggested_by) for r in rows] == [
        ("part1", "One.\nTwo.", State.OPEN, "Mary Okafor", None),
        ("part3", OTHER, State.KEPT_OUT, "Mary Okafor", None),
    ]
    done(rows[0], Move.ACCEPT, copy.members.get().user)
    assert words_now(copy).startswith("One.\nTwo.")

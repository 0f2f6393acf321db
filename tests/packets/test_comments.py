"""Comments of the legal team: who moves them, who sees them, and that none is lost or doubled."""

import threading

from django.db import connection

import pytest

from evidence.models import DocumentPart
from packets.errors import ChangedMeanwhile, NotAllowed, NotUnderstood
from packets.models import Comment
from packets.operations.commenting import Said, Wanted, ask_for_changes, comment, move_on
from packets.reviewing import Anchor, Move, Side, Standing, may_move, moved
from packets.selectors.comments import (
    filed_in,
    for_family,
    for_legal,
    places_of_comments,
    to_fix,
    to_send,
)
from packets.snapshot.bounds import LONGEST_COMMENT
from tests.support.audit import lines_of
from tests.support.cases import a_case, an_exhibit
from tests.support.rows import NOW, Role, a_case_row, give_pages, joined

Kind, On, State = Comment.Kind, Comment.On, Comment.State
db = pytest.mark.django_db

O, A, C, R = "OPEN", "ANSWERED", "CLOSED", "REOPENED"  # noqa: E741
TABLE = [
    # move, side, from each state to (None: it cannot be done)
    (Move.REPLIED, Side.FAMILY, {O: A, A: A, R: A, C: None}),
    (Move.REPLIED, Side.LEGAL, {O: O, A: A, R: R, C: None}),
    (Move.FIXED, Side.FAMILY, {O: A, A: A, R: A, C: None}),
    (Move.FIXED, Side.LEGAL, {O: None, A: None, R: None, C: None}),
    (Move.NEEDS_HELP, Side.FAMILY, {O: A, A: A, R: A, C: None}),
    (Move.NEEDS_HELP, Side.LEGAL, {O: None, A: None, R: None, C: None}),
    (Move.CLOSED, Side.FAMILY, {O: None, A: None, R: None, C: None}),
    (Move.CLOSED, Side.LEGAL, {O: C, A: C, R: C, C: None}),
    (Move.REOPENED, Side.FAMILY, {O: None, A: None, R: None, C: None}),
    (Move.REOPENED, Side.LEGAL, {O: None, A: R, R: None, C: R}),
]


@pytest.mark.parametrize(("move", "side", "row"), TABLE)
def test_who_moves_a_comment_from_which_state_to_which(move, side, row):
    found = {
        state: moved(move, side, state) if may_move(move, side, state) else None for state in row
    }

    assert found == row


@pytest.fixture
def case(tmp_path):
    row = a_case_row(a_case(exhibits=(an_exhibit("MED-01"), an_exhibit("MED-02"))), files=tmp_path)
    give_pages(row)
    return row


@pytest.fixture
def lawyer(case):
    return joined(case, Role.ATTORNEY, role="ATTORNEY", shown_name="Mary Okafor")


@pytest.fixture
def owner(case):
    return case.members.get(role=Role.OWNER).user


def written(case, by, *, kind=Kind.CHANGE, text="Write the date.", token="t1", **more):
    wanted = Wanted(kind=kind, on=more.pop("on", On.CASE), text=text, **more)
    return comment(case=case, wanted=wanted, by=by, token=token, now=NOW)


def sent(case, by, *rows, token="s1", words="Please look at these."):
    return ask_for_changes(case=case, words=words, comments=rows, by=by, token=token, now=NOW)


def done(row, move, side, by, *, text="", token="m1", version=None):
    said = Said(move=move, text=text, version=version or row.version, token=token)
    return move_on(row=row, said=said, side=side, by=by, now=NOW)


@db
def test_the_same_form_sent_twice_comments_once(case, lawyer):
    first, second = written(case, lawyer), written(case, lawyer)

    assert first.pk == second.pk
    assert case.comments.count() == 1


@db(transaction=True)
def test_comments_written_at_once_get_numbers_of_their_own(case, lawyer):
    def write(token):
        written(case, lawyer, token=token)
        connection.close()

    threads = [threading.Thread(target=write, args=[f"t{n}"]) for n in range(4)]
    [each.start() for each in threads]
    [each.join() for each in threads]

    assert sorted(case.comments.values_list("number", flat=True)) == [1, 2, 3, 4]


@db
@pytest.mark.parametrize(("text", "why"), [("  ", "Write what"), ("x" * 4001, "room for 4000")])
def test_a_comment_says_something_and_not_without_end(case, lawyer, text, why):
    assert LONGEST_COMMENT == 4000
    with pytest.raises(NotUnderstood, match=why):
        written(case, lawyer, text=text)


@db
def test_the_family_sees_what_was_sent_to_it_and_never_a_private_note(case, lawyer):
    change = written(case, lawyer)
    note = written(case, lawyer, kind=Kind.PRIVATE, text="Ask the charity.", token="t2")
    before = list(for_family(case))

    sent(case, lawyer, change, note)

    assert before == []
    assert list(for_family(case)) == [change] == list(to_fix(case))
    assert list(for_legal(case)) == [change, note]
    assert list(to_send(case)) == []


@db
def test_a_message_with_nothing_to_send_is_refused(case, lawyer):
    note = written(case, lawyer, kind=Kind.PRIVATE)

    with pytest.raises(NotUnderstood, match="at least one"):
        sent(case, lawyer, note)
    assert not case.change_requests.exists()


@db
def test_the_same_message_is_sent_once(case, lawyer):
    change = written(case, lawyer)

    assert sent(case, lawyer, change).pk == sent(case, lawyer, change).pk


@db
def test_what_was_not_sent_cannot_be_answered_by_the_family(case, lawyer, owner):
    with pytest.raises(NotAllowed):
        done(written(case, lawyer), Move.FIXED, Side.FAMILY, owner)


@db
def test_a_change_stops_the_sign_off_until_the_lawyer_closes_it(case, lawyer, owner):
    change = written(case, lawyer)
    sent(case, lawyer, change)
    change.refresh_from_db()
    assert (change.stops_sign_off, change.waits_for_family) == (True, True)

    change = done(change, Move.FIXED, Side.FAMILY, owner)
    assert (change.stops_sign_off, change.waits_for_legal) == (True, True)

    change = done(change, Move.CLOSED, Side.LEGAL, lawyer, token="m2")
    assert (change.stops_sign_off, change.waits_for_legal) == (False, False)


@db
def test_a_move_from_a_stale_tab_is_refused_and_a_reply_from_one_is_kept(case, lawyer, owner):
    change = written(case, lawyer)
    sent(case, lawyer, change)
    seen = change.version
    done(change, Move.REPLIED, Side.FAMILY, owner, text="I called.", token="m1")

    with pytest.raises(ChangedMeanwhile):
        done(change, Move.CLOSED, Side.LEGAL, lawyer, token="m2", version=seen)
    done(change, Move.REPLIED, Side.LEGAL, lawyer, text="Thank you.", token="m3", version=seen)

    assert [one.text for one in change.replies.all()] == ["I called.", "Thank you."]


@db
def test_the_same_reply_sent_twice_stands_once(case, lawyer):
    row = written(case, lawyer)

    for _ in range(2):
        row = done(row, Move.REPLIED, Side.LEGAL, lawyer, text="See also B.", version=1)

    assert row.replies.count() == 1


@db
def test_what_happened_is_noted_without_a_word_of_it(case, lawyer):
    row = written(case, lawyer, text="The letter of Dr. Haddad")

    event = lines_of(case).last()
    assert (event.what, event.about) == ("COMMENTED", row.code.hex)


# --- Where a comment on a paper is ------------------------------------------------------------


def on_page_2(case, lawyer):
    exhibit = case.exhibits.order_by("position").first()
    anchor = Anchor(
        paper=exhibit.document.sha256,
        row=str(exhibit.code),
        page=1,
        quote="next month",
        boxes=((0.1, 0.2, 0.3, 0.02),),
    )
    return written(case, lawyer, on=On.PLACE, anchor=anchor), exhibit


@db
def test_a_comment_on_a_place_follows_its_exhibit_through_a_new_order(case, lawyer):
    row, exhibit = on_page_2(case, lawyer)
    exhibit.position = 99
    exhibit.save()

    found = places_of_comments([row], filed_in(case), {})[row.pk]

    assert (found.standing, found.row, found.page) == (Standing.THERE, str(exhibit.code), 1)
    assert found.boxes == ((0.1, 0.2, 0.3, 0.02),)


@db
def test_a_comment_on_a_place_follows_its_file_into_a_joined_one(case, lawyer):
    row, exhibit = on_page_2(case, lawyer)
    other = case.exhibits.exclude(pk=exhibit.pk).first()
    whole, part = other.document, exhibit.document
    before = whole.page_count
    first = type(part).objects.create(
        original=whole.original,
        pages=whole.pages.name,
        name="before.pdf",
        media_type="application/pdf",
        size=1,
        sha256="d" * 64,
        state="READY",
        page_count=before,
    )
    exhibit.delete()
    DocumentPart.objects.create(whole=whole, part=first, position=1)
    DocumentPart.objects.create(whole=whole, part=part, position=2)

    found = places_of_comments([row], filed_in(case), {})[row.pk]

    assert (found.standing, found.row) == (Standing.THERE, str(other.code))
    assert found.page == before + 1


@db
def test_a_comment_on_a_replaced_file_says_check_again(case, lawyer):
    row, exhibit = on_page_2(case, lawyer)
    exhibit.document.sha256 = "e" * 64
    exhibit.document.save()

    found = places_of_comments([row], filed_in(case), {})[row.pk]

    assert found.standing is Standing.CHECK_AGAIN

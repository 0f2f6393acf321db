"""The review: answers, a page of a paper and the comments side by side, for the legal team alone."""

import re

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import pytest

from evidence.models import Reading, ReadPage
from packets.models import Comment
from packets.operations.suggesting import Move as SuggestionMove
from packets.operations.suggesting import decide
from tests.packets.test_exhibits_pages import a_case_with_papers, browser_of, whole
from tests.packets.test_suggestions import suggested
from tests.support.cases import TODAY
from tests.support.comments import a_comment, on_page
from tests.support.rows import NOW, Role, joined

pytestmark = pytest.mark.django_db

Kind, On, State = Comment.Kind, Comment.On, Comment.State
WORDS = [
    ["surgery", 0.1, 0.3, 0.1, 0.02],
    ["next", 0.21, 0.3, 0.06, 0.02],
    ["month", 0.28, 0.3, 0.08, 0.02],
]


@pytest.fixture
def case(tmp_path):
    return a_case_with_papers(tmp_path)


@pytest.fixture
def lawyer(case):
    return joined(case, Role.ATTORNEY, role="ATTORNEY", shown_name="Mary Okafor")


@pytest.fixture
def desk(lawyer):
    return browser_of(lawyer)


@pytest.fixture
def owner(case):
    return case.members.get(role=Role.OWNER).user


def was_read(document, text="The surgery will take place next month.", words=WORDS):
    reading, _new = Reading.objects.get_or_create(
        document=document,
        defaults={"pages_name": document.pages.name, "state": "DONE", "reader_version": "1"},
    )
    return ReadPage.objects.create(
        reading=reading, number=1, source="LAYER", text=text, words=words, fingerprint="0" * 16
    )


def first(case):
    return case.exhibits.order_by("position").first()


def at(case, page=1, exhibit=None, **query):
    code = (exhibit or first(case)).code
    return reverse("review-page", args=[case.reference, code, page], query=query or None)


def form(**boxes):
    return whole(**{"kind": "CHANGE", "text": "Write the date.", "form_token": "f1", **boxes})


def shown(answer):
    return re.sub(r"\s+", " ", answer.content.decode())


def test_the_review_begins_with_the_first_page_of_the_first_paper(desk, case):
    answer = desk.get(reverse("review", args=[case.reference]))

    assert answer.url == at(case)
    page = shown(desk.get(answer.url))
    assert "Exhibit A" in page
    assert "No open comments" in page


def test_a_comment_is_kept_on_the_page_that_is_shown(desk, case, lawyer):
    answer = desk.post(at(case), form())

    row = case.comments.get()
    assert answer.status_code == 303
    assert answer.url == f"{at(case, kept=1)}#comment-1"
    assert (row.on, row.page, row.paper) == (On.PAGE, 1, first(case).filed.sha256)
    assert (row.by_name, row.state) == ("Mary Okafor", State.OPEN)
    assert "Write the date." in shown(desk.get(at(case)))


def test_quoted_words_are_found_on_the_page_so_that_nobody_has_to_draw(desk, case):
    was_read(first(case).filed)

    desk.post(at(case), form(quote="Next  month"))

    row = case.comments.get()
    (box,) = row.boxes
    assert (row.on, row.quote) == (On.PLACE, "Next  month")
    assert box[0] == pytest.approx(0.207, abs=0.001)
    assert 'class="place"' in shown(desk.get(at(case)))


def test_words_that_are_not_on_the_page_are_asked_about_and_nothing_is_lost(desk, case):
    was_read(first(case).filed)

    answer = desk.post(at(case), form(quote="in December", text="Which day?"))

    assert answer.status_code == 422
    assert "were not found on this page" in shown(answer)
    assert "Which day?" in shown(answer)
    assert not case.comments.exists()


@pytest.mark.parametrize(
    ("boxes", "kept"),
    [
        ("0.1,0.2,0.3,0.02", [[0.1, 0.2, 0.3, 0.02]]),
        ("0.1,0.2,0.3,0.02;0.1,0.3,0.3,0.02", [[0.1, 0.2, 0.3, 0.02], [0.1, 0.3, 0.3, 0.02]]),
        ("0.9,0.2,0.3,0.02", []),  # beyond the edge
        ("0.1,0.2,0.001,0.001", []),  # a slip of the hand
        ("nan,0.2,0.3,0.02", []),
        ("<b>", []),
    ],
)
def test_a_place_that_was_drawn_is_kept_if_it_is_one(desk, case, boxes, kept):
    desk.post(at(case), form(boxes=boxes))

    row = case.comments.get()
    assert row.boxes == kept
    assert row.on == (On.PLACE if kept else On.PAGE)


def test_a_comment_can_be_about_the_whole_document(desk, case):
    desk.post(at(case), form(is_whole="on"))

    assert (case.comments.get().on, case.comments.get().page) == (On.DOCUMENT, 0)


def test_a_comment_on_an_answer_tells_which_and_says_when_the_answer_was_changed(desk, case):
    query = {"answer": "ben-name.family", "of": "1"}
    assert "About:" in shown(desk.get(at(case, **query)))

    desk.post(at(case, **query), form())
    row = case.comments.get()
    before = shown(desk.get(at(case)))
    nour = case.beneficiaries.get()
    nour.answers["ben-name"]["family"] = "Darwish"
    nour.save()

    assert (row.on, row.about, row.page_id, row.field) == (On.ANSWER, "nour", "ben-name", "family")
    assert "was changed since" not in before
    assert "The answer was changed since. Check again." in shown(desk.get(at(case)))


def test_an_answer_that_the_case_does_not_have_is_no_target(desk, case):
    desk.post(at(case, answer="ben-name.password", of="1"), form())

    assert case.comments.get().on == On.PAGE


def test_a_comment_on_a_paragraph_follows_its_words(desk, case, lawyer, owner):
    letter = reverse("review-letter", args=[case.reference, "1"])

    desk.post(f"{letter}?at=part1.1", form())
    row = case.comments.get()
    assert (row.on, row.about, row.field, row.place) == (On.PARAGRAPH, "nour", "part1", 1)
    assert row.quote in desk.get(letter).content.decode()
    assert "were changed since" not in shown(desk.get(letter))

    suggestion = suggested(case, lawyer)
    decide(row=suggestion, move=SuggestionMove.ACCEPT, by=owner, now=NOW, today=TODAY)
    assert "The words were changed since. Check again." in shown(desk.get(letter))


@pytest.mark.parametrize(("field", "value"), [("text", ""), ("kind", "SHOUT"), ("due", "soon")])
def test_a_comment_that_is_not_whole_is_told_what_is_wrong(desk, case, field, value):
    answer = desk.post(at(case), form(**{field: value}))

    assert answer.status_code == 422
    assert "There is a problem" in shown(answer)
    assert not case.comments.exists()


def test_a_comment_of_which_only_a_part_arrived_is_not_kept(desk, case):
    given = form()
    del given["form_complete"]

    desk.post(at(case), given)

    assert not case.comments.exists()


def test_the_same_form_pressed_twice_comments_once(desk, case):
    for _ in range(2):
        desk.post(at(case), form())

    assert case.comments.count() == 1


def test_an_answer_is_told_where_it_stands_and_that_it_is_not_in_the_shown_paper(desk, case):
    names = case.beneficiaries.get().answers["ben-name"]
    other = case.exhibits.order_by("position")[1]
    was_read(other.filed, text=f"Patient: {names['given']} {names['family']}.", words=[])

    page = shown(desk.get(at(case, part="traveller", who="1")))

    assert re.search(r"Seen in <a [^>]*>Exhibit B, page 1</a>", page)
    assert "Not found in Exhibit A" in page


def test_the_words_of_a_page_lie_above_its_picture(desk, case):
    was_read(first(case).filed)

    page = shown(desk.get(at(case)))

    assert ">surgery next month </text>" in page
    assert 'class="page-text" dir="auto">surgery next month</pre>' in page


def test_the_picture_is_light_and_of_the_legal_team_alone(desk, case, owner):
    address = reverse("review-picture", args=[case.reference, first(case).code, 1, 1000])

    picture = desk.get(address)

    assert picture["Content-Type"] == "image/webp"
    assert picture["Cache-Control"] == "no-store, private"
    assert browser_of(owner).get(address).status_code == 404


def test_next_leads_over_the_end_of_a_paper_to_the_one_behind_it(desk, case):
    page = desk.get(at(case)).content.decode()
    translation = first(case).translations.get()

    assert f'href="{at(case, exhibit=translation)}" rel="next"' in page
    assert 'rel="prev"' not in page


@pytest.mark.parametrize("page", [0, 99])
def test_a_page_that_is_not_there_is_not_found(desk, case, page):
    assert desk.get(at(case, page)).status_code == 404


# --- Moves ------------------------------------------------------------------------------------


def move(desk, row, do, **boxes):
    given = {"do": do, "version": row.version, "form_token": f"m-{do}", **boxes}
    return desk.post(reverse("comment", args=[row.case.reference, row.code]), whole(**given))


def test_a_comment_is_replied_to_closed_and_opened_again(desk, case, lawyer):
    row = a_comment(case, lawyer)

    move(desk, row, "REPLIED", text="See page 2.")
    row.refresh_from_db()
    move(desk, row, "CLOSED")
    row.refresh_from_db()
    closed = shown(desk.get(at(case)))
    move(desk, row, "REOPENED")
    row.refresh_from_db()

    assert "Show closed (1)" in closed
    assert row.state == State.REOPENED
    assert [one.did for one in row.replies.all()] == ["REPLIED", "CLOSED", "REOPENED"]


def test_a_move_from_an_old_tab_keeps_the_words_and_says_what_happened(desk, case, lawyer):
    row = a_comment(case, lawyer)
    move(desk, row, "CLOSED")

    answer = move(desk, row, "CLOSED", form_token="old", text="Done, thank you.")

    assert answer.status_code == 409
    assert "Somebody moved this comment on meanwhile" in shown(answer)
    row.refresh_from_db()
    assert row.replies.count() == 1


def test_a_reply_without_words_is_asked_for_words(desk, case, lawyer):
    answer = move(desk, a_comment(case, lawyer), "REPLIED", text=" ")

    assert answer.status_code == 422
    assert "Write what you want to say." in shown(answer)


@pytest.mark.parametrize("do", ["", "FIXED", "DELETE"])
def test_the_legal_team_has_no_other_moves(desk, case, lawyer, do):
    row = a_comment(case, lawyer)

    assert move(desk, row, do).status_code in (400, 422)
    assert not row.replies.exists()


def test_after_a_move_the_reviewer_is_where_the_button_was(desk, case, lawyer):
    row = a_comment(case, lawyer)
    back = at(case)

    assert move(desk, row, "CLOSED", back=back).url == f"{back}#comment-1"
    row.refresh_from_db()
    away = move(desk, row, "REOPENED", back="https://example.org/", form_token="n")
    assert "example.org" not in away.url


# --- Where comments are -----------------------------------------------------------------------


def test_a_comment_moves_with_its_exhibit_and_says_check_again_when_that_is_replaced(
    desk, case, lawyer
):
    row = a_comment(case, lawyer, **on_page(case))
    exhibit = first(case)
    exhibit.position = 50
    exhibit.save()
    comments = reverse("comments", args=[case.reference])
    moved = shown(desk.get(comments))
    exhibit.document.sha256 = "9" * 64
    exhibit.document.save()
    replaced = shown(desk.get(comments))

    assert f'href="{at(case, exhibit=exhibit)}"><bdi>Exhibit C, page 1</bdi></a>' in moved
    assert "The file was replaced. Check again." in replaced
    assert row.state == State.OPEN


def test_comments_on_the_shown_page_come_first(desk, case, lawyer):
    for number in range(3):
        a_comment(case, lawyer, text=f"About the case {number}")
    a_comment(case, lawyer, **on_page(case), text="About this page")

    page = shown(desk.get(at(case)))

    assert page.index("About this page") < page.index("About the case 0")


def test_single_keys_can_be_turned_off_for_good(desk, lawyer, case):
    assert "js/review.js" in shown(desk.get(at(case)))

    answer = desk.post(reverse("keys"), {"keys": "off", "back": at(case)})

    assert answer.url == at(case)
    lawyer.refresh_from_db()
    assert not lawyer.uses_keys
    assert "js/review.js" not in shown(desk.get(at(case)))


def test_the_page_asks_no_more_of_the_database_with_more_comments(desk, case, lawyer):
    def count():
        with CaptureQueriesContext(
            connection,
        ) as asked:
            desk.get(at(case))
        return len(asked)

    a_comment(case, lawyer, **on_page(case))
    few = count()
    for _ in range(12):
        a_comment(case, lawyer, **on_page(case, place=2))

    assert count() <= few

"""The legal team asks for changes in one message; the family meets one comment at a time."""

from html import unescape

from django.core import mail
from django.urls import reverse

import pytest

from packets.models import Comment, SentReminder, User
from packets.operations.reminding import send_what_waits
from tests.packets.test_exhibits_pages import a_case_with_papers, browser_of, whole
from tests.support.comments import a_comment, on_page
from tests.support.rows import NOW, Role, joined

pytestmark = pytest.mark.django_db

Kind, On, State = Comment.Kind, Comment.On, Comment.State


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


@pytest.fixture
def family(owner):
    return browser_of(owner)


def at(name, case, *more):
    return reverse(name, args=[case.reference, *more])


def shown(answer):
    return unescape(" ".join(answer.content.decode().split()))


def ask(desk, case, *rows, do="send", **boxes):
    given = {"comment": [row.code for row in rows], "do": do, "form_token": "a1", **boxes}
    return desk.post(at("ask-for-changes", case), whole(**given))


def say(family, row, do, **boxes):
    given = {"do": do, "version": row.version, "form_token": f"s-{do}", **boxes}
    return family.post(at("fix", row.case, row.code), whole(**given))


# --- Asking -----------------------------------------------------------------------------------


def test_chosen_comments_go_to_the_family_in_one_message(desk, family, case, lawyer):
    first, second = a_comment(case, lawyer), a_comment(case, lawyer, text="Later.")

    ask(desk, case, first, words="Two small things.")

    home = shown(family.get(at("case", case)))
    assert "Your lawyer asks for 1 change" in home
    page = shown(family.get(at("fix", case, first.code)))
    assert "Two small things." in page
    assert "<bdi>Mary Okafor</bdi> writes" in page
    assert family.get(at("fix", case, second.code)).status_code == 404


def test_a_private_note_cannot_be_chosen(desk, family, case, lawyer):
    note = a_comment(case, lawyer, kind=Kind.PRIVATE, text="Ask the charity.")

    answer = ask(desk, case, note)

    assert answer.status_code == 422
    assert "Ask the charity." not in shown(desk.get(at("ask-for-changes", case)))
    assert "Your lawyer asks" not in shown(family.get(at("case", case)))
    assert "Ask the charity." not in shown(family.get(at("to-do", case)))


def test_the_message_is_seen_as_the_family_will_before_it_is_sent(desk, family, case, lawyer):
    row = a_comment(case, lawyer)
    office = "Notwithstanding the aforementioned documentation, corroboration is indispensable."

    page = shown(ask(desk, case, row, do="preview", words=office))

    assert "The family reads" in page
    assert "That is hard to read." in page
    assert f'<p class="said"><bdi>{office}</bdi></p>' in page
    assert not case.change_requests.exists()
    plain = shown(ask(desk, case, row, do="preview", words="Please write the day."))
    assert plain.count("That is hard to read.") == 0


def test_the_same_message_pressed_twice_is_sent_once(desk, case, lawyer):
    row = a_comment(case, lawyer)

    for _ in range(2):
        ask(desk, case, row)

    assert case.change_requests.count() == 1


@pytest.mark.parametrize(
    ("safe", "mails"), [("YES", 1), ("NEUTRAL", 1), ("NO", 0), ("SHARED", 0), ("", 1)]
)
def test_the_family_gets_a_mail_that_names_nothing_where_that_is_safe(
    desk, case, lawyer, owner, safe, mails
):
    User.objects.filter(pk=owner.pk).update(safe_contact=safe)
    ask(desk, case, a_comment(case, lawyer), words="The surgery of Nour")

    send_what_waits(now=NOW)
    send_what_waits(now=NOW)

    assert len(mail.outbox) == mails == SentReminder.objects.count()
    for one in mail.outbox:
        told = f"{one.subject} {one.body}"
        assert "Nour" not in told
        assert "parole" not in told.lower()
        assert case.reference not in told


# --- Answering --------------------------------------------------------------------------------


def test_the_family_goes_from_comment_to_comment_to_the_end(family, case, lawyer):
    rows = [a_comment(case, lawyer, sent=True), a_comment(case, lawyer, sent=True)]

    after_first = say(family, rows[0], "FIXED", text="I called the doctor.")
    after_last = say(family, rows[1], "NEEDS_HELP")

    assert after_first.url == at("fix", case, rows[1].code)
    assert after_last.url == at("to-do", case)
    assert "You have answered everything" in shown(family.get(after_last.url))
    assert set(case.comments.values_list("state", flat=True)) == {State.ANSWERED}


def test_what_the_family_says_is_read_by_the_lawyer_who_closes_it(desk, family, case, lawyer):
    row = a_comment(case, lawyer, sent=True)

    say(family, row, "FIXED", text="A new letter comes on Monday.")

    page = shown(desk.get(at("comments", case)))
    assert "A new letter comes on Monday." in page
    assert "Your turn: answered" in page


@pytest.mark.parametrize(
    ("about", "name"),
    [
        ({"on": On.ANSWER, "about": "nour", "page_id": "ben-name", "field": "family"}, "page-of"),
        ({"on": On.PARAGRAPH, "about": "nour", "field": "part1", "place": 1}, "letter"),
        ({"on": On.CASE}, "case"),
    ],
)
def test_a_comment_leads_to_the_page_where_it_is_mended(family, case, lawyer, about, name):
    row = a_comment(case, lawyer, sent=True, **about)
    more = {"page-of": ["1", "ben-name"], "letter": ["1"], "case": []}[name]

    assert f'href="{at(name, case, *more)}"' in shown(family.get(at("fix", case, row.code)))


def test_a_comment_on_a_page_shows_the_part_of_the_page(family, case, lawyer):
    row = a_comment(case, lawyer, sent=True, **on_page(case))
    exhibit = case.exhibits.order_by("position").first()

    page = shown(family.get(at("fix", case, row.code)))
    picture = family.get(at("fix-picture", case, row.code))

    assert at("exhibit", case, exhibit.code) in page
    assert picture["Content-Type"] == "image/png"
    assert picture["Cache-Control"] == "no-store, private"


def test_nothing_is_locked_while_the_family_answers(family, case, lawyer):
    a_comment(case, lawyer, sent=True)

    assert case.is_editable
    assert family.get(at("page-of", case, "1", "ben-name")).status_code == 200


def test_an_answer_from_an_old_tab_keeps_its_words_and_says_why(desk, family, case, lawyer):
    row = a_comment(case, lawyer, sent=True)
    closed = {"do": "CLOSED", "version": row.version, "form_token": "c"}
    desk.post(at("comment", case, row.code), whole(**closed))

    answer = say(family, row, "FIXED", text="I called.")

    assert answer.status_code == 409
    assert "Read it again" in shown(answer)
    assert not row.replies.filter(did="FIXED").exists()


@pytest.mark.parametrize("do", ["CLOSED", "REOPENED", "", "x"])
def test_the_family_has_no_other_moves(family, case, lawyer, do):
    row = a_comment(case, lawyer, sent=True)

    answer = say(family, row, do, text="I called the doctor.")

    assert answer.status_code == 422
    assert "I called the doctor." in shown(answer)
    assert not row.replies.exists()


def test_a_family_that_was_asked_nothing_sees_nothing_of_it(family, case, lawyer):
    a_comment(case, lawyer)

    home = shown(family.get(at("case", case)))

    assert "Your lawyer asks" not in home
    assert at("to-do", case) not in home

"""A link opens one task of a case, and nothing else; it ends by use, by time, or when taken back."""

import re
from datetime import timedelta
from functools import partial

from django.test import Client
from django.urls import reverse
from django.utils import timezone

import pytest

from packets.errors import NotUnderstood, WrongMoment
from packets.models import AuditLine, TaskLink
from packets.models.task_link import AFTER_A_FILE
from packets.operations.task_links import (
    OPEN_AT_MOST,
    Wanted,
    end_link,
    link_of_secret,
    make_link,
)
from tests.packets.test_exhibits_pages import (
    PAPERS,
    a_file,
    address,
    browser_of,
    latin,
    page_of,
    whole,
)
from tests.support.audit import lines_of
from tests.support.cases import a_case
from tests.support.rows import Role, a_case_row, give_pages, joined

pytestmark = pytest.mark.django_db
Task = TaskLink.Task
DOCTOR = {"task": Task.DOCUMENT, "kind": "MED-01", "owner": "nour", "sent_to": "Dr. Haddad"}
SHOWN_TO_NOBODY = ("2716 Fernwood", "1988", "MED-02", "7Q4KDM")


@pytest.fixture
def case(tmp_path):
    case = a_case_row(a_case(exhibits=PAPERS), files=tmp_path)
    give_pages(case)
    return case


@pytest.fixture
def owner(case):
    return case.members.get(role="OWNER").user


def a_link(case, by, *, days=7, now=None, **wanted):
    told = {**DOCTOR, "days": days, **wanted}
    return make_link(case=case, wanted=Wanted(**told), by=by, now=now or timezone.now())


def opening(secret):
    return f"{reverse('task-open')}?k={secret}"


def guest(secret):
    """Return the browser of somebody who opened a link, at its task."""
    browser = Client()
    browser.get(opening(secret))
    return browser


def support_link(case, by):
    return a_link(case, by, task=Task.ANSWERS, kind="", owner=case.supporters.get().key)


def translation_link(case, by):
    foreign = case.exhibits.get(language="ar")
    return a_link(case, by, task=Task.TRANSLATION, kind="", owner="", exhibit=foreign)


# --- The secret -----------------------------------------------------------------------------------


def test_the_secret_is_long_and_kept_nowhere(case, owner):
    link, secret = a_link(case, owner)

    assert len(secret) >= 43
    kept = [str(value) for value in TaskLink.objects.values().get().values()]
    assert secret not in " ".join(kept)
    assert secret not in " ".join(event.about for event in AuditLine.objects.all())
    assert link_of_secret(secret, now=timezone.now()) == link


def test_the_secret_leaves_the_address_at_once(case, owner):
    _link, secret = a_link(case, owner)

    answer = Client().get(opening(secret))

    assert answer.status_code == 302
    assert answer["Location"] == reverse("task")


@pytest.mark.parametrize("secret", ["x", "x" * 43, "%00", "a/../b"])
def test_a_wrong_secret_opens_nothing(secret):
    assert Client().get(opening(secret)).status_code == 404


def ended(link):
    end_link(link=link, how=TaskLink.End.REVOKED, by=None, now=timezone.now())


def over(link):
    TaskLink.objects.filter(pk=link.pk).update(ends_at=timezone.now() - timedelta(seconds=1))


def closed(link):
    link.case.status = "FILED"
    link.case.save()


@pytest.mark.parametrize("ends", [ended, over, closed])
def test_a_link_that_is_over_opens_nothing_also_in_a_browser_that_had_it_open(case, owner, ends):
    link, secret = a_link(case, owner)
    browser = guest(secret)
    assert browser.get(reverse("task")).status_code == 200

    ends(link)

    for asked in (reverse("task"), reverse("task-answer", args=["sup-who"])):
        assert browser.get(asked).status_code == 404
        assert browser.post(asked, whole()).status_code == 404
    sent = browser.post(reverse("task"), {**whole(upload="t1"), "file": a_file()})
    assert sent.status_code == 404


def test_the_secret_is_in_no_path_for_paths_are_logged(case, owner):
    _link, secret = a_link(case, owner)

    assert secret not in opening(secret).partition("?")[0]


def test_without_a_link_there_is_no_task():
    browser = Client()

    for name, args in (("task", []), ("task-answer", ["sup-who"]), ("task-picture", [1, 1000])):
        assert browser.get(reverse(name, args=args)).status_code == 404


# --- What it shows --------------------------------------------------------------------------------


@pytest.mark.parametrize("make", [a_link, translation_link, support_link])
def test_a_link_lets_nobody_in_elsewhere(case, owner, make):
    browser = guest(make(case, owner)[1])

    for name in ("case", "exhibits", "packet", "people", "to-sign", "task-links", "after"):
        assert browser.get(address(name, case))["Location"].startswith("/sign-in/")


def test_a_doctor_sees_what_the_letter_needs_and_the_words_of_the_sender(case, owner):
    browser = guest(a_link(case, owner, words="For Nour. We need it by Friday.")[1])

    page = browser.get(reverse("task")).content.decode()

    assert "We need it by Friday." in page
    assert "What a good one has in it" in page
    assert "Dr. B. Sample, heart doctor, licence 00000, signed by hand" in page
    assert "Another doctor who has seen Nour can write the letter too." in latin(page)
    assert not [word for word in SHOWN_TO_NOBODY if word in page]


ABOUT = "<dt>About</dt><dd><bdi>Nour"


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (a_link, [f"{ABOUT} Alhassan", "<dt>Date of birth</dt>", "(USCIS)"]),
        (partial(a_link, kind="ALL-04"), [f"{ABOUT}</bdi>"]),
        (translation_link, [f"{ABOUT} Alhassan"]),
    ],
)
def test_who_has_a_link_is_told_about_whom_it_is(case, owner, make, told):
    page = latin(guest(make(case, owner)[1]).get(reverse("task")).content.decode())

    assert [words for words in told if words not in page] == []


def test_a_supporter_is_told_whom_they_support(case, owner):
    page = guest(support_link(case, owner)[1]).get(reverse("task-answer", args=["sup-who"]))

    assert f"{ABOUT} Alhassan" in latin(page.content.decode())


@pytest.mark.parametrize("kind", ["MED-04", "ALL-04"])
def test_nobody_learns_from_a_link_what_the_sheet_for_the_same_letter_keeps(case, owner, kind):
    """Who pays for the care is told the name; only a doctor needs the date of birth, too."""
    page = guest(a_link(case, owner, kind=kind)[1]).get(reverse("task")).content.decode()

    assert ABOUT in latin(page)
    assert "Date of birth" not in page
    assert "2017" not in page


def test_a_letter_that_must_come_in_time_says_by_when(case, owner):
    case.goal_to_mail_on = timezone.localdate() + timedelta(days=9)
    case.save()

    page = guest(a_link(case, owner)[1]).get(reverse("task")).content.decode()

    assert "<dt>Needed by</dt>" in page


def test_a_translator_sees_the_one_document_and_no_other(case, owner):
    browser = guest(translation_link(case, owner)[1])

    page = browser.get(reverse("task")).content.decode()

    assert "Page 1 of the document" in page
    assert browser.get(reverse("task-picture", args=[1, 1000])).status_code == 200
    assert browser.get(reverse("task-picture", args=[99, 1000])).status_code == 404
    assert not [word for word in SHOWN_TO_NOBODY if word in page]


def test_a_doctor_sees_no_page_of_any_document(case, owner):
    browser = guest(a_link(case, owner)[1])

    assert browser.get(reverse("task-picture", args=[1, 1000])).status_code == 404


def test_a_supporter_sees_their_own_questions_and_no_others(case, owner):
    browser = guest(support_link(case, owner)[1])

    assert browser.get(reverse("task-answer", args=["sup-who"])).status_code == 200
    for page in ("you-name", "ben-name", "s-who", "w-arrive", "letter"):
        assert browser.get(reverse("task-answer", args=[page])).status_code == 404
        assert browser.post(reverse("task-answer", args=[page]), whole()).status_code == 404


# --- What it does ---------------------------------------------------------------------------------


def test_a_file_comes_to_its_place_and_nobody_is_named_as_its_sender(case, owner):
    link, secret = a_link(case, owner, kind="MED-03")
    browser = guest(secret)

    sent = browser.post(reverse("task"), {**whole(upload="t1"), "file": a_file()})

    assert sent.status_code == 303
    exhibit = case.exhibits.get(kind="MED-03")
    assert [person.key for person in exhibit.about.all()] in ([], ["nour"])
    assert lines_of(case).get(what="DOCUMENT_ADDED", about=exhibit.code.hex).actor is None
    assert lines_of(case).filter(what="LINK_USED", about=link.code.hex).exists()


@pytest.mark.parametrize("make", [a_link, translation_link])
def test_a_link_that_brought_its_file_opens_in_no_other_browser(case, owner, make):
    link, secret = make(case, owner)
    browser = guest(secret)

    browser.post(reverse("task"), {**whole(upload="t1"), "file": a_file()})

    assert Client().get(opening(secret)).status_code == 404
    assert browser.get(reverse("task")).status_code == 200, "it may send another page"
    TaskLink.objects.filter(pk=link.pk).update(used_at=timezone.now() - AFTER_A_FILE)
    assert browser.get(reverse("task")).status_code == 404


def test_the_link_of_a_supporter_opens_again_until_all_is_answered(case, owner):
    link, secret = support_link(case, owner)
    TaskLink.objects.filter(pk=link.pk).update(used_at=timezone.now() - 2 * AFTER_A_FILE)

    assert guest(secret).get(reverse("task")).status_code in {200, 302}


def test_the_kinds_of_files_are_told_in_words(case, owner):
    page = guest(a_link(case, owner)[1]).get(reverse("task")).content.decode()

    assert "JPEG" in page


def test_a_second_press_sends_a_file_once(case, owner):
    browser = guest(a_link(case, owner, kind="MED-03")[1])

    for _press in (1, 2):
        browser.post(reverse("task"), {**whole(upload="t1"), "file": a_file()})

    assert case.exhibits.filter(kind="MED-03").count() == 1


def test_a_translation_comes_behind_its_document(case, owner):
    browser = guest(translation_link(case, owner)[1])
    foreign = case.exhibits.get(language="ar")
    before = foreign.translations.count()

    browser.post(reverse("task"), {**whole(upload="t2"), "file": a_file()})

    assert foreign.translations.count() == before + 1


def test_a_translator_says_what_is_in_the_note(case, owner):
    browser = guest(translation_link(case, owner)[1])
    foreign = case.exhibits.get(language="ar")
    said = {"translator": "Leila Mansour", "who": "STRANGER", "note": ["COMPLETE", "SIGNED"]}

    asked = browser.get(reverse("task")).content.decode()
    browser.post(reverse("task"), {**whole(upload="t2", **said), "file": a_file()})

    for name in ("translator", "who", "note", "stamps", "machine"):
        assert f'name="{name}"' in asked
    row = foreign.translations.last()
    assert row.translator == "Leila Mansour"
    assert row.told == {"who": "STRANGER", "note": ["COMPLETE", "SIGNED"]}


def test_what_a_translator_said_stays_when_the_file_is_refused_or_the_name_is(case, owner):
    browser = guest(translation_link(case, owner)[1])
    before = case.exhibits.get(language="ar").translations.count()

    without_file = browser.post(reverse("task"), whole(upload="t2", translator="Leila M"))
    file = {"file": a_file()}
    foreign_name = browser.post(reverse("task"), {**whole(upload="t3", translator="ليلى"), **file})

    for answer, kept in ((without_file, "Leila M"), (foreign_name, "ليلى")):
        assert answer.status_code == 422
        assert kept in answer.content.decode()
    assert "Choose a file first" in without_file.content.decode()
    assert "English letters" in foreign_name.content.decode()
    assert case.exhibits.get(language="ar").translations.count() == before


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({}, "Choose a file first"),
        ({"file": a_file(b"", "empty.pdf")}, "empty"),
    ],
)
def test_a_file_that_cannot_be_taken_is_told_in_words(case, owner, sent, told):
    browser = guest(a_link(case, owner)[1])

    answer = browser.post(reverse("task"), {**whole(upload="t3"), **sent})

    assert answer.status_code == 422
    assert told in answer.content.decode()


def test_a_cut_form_keeps_nothing(case, owner):
    browser = guest(a_link(case, owner, kind="MED-03")[1])

    answer = browser.post(reverse("task"), {"upload": "t4", "file": a_file()})

    assert answer.status_code == 400
    assert not case.exhibits.filter(kind="MED-03").exists()


def test_answers_of_a_supporter_are_kept_with_nobody_s_account(case, owner):
    browser = guest(support_link(case, owner)[1])
    place = reverse("task-answer", args=["sup-who"])
    version = re.search(r'name="version" value="(\d+)"', browser.get(place).content.decode())[1]

    answer = browser.post(place, whole(version=version, who="OTHER", contact="Sami"))

    supporter = case.supporters.get()
    assert answer.status_code == 303
    assert supporter.saved["sup-who"]["by"] is None
    assert supporter.answers["sup-who"].get("contact") == "Sami"


def test_who_is_done_closes_the_link(case, owner):
    link, secret = a_link(case, owner)
    browser = guest(secret)

    browser.post(reverse("task-done"), whole())

    link.refresh_from_db()
    assert link.end == TaskLink.End.DONE
    assert guest(secret).get(reverse("task")).status_code == 404


# --- The sender -----------------------------------------------------------------------------------


def test_the_owner_makes_a_link_and_sees_it_once(case, owner):
    browser = browser_of(owner)
    asked = whole(what="DOCUMENT MED-01 nour", sent_to="Dr. Haddad", words="", days="3")

    made = browser.post(address("task-links", case), asked).content.decode()
    later = page_of(browser, "task-links", case)

    assert re.search(r"/t/\?k=[\w-]{43}</textarea>", made)
    assert "/t/" not in later
    assert "Dr. Haddad" in later
    assert case.task_links.get().kind == "MED-01"


def test_an_empty_form_says_of_each_box_what_to_do(case, owner):
    answer = browser_of(owner).post(
        address("task-links", case), whole(sent_to="", what="", days="")
    )

    page = answer.content.decode()
    assert answer.status_code == 422
    for told in ("Choose what the link is for", "Write for whom the link is", "for how many days"):
        assert told in page
    assert "This field is required" not in page


def test_the_owner_takes_a_link_back(case, owner):
    link, secret = a_link(case, owner)

    browser_of(owner).post(address("task-link-end", case, link.code), whole())

    assert link_of_secret(secret, now=timezone.now()) is None
    assert lines_of(case).filter(what="LINK_ENDED", actor=owner.pk).exists()


def test_a_link_for_what_the_case_does_not_have_is_not_made(case, owner):
    asked = whole(what="DOCUMENT MED-01 somebody", sent_to="Dr. Haddad", days="3")

    answer = browser_of(owner).post(address("task-links", case), asked)

    assert answer.status_code == 422
    assert not case.task_links.exists()


@pytest.mark.parametrize("wrong", [{"sent_to": "  "}, {"days": 365}])
def test_a_link_needs_a_name_and_an_end(case, owner, wrong):
    with pytest.raises(NotUnderstood):
        a_link(case, owner, **wrong)


def test_not_too_many_links_are_open_at_once(case, owner):
    for _number in range(OPEN_AT_MOST):
        a_link(case, owner)

    with pytest.raises(WrongMoment):
        a_link(case, owner)


def test_a_link_of_another_case_cannot_be_ended(case, owner):
    link, _secret = a_link(case, owner)
    other = a_case_row()

    answer = browser_of(other.members.get(role="OWNER").user).post(
        address("task-link-end", other, link.code), whole()
    )

    assert answer.status_code == 404


def test_an_editor_makes_no_link(case):
    editor = joined(case, Role.EDITOR, terms_accepted_at=timezone.now())

    assert browser_of(editor).get(address("task-links", case)).status_code == 403

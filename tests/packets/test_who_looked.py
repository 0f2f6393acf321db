"""The family reads who looked at its case: pages, downloads and changes, in plain words."""

from datetime import timedelta

from django.test import Client
from django.urls import reverse
from django.utils import timezone

import pytest
import time_machine

from packets.models import AuditLine, Case, Comment, Organization, OrganizationMember, TaskLink
from packets.operations.commenting import Wanted, ask_for_changes, comment
from packets.operations.task_links import Wanted as Link
from packets.operations.task_links import make_link
from tests.packets.test_exhibits_pages import a_case_with_papers, address, browser_of
from tests.support.audit import lines_of
from tests.support.rows import NOW, Role, joined

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(tmp_path):
    return a_case_with_papers(tmp_path)


@pytest.fixture
def owner(case):
    return case.members.get(role=Role.OWNER).user


@pytest.fixture
def lawyer(case):
    lawyer = joined(
        case,
        Role.ATTORNEY,
        role="ATTORNEY",
        shown_name="Ana Ruiz",
        terms_accepted_at=timezone.now(),
    )
    office = Organization.objects.create(name="Harbor Legal Aid", kind=Organization.Kind.CLINIC)
    OrganizationMember.objects.create(organization=office, user=lawyer, role="ATTORNEY")
    return lawyer


def seen(case: Case) -> list[tuple[str, str]]:
    lines = lines_of(case).exclude(kind="CHANGE").order_by("sequence")
    return [(line.what, line.about) for line in lines]


def who_looked(case, person, query=""):
    return browser_of(person).get(address("who-looked", case) + query).content.decode()


def open_page(browser, name, case, *place):
    """Open a page as a browser does, to its end."""
    answer = browser.get(address(name, case, *place))
    if answer.streaming:
        list(answer.streaming_content)
    assert answer.status_code == 200, name


# What somebody who is not the owner opens, and what is kept of it.
def looks(case):
    exhibit = case.exhibits.get(kind="MED-01")
    english = exhibit.translations.get()
    code = exhibit.code.hex
    return [
        ("case", (), ("CASE_OPENED", "")),
        ("exhibits", (), ("DOCUMENTS_SEEN", "")),
        ("exhibit", (exhibit.code,), ("DOCUMENT_SEEN", code)),
        ("exhibit-picture", (exhibit.code, 1, 1000), ("DOCUMENT_SEEN", code)),
        ("exhibit-picture", (exhibit.code, 1, 160), ("DOCUMENTS_SEEN", "")),
        ("translation", (exhibit.code, english.code), ("TRANSLATION_SEEN", english.code.hex)),
        ("exhibit-original", (exhibit.code,), ("ORIGINAL_DOWNLOADED", exhibit.document.key.hex)),
        ("page-of", ("1", "ben-name"), ("ANSWERS_SEEN", "1 ben-name")),
        ("check-all", (), ("ANSWERS_SEEN", "")),
        ("letter", ("1",), ("LETTER_SEEN", "1")),
        ("packet", (), ("PACKET_SEEN", "")),
        ("paying", (), ("PAGE_SEEN", "paying")),
        ("after-calendar", (), ("CALENDAR_DOWNLOADED", "")),
        ("who-looked", (), ("TRAIL_SEEN", "")),
    ]


def test_what_somebody_else_opens_is_kept_with_what_it_was(case, lawyer):
    browser = browser_of(lawyer)

    for name, place, kept in looks(case):
        open_page(browser, name, case, *place)
        last = lines_of(case).filter(what=kept[0], about=kept[1]).last()
        assert last is not None, (name, seen(case))
        assert (last.actor, last.role) == (lawyer.pk, "ATTORNEY")


def test_what_an_owner_reads_is_not_kept_and_what_they_take_is(case, owner):
    browser = browser_of(owner)
    for name, place, _kept in looks(case):
        open_page(browser, name, case, *place)

    assert [what for what, _about in seen(case)] == ["ORIGINAL_DOWNLOADED"]


def test_one_thing_is_kept_once_an_hour_and_again_later(case, lawyer):
    exhibit = case.exhibits.get(kind="MED-01")
    browser = browser_of(lawyer)
    with time_machine.travel(timezone.now(), tick=False) as clock:
        for minutes in (0, 5, 50):
            clock.shift(timedelta(minutes=minutes))
            browser.get(address("exhibit", case, exhibit.code))
            browser.get(address("exhibit-picture", case, exhibit.code, 1, 1000))

        assert seen(case) == [("DOCUMENT_SEEN", exhibit.code.hex)]
        clock.shift(timedelta(minutes=6))
        browser.get(address("exhibit", case, exhibit.code))

    assert seen(case) == [("DOCUMENT_SEEN", exhibit.code.hex)] * 2


@pytest.mark.parametrize("role", [Role.CLERK, Role.VIEWER])
def test_a_page_that_was_refused_is_no_look(case, role):
    browser = browser_of(joined(case, role, terms_accepted_at=timezone.now()))

    assert browser.get(address("who-looked", case)).status_code in (403, 404)
    assert browser.head(address("case", case)).status_code in (200, 302)

    assert seen(case) == []


def test_what_somebody_has_seen_already_costs_one_query(
    case, lawyer, django_assert_max_num_queries
):
    exhibit = case.exhibits.get(kind="MED-01")
    browser = browser_of(lawyer)
    where = address("exhibit-picture", case, exhibit.code, 1, 1000)
    browser.get(where)

    with django_assert_max_num_queries(20) as asked:
        browser.get(where)

    kept = [query["sql"] for query in asked.captured_queries if "packets_audit" in query["sql"]]
    assert len(kept) == 1


def test_the_family_reads_who_it_was_as_what_and_from_where(case, owner, lawyer):
    exhibit = case.exhibits.get(kind="MED-01")
    browser_of(lawyer).get(address("exhibit", case, exhibit.code))

    page = who_looked(case, owner)

    for words in (
        "Ana Ruiz",
        "Attorney",
        "Harbor Legal Aid",
        "Looked at a document",
        exhibit.title,
    ):
        assert words in page
    assert page.index("Looked at a document") < page.index("Took the case in from a folder")


def test_the_list_can_be_of_one_person_and_has_pages(case, owner, lawyer):
    browser = browser_of(lawyer)
    browser.get(address("case", case))

    mine = who_looked(case, owner, f"?person={lawyer.pk}")
    assert "Opened the case" in mine
    assert "Took the case in from a folder" not in mine
    for odd in ("?person=999999", "?person=نور", "?page=99", "?page=x"):
        assert "Took the case in from a folder" in who_looked(case, owner, odd)


def test_who_opened_a_link_to_one_task_is_in_the_list_without_an_account(case, owner):
    exhibit = case.exhibits.get(kind="MED-01")
    wanted = Link(task=TaskLink.Task.TRANSLATION, sent_to="Dana", days=7, exhibit=exhibit)
    link, secret = make_link(case=case, wanted=wanted, by=owner, now=timezone.now())
    browser = Client()

    browser.get(reverse("task-open"), {"k": secret})
    browser.get(reverse("task"))
    browser.get(reverse("task-picture", args=[1, 1000]))

    assert seen(case) == [("LINK_OPENED", link.code.hex)]
    page = who_looked(case, owner)
    assert "Opened a task by its link" in page
    assert "Somebody without an account, such as by a link" in page


def test_an_account_that_is_gone_stays_in_the_list(case, owner, lawyer):
    browser_of(lawyer).get(address("case", case))
    number = lawyer.pk
    OrganizationMember.objects.all().delete()
    lawyer.delete()

    assert f"An account that is gone (number {number})" in who_looked(case, owner)


def test_a_comment_is_told_to_the_family_when_it_was_sent_and_not_before(case, owner, lawyer):
    wanted = Wanted(
        kind=Comment.Kind.QUESTION,
        on=Comment.On.ANSWER,
        text="See this.",
        about="nour",
        page_id="ben-name",
    )
    row = comment(case=case, wanted=wanted, by=lawyer, token="1", now=NOW)
    assert "Wrote a comment" in who_looked(case, lawyer)
    assert "Wrote a comment" not in who_looked(case, owner)

    ask_for_changes(case=case, words="", comments=[row], by=lawyer, token="2", now=NOW)

    assert "Wrote a comment" in who_looked(case, owner)


def test_the_trail_names_nobody_and_tells_no_answer(case, lawyer):
    browser = browser_of(lawyer)
    for name, place, _kept in looks(case):
        open_page(browser, name, case, *place)

    told = " ".join(
        f"{line.what} {line.about} {line.role} {line.case}" for line in AuditLine.objects.all()
    ).lower()

    texts = [exhibit.title for exhibit in case.exhibits.all()]
    files = [exhibit.document.name for exhibit in case.exhibits.all()]
    for words in (*texts, *files, lawyer.email, "ana ruiz", "haddad", "2017-03"):
        assert words.lower() not in told, words

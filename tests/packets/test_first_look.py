"""What came by a link counts for nothing before a member has looked: it waits, and says so."""

from django.utils import timezone

import pytest

from evidence.models import Document
from packets.errors import NotReady
from packets.letter import letter_of
from packets.models.first_look import Look
from packets.operations.builds import request_build
from packets.operations.exhibits import replace_document
from packets.operations.first_look import NothingToLookAt, accept, set_aside
from packets.selectors.snapshots import snapshot_of
from packets.slots import slots_of
from tests.packets.test_exhibits import arriving
from tests.packets.test_exhibits_pages import PAPERS, a_file, address, browser_of, latin, page_of
from tests.packets.test_exhibits_pages import whole as whole_form
from tests.packets.test_task_links import a_link, guest, translation_link
from tests.support.cases import TODAY, a_case
from tests.support.rows import Role, a_case_row, give_pages, joined

pytestmark = pytest.mark.django_db
W, A, COUNTS = Look.WAITING.value, Look.SET_ASIDE.value, ""


@pytest.fixture
def case(tmp_path):
    case = a_case_row(a_case(exhibits=PAPERS), files=tmp_path)
    give_pages(case)
    return case


@pytest.fixture
def owner(case):
    return case.members.get(role="OWNER").user


@pytest.fixture
def sent(case, owner):
    """A letter that a doctor sent by a link, with its pages."""
    guest(a_link(case, owner, kind="MED-03")[1]).post(
        "/task/", {**whole_form(upload="t1"), "file": a_file()}
    )
    give_pages(case)
    return described(case.exhibits.get(kind="MED-03"))


def described(row):
    row.title, row.dated, row.language, row.proves = "Letter", "2026-11-01", "en", "Diagnosis"
    row.save()
    return row


def facts_of(case):
    return snapshot_of(case, today=TODAY)


def cited(case):
    facts = facts_of(case)
    return letter_of(facts, facts.beneficiaries[0]).cited


def press(browser, case, row, say):
    return browser.post(address("exhibit-look", case, row.code), whole_form(say=say))


def test_what_comes_by_a_link_waits_and_what_a_member_adds_does_not(case, sent):
    assert sent.look == W
    assert {row.look for row in case.exhibits.exclude(pk=sent.pk)} == {COUNTS}


def test_a_translation_that_comes_by_a_link_waits_and_is_no_translation_yet(case, owner):
    browser = guest(translation_link(case, owner)[1])
    case.exhibits.get(language="ar").translations.all().delete()
    browser.post("/task/", {**whole_form(upload="t2", translator="Leila M"), "file": a_file()})
    give_pages(case)
    (foreign,) = (row for row in facts_of(case).exhibits if row.language == "ar")

    assert not foreign.translations
    accept(file=case.exhibits.get(language="ar").translations.get(), by=owner)
    (foreign,) = (row for row in facts_of(case).exhibits if row.language == "ar")
    assert len(foreign.translations) == 1


@pytest.mark.parametrize(
    ("before", "does", "after"),
    [
        (W, accept, COUNTS),
        (W, set_aside, A),
        (A, accept, COUNTS),
        (A, set_aside, A),
        (COUNTS, accept, COUNTS),
        (COUNTS, set_aside, COUNTS),
    ],
)
def test_the_states_of_a_file_that_came_by_a_link(sent, owner, before, does, after):
    sent.look = before
    sent.save()

    does(file=sent, by=owner)

    sent.refresh_from_db()
    assert sent.look == after


@pytest.mark.parametrize(("before", "after"), [(W, W), (A, W), (COUNTS, COUNTS)])
def test_another_file_in_its_place_needs_a_look_where_it_was_not_accepted(
    sent, owner, before, after
):
    sent.look = before
    sent.save()

    replace_document(exhibit=sent, arrival=arriving(), by=owner)

    sent.refresh_from_db()
    assert sent.look == after


def test_a_file_without_pages_cannot_be_accepted(sent, owner):
    Document.objects.filter(pk=sent.document_id).update(state=Document.State.RECEIVED)

    with pytest.raises(NothingToLookAt):
        accept(file=sent, by=owner)


@pytest.mark.parametrize("look", [W, A])
def test_no_letter_cites_a_photo_that_nobody_accepted(case, sent, owner, look):
    sent.look = look
    sent.save()

    assert sent.key not in cited(case)
    assert sent.key not in {row.key for row in facts_of(case).exhibits}

    accept(file=sent, by=owner)

    assert sent.key in cited(case)


def test_no_rule_counts_it_as_proof(case, sent, owner):
    (slot,) = (one for one in slots_of(facts_of(case)) if one.kind.code == "MED-03")
    assert not slot.is_filled

    accept(file=sent, by=owner)

    (slot,) = (one for one in slots_of(facts_of(case)) if one.kind.code == "MED-03")
    assert slot.is_filled


def test_a_final_packet_is_blocked_by_name_and_not_by_what_is_set_aside(case, sent, owner):
    def stops():
        with pytest.raises(NotReady) as refused:
            request_build(case=case, by=owner, is_draft=False, today=TODAY)
        return [one.rule.code for one in refused.value.findings]

    assert "DOC-10" in stops()
    assert "Look at this document first: Letter" in latin(
        page_of(browser_of(owner), "packet", case)
    )
    set_aside(file=sent, by=owner)
    assert "DOC-10" not in stops()


def test_a_draft_that_was_made_before_the_look_is_made_anew(case, sent, owner):
    def draft():
        return request_build(case=case, by=owner, is_draft=True, today=TODAY)

    before = draft()
    assert [one["title"] for one in before.snapshot["waiting"]] == ["Letter"]
    assert draft() == before

    set_aside(file=sent, by=owner)

    assert draft() != before
    assert draft().snapshot["waiting"] == []


@pytest.mark.parametrize("name", ["case", "exhibits"])
def test_pages_lead_to_what_waits(case, sent, owner, name):
    page = page_of(browser_of(owner), name, case)

    assert "Look at this first" in page
    assert address("exhibit", case, sent.code) in page


def test_its_own_page_asks_and_one_press_is_enough(case, sent, owner):
    browser = browser_of(owner)

    assert "This is what we asked for" in page_of(browser, "exhibit", case, sent.code)
    press(browser, case, sent, "accept")

    sent.refresh_from_db()
    assert sent.look == COUNTS
    assert "This is what we asked for" not in page_of(browser, "exhibit", case, sent.code)
    assert "Look at this first" not in page_of(browser, "case", case)


@pytest.mark.parametrize("look", [W, A])
@pytest.mark.parametrize("status", ["FILED", "CLOSED"])
def test_nothing_is_decided_about_it_in_a_case_that_is_closed(case, sent, owner, status, look):
    sent.look = look
    sent.save()
    case.status = status
    case.save()
    browser = browser_of(owner)

    page = page_of(browser, "exhibit", case, sent.code)
    assert "no packet" in page
    for button in ("This is what we asked for", "Set it aside"):
        assert button not in page
    for name in ("case", "exhibits"):
        assert "Look at this first</h2>" not in page_of(browser, name, case)
    assert press(browser, case, sent, "accept").status_code == 409
    sent.refresh_from_db()
    assert sent.look == look


def test_asking_again_sets_aside_and_leads_to_a_link_for_the_same(case, sent, owner):
    browser = browser_of(owner)

    answer = press(browser, case, sent, "again")

    sent.refresh_from_db()
    assert sent.look == A
    page = browser.get(answer["Location"]).content.decode()
    assert 'value="DOCUMENT MED-03 nour" selected' in page


@pytest.mark.parametrize(
    ("role", "status", "look"),
    [
        (Role.EDITOR, 303, COUNTS),
        (Role.ATTORNEY, 303, COUNTS),
        (Role.PARALEGAL, 303, COUNTS),
        (Role.VIEWER, 403, W),
        (Role.CLERK, 404, W),
    ],
)
def test_who_may_accept_it(case, sent, role, status, look):
    browser = browser_of(joined(case, role, terms_accepted_at=timezone.now()))

    assert press(browser, case, sent, "accept").status_code == status
    sent.refresh_from_db()
    assert sent.look == look


def test_a_word_that_is_no_decision_changes_nothing(case, sent, owner):
    assert press(browser_of(owner), case, sent, "maybe").status_code == 400
    sent.refresh_from_db()
    assert sent.look == W


def test_the_link_itself_accepts_nothing(case, sent, owner):
    browser = guest(a_link(case, owner, kind="MED-03")[1])

    assert press(browser, case, sent, "accept")["Location"].startswith("/sign-in/")
    sent.refresh_from_db()
    assert sent.look == W

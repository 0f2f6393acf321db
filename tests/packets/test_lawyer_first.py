"""A lawyer first: each rule that says so has a calm page, reached wherever it is told."""

from datetime import date, timedelta

from django.urls import reverse

import pytest

from packets.law import facts_like
from packets.models import Case, User
from packets.operations.setting_aside import set_aside
from packets.readiness import Severity, all_rules, findings
from packets.selectors.snapshots import snapshot_of
from packets.wizard.lawyer_first import all_lawyer_pages
from packets.wizard.news import news_of
from tests.packets.test_exhibits_pages import address, browser_of, page_of, whole
from tests.support.cases import TODAY, a_case
from tests.support.rows import NOW, Role, a_case_row, joined

HELP = f'href="{reverse("help")}#lawyers"'
PUBLISHED = {f"REF-{number:02}" for number in range(1, 13)}
NONE, BEFORE = {"flags": ["NONE"]}, {"flags": ["PAROLE_BEFORE"]}


def bare(**changes):
    """Return a case without documents: what they lack is told beside what this is about."""
    return a_case(exhibits=(), **changes)


# --- Words, without a database --------------------------------------------------------------------


def test_each_published_code_and_each_rule_that_sends_to_a_lawyer_has_a_page():
    sent = {rule.code for rule in all_rules().values() if rule.severity is Severity.REFER}

    assert set(all_lawyer_pages()) >= PUBLISHED | sent


@pytest.mark.parametrize("page", all_lawyer_pages().values(), ids=lambda page: page.code)
def test_each_page_says_what_it_means_why_we_stop_what_to_do_and_what_to_tell(page):
    assert page.means
    assert str(page.why)
    assert page.now
    assert page.tell


def test_the_page_on_a_helper_who_hurts_names_nobody_and_nothing():
    page = all_lawyer_pages()["REF-09"]
    said = " ".join(map(str, (page.title, *page.means, page.why, *page.now, *page.tell))).lower()

    assert not [word for word in ("hurt", "abuse", "violen", "supporter", "beat") if word in said]


def test_every_announcement_is_told_with_its_day_its_source_and_our_last_look():
    told, rows = news_of(TODAY), facts_like("notice.status.", on=TODAY)

    assert len(told) == len(rows) == 17
    assert all(one.text and one.since and one.source and one.source_url for one in told)
    assert {one.checked_on for one in told} == {"November 22, 2026"}


def test_no_announcement_is_told_before_its_day():
    assert len(news_of(date(2025, 1, 19))) < len(news_of(TODAY))


# --- Pages ----------------------------------------------------------------------------------------


@pytest.fixture
def case(db):
    return a_case_row(bare(s_flags=BEFORE))


@pytest.fixture
def family(case):
    return browser_of(case.members.get(role=Role.OWNER).user)


@pytest.mark.parametrize("page", all_lawyer_pages().values(), ids=lambda page: page.code)
def test_each_page_leads_to_low_cost_help_and_says_that_the_case_stays(case, family, page):
    told = page_of(family, "lawyer-first", case, page.slug)

    assert HELP in told
    assert "Your case stays saved" in told
    assert reverse("case", args=[case.reference]) in told


def test_a_page_of_no_rule_is_not_there(case, family):
    assert family.get(address("lawyer-first", case, "ref-99")).status_code == 404


@pytest.mark.parametrize("name", ["case", "packet", "check-all"])
def test_a_point_for_a_lawyer_leads_to_its_page_wherever_it_is_listed(case, family, name):
    assert f'href="{address("lawyer-first", case, "ref-05")}"' in page_of(family, name, case)


@pytest.mark.parametrize("name", ["desk-case", "what-stops"])
def test_so_it_does_at_the_desk(case, name):
    attorney = joined(case, Role.ATTORNEY, role=User.Role.ATTORNEY, shown_name="Mary Okafor")
    told = page_of(browser_of(attorney), name, case)

    assert f'href="{address("lawyer-first", case, "ref-05")}"' in told


def test_the_page_leads_back_to_the_question_and_says_what_waits(case, family):
    told = page_of(family, "lawyer-first", case, "ref-05")

    assert f'href="{address("page", case, "s-flags")}"' in told
    assert "The final packet waits until the attorney of the case has looked at this" in told


def test_what_was_recalled_does_not_stop_the_packet_and_the_page_says_so(db):
    case = a_case_row(bare(s_flags={"flags": ["ARREST"]}))
    family = browser_of(case.members.get(role=Role.OWNER).user)
    told = page_of(family, "lawyer-first", case, "ref-03")

    assert "This does not stop the packet." in told
    assert "The final packet waits" not in told


def test_what_the_attorney_has_looked_at_is_said_and_stops_nothing(case, family):
    attorney = joined(case, Role.ATTORNEY, role=User.Role.ATTORNEY, shown_name="Mary Okafor")
    put_aside(case, attorney, "REF-05")
    told = page_of(family, "lawyer-first", case, "ref-05")

    assert "The attorney of the case has looked at this." in told
    assert "The final packet waits" not in told


def save(family, case, page, boxes):
    """Save a page as a browser does, with the version that it has."""
    version = Case.objects.get(pk=case.pk).version_of(page)
    return family.post(address("page", case, page), whole(version=version, **boxes))


def test_the_answer_that_names_a_point_leads_to_its_page_once_and_then_on(db):
    case = a_case_row(bare(s_flags=NONE))
    family = browser_of(case.members.get(role=Role.OWNER).user)

    first = save(family, case, "s-flags", BEFORE)["Location"]
    again = save(family, case, "s-flags", {"flags": ["PAROLE_BEFORE", "ARREST"]})["Location"]
    third = save(family, case, "s-flags", {"flags": ["ARREST", "PAROLE_BEFORE"]})["Location"]

    assert first.startswith(f"{address('lawyer-first', case, 'ref-05')}?saved=1")
    assert again.startswith(f"{address('lawyer-first', case, 'ref-03')}?saved=1")
    assert "/lawyer/" not in third
    page = family.get(first).content.decode()
    assert 'role="status">Your answer is saved.' in page
    assert f'href="{address("page", case, "s-money")}">Go on with the case' in page


def test_the_question_itself_shows_the_point_calmly_and_as_no_mistake(case, family):
    told = page_of(family, "page", case, "s-flags")

    assert f'href="{address("lawyer-first", case, "ref-05")}"' in told
    assert "There is a problem" not in told


@pytest.mark.parametrize("page", ["s-reason", "ben-reason"])
def test_where_a_reason_is_chosen_the_page_that_we_do_not_choose_is_one_press_away(db, page):
    case = a_case_row(bare())
    family = browser_of(case.members.get(role=Role.OWNER).user)
    place = ("page-of", case, "1", page) if page == "ben-reason" else ("page", case, page)

    assert f'href="{reverse("which-reason")}"' in page_of(family, *place)


def test_anybody_reads_what_uscis_says_of_each_reason_in_an_order_that_ranks_nothing(client, db):
    told = client.get(reverse("which-reason")).content.decode()
    names = [part.split("</h2>")[0] for part in told.split('<h2 id="r-')[1:]]
    names = [name.split(">", 1)[1] for name in names]

    assert "We do not say which reason to choose" in told
    assert len(names) > 10
    assert names == sorted(names)


def test_anybody_reads_what_was_announced(client, db):
    assert client.get(reverse("news")).content.decode().count("We looked on") == 17


def test_who_decides_what_is_told_before_anything_is_mailed(client, db):
    case = a_case_row(bare())
    family = browser_of(case.members.get(role=Role.OWNER).user)
    pages = [
        client.get(reverse("which-reason")).content.decode(),
        client.get(reverse("news")).content.decode(),
        page_of(family, "page", case, "file"),
    ]

    for told in pages:
        assert "Who decides what" in told
        assert all(office in told for office in ("USCIS", "State Department", "CBP", "ICE"))


def test_a_notice_about_a_country_leads_to_the_announcements_and_stops_nothing(db):
    case = a_case_row(bare())
    family = browser_of(case.members.get(role=Role.OWNER).user)
    told = page_of(family, "lawyer-first", case, "pol-02")

    assert f'href="{address("lawyer-first", case, "pol-02")}"' in page_of(family, "packet", case)
    assert "Proclamation 10998 of December 16, 2025" in told
    assert "We looked on November 22, 2026" in told
    assert "This does not stop the packet." in told


# --- Words of a represented case (REF-12) -------------------------------------------------------


def put_aside(case, attorney, code):
    found = next(f for f in findings(snapshot_of(case, today=TODAY)) if f.rule.code == code)
    why = "I have read it and spoken with the family."
    set_aside(case=case, digest=found.digest, reason=why, by=attorney, today=TODAY)


def typed_by(case, user, *, page="w-plan", at=NOW):
    """Note that the page about the stay of the first traveller was last saved by somebody."""
    row = case.beneficiaries.get(number=1).stay
    row.saved[page] = {"version": 2, "at": at.isoformat(), "by": user.pk}
    row.save()


def told_of_staff(case):
    return [
        f
        for f in findings(snapshot_of(case, today=TODAY))
        if f.rule.code == "REF-12" and f.needs_a_lawyer
    ]


@pytest.fixture
def represented(db):
    case = a_case_row(bare())
    joined(case, Role.ATTORNEY, role=User.Role.ATTORNEY, shown_name="Mary Okafor")
    return case


@pytest.mark.parametrize(
    ("role", "count"), [(Role.PARALEGAL, 1), (Role.EDITOR, 0), (Role.VIEWER, 0)]
)
def test_only_the_words_of_staff_wait_for_the_attorney(represented, role, count):
    typed_by(represented, joined(represented, role))

    assert len(told_of_staff(represented)) == count


def test_the_attorney_and_the_family_choose_their_words_themselves(represented):
    for role in (Role.ATTORNEY, Role.OWNER):
        typed_by(represented, represented.members.get(role=role).user)

        assert not told_of_staff(represented)


def test_facts_that_staff_types_wait_for_nobody(represented):
    paralegal = joined(represented, Role.PARALEGAL)
    row = represented.beneficiaries.get(number=1)
    row.saved["ben-name"] = {"version": 2, "at": NOW.isoformat(), "by": paralegal.pk}
    row.save()

    assert not told_of_staff(represented)


def test_without_a_lawyer_nobody_but_the_family_answers_for_the_words(db):
    case = a_case_row(bare(st_lawyer={"lawyer": "NO"}))
    typed_by(case, joined(case, Role.PARALEGAL))

    assert not told_of_staff(case)


def test_staff_hears_once_that_the_attorney_must_agree_and_then_goes_on(represented):
    paralegal = browser_of(joined(represented, Role.PARALEGAL))
    written = [
        ("w-plan", {"plan": "She goes home in May.", "pays": "SUPPORTER"}),
        ("w-fast", {"fast": "YES", "why": "The surgery is in January."}),
    ]

    answers = []
    for page, boxes in written:
        row = represented.beneficiaries.get(number=1).stay
        typed = whole(version=row.version_of(page), **boxes)
        answers.append(paralegal.post(address("page-of", represented, "1", page), typed))

    assert "/lawyer/ref-12/" in answers[0]["Location"]
    assert "/lawyer/" not in answers[1]["Location"]
    assert len(told_of_staff(represented)) == 1


def test_what_the_attorney_agreed_to_is_asked_again_when_staff_changes_it_again(represented):
    paralegal = joined(represented, Role.PARALEGAL)
    attorney = represented.members.get(role=Role.ATTORNEY).user
    typed_by(represented, paralegal)
    put_aside(represented, attorney, "REF-12")

    assert not told_of_staff(represented)

    typed_by(represented, paralegal, at=NOW + timedelta(minutes=5))
    assert len(told_of_staff(represented)) == 1

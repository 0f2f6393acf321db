"""The desk: whose cases, in which order, and what a clerk is not shown."""

from django.test import Client
from django.urls import reverse

import pytest

from evidence.models import Document
from packets.models import Case, CaseMember, Exhibit, UrgencyClaim
from packets.operations.builds import request_build
from packets.permissions import Action, cases_for
from packets.selectors.desk import CASES_A_PAGE, Wanted, at_desk, queue
from tests.support.cases import TODAY, a_case, a_case_of
from tests.support.rows import Role, a_case_row, an_account, joined

pytestmark = pytest.mark.django_db


@pytest.fixture
def attorney():
    return an_account(role="ATTORNEY")


@pytest.fixture
def a_client_of(attorney):
    """Keep cases in which the attorney takes part."""

    def a_client_of(facts=None, *, role=Role.ATTORNEY, **fields):
        case = a_case_row(facts)
        CaseMember.objects.create(case=case, user=attorney, role=role)
        Case.objects.filter(pk=case.pk).update(**fields)
        case.refresh_from_db()
        return case

    return a_client_of


def on(day):
    return a_case(s_date={"kind": "CARE", "date": day} if day else {"kind": "NONE"})


def page_of(user, **query):
    browser = Client()
    browser.force_login(user)
    return browser.get(reverse("desk"), query)


def listed(user, **wanted):
    return list(queue(cases_for(user, Action.LIST_OWN_CASES), Wanted(**wanted)))


def test_the_nearest_date_comes_first_and_no_date_last(attorney, a_client_of):
    days = ["2027-01-19", None, "2026-12", "2026-12-20", "2026-11-30"]
    cases = {day: a_client_of(on(day)) for day in days}

    order = listed(attorney)

    assert order == [
        cases[day] for day in ("2026-11-30", "2026-12", "2026-12-20", "2027-01-19", None)
    ]


def test_cases_of_others_are_not_listed(attorney, a_client_of):
    mine = a_client_of()
    a_case_row()

    assert listed(attorney) == [mine]


def test_closed_cases_are_listed_when_they_are_asked_for(attorney, a_client_of):
    a_client_of()
    closed = a_client_of(status="CLOSED")

    assert closed not in listed(attorney)
    assert listed(attorney, status="CLOSED") == [closed]


def test_cases_are_found_by_reason_and_by_a_part_of_the_code(attorney, a_client_of):
    medical, funeral = a_client_of(), a_client_of(a_case_of("FUN"), reference="4QX-FUN")

    assert listed(attorney, basis="FUN") == [funeral]
    assert listed(attorney, reference="qx-f") == [funeral]
    UrgencyClaim.objects.filter(beneficiary__case=medical).update(position=0)
    assert listed(attorney, basis="MED") == []


@pytest.mark.parametrize("typed", ["QHT-7CD", "qht-7cd", "qht7cd", "QHT7CD", "qht 7cd", "T7"])
def test_a_code_is_found_however_it_is_typed(typed, attorney, a_client_of):
    wanted = a_client_of(reference="QHT-7CD")
    a_client_of(reference="5T2-FFX")

    assert listed(attorney, reference=typed) == [wanted]


def test_a_line_tells_what_is_open_and_the_last_packet(attorney, a_client_of):
    case = a_client_of()

    (line,) = at_desk(listed(attorney), today=TODAY)

    assert line.case == case
    assert line.open_count > 0
    assert line.needed_by == "2027-01-19"
    assert line.last_packet is None


def test_a_file_that_could_not_be_used_is_open_at_the_desk(attorney, a_client_of):
    case = a_client_of()
    (before,) = at_desk(listed(attorney), today=TODAY)
    file = Document.objects.create(
        original="evidence/x", size=1, state=Document.State.REFUSED, refusal_code="UNREADABLE"
    )
    Exhibit.objects.create(case=case, key="x", position=1, document=file)

    (line,) = at_desk(listed(attorney), today=TODAY)

    assert line.open_count == before.open_count + 1


def test_the_queue_costs_the_same_for_one_case_and_for_many(
    attorney, a_client_of, django_assert_max_num_queries
):
    a_client_of()
    with django_assert_max_num_queries(46) as asked:
        page_of(attorney)
    for _case in range(5):
        a_client_of()

    with django_assert_max_num_queries(len(asked)):
        page = page_of(attorney)

    assert page.content.decode().count('scope="row"') == 6


def test_a_long_list_has_pages_that_keep_the_filter(attorney, a_client_of):
    a_client_of()
    Case.objects.bulk_create(
        Case(reference=f"R-{number}", answers={}) for number in range(CASES_A_PAGE)
    )
    CaseMember.objects.bulk_create(
        CaseMember(case=case, user=attorney, role=Role.ATTORNEY)
        for case in Case.objects.filter(reference__startswith="R-")
    )

    first, second = (
        page_of(attorney, status="DRAFTING"),
        page_of(attorney, status="DRAFTING", page=2),
    )

    assert first.content.decode().count('scope="row"') == CASES_A_PAGE
    assert 'href="?status=DRAFTING&amp;page=2"' in first.content.decode()
    assert second.content.decode().count('scope="row"') == 1


EMPTY = [({}, "You have no case yet."), ({"basis": "FUN"}, "No case fits all that you chose.")]


@pytest.mark.parametrize(("query", "words"), EMPTY)
def test_an_empty_list_says_what_to_do(attorney, query, words):
    assert words in page_of(attorney, **query).content.decode()


@pytest.mark.parametrize("query", [{"page": "99"}, {"page": "x"}, {"status": "x"}, {"basis": "'"}])
def test_a_filter_that_makes_no_sense_is_left_out(attorney, a_client_of, query):
    case = a_client_of()

    assert case.reference in page_of(attorney, **query).content.decode()


def test_a_family_has_no_desk():
    case = a_case_row()
    family = case.members.get().user

    assert page_of(family)["Location"] == reverse("cases")
    browser = Client()
    browser.force_login(family)
    assert browser.get(reverse("desk-case", args=[case.reference])).status_code == 404


SEEN = {
    Role.ATTORNEY: ("answers", "documents", "make", "open"),
    Role.PARALEGAL: ("answers", "documents", "make", "open"),
    Role.CLERK: (),
}
LINKS = {
    "answers": "check-all",
    "documents": "exhibits",
    "make": "packet",
    "open": "case",
}


@pytest.mark.parametrize("role", SEEN)
def test_each_sees_at_a_glance_what_their_role_may_see(role):
    case = a_case_row()
    build = request_build(case=case, by=None, is_draft=True, today=TODAY)
    case.builds.update(state="FAILED", reason="The file of Nour cannot be read.")
    browser = Client()
    browser.force_login(joined(case, role, role=role.value))

    page = browser.get(reverse("desk-case", args=[case.reference])).content.decode()
    status = browser.get(reverse("build", args=[case.reference, build.code])).content.decode()

    links = {
        name for name, to in LINKS.items() if f'href="{reverse(to, args=[case.reference])}"' in page
    }
    assert links == set(SEEN[role])
    assert "January 19, 2027" in page
    assert "The packet could not be made" in page
    for told in (page, status):
        assert ("The file of Nour cannot be read." in told) == (role is not Role.CLERK)
    assert ("Add the passport page of Nour" in page) == (role is not Role.CLERK)


@pytest.mark.parametrize("page", ["desk-case", "packet"])
@pytest.mark.parametrize(("role", "is_told"), [(Role.CLERK, True), (Role.PARALEGAL, False)])
def test_who_cannot_download_a_packet_is_told_who_can(page, role, is_told):
    case = a_case_row(a_case_of("MED"))
    joined(case, Role.ATTORNEY, shown_name="Ama Okafor")
    browser = Client()
    browser.force_login(joined(case, role, role=role.value))

    told = browser.get(reverse(page, args=[case.reference])).content.decode()

    assert ('Ask one of them:</p><ul class="bullets"><li><bdi>Ama Okafor</bdi>' in told) == is_told
    assert ("A clerk cannot download or print a packet." in told) == is_told


def test_a_clerk_of_a_case_without_an_attorney_is_told_whom_to_ask():
    case = a_case_row(a_case_of("MED"))
    browser = Client()
    browser.force_login(joined(case, Role.CLERK, role="CLERK"))

    told = browser.get(reverse("desk-case", args=[case.reference])).content.decode()

    assert "No attorney or paralegal is on this case yet" in told


def test_a_clerk_is_neither_shown_nor_asked_for_reasons():
    case = a_case_row(a_case_of("MED"))
    clerk = joined(case, Role.CLERK, role="CLERK")

    told = page_of(clerk)

    assert "Reason" not in told.content.decode()
    assert case in [line["case"] for line in told.context["lines"]]


def test_a_clerk_cannot_find_out_a_reason_by_asking_for_it():
    case = a_case_row(a_case_of("MED"))
    clerk = joined(case, Role.CLERK, role="CLERK")

    found = [line["case"] for line in page_of(clerk, basis="COURT").context["lines"]]

    assert found == [case]


def test_who_reads_some_cases_finds_only_those_by_their_reason():
    read, only_listed = a_case_row(a_case_of("MED")), a_case_row(a_case_of("MED"))
    paralegal = joined(read, Role.PARALEGAL, role="PARALEGAL")
    CaseMember.objects.create(case=only_listed, user=paralegal, role=Role.CLERK)

    found = [line["case"] for line in page_of(paralegal, basis="MED").context["lines"]]

    assert found == [read]

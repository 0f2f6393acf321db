"""The queue of the desk: whose turn a case is, by name, by what is due, and in few queries."""

from datetime import timedelta

from django.test import Client
from django.urls import reverse
from django.utils import timezone

import pytest

from packets.models import Case, CaseMember, Comment
from packets.operations.commenting import Said, move_on
from packets.permissions import Action, cases_for
from packets.reviewing import Move, Side
from packets.selectors.desk import Wanted, at_desk, queue
from tests.support.cases import TODAY, a_beneficiary, a_case
from tests.support.comments import a_comment
from tests.support.rows import NOW, Role, a_case_row, an_account

pytestmark = pytest.mark.django_db


@pytest.fixture
def lawyer():
    return an_account(role="ATTORNEY", shown_name="Mary Okafor")


def a_case_of(lawyer, called="Nour", family="Alhassan", day="2027-01-19", **fields):
    name = {"ben_name": {"given": called, "family": family, "native": "نور الحسن"}}
    nour = a_beneficiary(called=called, **name)
    case = a_case_row(a_case(beneficiaries=(nour,), s_date={"kind": "CARE", "date": day}))
    CaseMember.objects.create(case=case, user=lawyer, role=Role.ATTORNEY)
    Case.objects.filter(pk=case.pk).update(**fields)
    return case


def listed(lawyer, **wanted):
    return list(queue(cases_for(lawyer, Action.LIST_OWN_CASES), Wanted(**wanted)))


def page_of(user, **query):
    browser = Client()
    browser.force_login(user)
    return browser.get(reverse("desk"), query)


@pytest.mark.parametrize("typed", ["nour", "hassan", "Nour Alhassan", "الحسن", "OUR"])
def test_a_case_is_found_by_a_part_of_the_name_of_its_traveller(lawyer, typed):
    wanted = a_case_of(lawyer)
    a_case_of(lawyer, called="Mateo", family="Rivas") if typed != "الحسن" else None

    assert listed(lawyer, name=typed) == [wanted]


def answered(case, lawyer):
    row = a_comment(case, lawyer, sent=True)
    owner = case.members.get(role=Role.OWNER).user
    said = Said(move=Move.FIXED, version=row.version, token="x")
    return move_on(row=row, said=said, side=Side.FAMILY, by=owner, now=NOW)


def test_the_queue_is_narrowed_by_whose_turn_it_is(lawyer):
    mine, theirs, nobodys = (a_case_of(lawyer) for _ in range(3))
    answered(mine, lawyer)
    a_comment(theirs, lawyer, sent=True)
    a_comment(nobodys, lawyer, kind=Comment.Kind.PRIVATE)

    assert listed(lawyer, turn="LEGAL") == [mine]
    assert listed(lawyer, turn="FAMILY") == [theirs]
    reviews = {line.case: line.review for line in at_desk(listed(lawyer), today=TODAY)}
    assert reviews[mine].since == NOW
    assert (reviews[theirs].with_family, reviews[nobodys].open_count) == (1, 1)


def test_what_is_due_soon_is_what_has_a_day_within_two_weeks(lawyer):
    today = timezone.localdate()
    soon = a_case_of(lawyer, day=(today + timedelta(days=10)).isoformat())
    a_case_of(lawyer, day=(today + timedelta(days=30)).isoformat())
    a_case_of(lawyer, day="")

    told = page_of(lawyer, soon="on").context["lines"]

    assert [line["case"] for line in told] == [soon]


def test_the_queue_says_whose_turn_and_how_long_in_words(lawyer):
    case = a_case_of(lawyer, language="en")
    row = answered(case, lawyer)
    Comment.objects.filter(pk=row.pk).update(moved_at=timezone.now() - timedelta(days=3))

    page = page_of(lawyer).content.decode()

    assert "Your reply is needed, for 3 days" in page
    assert reverse("review", args=[case.reference]) in page


def test_a_clerk_learns_nothing_of_comments(lawyer):
    case = a_case_of(lawyer)
    a_comment(case, lawyer, text="Ask the charity.")
    clerk = an_account(role="CLERK")
    CaseMember.objects.create(case=case, user=clerk, role=Role.CLERK)

    page = page_of(clerk).content.decode()

    assert "open comment" not in page
    assert reverse("review", args=[case.reference]) not in page
    assert "Whose turn" not in page


def test_the_queue_asks_as_much_of_the_database_for_many_comments_as_for_one(
    lawyer, django_assert_max_num_queries
):
    case = a_case_of(lawyer)
    a_comment(case, lawyer)
    with django_assert_max_num_queries(60) as asked:
        page_of(lawyer, name="nour")
    for _ in range(5):
        a_comment(a_case_of(lawyer), lawyer, sent=True)

    with django_assert_max_num_queries(len(asked)):
        page_of(lawyer, name="nour")

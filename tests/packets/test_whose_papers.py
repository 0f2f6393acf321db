"""A paper about money says which supporter it is about; nobody guesses."""

from dataclasses import replace

from django.test import Client
from django.urls import reverse

import pytest

from packets.letter import letter_of
from packets.models import Exhibit
from packets.operations.exhibits import Concerned, DetailsChangedMeanwhile, describe_exhibit
from packets.operations.people import add_supporter, remove_supporter
from packets.readiness import findings
from packets.selectors.exhibits import exhibits_of, rows_by_slot
from packets.selectors.snapshots import snapshot_of
from packets.slots import free_exhibits, slots_of
from packets.snapshot import CannotGet
from packets.views.mending import Mender
from tests.packets.test_exhibits_pages import a_file, whole
from tests.support.cases import TODAY, a_beneficiary, a_case, a_supporter, an_exhibit
from tests.support.rows import a_case_row, an_account, give_pages

SAMI, DANA = "supporter-1", "supporter-2"
TWO = (
    a_supporter(SAMI),
    a_supporter(DANA, sup_name={"family": "Alhassan", "given": "Dana"}),
)
TAXES = an_exhibit("ALL-13", key="taxes")


def slot(case, kind, owner):
    return next(one for one in slots_of(case) if one.key == (kind, owner))


def filled(case, kind="ALL-13"):
    """Return the supporters whose slot of the kind has a document."""
    return [one.owner_key for one in slots_of(case) if one.kind.code == kind and one.is_filled]


def asked(case):
    return [finding.about for finding in findings(case) if finding.rule.code == "DOC-09"]


# --- Whose slot a paper fills ---------------------------------------------------------------------


@pytest.mark.parametrize("key", [SAMI, DANA])
def test_a_tax_return_fills_the_slot_of_the_supporter_it_is_about(key):
    case = a_case(supporters=TWO, exhibits=(replace(TAXES, supporter=key),))

    assert filled(case) == [key]


def test_a_title_that_names_a_supporter_decides_nothing():
    taxes = replace(TAXES, title="Tax return of Dana Alhassan")
    case = a_case(supporters=TWO, exhibits=(taxes,))

    assert filled(case) == []
    assert free_exhibits(case) == (taxes,)


def test_a_paper_of_nobody_is_that_of_the_only_supporter():
    case = a_case(supporters=TWO[:1], exhibits=(TAXES,))

    assert filled(case) == [SAMI]
    assert asked(case) == []


def test_several_papers_of_one_supporter_leave_the_slot_of_the_other_open():
    papers = (replace(TAXES, supporter=DANA), replace(TAXES, key="more", supporter=DANA))

    assert filled(a_case(supporters=TWO, exhibits=papers)) == [DANA]


# --- Asking whose it is ---------------------------------------------------------------------------


def test_a_paper_of_no_supporter_is_asked_about_once():
    assert asked(a_case(supporters=TWO, exhibits=(TAXES,))) == ["taxes"]


@pytest.mark.parametrize(
    "paper",
    [replace(TAXES, supporter=DANA), an_exhibit("MED-01"), an_exhibit("ALL-05"), an_exhibit("")],
    ids=["it says whose", "of the reason", "of the petitioner", "of no kind"],
)
def test_only_papers_about_a_supporter_are_asked_about(paper):
    assert asked(a_case(supporters=TWO, exhibits=(paper,))) == []


# --- What cannot be had ---------------------------------------------------------------------------


def test_a_reason_counts_only_for_the_supporter_it_was_given_for():
    case = a_case(supporters=TWO, cannot_get=(CannotGet(kind="ALL-13", about=DANA, why="New job"),))

    assert slot(case, "ALL-13", DANA).cannot_get is not None
    assert slot(case, "ALL-13", SAMI).cannot_get is None


@pytest.mark.parametrize(("supporters", "counts"), [(TWO[:1], True), (TWO, False)])
def test_a_reason_for_nobody_named_counts_only_for_an_only_supporter(supporters, counts):
    case = a_case(supporters=supporters, cannot_get=(CannotGet(kind="ALL-13", why="New job"),))

    assert (slot(case, "ALL-13", SAMI).cannot_get is not None) is counts


def test_a_reason_of_somebody_else_does_not_count_for_the_petitioner():
    case = a_case(cannot_get=(CannotGet(kind="ALL-05", about="nour", why="It is lost"),))

    assert slot(case, "ALL-05", "").cannot_get is None


def test_the_letter_tells_why_one_supporter_has_no_tax_return_and_not_that_the_other_has_none():
    told = (CannotGet(kind="ALL-13", about=DANA, why="Her first job began in May."),)
    case = a_case(supporters=TWO, cannot_get=told)

    text = str(letter_of(case, case.beneficiaries[0]))

    assert "Federal income tax return of Dana Alhassan: Her first job" in text
    assert text.count("Her first job began in May.") == 1


def cited_for(case, given):
    """Return the papers that the letter cites where it tells of the income of a supporter."""
    sections = letter_of(case, case.beneficiaries[0]).sections
    (support,) = [one for one in sections if one.key == "support"]
    told = [s for paragraph in support.paragraphs for s in paragraph.sentences]
    return {key for s in told if given in s.text for key in s.cites}


def test_the_letter_cites_a_paper_for_the_supporter_it_is_about_whatever_its_title():
    taxes = replace(TAXES, supporter=DANA, title="Tax return of Sami")
    case = a_case(supporters=TWO, exhibits=(taxes,))

    assert "taxes" in cited_for(case, "Dana")
    assert "taxes" not in cited_for(case, "Sami")


def test_the_letter_cites_a_paper_of_no_supporter_for_neither_of_two():
    case = a_case(supporters=TWO, exhibits=(TAXES,))

    assert "taxes" not in cited_for(case, "Dana") | cited_for(case, "Sami")


# --- On the pages -----------------------------------------------------------------------------


@pytest.fixture
def owner(db):
    return an_account()


@pytest.fixture
def case(owner, tmp_path):
    facts = a_case(
        beneficiaries=(a_beneficiary("traveller-1"),),
        supporters=TWO,
        exhibits=(TAXES, an_exhibit("MED-01", key="letter")),
    )
    case = a_case_row(facts, owner=owner, files=tmp_path)
    give_pages(case)
    return case


@pytest.fixture
def browser(owner):
    browser = Client()
    browser.force_login(owner)
    return browser


def facts_of(case):
    return snapshot_of(case, today=TODAY)


def form_of(case, key):
    return reverse("exhibit", args=[case.reference, case.exhibits.get(key=key).code])


def test_a_file_put_into_the_slot_of_the_second_supporter_fills_that_slot_alone(case, browser):
    boxes = whole(kind="ALL-14", who="s2", upload="token-of-a-form", file=a_file())

    answer = browser.post(reverse("exhibit-add", args=[case.reference]), boxes)

    page = browser.get(reverse("exhibits", args=[case.reference]))
    shown = {one["id"]: one["papers"] for group in page.context["groups"] for one in group["slots"]}
    assert answer.status_code == 303
    assert len(shown["slot-all-14-s2"]) == 1
    assert shown["slot-all-14-s1"] == []
    assert case.exhibits.get(kind="ALL-14").supporter.key == DANA


def test_a_refused_file_stays_in_the_slot_of_its_supporter(case):
    row = case.exhibits.get(key="taxes")
    Exhibit.objects.filter(pk=row.pk).update(supporter=case.supporters.get(key=DANA))
    row.document.state, row.document.refusal_code = "REFUSED", "TOO_MANY_PAGES"
    row.document.refusal_parameters = {"count": 400, "limit": 300}
    row.document.save()

    groups, _free = rows_by_slot(facts_of(case), list(exhibits_of(case)))

    holding = [one.slot.owner_key for group in groups for one in group.slots if row in one.rows]
    assert holding == [DANA]


def test_the_form_about_a_paper_says_whose_it_is(case, browser):
    boxes = whole(title="Taxes", kind="ALL-13", supporter=DANA, version="1")

    answer = browser.post(form_of(case, "taxes"), boxes)

    assert answer.status_code == 303
    assert filled(facts_of(case)) == [DANA]


def test_the_form_takes_back_whose_paper_it_is(case, browser, owner):
    row = case.exhibits.get(key="taxes")
    concerned = Concerned(supporter=DANA)
    describe_exhibit(exhibit=row, details={}, concerned=concerned, version=1, by=owner)

    boxes = whole(title="Taxes", kind="ALL-13", supporter="NOBODY", version="2")
    browser.post(form_of(case, "taxes"), boxes)

    assert filled(facts_of(case)) == []


def test_whose_paper_it_is_is_not_overwritten_from_a_stale_tab(case, owner):
    row = case.exhibits.get(key="taxes")
    theirs, mine = Concerned(supporter=DANA), Concerned(supporter=SAMI)
    describe_exhibit(exhibit=row, details={}, concerned=theirs, version=1, by=owner)

    with pytest.raises(DetailsChangedMeanwhile):
        describe_exhibit(exhibit=row, details={}, concerned=mine, version=1, by=owner)

    assert filled(facts_of(case)) == [DANA]


def test_a_stale_tab_sees_whose_paper_it_is_now(case, browser, owner):
    row = case.exhibits.get(key="taxes")
    concerned = Concerned(supporter=DANA)
    describe_exhibit(exhibit=row, details={}, concerned=concerned, version=1, by=owner)

    boxes = whole(title=row.title, kind="ALL-13", supporter=SAMI, version="1")
    answer = browser.post(form_of(case, "taxes"), boxes)

    assert answer.status_code == 409
    assert "Which money supporter it is about" in answer.content.decode()
    assert filled(facts_of(case)) == [DANA]


def test_with_one_supporter_the_form_does_not_ask_and_keeps_what_is_known(case, browser, owner):
    row = case.exhibits.get(key="taxes")
    concerned = Concerned(supporter=SAMI)
    describe_exhibit(exhibit=row, details={}, concerned=concerned, version=1, by=owner)
    remove_supporter(case=case, key=DANA, by=owner)

    page = browser.get(form_of(case, "taxes")).content.decode()
    browser.post(form_of(case, "taxes"), whole(title="Taxes", kind="ALL-13", version="2"))

    row.refresh_from_db()
    assert 'name="supporter"' not in page
    assert (row.title, row.supporter.key) == ("Taxes", SAMI)


def test_what_is_asked_leads_to_the_form_about_the_paper(case):
    facts = facts_of(case)
    open_ones = [finding for finding in findings(facts) if finding.rule.code == "DOC-09"]

    mends = Mender.of(case, facts, open_ones).mends(open_ones)

    assert [mend.address for mend in mends] == [form_of(case, "taxes")]


# --- Supporters who come and go -----------------------------------------------------------------


def test_papers_leave_with_their_supporter_and_fill_nobody_elses_slot(case, owner, browser):
    row = case.exhibits.get(key="taxes")
    concerned = Concerned(supporter=DANA)
    describe_exhibit(exhibit=row, details={}, concerned=concerned, version=1, by=owner)
    address = reverse("supporter-remove", args=[case.reference, "s2"])

    page = browser.get(address)
    browser.post(address)

    assert [paper.key for paper in page.context["papers"]] == ["taxes"]
    assert [paper.key for paper in case.exhibits.all()] == ["letter"]
    assert filled(facts_of(case)) == []


def test_the_paper_of_the_only_supporter_is_still_theirs_when_another_one_comes(case, owner):
    remove_supporter(case=case, key=DANA, by=owner)

    add_supporter(case=case, number=3, by=owner)

    assert filled(facts_of(case)) == [SAMI]


def test_a_new_supporter_inherits_no_paper_of_the_only_one_who_was_removed(case, owner):
    remove_supporter(case=case, key=DANA, by=owner)
    remove_supporter(case=case, key=SAMI, by=owner)

    add_supporter(case=case, number=3, by=owner)

    assert filled(facts_of(case)) == []
    assert [paper.key for paper in case.exhibits.all()] == ["letter"]


def test_a_reason_for_the_only_supporter_is_theirs_when_another_one_comes(case, owner):
    case.cannot_get.create(kind="ALL-14", why="He works for himself")
    remove_supporter(case=case, key=DANA, by=owner)

    add_supporter(case=case, number=3, by=owner)

    facts = facts_of(case)
    assert slot(facts, "ALL-14", SAMI).cannot_get is not None
    assert [told.about for told in facts.cannot_get] == [SAMI]


def test_a_new_supporter_inherits_no_reason_of_the_only_one_who_was_removed(case, owner):
    remove_supporter(case=case, key=DANA, by=owner)
    case.cannot_get.create(kind="ALL-14", why="He works for himself")

    remove_supporter(case=case, key=SAMI, by=owner)

    assert not case.cannot_get.exists()


def test_a_case_with_papers_of_supporters_can_be_deleted(case, owner):
    row = case.exhibits.get(key="taxes")
    concerned = Concerned(supporter=DANA)
    describe_exhibit(exhibit=row, details={}, concerned=concerned, version=1, by=owner)

    case.delete()

    assert not Exhibit.objects.exists()

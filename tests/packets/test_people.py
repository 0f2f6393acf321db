"""Who is removed from a case takes along what is theirs alone, and nobody inherits it."""

from django.urls import reverse

import pytest

from evidence.models import Document
from packets.errors import WrongMoment
from packets.models import Case, CaseMember, UrgencyClaim
from packets.operations.people import (
    add_supporter,
    add_traveller,
    remove_supporter,
    remove_traveller,
)
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import CannotGet
from tests.support.audit import lines_of
from tests.support.cases import TODAY, a_beneficiary, a_case, a_supporter, an_exhibit, reason
from tests.support.rows import a_case_row, an_account, joined

pytestmark = pytest.mark.django_db

NOUR, RIMA, SAMI = "traveller-1", "traveller-2", "traveller-3"
EDITOR = CaseMember.Role.EDITOR


@pytest.fixture
def owner():
    return an_account()


@pytest.fixture
def case(owner, tmp_path) -> Case:
    return a_case_row(
        a_case(
            beneficiaries=(a_beneficiary(NOUR), a_beneficiary(RIMA, called="Rima")),
            supporters=(
                a_supporter("supporter-1"),
                a_supporter("supporter-2", supports=(RIMA,)),
                a_supporter("supporter-3", supports=(NOUR, RIMA)),
            ),
            exhibits=(
                an_exhibit("MED-01", key="hers", title="Letter about Rima", about=(RIMA,)),
                an_exhibit("MED-02", key="both", about=(NOUR, RIMA)),
                an_exhibit("MED-03", key="all"),
            ),
            cannot_get=(
                CannotGet(kind="ALL-04", about=RIMA, why="Hers", instead=""),
                CannotGet(kind="ALL-04", about=NOUR, why="His", instead=""),
                CannotGet(kind="ALL-14", about="supporter-2", why="Of her supporter", instead=""),
            ),
        ),
        owner=owner,
        files=tmp_path,
    )


def facts_of(case):
    return snapshot_of(case, today=TODAY)


def a_case_that_shares(owner, *, cannot_get=()):
    """Return a case of three people who come for the reasons of the first."""
    others = {"reasons": (), "same_reasons_as": NOUR, "ben_same": {"same": "SAME"}}
    return a_case_row(
        a_case(
            beneficiaries=(
                a_beneficiary(NOUR, reasons=(reason("MED"),), ben_reason={"reason": ["MED"]}),
                a_beneficiary(RIMA, called="Rima", **others),
                a_beneficiary(SAMI, called="Sami", **others),
            ),
            cannot_get=cannot_get,
        ),
        owner=owner,
    )


def test_papers_of_a_removed_traveller_are_filed_in_nobody_elses_set(case, owner):
    remove_traveller(case=case, key=RIMA, by=owner)

    facts = facts_of(case)
    assert [e.key for e in facts.exhibits_of(facts.beneficiary(NOUR))] == ["both", "all"]
    assert [e.position for e in case.exhibits.all()] == [1, 2]
    assert Document.objects.count() == 2


def test_whoever_supports_a_removed_traveller_alone_supports_nobody_else(case, owner):
    remove_traveller(case=case, key=RIMA, by=owner)

    facts = facts_of(case)
    supporters = facts.supporters_of(facts.beneficiary(NOUR))
    assert [s.key for s in supporters] == ["supporter-1", "supporter-3"]
    assert supporters[1].supports == (NOUR,)


def test_a_new_traveller_inherits_no_reason_of_a_removed_one(case, owner):
    remove_traveller(case=case, key=RIMA, by=owner)

    new = add_traveller(case=case, number=3, called="Dana", by=owner)

    assert new.key == SAMI
    assert [(c.about, c.why) for c in facts_of(case).cannot_get] == [(NOUR, "His")]


def test_a_new_supporter_inherits_no_reason_of_a_removed_one(case, owner):
    remove_supporter(case=case, key="supporter-3", by=owner)
    remove_supporter(case=case, key="supporter-2", by=owner)

    new = add_supporter(case=case, number=4, by=owner)

    assert new.key == "supporter-4"
    assert [c.why for c in facts_of(case).cannot_get] == ["Hers", "His"]


def test_a_key_that_an_imported_case_brought_along_is_not_given_again(owner):
    case = a_case_row(a_case(beneficiaries=(a_beneficiary(RIMA),)), owner=owner)

    new = add_traveller(case=case, number=2, called="Dana", by=owner)

    assert new.key == SAMI


def test_whoever_shared_the_reasons_of_a_removed_traveller_keeps_them(owner):
    told = (
        CannotGet(kind="MED-03", about=NOUR, why="It closed", instead=""),
        CannotGet(kind="ALL-04", about=NOUR, why="His passport", instead=""),
    )
    case = a_case_that_shares(owner, cannot_get=told)

    remove_traveller(case=case, key=NOUR, by=owner)

    facts = facts_of(case)
    rima, sami = facts.beneficiaries
    assert rima.reasons == (reason("MED"),)
    assert rima.answers["ben-reason"] == {"reason": ["MED"]}
    assert "ben-same" not in rima.answers
    assert sami.same_reasons_as == RIMA
    assert [(c.kind, c.about) for c in facts.cannot_get] == [("MED-03", RIMA)]


def test_who_takes_over_shared_reasons_claims_no_reason_of_their_own_from_before(owner):
    case = a_case_that_shares(owner)
    rima = case.beneficiaries.get(key=RIMA)
    old = {"med-ill": {"illness": "Asthma"}, "med-with": {"with": "NO", "who": "x"}}
    UrgencyClaim.objects.create(beneficiary=rima, basis="MED", position=1, answers=old)
    UrgencyClaim.objects.create(beneficiary=rima, basis="WAR", position=2)

    remove_traveller(case=case, key=NOUR, by=owner)

    assert facts_of(case).beneficiary(RIMA).reasons == (reason("MED"),)
    assert rima.reasons.get(basis="WAR").position == 0


def test_the_page_names_the_papers_and_supporters_that_leave_with_a_traveller(case, owner, client):
    client.force_login(owner)

    page = client.get(reverse("traveller-remove", args=[case.reference, "2"]))

    assert [paper.title for paper in page.context["papers"]] == ["Letter about Rima"]
    assert len(page.context["supporters"]) == 1
    assert "Letter about Rima" in page.content.decode()


def test_who_may_not_delete_papers_may_not_remove_their_traveller(case, client):
    client.force_login(joined(case, EDITOR))
    address = reverse("traveller-remove", args=[case.reference, "2"])

    assert client.post(address).status_code == 403
    assert case.beneficiaries.count() == 2


@pytest.mark.parametrize(("page", "who"), [("traveller-remove", "2"), ("supporter-remove", "s2")])
def test_a_yes_that_comes_twice_removes_once_and_is_no_mistake(case, owner, client, page, who):
    client.force_login(owner)
    address = reverse(page, args=[case.reference, who])

    answers = [client.post(address), client.post(address)]

    assert [answer["Location"] for answer in answers] == [
        reverse("people", args=[case.reference])
    ] * 2
    assert client.get(address).status_code == 404


def test_the_only_traveller_keeps_everything(case, owner):
    remove_traveller(case=case, key=RIMA, by=owner)

    with pytest.raises(WrongMoment):
        remove_traveller(case=case, key=NOUR, by=owner)

    assert case.exhibits.count() == 2


@pytest.mark.parametrize("number", ["9" * 5000, "9" * 30, "9" * 15, "-1", "²", ""])
def test_a_number_that_no_page_offered_adds_a_supporter_all_the_same(case, owner, client, number):
    client.force_login(owner)

    answer = client.post(reverse("supporter-add", args=[case.reference]), {"number": number})

    assert answer.status_code == 302
    assert case.supporters.count() == 4


def test_a_name_that_somebody_else_gave_meanwhile_is_not_lost(case, owner, client):
    client.force_login(owner)
    address = reverse("traveller-rename", args=[case.reference, "2"])
    mine = {"was": client.get(address).context["was"], "called": "Rimi", "form_complete": "1"}
    client.post(address, {**mine, "called": "Reem"})

    told = client.post(address, mine)

    assert told.status_code == 409
    assert case.beneficiaries.get(key=RIMA).called == "Reem"
    assert "Reem" in told.content.decode()

    client.post(address, {**mine, "was": told.context["was"]})

    assert case.beneficiaries.get(key=RIMA).called == "Rimi"


def test_the_same_new_name_sent_twice_is_no_conflict(case, owner, client):
    client.force_login(owner)
    address = reverse("traveller-rename", args=[case.reference, "2"])
    words = {"was": "Rima", "called": "Reem", "form_complete": "1"}

    answers = [client.post(address, words), client.post(address, words)]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert lines_of(case).filter(what="TRAVELLER_RENAMED").count() == 1

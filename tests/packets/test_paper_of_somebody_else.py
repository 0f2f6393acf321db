"""A paper that is about somebody else stays in nobody's place in silence."""

import re

from django.urls import reverse

import pytest

from evidence.models import Document
from packets.comparing import open_questions, papers_of_others
from packets.models import Case, Exhibit, PaperDecision
from packets.readiness import findings
from packets.selectors.snapshots import snapshot_of
from packets.views.mending import Mender
from tests.packets.test_exhibits_pages import browser_of, whole
from tests.support.audit import lines_of
from tests.support.cases import TODAY, a_beneficiary, a_case, an_exhibit
from tests.support.reading import a_fact, a_passport, a_reading
from tests.support.rows import Role, a_case_row, give_pages, joined

pytestmark = pytest.mark.django_db
SAID = "You said that this paper is about somebody else, not about Nour Alhassan."


@pytest.fixture
def case(tmp_path):
    rima = a_beneficiary("rima", ben_name={"family": "Darwish", "given": "Rima"})
    passport = an_exhibit("ALL-04", about=("nour",))
    told = a_case(exhibits=(passport,), beneficiaries=(a_beneficiary(), rima))
    case = a_case_row(told, files=tmp_path)
    give_pages(case)
    a_passport(Document.objects.get(), BIRTH="2017-03-03")
    return case


@pytest.fixture
def family(case):
    return browser_of(case.members.get(role="OWNER").user)


def facts_of(case):
    return snapshot_of(Case.objects.get(pk=case.pk), today=TODAY)


def question_of(case):
    (one,) = open_questions(facts_of(case))
    return reverse("paper-question", args=[case.reference, one.key])


def press(browser, address, decision):
    seen = re.search(r'name="version" value="(\d+)"', words(browser.get(address)))
    version = seen[1] if seen else "0"
    return browser.post(address, whole(decision=decision, version=version), follow=True)


@pytest.fixture
def said(case, family):
    """What the family sees after the press, and where."""
    return press(family, question_of(case), "SOMEBODY_ELSE")


def words(answer):
    return answer.content.decode().translate({0x2068: None, 0x2069: None})


def page(case, browser, name, *more):
    return words(browser.get(reverse(name, args=[case.reference, *more]), follow=True))


def exhibit_page(case, browser):
    return page(case, browser, "exhibit", Exhibit.objects.get().code)


def open_codes(case):
    return [one.rule.code for one in findings(facts_of(case)) if one.rule.code.startswith("ID-05")]


def test_the_press_is_followed_by_a_sentence_and_two_ways(case, family, said):
    shown = words(said)
    place = [case.reference, Exhibit.objects.get().code]

    assert SAID in shown
    assert f'href="{reverse("exhibit", args=place)}#details"' in shown
    assert f'href="{reverse("exhibit-remove", args=place)}"' in shown
    assert "Take this back: it is about <bdi>Nour Alhassan</bdi>" in shown


@pytest.mark.parametrize("name", ["exhibits", "paper-questions"])
def test_the_lists_say_so_and_not_that_all_fits(case, family, said, name):
    shown = page(case, family, name)

    assert SAID in shown
    assert "There is no question now." not in shown


def test_the_slot_is_not_told_as_added(case, family, said):
    assert "In the wrong place" in page(case, family, "exhibits")


def test_the_page_of_the_paper_says_so(case, family, said):
    assert SAID in exhibit_page(case, family)


def test_what_is_open_says_so_leads_to_the_paper_and_does_not_block(case, family, said):
    (finding,) = [one for one in findings(facts_of(case)) if one.rule.code == "ID-05c"]
    (mend,) = Mender.of(case, facts_of(case), [finding]).mends([finding])

    assert not finding.blocks
    assert mend.address == reverse("exhibit", args=[case.reference, Exhibit.objects.get().code])
    assert "is about somebody else, not about Nour Alhassan" in page(case, family, "packet")


def test_it_can_be_taken_back_and_is_asked_again(case, family, said):
    asked = said.redirect_chain[-1][0]

    shown = words(press(family, asked, "TAKE_BACK"))

    assert question_of(case) == asked
    assert "March 3, 2017" in shown
    assert not PaperDecision.objects.exists()
    assert open_codes(case) == ["ID-05b"]
    assert lines_of(case).filter(what="PAPER_TAKEN_BACK").count() == 1


def test_taking_it_back_twice_does_no_harm(case, family, said):
    asked = said.redirect_chain[-1][0]

    press(family, asked, "TAKE_BACK")

    assert press(family, asked, "TAKE_BACK").status_code == 200
    assert lines_of(case).filter(what="PAPER_TAKEN_BACK").count() == 1


def test_it_can_be_taken_back_after_the_answer_is_gone(case, family, said):
    nour = case.beneficiaries.get(key="nour")
    del nour.answers["ben-dob"]["dob"]
    nour.save()

    press(family, said.redirect_chain[-1][0], "TAKE_BACK")

    assert open_codes(case) == []


MOVED = {
    "to another person": {"kind": "ALL-04", "about": ["rima"]},
    "to no place": {"kind": "FREE", "about": ["nour"]},
}


@pytest.mark.parametrize("how", MOVED)
def test_a_paper_that_was_moved_is_in_the_wrong_place_no_more(case, family, said, how):
    address = reverse("exhibit", args=[case.reference, Exhibit.objects.get().code])

    family.post(address, whole(title="Passport", version="1", **MOVED[how]))

    assert Exhibit.objects.get().kind == MOVED[how]["kind"].replace("FREE", "")
    assert papers_of_others(facts_of(case)) == ()
    assert SAID not in exhibit_page(case, family)


def test_other_content_in_its_place_is_another_paper(case, said):
    Document.objects.update(sha256="0" * 64)

    assert papers_of_others(facts_of(case)) == ()


def test_who_may_only_read_sees_it_and_has_no_way_to_change_it(case, said):
    shown = exhibit_page(case, browser_of(joined(case, Role.VIEWER)))

    assert SAID in shown
    assert "Take this back" not in shown
    assert "Move it to the right place" not in shown


def test_a_viewer_cannot_take_it_back(case, said):
    viewer = browser_of(joined(case, Role.VIEWER))

    assert press(viewer, said.redirect_chain[-1][0], "TAKE_BACK").status_code == 403
    assert PaperDecision.objects.exists()


def test_a_number_of_somebody_else_in_a_letter_leaves_the_letter_in_its_place(case, family):
    Document.objects.get().reading.delete()
    Exhibit.objects.update(kind="MED-01")
    a_fact(
        a_reading(Document.objects.get()), "A_NUMBER", "A204555091", is_checked=False, details={}
    )
    asked = question_of(case)

    before = words(family.get(asked))
    shown = words(press(family, asked, "SOMEBODY_ELSE"))

    assert "This part is about somebody else" in before
    assert "We do not compare it." in shown
    assert papers_of_others(facts_of(case)) == ()
    assert "The paper says" in words(press(family, asked, "TAKE_BACK"))

"""Where a paper and an answer differ a person decides, and nobody else."""

from django.urls import reverse

import pytest

from evidence.models import Document
from packets.models import Beneficiary, Case, PaperDecision
from packets.readiness import findings
from packets.selectors.snapshots import snapshot_of
from packets.views.mending import Mender
from tests.packets.test_exhibits_pages import browser_of, whole
from tests.support.cases import TODAY, a_case, an_exhibit
from tests.support.reading import a_passport
from tests.support.rows import Role, a_case_row, an_account, give_pages, joined

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(tmp_path):
    case = a_case_row(a_case(exhibits=(an_exhibit("ALL-04", about=("nour",)),)), files=tmp_path)
    give_pages(case)
    return case


@pytest.fixture
def family(case):
    return browser_of(case.members.get(role="OWNER").user)


@pytest.fixture
def asked(case):
    """The address of the one question: the passport says March 3."""
    a_passport(Document.objects.get(), BIRTH="2017-03-03")
    return question_of(case)


def question_of(case):
    found = tuple(findings(facts_of(case)))
    mends = Mender.of(case, facts_of(case), found).mends(found)
    (address,) = {mend.address for mend in mends if "questions" in mend.address}
    return address


def facts_of(case):
    return snapshot_of(Case.objects.get(pk=case.pk), today=TODAY)


def answer_of(case, page="ben-dob"):
    return Beneficiary.objects.get(case=case).answers[page]


def version_of(case, page="ben-dob"):
    return Beneficiary.objects.get(case=case).version_of(page)


def decide(family, case, asked, decision, **more):
    given = {"decision": decision, "version": version_of(case), **more}
    return family.post(asked, whole(**given), follow=True)


def list_of(case):
    return reverse("paper-questions", args=[case.reference])


def test_both_values_are_shown_with_the_place_on_the_page(case, family, asked):
    page = family.get(asked).content.decode()

    assert "March 3, 2017" in page
    assert "March 5, 2017" in page
    assert "page 1" in page
    assert f'src="{asked}place.png"' in page


def test_the_place_on_the_page_is_a_picture_that_nobody_keeps(case, family, asked):
    answer = family.get(f"{asked}place.png")

    assert answer["Content-Type"] == "image/png"
    assert answer["Cache-Control"] == "no-store, private"
    assert answer.content.startswith(b"\x89PNG")


def test_the_home_of_the_case_and_the_list_lead_there(case, family, asked):
    home = family.get(reverse("case", args=[case.reference])).content.decode()
    listed = family.get(list_of(case)).content.decode()

    assert "Questions about your documents (1)" in home
    assert asked in listed


def test_a_paper_that_fits_asks_nothing(case, family):
    a_passport(Document.objects.get())

    home = family.get(reverse("case", args=[case.reference])).content.decode()
    listed = family.get(list_of(case)).content.decode()

    assert "Questions about your documents" not in home
    assert "There is no question now." in listed


def test_looking_changes_no_answer(case, family, asked):
    family.get(asked)
    family.get(list_of(case))

    assert answer_of(case)["dob"] == "2017-03-05"


def test_the_paper_is_used_when_a_person_says_so(case, family, asked):
    version = version_of(case)

    answer = decide(family, case, asked, "PAPER")

    assert answer.redirect_chain[-1][0] == list_of(case)
    assert answer_of(case)["dob"] == "2017-03-03"
    assert answer_of(case)["marital"] == "SINGLE"
    assert version_of(case) == version + 1


KEPT = ["ANSWER", "SOMEBODY_ELSE"]


@pytest.mark.parametrize("decision", KEPT)
def test_an_answer_stays_when_a_person_says_so_and_is_not_asked_about_again(
    case, family, asked, decision
):
    decide(family, case, asked, decision)

    listed = family.get(list_of(case)).content.decode()
    assert answer_of(case)["dob"] == "2017-03-05"
    assert "The paper says" not in listed


def test_a_list_without_a_question_says_that_only_what_was_read_is_compared(case, family, asked):
    decide(family, case, asked, "ANSWER")

    assert "There is no question now." in family.get(list_of(case)).content.decode()


def test_it_is_kept_who_decided_and_about_what(case, family, asked):
    decide(family, case, asked, "ANSWER")

    kept = PaperDecision.objects.get()
    assert kept.by == case.members.get(role="OWNER").user
    assert (kept.kind, kept.value, kept.answered) == ("BIRTH", "2017-03-03", "2017-03-05")
    assert kept.paper == Document.objects.get().sha256


def test_another_answer_is_asked_about_again(case, family, asked):
    decide(family, case, asked, "ANSWER")
    nour = Beneficiary.objects.get()
    nour.answers["ben-dob"]["dob"] = "2017-03-07"
    nour.save()

    assert question_of(case) == asked


def test_a_click_in_an_old_tab_shows_both_and_changes_nothing(case, family, asked):
    nour = Beneficiary.objects.get()
    nour.answers["ben-dob"]["dob"] = "2017-03-07"
    nour.saved["ben-dob"] = {"version": 9, "at": "2026-11-25T10:00:00+00:00"}
    nour.save()

    answer = decide(family, case, asked, "PAPER", version=8)

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "March 7, 2017" in page
    assert "March 3, 2017" in page
    assert answer_of(case)["dob"] == "2017-03-07"


def test_an_old_tab_of_which_both_agree_by_now_says_so_and_offers_only_the_way_back(
    case, family, asked
):
    nour = Beneficiary.objects.get()
    nour.answers["ben-dob"]["dob"] = "2017-03-03"
    nour.saved["ben-dob"] = {"version": 9, "at": "2026-11-25T10:00:00+00:00"}
    nour.save()

    answer = decide(family, case, asked, "ANSWER", version=8)

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Both say the same now" in page
    assert 'name="decision"' not in page
    assert f'href="{list_of(case)}"' in page
    assert not PaperDecision.objects.exists()


def test_a_question_on_which_both_agree_by_now_leads_back_and_says_so(case, family, asked):
    nour = Beneficiary.objects.get()
    nour.answers["ben-dob"]["dob"] = "2017-03-03"
    nour.save()

    page = family.get(asked, follow=True).content.decode()

    assert "The paper and the answer say the same now." in page


@pytest.mark.parametrize("place", ["list", "question"])
def test_a_question_names_the_person_and_the_paper(case, family, asked, place):
    shown = family.get(list_of(case) if place == "list" else asked).content.decode()

    page = shown.translate({0x2068: None, 0x2069: None})
    assert "Nour Alhassan: Date of birth" in page
    assert "Paper: “Document ALL-04”, page 1" in page


def test_given_names_of_a_paper_keep_a_middle_name_apart(case, family):
    nour = Beneficiary.objects.get()
    nour.answers["ben-name"] = {"family": "Alhassan", "given": "Noor", "middle": "Samy"}
    nour.save()
    a_passport(Document.objects.get(), GIVEN_NAMES="NOUR SAMI")
    asked = question_of(case)

    decide(family, case, asked, "PAPER", version=version_of(case, "ben-name"))

    assert answer_of(case, "ben-name") == {
        "family": "Alhassan",
        "given": "Nour",
        "middle": "Sami",
    }


def test_a_question_that_is_answered_says_so(case, family, asked):
    decide(family, case, asked, "ANSWER")

    page = family.get(asked, follow=True).content.decode()

    assert "This question is answered already." in page


@pytest.mark.parametrize("boxes", [{}, {"decision": "PERHAPS"}])
def test_a_click_that_says_nothing_is_refused(case, family, asked, boxes):
    answer = family.post(asked, whole(version=version_of(case), **boxes))

    assert answer.status_code == 400
    assert not PaperDecision.objects.exists()


def test_a_click_that_was_cut_on_its_way_decides_nothing(case, family, asked):
    answer = family.post(asked, {"decision": "PAPER", "version": version_of(case)})

    assert answer.status_code == 400
    assert answer_of(case)["dob"] == "2017-03-05"


def test_who_may_only_read_sees_the_question_and_cannot_decide(case, asked):
    viewer = browser_of(joined(case, Role.VIEWER))

    page = viewer.get(asked).content.decode()

    assert "The paper is right" not in page
    assert viewer.post(asked, whole(decision="PAPER", version="0")).status_code == 403


def test_an_outsider_learns_nothing(case, asked):
    outsider = browser_of(an_account())

    assert {outsider.get(place).status_code for place in (asked, list_of(case))} == {404}


def test_a_paper_with_other_pages_by_now_asks_nothing(case, family, asked):
    Document.objects.update(pages="evidence/other.pdf")

    assert "There is no question now." in family.get(list_of(case)).content.decode()


def test_an_old_tab_whose_answer_is_gone_says_that_there_is_nothing_to_choose(case, family, asked):
    nour = Beneficiary.objects.get()
    del nour.answers["ben-dob"]["dob"]
    nour.save()

    answer = decide(family, case, asked, "PAPER")

    assert answer.redirect_chain[-1][0] == list_of(case)
    assert "There is nothing to choose now." in answer.content.decode()
    assert "dob" not in answer_of(case)


def test_a_question_that_never_was_is_not_found(case, family, asked):
    address = reverse("paper-question", args=[case.reference, "0" * 16])

    assert family.get(address).status_code == 404

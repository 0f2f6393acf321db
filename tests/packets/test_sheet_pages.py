"""The list of sheets to print, its PDFs, and the ways to it: for those who may read the answers."""

import io
import re
from datetime import date

from django.urls import reverse

import pypdfium2
import pytest

from packets.models import Case
from tests.packets.test_exhibits_pages import browser_of
from tests.support.cases import a_case, an_exhibit
from tests.support.rows import Role, a_case_row, an_account, joined

pytestmark = pytest.mark.django_db


def owner_of(case):
    return browser_of(case.members.get(role="OWNER").user)


def listed(case) -> str:
    return owner_of(case).get(reverse("sheets", args=[case.reference])).content.decode()


def words_in(answer) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(answer.content))
    return " ".join(" ".join(p.get_textpage().get_text_range() for p in document).split())


def sheet(case, kind, *who, query=""):
    name = "sheet-of" if who else "sheet"
    return owner_of(case).get(reverse(name, args=[case.reference, *who, kind]) + query)


def test_the_list_has_each_sheet_under_its_person_with_what_it_is_for():
    page = listed(a_case_row())

    titles = re.findall(r"<h2><bdi>(.*?)</bdi></h2>", page)
    assert titles == ["Nour", "Huda", "Sami", "For the parcel and the trip"]
    assert "Medical care" in page
    assert "Letter of the doctor who treats Nour Alhassan" in page
    assert "Give it to the person who writes the letter." in page
    assert "Letter of the funeral home" not in page


def test_the_list_tells_which_papers_are_there(tmp_path):
    case = a_case_row(a_case(exhibits=(an_exhibit("ALL-12"),)), files=tmp_path)

    page = listed(case)
    card = page.partition('id="petitioner-statement"')[2].partition("</article>")[0]
    other = page.partition('id="employer-s1"')[2].partition("</article>")[0]

    assert "The paper is added" in card
    assert "The paper is not here yet" in other


def test_before_anybody_travels_the_list_says_so():
    case = a_case_row()
    case.beneficiaries.all().delete()
    case.supporters.all().delete()

    assert "Letter of the doctor" not in listed(case)


def test_a_sheet_is_a_pdf_that_is_kept_nowhere_and_whose_name_names_nobody():
    answer = sheet(a_case_row(), "doctor", "1")

    assert answer.content.startswith(b"%PDF-")
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Cache-Control"] == "no-store, private"
    assert answer["Content-Disposition"] == 'attachment; filename="doctor.pdf"'
    assert "Nour Alhassan" in words_in(answer)


@pytest.mark.parametrize(
    ("goal", "said"), [(date(2099, 3, 1), True), (date(2020, 3, 1), False), (None, False)]
)
def test_a_letter_is_needed_by_the_day_on_which_the_family_wants_to_mail(goal, said):
    case = a_case_row()
    Case.objects.filter(pk=case.pk).update(goal_to_mail_on=goal)

    words = words_in(sheet(case, "doctor", "1"))

    assert ("March 1, 2099" in words) is said
    assert "2020" not in words


@pytest.mark.parametrize(
    ("query", "is_of_america", "has_translator"),
    [("", False, False), ("?signed=abroad", True, False), ("?reads=other", False, True)],
)
def test_a_statement_can_be_printed_for_another_place_and_another_reader(
    query, is_of_america, has_translator
):
    words = words_in(sheet(a_case_row(), "petitioner-statement", query=query))

    assert ("under the laws of the United States of America" in words) is is_of_america
    assert ("Translator’s certificate" in words) is has_translator


@pytest.mark.parametrize(
    ("kind", "who", "query"),
    [
        ("funeral-home", ("1",), ""),
        ("traveller-statement", ("1",), ""),
        ("doctor", ("2",), ""),
        ("doctor", ("s1",), ""),
        ("doctor", (), ""),
        ("nothing", (), ""),
        ("petitioner-statement", (), "?signed=moon"),
        ("petitioner-statement", (), "?reads=%00"),
    ],
)
def test_a_sheet_that_does_not_apply_is_not_there(kind, who, query):
    assert sheet(a_case_row(), kind, *who, query=query).status_code == 404


@pytest.mark.parametrize(
    ("role", "status"),
    [
        (Role.OWNER, 200),
        (Role.EDITOR, 200),
        (Role.VIEWER, 200),
        (Role.ATTORNEY, 200),
        (Role.PARALEGAL, 200),
        (Role.CLERK, 404),
        (None, 404),
    ],
)
def test_only_who_may_read_the_answers_sees_sheets(role, status):
    case = a_case_row()
    user = joined(case, role) if role else an_account()
    browser = browser_of(user)

    assert browser.get(reverse("sheets", args=[case.reference])).status_code == status
    address = reverse("sheet-of", args=[case.reference, "1", "employer"]).replace("/1/", "/s1/")
    assert browser.get(address).status_code == status


def test_sheets_are_only_read():
    case = a_case_row()

    assert owner_of(case).post(reverse("sheets", args=[case.reference])).status_code == 405


@pytest.mark.parametrize(
    ("name", "args", "to"),
    [
        ("case", (), ""),
        ("exhibits", (), "1/doctor.pdf"),
        ("exhibits", (), "#petitioner-statement"),
        ("to-sign", (), ""),
        ("page", ("file",), "#parcel"),
    ],
)
def test_the_pages_on_which_a_sheet_is_missed_lead_to_it(name, args, to):
    case = a_case_row()
    page = owner_of(case).get(reverse(name, args=[case.reference, *args])).content.decode()

    assert f'href="{reverse("sheets", args=[case.reference])}{to}"' in page


def test_a_slot_with_its_paper_does_not_ask_for_the_letter_again(tmp_path):
    case = a_case_row(a_case(exhibits=(an_exhibit("ALL-14"),)), files=tmp_path)
    page = owner_of(case).get(reverse("exhibits", args=[case.reference])).content.decode()

    assert "s1/employer.pdf" not in page
    assert "s1/bank.pdf" in page

"""The page of a locked file asks for its password, and keeps it nowhere."""

from django.core.cache import cache
from django.urls import reverse

import pytest

from evidence import conversion
from evidence.models import Document
from tests.packets.test_exhibits_pages import browser_of, whole
from tests.support import files
from tests.support.cases import a_case
from tests.support.rows import a_case_row

pytestmark = pytest.mark.django_db
PASSWORD = "secret of the bank"


@pytest.fixture
def case(tmp_path):
    return a_case_row(a_case(), files=tmp_path)


@pytest.fixture
def family(case):
    return browser_of(case.members.get(role="OWNER").user)


@pytest.fixture
def locked(case, family, tmp_path):
    """A bank letter with a password, as the family added it."""
    place = files.a_locked_pdf(tmp_path / "bank.pdf", user=PASSWORD)
    with place.open("rb") as file:
        family.post(
            reverse("exhibit-add", args=[case.reference]), whole(kind="", upload="t", file=file)
        )
    exhibit = case.exhibits.get()
    conversion.convert(document_id=exhibit.document_id)
    return exhibit


def address(case, locked, name="exhibit-unlock"):
    return reverse(name, args=[case.reference, locked.code])


def test_the_page_of_the_document_asks_for_the_password(case, family, locked):
    page = family.get(address(case, locked, "exhibit")).content.decode()

    assert "locked with a password" in page
    assert f'action="{address(case, locked)}"' in page


def test_the_right_password_leads_back_to_the_document_that_is_being_read(case, family, locked):
    answer = family.post(address(case, locked), whole(password=PASSWORD), follow=True)

    assert answer.redirect_chain[-1][0] == address(case, locked, "exhibit")
    assert "The password was not kept." in answer.content.decode()
    assert Document.objects.get().state == "RECEIVED"


def test_a_wrong_password_is_said_and_not_shown_again(case, family, locked):
    answer = family.post(address(case, locked), whole(password="wrong-word"))

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "This password does not open the file." in page
    assert "wrong-word" not in page


@pytest.mark.parametrize(("typed", "said"), [("", "Type the password"), ("x" * 501, "too long")])
def test_no_password_and_one_without_end_are_told(case, family, locked, typed, said):
    answer = family.post(address(case, locked), whole(password=typed))

    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_a_password_that_was_cut_on_its_way_is_not_tried(case, family, locked):
    answer = family.post(address(case, locked), {"password": PASSWORD})

    assert answer.status_code == 400
    assert Document.objects.get().state == "REFUSED"


def test_a_password_that_comes_after_the_sign_in_ended_is_not_kept(
    case, family, locked, monkeypatch
):
    family.logout()
    kept = []
    monkeypatch.setattr(cache, "set", lambda *words, **_more: kept.append(words))

    answer = family.post(address(case, locked), whole(password=PASSWORD))

    assert answer.status_code == 303
    assert PASSWORD not in repr(kept)


def test_a_file_that_is_open_asks_for_nothing(case, family, locked):
    family.post(address(case, locked), whole(password=PASSWORD))

    answer = family.get(address(case, locked))

    assert answer.status_code == 303

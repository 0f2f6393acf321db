"""A reason why a document cannot be had, written while the document stopped being asked for."""

from django.test import Client

import pytest

from tests.support.cases import a_case
from tests.support.rows import a_case_row

pytestmark = pytest.mark.django_db

WORDS = {"why": "The office is closed.", "instead": "A letter", "form_complete": "1"}


@pytest.fixture
def case():
    return a_case_row(a_case(exhibits=()))


@pytest.fixture
def family(case):
    browser = Client()
    browser.force_login(case.members.get().user)
    return browser


@pytest.mark.parametrize("place", ["FUN-01/1", "MED-01/9"])
def test_words_for_a_document_that_is_not_asked_for_any_more_come_back(place, case, family):
    told = family.post(f"/c/{case.reference}/proof/cannot/{place}/", WORDS)

    assert told.status_code == 409
    assert "not asked for any more" in told.content.decode()
    assert WORDS["why"] in told.content.decode()
    assert not case.cannot_get.exists()


def test_a_document_that_is_not_asked_for_has_no_such_page(case, family):
    assert family.get(f"/c/{case.reference}/proof/cannot/FUN-01/1/").status_code == 404

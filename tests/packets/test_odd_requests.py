"""Requests that name what is not there, or not there any more: an answer, and no breakdown."""

from django.urls import reverse

import pytest

from evidence import erasing, partial
from evidence.models import PartialUpload
from packets.models import AuditLine
from packets.operations.covering import DocumentReplaced, cover_document
from tests.packets.test_adding_in_pieces import PIECE, TUS, begin
from tests.packets.test_exhibits_pages import (
    a_case_with_papers,
    a_file,
    address,
    browser_of,
    whole,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(tmp_path):
    return a_case_with_papers(tmp_path)


@pytest.fixture
def owner(case):
    return case.members.get(role="OWNER").user


@pytest.fixture
def family(owner):
    return browser_of(owner)


def test_joining_what_was_never_a_document_joins_nothing(case, family):
    answer = family.post(
        reverse("exhibit-join", args=[case.reference]), whole(do="join", take=["abc", "def"])
    )

    assert answer.status_code == 409
    assert "Nothing was joined." in answer.content.decode()


@pytest.mark.parametrize("token", ["a\x00b", "a b", "\u2028", ""])
def test_a_form_with_a_token_of_nobody_is_not_complete(case, family, token):
    answer = family.post(address("exhibit-add", case), whole(upload=token, file=a_file()))

    assert answer.status_code == 400
    assert "This page is not complete." in answer.content.decode()
    assert case.exhibits.count() == 3


def test_a_file_that_was_replaced_while_its_parts_were_chosen_is_said(case, owner):
    exhibit = case.exhibits.get(kind="MED-02")
    document = exhibit.document
    exhibit.document, exhibit.previous = case.exhibits.get(kind="").document, None
    case.exhibits.filter(kind="").delete()
    exhibit.save()
    erasing.remove(document)

    with pytest.raises(DocumentReplaced, match="replaced"):
        cover_document(exhibit=exhibit, document=document, covers=(), version=0, by=owner)


def test_an_original_whose_file_is_gone_is_not_there_and_is_not_noted(case, family):
    exhibit = case.exhibits.get(kind="MED-02")
    exhibit.document.original.storage.delete(exhibit.document.original.name)

    answer = family.get(address("exhibit-original", case, exhibit.code))

    assert answer.status_code == 404
    assert not AuditLine.objects.filter(what="ORIGINAL_DOWNLOADED").exists()


@pytest.mark.parametrize("way", ["HEAD", "PATCH"])
def test_an_upload_that_is_thrown_away_meanwhile_is_not_there(case, family, monkeypatch, way):
    place = begin(family, case, 10)["Location"]
    before = PartialUpload.objects.get()

    def found(*_args):
        partial.give_up(upload=PartialUpload.objects.get())
        return before

    monkeypatch.setattr("packets.views.uploads.upload_of", found)
    answer = family.generic(
        way, place, b"1234567890", content_type=PIECE, headers={**TUS, "Upload-Offset": "0"}
    )

    assert answer.status_code == 404

"""A document that nothing uses goes after a day; one that something uses stays for good."""

from datetime import timedelta

from django.core.files.base import ContentFile
from django.utils import timezone

import pytest

from evidence import tasks
from evidence.intake import receive
from evidence.models import Document, DocumentPart
from evidence.unused import KEPT_FOR, sweep_unused
from packets.models import Exhibit
from tests.support.cases import a_case, a_translation, an_exhibit
from tests.support.rows import a_case_row

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(tmp_path):
    paper = an_exhibit("MED-01", language="ar", translations=(a_translation(),))
    return a_case_row(a_case(exhibits=(paper,)), files=tmp_path)


def received(number=0):
    return receive(file=ContentFile(b"%%PDF-1.7 %d" % number), name="a.pdf")


def left_alone(document):
    sweep_unused(now=timezone.now() + KEPT_FOR)
    return Document.objects.filter(pk=document.pk).exists()


def test_a_document_without_a_place_goes_with_its_file_after_a_day(
    django_capture_on_commit_callbacks,
):
    document = received()
    file = document.original

    assert sweep_unused(now=timezone.now() + KEPT_FOR - timedelta(minutes=1)) == 0
    with django_capture_on_commit_callbacks(execute=True):
        assert sweep_unused(now=timezone.now() + KEPT_FOR) == 1

    assert not Document.objects.exists()
    assert not file.storage.exists(file.name)


def test_what_stands_in_a_case_stays(case):
    exhibit = case.exhibits.get()

    assert left_alone(exhibit.document)
    assert left_alone(exhibit.translations.get().document)


def test_what_is_filed_until_a_replacement_is_ready_stays(case):
    previous = received()
    Exhibit.objects.filter(case=case).update(previous=previous)

    assert left_alone(previous)


def test_the_parts_of_a_joined_document_stay_with_it_and_go_with_it(case):
    part, whole = received(1), case.exhibits.get().document
    DocumentPart.objects.create(whole=whole, part=part, position=1)
    forgotten, its_part = received(2), received(3)
    DocumentPart.objects.create(whole=forgotten, part=its_part, position=1)

    assert left_alone(part)
    assert not Document.objects.filter(pk__in=(forgotten.pk, its_part.pk)).exists()


def test_the_sweep_of_each_minute_does_it():
    document = received()
    Document.objects.update(created_at=timezone.now() - KEPT_FOR)

    tasks.sweep_documents()

    assert not Document.objects.filter(pk=document.pk).exists()

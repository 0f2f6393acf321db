"""A file is kept whole under a name of our own, or not at all."""

import hashlib

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction

import pytest

from evidence import intake
from evidence.errors import EmptyFile, NotAsNamed, TooLarge
from evidence.intake import duplicate_of, receive
from evidence.models import Document
from evidence.names import shown_name

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.7 and more"


@pytest.fixture(autouse=True)
def _storage(settings, tmp_path):
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": str(tmp_path / "media")},
        },
    }


def kept(tmp_path):
    return [path for path in (tmp_path / "media").rglob("*") if path.is_file()]


def test_a_file_is_kept_with_its_hash_and_its_kind(tmp_path):
    document = receive(file=SimpleUploadedFile("letter.pdf", PDF), name="letter.pdf")

    assert (document.state, document.media_type, document.size, document.name) == (
        Document.State.RECEIVED,
        "application/pdf",
        len(PDF),
        "letter.pdf",
    )
    assert document.sha256 == hashlib.sha256(PDF).hexdigest()
    assert document.original.read() == PDF
    document.original.close()


def test_a_kept_file_bears_no_name_of_a_person(tmp_path):
    receive(file=ContentFile(PDF), name="Olena Kovalenko passport.pdf")

    assert len(kept(tmp_path)) == 1
    assert "olena" not in str(kept(tmp_path)[0].relative_to(tmp_path)).lower()


@pytest.mark.parametrize(
    ("content", "refused"),
    [(b"", EmptyFile), (b"%PDF-" + bytes(200), TooLarge), (b"<html>", NotAsNamed)],
)
def test_a_refused_file_leaves_nothing_behind(tmp_path, settings, content, refused):
    settings.EVIDENCE_LIMITS = {"file_bytes": 100}

    with pytest.raises(refused):
        receive(file=ContentFile(content), name="a.pdf")

    assert kept(tmp_path) == []
    assert not Document.objects.exists()


def test_a_row_that_cannot_be_written_leaves_no_file_behind(tmp_path, monkeypatch):
    monkeypatch.setattr(intake, "shown_name", lambda _name: None)

    with pytest.raises(IntegrityError), transaction.atomic():
        receive(file=ContentFile(PDF), name="a.pdf")

    assert kept(tmp_path) == []


def test_the_same_content_is_found_among_given_documents_only():
    first = receive(file=ContentFile(PDF), name="a.pdf")
    other = receive(file=ContentFile(PDF + b"!"), name="b.pdf")

    assert duplicate_of(sha256=first.sha256, among=[first.pk, other.pk]) == first
    assert duplicate_of(sha256=first.sha256, among=[other.pk]) is None


def test_a_ready_document_must_have_pages():
    document = receive(file=ContentFile(PDF), name="a.pdf")

    with pytest.raises(IntegrityError), transaction.atomic():
        Document.objects.filter(pk=document.pk).update(state=Document.State.READY)


def test_the_storage_is_private_to_this_test(tmp_path):
    receive(file=ContentFile(PDF), name="a.pdf")

    assert str(tmp_path) in default_storage.path("")


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("passport.pdf", "passport.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\Olena\\скан.pdf", "скан.pdf"),
        ("a\x00b\r\nc.pdf", "a b c.pdf"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("می\u200cخواهم.pdf", "می\u200cخواهم.pdf"),
        ("\u200b\ufeff", "document"),
        ("...", "document"),
        ("", "document"),
        ("  two   spaces .pdf", "two spaces .pdf"),
        ("x" * 5000 + ".pdf", "x" * 116 + ".pdf"),
        ("Свідоцтво про народження.pdf", "Свідоцтво про народження.pdf"),
        ('quote".pdf', 'quote".pdf'),
    ],
)
def test_a_name_is_shown_without_folders_or_hidden_marks(given, shown):
    assert shown_name(given) == shown

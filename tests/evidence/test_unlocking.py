"""A PDF with a password opens with it, and the password is nowhere afterwards."""

from pathlib import Path

from django.core.files.base import ContentFile

import pikepdf
import pytest

from evidence.conversion import convert
from evidence.errors import WrongPassword
from evidence.intake import receive
from evidence.models import Document
from evidence.unlocking import is_locked, unlock
from tests.support import files

PASSWORD = "Kyiv-Львів 2026"


@pytest.fixture
def locked(db, tmp_path, settings):
    """A document that was refused for want of its password."""
    content = files.a_locked_pdf(tmp_path / "in.pdf", user=PASSWORD).read_bytes()
    return refused(receive(file=ContentFile(content), name="bank.pdf"))


def refused(document):
    convert(document_id=document.pk)
    document.refresh_from_db()
    assert is_locked(document)
    return document


@pytest.mark.parametrize("typed", [PASSWORD, f" {PASSWORD} "], ids=["as it is", "with spaces"])
def test_the_right_password_opens_the_file(locked, typed):
    assert unlock(document_id=locked.pk, password=typed)
    convert(document_id=locked.pk)

    locked.refresh_from_db()
    assert (locked.state, locked.page_count) == ("READY", 1)
    with locked.opened.open("rb") as stored, pikepdf.open(stored) as copy:
        assert not copy.is_encrypted


def test_the_owners_password_opens_it_too(locked):
    assert unlock(document_id=locked.pk, password="owner")


def test_a_wrong_password_changes_nothing(locked):
    with pytest.raises(WrongPassword, match="type it again"):
        unlock(document_id=locked.pk, password="kyiv")

    assert is_locked(Document.objects.get(pk=locked.pk))


def test_the_password_is_nowhere_afterwards(locked, caplog):
    caplog.set_level("DEBUG")

    unlock(document_id=locked.pk, password=PASSWORD)
    convert(document_id=locked.pk)

    row = Document.objects.filter(pk=locked.pk).values().get()
    assert PASSWORD not in repr(row)
    assert PASSWORD not in caplog.text
    kept = [
        path.read_bytes() for path in Path(locked.original.path).parent.rglob("*") if path.is_file()
    ]
    assert len(kept) == 3, "the original, the copy, the pages"
    assert not any(PASSWORD.encode() in content for content in kept)


def test_the_original_stays_as_it_was_added(locked):
    before = Path(locked.original.path).read_bytes()

    unlock(document_id=locked.pk, password=PASSWORD)

    locked.refresh_from_db()
    assert Path(locked.original.path).read_bytes() == before


def test_two_who_type_it_at_once_leave_one_copy(locked):
    stale = Document.objects.get(pk=locked.pk)
    unlock(document_id=locked.pk, password=PASSWORD)

    assert not unlock(document_id=stale.pk, password=PASSWORD)
    assert len(list(Path(locked.original.path).parent.iterdir())) == 2


def test_a_copy_that_was_changed_in_the_storage_is_not_opened(locked):
    unlock(document_id=locked.pk, password=PASSWORD)
    locked.refresh_from_db()
    Path(locked.opened.path).write_bytes(b"%PDF-1.7 something else")

    with pytest.raises(Exception, match="is not what was received"):
        convert(document_id=locked.pk)

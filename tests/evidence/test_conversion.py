"""A document is opened once, whatever happens to workers and messages."""

from datetime import timedelta

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db.models.functions import Now
from django.utils import timezone

import pytest
import time_machine

from evidence import conversion, tasks
from evidence.conversion import LEASE, OriginalChanged, convert, sweep
from evidence.erasing import remove, sweep_orphans
from evidence.errors import NoSuchPage
from evidence.intake import receive
from evidence.models import ATTEMPTS_AT_MOST, Document
from evidence.previews import page_picture
from tests.support import files
from tests.support.ink import is_upright


@pytest.fixture(autouse=True)
def storage(settings, tmp_path):
    folder = tmp_path / "media"
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": str(folder)},
        },
    }
    return folder


@pytest.fixture
def document(db, tmp_path):
    """A document that was received and waits."""
    return received(files.a_pdf(tmp_path / "in.pdf", pages=2).read_bytes())


def received(content):
    return receive(file=ContentFile(content), name="letter.pdf")


def end_lease(document):
    """Let the lease be over, as time does."""
    Document.objects.filter(pk=document.pk).update(lease_until=Now())


def kept(storage):
    return sorted(path.relative_to(storage) for path in storage.rglob("*") if path.is_file())


def test_a_document_becomes_ready_with_its_pages(document):
    convert(document_id=document.pk)

    document.refresh_from_db()
    assert (document.state, document.page_count, document.attempts) == ("READY", 2, 1)
    assert document.normaliser_version == conversion.NORMALISER_VERSION
    assert document.lease_token.hex in document.pages.name
    with document.pages.open("rb") as pages:
        assert pages.read(5) == b"%PDF-"


def test_a_document_that_cannot_be_used_keeps_its_reason(db, tmp_path):
    document = received(files.a_locked_pdf(tmp_path / "in.pdf", user="secret").read_bytes())

    convert(document_id=document.pk)

    document.refresh_from_db()
    assert document.state == "REFUSED"
    assert "locked with a password" in str(document.refused)
    assert document.pages.name == ""


def test_a_message_that_comes_twice_opens_it_once(document):
    convert(document_id=document.pk)
    pages = Document.objects.get(pk=document.pk).pages.name

    convert(document_id=document.pk)

    document.refresh_from_db()
    assert (document.pages.name, document.attempts) == (pages, 1)


def test_while_one_worker_has_it_another_leaves_it(document):
    assert conversion._claim(document.pk) is not None

    assert conversion._claim(document.pk) is None
    assert sweep() == []


@pytest.mark.parametrize("wrong_by", [timedelta(days=1), timedelta(days=-1)], ids=["fast", "slow"])
def test_a_worker_whose_clock_is_wrong_takes_nothing_from_another(document, wrong_by):
    conversion._claim(document.pk)

    with time_machine.travel(timezone.now() + wrong_by):
        assert sweep() == []
        assert conversion._claim(document.pk) is None


@pytest.mark.parametrize("wrong_by", [timedelta(days=1), timedelta(days=-1)], ids=["fast", "slow"])
def test_a_worker_whose_clock_is_wrong_holds_a_document_as_long_as_any_other(document, wrong_by):
    before = timezone.now()
    with time_machine.travel(timezone.now() + wrong_by):
        conversion._claim(document.pk)

    document.refresh_from_db()
    assert abs(document.lease_until - before - LEASE) < timedelta(seconds=30)
    assert conversion._claim(document.pk) is None
    end_lease(document)
    assert conversion._claim(document.pk) is not None


def test_who_lost_the_claim_throws_its_own_pages_away(document, storage):
    late = conversion._claim(document.pk)
    end_lease(document)
    convert(document_id=document.pk)
    document.refresh_from_db()
    good = document.pages.name

    conversion._convert(late)

    document.refresh_from_db()
    assert document.pages.name == good
    assert len(kept(storage)) == 2, "the original and the good pages"


def test_who_comes_late_does_not_disturb_who_has_it_now(document, storage):
    late = conversion._claim(document.pk)
    end_lease(document)
    conversion._claim(document.pk)

    conversion._convert(late)

    document.refresh_from_db()
    assert document.state == "CONVERTING"
    assert len(kept(storage)) == 1, "the original alone"


def test_a_fourth_worker_does_not_try(document):
    for _attempt in range(ATTEMPTS_AT_MOST):
        assert conversion._claim(document.pk)
        end_lease(document)

    assert conversion._claim(document.pk) is None


def test_a_worker_that_dies_is_followed_by_another(document):
    conversion._claim(document.pk)
    end_lease(document)

    assert sweep() == [document.pk]
    convert(document_id=document.pk)

    document.refresh_from_db()
    assert (document.state, document.attempts) == ("READY", 2)


def test_after_three_dead_workers_it_is_given_up_with_a_reason(document):
    for _attempt in range(ATTEMPTS_AT_MOST):
        assert conversion._claim(document.pk)
        end_lease(document)

    assert sweep() == []

    document.refresh_from_db()
    assert document.state == "REFUSED"
    assert "tried 3 times" in str(document.refused)
    assert conversion._claim(document.pk) is None


def test_a_storage_that_is_full_is_tried_again(document, monkeypatch):
    def full(*_args, **_kwargs):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(default_storage, "save", full)
        with pytest.raises(OSError, match="No space"):
            convert(document_id=document.pk)

    assert sweep() == [document.pk]
    convert(document_id=document.pk)
    document.refresh_from_db()
    assert document.state == "READY"


def test_an_original_that_changed_in_the_storage_is_not_used(document):
    with default_storage.open(document.original.name, "wb") as stored:
        stored.write(b"%PDF-another")

    with pytest.raises(OriginalChanged):
        convert(document_id=document.pk)


def test_what_the_queue_forgot_is_queued_again(document):
    assert sweep() == []

    Document.objects.update(created_at=Now() - timedelta(minutes=2))

    assert sweep() == [document.pk]


def test_whoever_waits_for_one_document_looks_after_that_one_alone(document, tmp_path):
    other = received(files.a_pdf(tmp_path / "other.pdf").read_bytes())
    Document.objects.update(created_at=Now() - timedelta(minutes=2))

    assert sweep(only=document.pk) == [document.pk]
    assert sweep() == [document.pk, other.pk]


def test_what_is_over_is_left_alone(document):
    convert(document_id=document.pk)

    Document.objects.update(created_at=Now() - timedelta(days=9), lease_until=Now())

    assert sweep() == []


def test_the_task_opens_the_document(document):
    tasks.convert_document(document.pk)

    document.refresh_from_db()
    assert document.is_ready


def test_a_page_has_a_picture_that_is_drawn_once(document, storage, monkeypatch):
    convert(document_id=document.pk)
    document.refresh_from_db()

    first = page_picture(document=document, page=2, width=160)
    monkeypatch.setattr("evidence.previews.run", None)
    second = page_picture(document=document, page=2, width=160)

    assert first == second
    assert first.startswith(b"\x89PNG")


@pytest.mark.parametrize("left", [b"", b"\x89PNG and half of it"])
def test_a_part_of_a_picture_that_a_full_disk_has_left_is_drawn_anew(document, storage, left):
    convert(document_id=document.pk)
    document.refresh_from_db()
    whole = page_picture(document=document, page=2, width=160)
    (kept_at,) = storage.rglob("*-0002-160.png")
    kept_at.write_bytes(left)

    assert page_picture(document=document, page=2, width=160) == whole
    assert kept_at.read_bytes() == whole


def test_a_picture_shows_the_page_at_the_width_that_was_asked(document, tmp_path):
    from PIL import Image

    convert(document_id=document.pk)
    document.refresh_from_db()

    (tmp_path / "p.png").write_bytes(page_picture(document=document, page=1, width=1000))

    with Image.open(tmp_path / "p.png") as picture:
        assert picture.width == 1000
        assert is_upright(picture.convert("L"))


@pytest.mark.parametrize(("page", "width"), [(0, 160), (3, 160), (1, 161)])
def test_there_is_no_picture_of_what_there_is_not(document, page, width):
    convert(document_id=document.pk)
    document.refresh_from_db()

    with pytest.raises(NoSuchPage):
        page_picture(document=document, page=page, width=width)


def test_a_document_that_waits_has_no_pictures(document):
    with pytest.raises(NoSuchPage):
        page_picture(document=document, page=1, width=160)


def test_files_that_nothing_points_to_are_swept_after_an_hour(document, storage):
    convert(document_id=document.pk)
    document.refresh_from_db()
    page_picture(document=document, page=1, width=160)
    before = kept(storage)
    default_storage.save(f"{document.folder}/of-a-lost-claim.pdf", ContentFile(b"x"))
    default_storage.save(f"evidence/{'0' * 32}/without-a-row", ContentFile(b"x"))
    default_storage.save(f"evidence/partial/{'0' * 32}/piece-without-a-row", ContentFile(b"x"))
    soon, later = timezone.now(), timezone.now() + timedelta(hours=1, minutes=1)

    assert sweep_orphans(now=soon) == 0
    assert sweep_orphans(now=later) == 3

    assert kept(storage) == before


@pytest.mark.django_db(transaction=True)
def test_a_removed_document_leaves_no_file(tmp_path, storage):
    document = received(files.a_pdf(tmp_path / "in.pdf").read_bytes())
    convert(document_id=document.pk)
    document.refresh_from_db()
    page_picture(document=document, page=1, width=160)
    assert len(kept(storage)) == 3

    remove(document)

    assert kept(storage) == []
    assert not Document.objects.exists()

"""A file that arrives in pieces is whole in the end, however often the line breaks."""

from datetime import timedelta

from django.core.files.storage import FileSystemStorage, default_storage
from django.utils import timezone

import pytest

from evidence import partial
from evidence.erasing import sweep_orphans
from evidence.errors import NotAsNamed, TooLarge, TooManyUploads, UploadIncomplete, WrongOffset
from evidence.models import Document, PartialUpload

pytestmark = pytest.mark.django_db

CONTENT = b"%PDF-1.7 " + bytes(range(256)) * 4
HALF = 500


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
def upload():
    return partial.begin(owner="person 7", slot="case 3 MED-01", name="a/b.pdf", total=len(CONTENT))


def pieces(storage):
    return [path for path in (storage / "evidence" / "partial").rglob("*") if path.is_file()]


def test_pieces_become_one_document(upload, storage):
    assert partial.append(upload=upload, offset=0, piece=CONTENT[:HALF]) == HALF
    assert partial.append(upload=upload, offset=HALF, piece=CONTENT[HALF:]) == len(CONTENT)

    document = partial.finish(upload=upload)

    with document.original.open("rb") as original:
        assert original.read() == CONTENT
    assert document.name == "b.pdf"
    assert pieces(storage) == []


def test_a_piece_that_comes_twice_counts_once(upload, storage):
    partial.append(upload=upload, offset=0, piece=CONTENT[:HALF])

    assert partial.append(upload=upload, offset=0, piece=CONTENT[:HALF]) == HALF
    assert len(pieces(storage)) == 1


@pytest.mark.parametrize("offset", [100, HALF + 1])
def test_a_piece_out_of_turn_is_told_where_to_begin(upload, offset):
    partial.append(upload=upload, offset=0, piece=CONTENT[:HALF])

    with pytest.raises(WrongOffset) as wrong:
        partial.append(upload=upload, offset=offset, piece=CONTENT[:HALF])

    assert wrong.value.expected == HALF


def test_more_bytes_than_were_said_do_not_fit(upload):
    with pytest.raises(WrongOffset):
        partial.append(upload=upload, offset=0, piece=CONTENT + b"!")


def test_of_two_equal_pieces_at_once_one_is_thrown_away(upload, storage, monkeypatch):
    save = default_storage.save

    def overtaken(name, content):
        monkeypatch.undo()
        place = save(name, content)
        partial.append(upload=PartialUpload.objects.get(), offset=0, piece=CONTENT[:HALF])
        return place

    monkeypatch.setattr(default_storage, "save", overtaken)
    after = partial.append(upload=upload, offset=0, piece=CONTENT[:HALF])

    assert after == HALF
    assert len(pieces(storage)) == 1


def test_half_a_file_is_not_received(upload):
    partial.append(upload=upload, offset=0, piece=CONTENT[:HALF])

    with pytest.raises(UploadIncomplete):
        partial.finish(upload=upload)

    assert not Document.objects.exists()


def test_finishing_twice_gives_one_document(upload):
    partial.append(upload=upload, offset=0, piece=CONTENT)

    first = partial.finish(upload=upload)

    assert partial.finish(upload=PartialUpload.objects.get()) == first
    assert Document.objects.count() == 1


def test_a_file_that_would_be_refused_for_its_size_is_not_begun(settings):
    settings.EVIDENCE_LIMITS = {"file_bytes": 10}

    with pytest.raises(TooLarge):
        partial.begin(owner="", slot="", name="a.pdf", total=11)


def test_a_file_of_no_kind_we_take_leaves_nothing(storage):
    upload = partial.begin(owner="", slot="", name="a.pdf", total=5)
    partial.append(upload=upload, offset=0, piece=b"hello")

    with pytest.raises(NotAsNamed):
        partial.finish(upload=upload)

    assert not Document.objects.exists()


def test_what_nobody_finishes_is_thrown_away_after_a_week(upload, storage):
    partial.append(upload=upload, offset=0, piece=CONTENT[:HALF])
    day = timedelta(days=7)

    assert partial.sweep_partial(now=upload.created_at + day - timedelta(seconds=1)) == 0
    assert partial.sweep_partial(now=upload.created_at + day) == 1

    assert pieces(storage) == []


def begun_by(owner):
    return partial.begin(owner=owner, slot="case 3", name="a.pdf", total=len(CONTENT))


def test_one_person_cannot_begin_any_number_of_files_and_holds_up_no_other(settings):
    settings.EVIDENCE_LIMITS = {"uploads_begun": 2}
    begun_by("person 7"), begun_by("person 7")

    with pytest.raises(TooManyUploads, match=r"send 2 files today.*tomorrow"):
        begun_by("person 7")

    assert begun_by("person 8").pk


def test_what_has_arrived_was_stopped_or_is_of_another_day_makes_room(settings):
    settings.EVIDENCE_LIMITS = {"uploads_begun": 1}
    arrived = begun_by("person 7")
    partial.append(upload=arrived, offset=0, piece=CONTENT)
    partial.finish(upload=arrived)
    partial.give_up(upload=begun_by("person 7"))
    old = begun_by("person 7")
    PartialUpload.objects.filter(pk=old.pk).update(created_at=old.created_at - timedelta(days=2))

    assert begun_by("person 7").pk


def test_a_piece_that_comes_while_the_upload_is_given_up_leaves_nothing(
    upload, storage, monkeypatch
):
    save = FileSystemStorage.save

    def give_up_meanwhile(self, name, content):
        place = save(self, name, content)
        PartialUpload.objects.filter(pk=upload.pk).delete()
        return place

    monkeypatch.setattr(FileSystemStorage, "save", give_up_meanwhile)

    with pytest.raises(PartialUpload.DoesNotExist):
        partial.append(upload=upload, offset=0, piece=CONTENT[:HALF])

    assert pieces(storage) == []


def test_the_sweep_of_lost_files_leaves_the_pieces_of_an_upload_under_way(upload, storage):
    partial.append(upload=upload, offset=0, piece=CONTENT[:HALF])

    assert sweep_orphans(now=timezone.now() + timedelta(hours=2)) == 0
    assert len(pieces(storage)) == 1

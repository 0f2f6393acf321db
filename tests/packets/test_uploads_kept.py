"""The files to upload are kept with their packet: both or neither, and nothing beside them."""

import zipfile
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

import pytest

from packets.models import Packet
from packets.operations import building, packet_files, sweeping
from packets.operations.builds import request_build
from packets.slots import slots_of
from tests.packets.test_builds import kept_files
from tests.support.cases import TODAY, a_case, an_exhibit, with_answer
from tests.support.rows import a_case_row, give_pages

pytestmark = pytest.mark.django_db


def a_case_with_its_papers(folder: Path, channel: str = "ONLINE"):
    """Return a case of which a final packet can be made."""
    needed = [slot.kind.code for slot in slots_of(a_case()) if slot.is_required]
    papers = tuple(an_exhibit(kind) for kind in needed)
    facts = with_answer(a_case(exhibits=papers), "file-how.channel", channel)
    case = a_case_row(facts, files=folder)
    give_pages(case)
    return case


def a_final_build(case):
    return request_build(case=case, by=None, is_draft=False, today=TODAY)


def test_a_final_packet_to_file_online_is_kept_with_its_files(tmp_path):
    build = a_final_build(a_case_with_its_papers(tmp_path))

    building.build_packet(build_id=build.pk)

    packet = Packet.objects.get(build=build)
    with packet.uploads.open("rb") as stored, zipfile.ZipFile(stored) as archive:
        digests = {name: sha256(archive.read(name)).hexdigest() for name in archive.namelist()}
    assert digests == {row["name"]: row["sha256"] for row in packet.manifest["uploads"]}
    assert len(digests) > len(packet.manifest["sets"][0]["exhibits"])
    assert len(kept_files(build)) == 2


def test_the_work_folder_is_gone_when_the_job_is_done(tmp_path):
    build = a_final_build(a_case_with_its_papers(tmp_path))

    building.build_packet(build_id=build.pk)

    folder = Path(settings.BUILD_FOLDER)
    assert list(folder.iterdir()) == []


def test_the_sweep_leaves_the_files_of_a_packet_and_takes_what_lies_beside_them(tmp_path):
    build = a_final_build(a_case_with_its_papers(tmp_path))
    building.build_packet(build_id=build.pk)
    kept = kept_files(build)
    default_storage.save(f"packets/{build.code.hex}/half.zip", ContentFile(b"PK"))

    sweeping.clean_up(now=timezone.now())

    assert sorted(kept_files(build)) == sorted(kept)
    assert len(kept) == 2


def test_neither_is_kept_when_the_files_cannot_be_stored(tmp_path, monkeypatch):
    build = a_final_build(a_case_with_its_papers(tmp_path))
    keep = packet_files.keep

    def broken(lease, made, *, ending=".pdf"):
        if ending == ".zip":
            raise packet_files.StorageFault
        return keep(lease, made, ending=ending)

    monkeypatch.setattr(building, "keep", broken)
    with pytest.raises(packet_files.StorageFault):
        building.build_packet(build_id=build.pk)

    assert kept_files(build) == []
    assert not Packet.objects.filter(build=build).exists()


def test_a_final_packet_to_mail_has_no_files_to_upload(tmp_path):
    build = a_final_build(a_case_with_its_papers(tmp_path, "PAPER"))

    building.build_packet(build_id=build.pk)

    packet = Packet.objects.get(build=build)
    assert not packet.uploads
    assert len(kept_files(build)) == 1

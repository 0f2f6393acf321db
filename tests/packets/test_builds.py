"""Packets: asked for once, built once, appear whole, or fail with a reason; all in this process."""

import hashlib
import threading
from datetime import timedelta
from pathlib import Path

from django.core.files.storage import default_storage
from django.db import close_old_connections

import pypdf
import pytest

from evidence.models import Document
from packets.errors import WrongMoment
from packets.models import Packet, PacketBuild
from packets.operations import building
from packets.operations.builds import (
    DocumentsRefused,
    DocumentsStillRead,
    FindingsOpen,
    request_build,
)
from packets.operations.exhibits import remove_exhibit
from packets.selectors.builds import file_name
from packets.slots import slots_of
from tests.support.audit import lines_of
from tests.support.cases import TODAY, a_case, an_exhibit
from tests.support.rows import a_case_row, an_account, give_pages

pytestmark = pytest.mark.django_db


STAND_IN = "tests.faults.assemblers"


@pytest.fixture
def case(tmp_path):
    papers = (an_exhibit("MED-01", page_count=2), an_exhibit("MED-02"))
    case = a_case_row(a_case(exhibits=papers), files=tmp_path)
    give_pages(case)
    return case


@pytest.fixture
def bare_case():
    """A case without documents."""
    return a_case_row()


def ask(case, *, is_draft=True, today=TODAY):
    return request_build(case=case, by=None, is_draft=is_draft, today=today)


def kept_files(build):
    try:
        return default_storage.listdir(f"packets/{build.code.hex}")[1]
    except FileNotFoundError:
        return []


# --- Asking ------------------------------------------------------------------------------------


def test_no_final_packet_leaves_out_a_file_that_was_refused_without_a_word(case):
    document = case.exhibits.order_by("position").last().document
    Document.objects.filter(pk=document.pk).update(
        state=Document.State.REFUSED, refusal_code="UNREADABLE"
    )

    with pytest.raises(DocumentsRefused) as refused:
        ask(case, is_draft=False)

    assert refused.value.names == (document.name,)
    assert ask(case, is_draft=True).is_draft


def test_the_facts_are_frozen_when_the_packet_is_asked_for(bare_case):
    build = ask(bare_case)

    bare_case.answers["s-date"] = {"kind": "NONE"}
    bare_case.save()

    build.refresh_from_db()
    assert build.snapshot["answers"]["s-date"] == {"kind": "CARE", "date": "2027-01-19"}
    assert build.state == PacketBuild.State.QUEUED


def test_a_double_click_asks_for_one_packet(bare_case):
    assert ask(bare_case) == ask(bare_case)
    assert bare_case.builds.count() == 1


@pytest.mark.django_db(transaction=True)
def test_eight_clicks_at_once_ask_for_one_packet(bare_case):
    """Real connections: the lock of the case lets them in one after the other."""
    together, builds = threading.Barrier(8), []

    def click():
        together.wait()
        builds.append(ask(bare_case).pk)
        close_old_connections()

    threads = [threading.Thread(target=click) for _click in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(builds) == 8
    assert set(builds) == set(bare_case.builds.values_list("pk", flat=True))
    assert len(set(builds)) == 1


def test_a_packet_that_was_made_today_of_the_same_facts_is_not_made_again(case):
    build = ask(case)
    building.build_packet(build_id=build.pk)

    assert ask(case) == build
    assert ask(case, today=TODAY + timedelta(days=1)) != build


def test_a_change_asks_for_another_packet(bare_case):
    first = ask(bare_case)
    bare_case.answers["s-date"] = {"kind": "NONE"}
    bare_case.save()

    assert ask(bare_case) != first


def test_a_draft_and_a_final_packet_are_two(tmp_path):
    """Everything that is required is there, so both may be asked for."""
    needed = [slot.kind.code for slot in slots_of(a_case()) if slot.is_required]
    papers = tuple(an_exhibit(kind) for kind in needed)
    case = a_case_row(a_case(exhibits=papers), files=tmp_path)
    give_pages(case)

    assert ask(case) != ask(case, is_draft=False)


def test_a_failed_packet_can_be_asked_for_again(bare_case):
    first = ask(bare_case)
    PacketBuild.objects.update(state="FAILED", reason="Because.")

    assert ask(bare_case) != first


def test_nobody_builds_while_a_document_is_still_read(tmp_path):
    case = a_case_row(a_case(exhibits=(an_exhibit("MED-01", key="letter"),)), files=tmp_path)

    with pytest.raises(DocumentsStillRead, match=r"1 document is still being read: letter\.pdf\."):
        ask(case)

    assert not case.builds.exists()


def test_a_final_packet_is_refused_while_something_needed_is_missing(bare_case):
    with pytest.raises(FindingsOpen) as refused:
        ask(bare_case, is_draft=False)

    assert refused.value.findings
    assert "You can make a draft now." in str(refused.value)


def test_impatience_does_not_fill_the_queue(bare_case):
    for number in range(2):
        bare_case.answers["s-date"] = {"kind": "NONE", "number": number}
        bare_case.save()
        ask(bare_case)
    bare_case.answers["s-date"] = {"kind": "NONE", "number": "third"}
    bare_case.save()

    with pytest.raises(WrongMoment, match="Two packets"):
        ask(bare_case)


# --- Building ----------------------------------------------------------------------------------


def test_a_packet_appears_whole_and_verified(case):
    build = ask(case)

    building.build_packet(build_id=build.pk)

    packet = Packet.objects.get(build=build)
    content = packet.file.open("rb").read()
    packet.file.close()
    assert packet.sha256 == hashlib.sha256(content).hexdigest() == packet.manifest["sha256"]
    assert packet.size == len(content)
    assert packet.page_count == len(pypdf.PdfReader(Path(packet.file.path)).pages)
    assert (packet.number, packet.is_draft) == (1, True)
    assert file_name(packet) == f"parole-packet-{case.reference}-v1-draft.pdf"
    build.refresh_from_db()
    assert (build.state, build.attempts) == (PacketBuild.State.DONE, 1)
    assert [e.what for e in lines_of(case)][-2:] == [
        "PACKET_ASKED_FOR",
        "PACKET_BUILT",
    ]


def test_versions_are_numbered_and_the_old_ones_stay(case):
    first = ask(case)
    building.build_packet(build_id=first.pk)
    case.answers["s-date"] = {"kind": "NONE"}
    case.save()
    second = ask(case)
    building.build_packet(build_id=second.pk)

    assert [packet.number for packet in case.packets.order_by("number")] == [1, 2]
    assert len(kept_files(first)) == len(kept_files(second)) == 1


def test_a_message_that_comes_twice_builds_once(case):
    build = ask(case)

    building.build_packet(build_id=build.pk)
    building.build_packet(build_id=build.pk)

    build.refresh_from_db()
    assert (build.attempts, Packet.objects.count()) == (1, 1)


def test_a_message_for_a_build_that_is_gone_does_nothing():
    assert building.build_packet(build_id=10**9) is False


def test_a_document_that_was_removed_meanwhile_is_named(case):
    build = ask(case)
    remove_exhibit(exhibit=case.exhibits.first(), by=an_account())

    building.build_packet(build_id=build.pk)

    build.refresh_from_db()
    assert build.state == PacketBuild.State.FAILED
    assert build.reason == (
        "This document was removed after you asked for the packet: x-med-01.pdf. "
        "Make the packet again."
    )
    assert not kept_files(build)


def test_pages_that_cannot_be_read_are_named_and_not_tried_again(case):
    document = case.exhibits.first().document
    Path(document.pages.path).write_bytes(b"not a PDF")
    build = ask(case)

    building.build_packet(build_id=build.pk)

    build.refresh_from_db()
    assert (build.state, build.attempts) == (PacketBuild.State.FAILED, 1)
    assert "x-med-01.pdf" in build.reason


def test_a_document_that_ends_the_child_is_tried_three_times_and_named(case, settings):
    settings.ASSEMBLER = STAND_IN
    case.exhibits.filter(kind="MED-02").update(title="POISON")
    build = ask(case)

    again = [building.build_packet(build_id=build.pk) for _attempt in range(4)]

    build.refresh_from_db()
    assert again == [True, True, False, False]
    assert (build.state, build.attempts) == (PacketBuild.State.FAILED, 3)
    assert build.reason == (
        "We tried 3 times. Each time our system stopped at this document: POISON. "
        "Open it, print it to PDF, and replace it. Then make the packet again."
    )
    assert not kept_files(build)


def test_a_document_that_takes_all_memory_ends_only_the_child(case, settings):
    settings.ASSEMBLER = STAND_IN
    case.exhibits.filter(kind="MED-02").update(title="HEAVY")
    build = ask(case)

    assert building.build_packet(build_id=build.pk) is True


def test_no_other_file_is_kept_as_the_packet(case, settings):
    settings.ASSEMBLER = "tests.packets.assemblers"
    case.exhibits.update(title="LINK")
    build = ask(case)

    assert building.build_packet(build_id=build.pk) is True

    assert not kept_files(build)
    assert not case.packets.exists()


def test_nothing_is_left_of_the_work(case, settings):
    build = ask(case)

    building.build_packet(build_id=build.pk)

    assert list(Path(settings.BUILD_FOLDER).iterdir()) == []


def test_documents_are_taken_from_their_own_case_only(case, tmp_path):
    """Another case may hold the same file: its rows are none of our business."""
    build = ask(case)
    other = a_case_row(a_case(exhibits=(an_exhibit("MED-01", page_count=2),)), files=tmp_path)
    give_pages(other)
    Document.objects.filter(exhibit__case=case).update(state="REFUSED", refusal_code="NO_PAGES")

    building.build_packet(build_id=build.pk)

    build.refresh_from_db()
    assert build.state == PacketBuild.State.FAILED

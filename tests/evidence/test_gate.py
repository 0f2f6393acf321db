"""The gate: the kind comes from the content, the child may die, the worker may not."""

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from evidence import converters, sandbox
from evidence.child.jobs import LOOK_AROUND
from evidence.converters import Converter, accept_attribute, converter_for
from evidence.errors import (
    EmptyFile,
    NotAsNamed,
    Refused,
    TooHeavy,
    TooLarge,
    TooSlow,
    Unreadable,
    UnsupportedType,
    refusal,
)
from evidence.limits import Allowance, Limits, limits
from evidence.notes import SENTENCES, Note, sentence
from evidence.sandbox import ChildBroken, Isolation, isolation, run
from evidence.workplace import work_folder
from tests.evidence import walls
from tests.evidence.outlaw import OUTLAW
from tests.support import files, photos
from tests.support.extending import dropping


def test_a_new_kind_of_file_is_one_module(outlaw):
    made = outlaw("nothing")

    assert (made.media_type, made.page_count, made.notes) == ("x/outlaw", 1, ("DONE",))
    assert ".outlaw" in accept_attribute()


@pytest.mark.parametrize(
    ("deed", "refused"),
    [
        (("die", signal.SIGSEGV), Unreadable),
        (("die", signal.SIGKILL), TooHeavy),
        (("die", signal.SIGABRT), TooHeavy),
        (("eat", "memory"), TooHeavy),
        (("fill", "the disk"), Unreadable),
        (("hoard", "files"), Unreadable),
        (("spin", "on"), TooSlow),
        (("sleep", "on"), TooSlow),
        (("stumble", "over"), Unreadable),
    ],
    ids=lambda value: " ".join(map(str, value)) if isinstance(value, tuple) else None,
)
def test_a_child_that_dies_is_a_refusal_with_what_to_do(outlaw, settings, deed, refused):
    settings.EVIDENCE_LIMITS = {"seconds": 1, "wall_seconds": 2, "written_bytes": 50_000_000}

    with pytest.raises(refused, match="add that"):
        outlaw(*deed)


def test_a_refusal_crosses_with_its_numbers(outlaw):
    with pytest.raises(Refused, match=r"has 9 pages\. The limit is 3\."):
        outlaw("refuse", "it")


def test_a_child_that_cannot_begin_is_no_fault_of_the_file(outlaw):
    with pytest.raises(ChildBroken):
        outlaw("leave", 3)


def test_a_child_whose_worker_died_before_it_was_ready_does_not_begin(tmp_path):
    order = {
        "job": LOOK_AROUND,
        "with": {},
        "caps": Allowance.of(limits()).caps,
        "parent": 1,  # a worker that is not our parent any more
        "work": str(tmp_path),
        "readable": [],
        "sockets_in": "",
    }

    child = subprocess.run(
        [sys.executable, "-m", "evidence.child"],
        input=json.dumps(order).encode(),
        capture_output=True,
        check=False,
    )

    assert (child.returncode, child.stdout) == (1, b"")


def test_what_a_library_says_is_not_logged(outlaw, caplog):
    caplog.set_level("INFO")

    with pytest.raises(Unreadable):
        outlaw("stumble", "over")

    assert "KeyError at outlaw.py" in caplog.text
    assert "nobody may see" not in caplog.text


def test_a_library_that_prints_does_not_disturb_the_answer(outlaw):
    assert outlaw("talk", "loudly").page_count == 1


def test_the_child_knows_no_secret_of_ours(outlaw, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "secret")

    with pytest.raises(Unreadable):
        outlaw("show_secret", "SECRET_KEY")


def test_nothing_is_left_of_the_work(outlaw, tmp_path):
    made = outlaw("nothing")

    assert list((tmp_path / "made").iterdir()) == [made.pages]


def test_the_product_says_of_this_host_what_its_kernel_says():
    assert isolation() == Isolation(network=walls.HIDES_NETWORK, files=walls.HIDES_FILES)


def test_the_child_has_no_power_that_another_has_not(outlaw):
    assert outlaw("be_bare", "of powers").page_count == 1


def test_the_child_does_not_see_what_its_worker_was_told(outlaw, caplog):
    caplog.set_level("INFO")

    with pytest.raises(Unreadable):
        outlaw("read", f"/proc/{os.getpid()}/environ")

    assert "PermissionError" in caplog.text


@walls.needs_network_wall
def test_the_child_reaches_no_network(outlaw):
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        address = server.getsockname()
        socket.create_connection(address, timeout=5).close()
        server.accept()[0].close()  # we reach it, so it is the wall that stops the child

        with pytest.raises(Unreadable):
            outlaw("call", address[1])

        with pytest.raises(BlockingIOError):  # nobody knocked
            server.accept()


@walls.needs_file_wall
@pytest.mark.parametrize("deed", ["read", "write"])
def test_the_child_touches_no_file_of_another(outlaw, tmp_path, deed, caplog):
    caplog.set_level("INFO")
    other = tmp_path / "other"
    other.write_text("another family")

    with pytest.raises(Unreadable):
        outlaw(deed, other)

    assert "PermissionError" in caplog.text
    assert other.read_text() == "another family"


def test_the_child_may_read_and_write_what_is_its_own(outlaw):
    assert outlaw("write", "mine").page_count == 1
    assert outlaw("read", "pages.pdf").page_count == 1


def test_the_child_puts_its_limits_on_itself_whatever_walls_there_are(outlaw, settings):
    settings.EVIDENCE_LIMITS = {
        "memory_bytes": 900_000_000,
        "seconds": 7,
        "written_bytes": 5_000_000,
        "open_files": 99,
    }

    for held in ("AS=900000000", "CPU=8", "FSIZE=5000000", "NOFILE=99", "CORE=0"):
        assert outlaw("be_held", held).page_count == 1
    with pytest.raises(Unreadable):
        outlaw("be_held", "NOFILE=100")


def test_a_job_that_nobody_knows_is_a_fault_of_ours():
    with work_folder() as work, pytest.raises(ChildBroken):
        run("unknown", {}, allowance=Allowance.of(Limits()), work=work)


@pytest.mark.parametrize(
    ("head", "label"),
    [
        (b"%PDF-1.4", "PDF"),
        (b"\r\n--boundary\r\n%PDF-1.4", "PDF"),
        (b"\xff\xd8\xff\xe1", "JPEG"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"II*\0", "TIFF"),
        (b"MM\0*", "TIFF"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "WebP"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "HEIC"),
        (b"\0\0\0\x18ftypavif\0\0\0\0mif1avif", None),
        (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", None),
        (b"PK\x03\x04....[Content_Types].xml", "Word (DOCX)"),
        (b"PK\x03\x04....mimetypeapplication/vnd.oasis", None),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word (DOC)"),
        (b"%!PS-Adobe-3.0 EPSF-3.0", None),
        (b"<svg xmlns=", None),
        (b"GIF89a", None),
        (b"hello", None),
    ],
)
def test_the_content_tells_the_kind(head, label):
    found = converter_for(head)

    assert (found and found.label) == label


def test_another_kind_of_file_is_refused_with_those_that_we_take(gate, tmp_path):
    original = tmp_path / "passport.html"
    original.write_text("<html>")

    with pytest.raises(UnsupportedType, match=r"We take these kinds: .*HEIC, JPEG, .*PDF, PNG"):
        gate(original)


@pytest.mark.parametrize(
    ("name", "said"), [("passport.pdf", "PDF"), ("PHOTO.JPG", "JPEG"), ("letter.docx", "Word")]
)
def test_a_name_does_not_make_a_file_what_it_says(gate, tmp_path, name, said):
    original = tmp_path / name
    original.write_text("<html>")

    with pytest.raises(
        NotAsNamed, match=rf"The name of this file says {said}.*something else in it"
    ):
        gate(original)


def test_a_photo_with_the_name_of_a_pdf_is_a_photo(gate, tmp_path):
    assert gate(photos.a_photo(tmp_path / "scan.pdf")).media_type == "image/jpeg"


def test_an_empty_file_is_refused(gate, tmp_path):
    (tmp_path / "a.pdf").touch()

    with pytest.raises(EmptyFile, match="Choose it again"):
        gate(tmp_path / "a.pdf")


def test_a_file_above_the_limit_is_refused_with_both_sizes(gate, tmp_path, settings):
    settings.EVIDENCE_LIMITS = {"file_bytes": 1000}
    original = tmp_path / "a.pdf"
    original.write_bytes(b"%PDF-" + bytes(2043))

    with pytest.raises(TooLarge, match=r"is 2\.0\xa0KB\. The limit is 1000\xa0bytes"):
        gate(original)


def test_the_browser_offers_every_kind():
    offered = accept_attribute().split(",")

    assert {"application/pdf", ".pdf", "image/heic", ".heic", "image/heif", ".docx"} <= set(offered)
    assert len(offered) == len(set(offered))


def test_a_site_may_change_a_limit(settings):
    settings.EVIDENCE_LIMITS = {"pages": 7}

    assert limits() == Limits(pages=7)


@pytest.mark.parametrize("kind", Refused.__subclasses__(), ids=lambda kind: kind.code)
def test_every_refusal_says_what_to_do_in_plain_words(kind):
    parameters = dict.fromkeys(
        ("size_bytes", "limit_bytes", "count", "limit", "megapixels", "attempts"), 5
    )

    told = str(refusal(kind.code, {**parameters, "kinds": "PDF, JPEG", "kind": "PDF"}))

    assert "%(" not in told
    assert told.count(".") >= 2, "what is wrong, and what to do"
    assert all(len(part.split()) <= 20 for part in told.replace(": ", ". ").split(". "))
    assert not {"failed", "invalid", "please", "error"} & set(told.lower().split())


def test_a_refusal_that_is_gone_from_the_code_still_has_a_sentence():
    assert "add that" in str(refusal("SOMETHING_OLD", {"count": 3}))


@pytest.mark.parametrize("note", Note)
def test_every_note_has_a_sentence(note):
    assert note in SENTENCES
    assert all(len(part.split()) <= 20 for part in sentence(note).split(". "))


def test_the_pages_are_named_without_the_folders_of_the_original(gate, tmp_path):
    made = gate(files.a_pdf(tmp_path / "in.pdf"))

    assert made.pages.parent == tmp_path / "made"
    assert isinstance(made.pages, Path)


def test_two_kinds_cannot_have_one_media_type(tmp_path):
    text = OUTLAW.replace("x/outlaw", "application/pdf")

    with dropping(tmp_path) as drop:
        drop("evidence/converters/second.py", text=text)

        with pytest.raises(Exception, match="declared twice"):
            converters.all_converters()


def test_a_converter_is_found_again_by_its_module():
    converter = converter_for(b"%PDF-1.4")

    assert isinstance(converter, Converter)
    assert converters.module_of(converter) == "evidence.converters.pdf"
    assert sandbox.isolation() is sandbox.isolation()

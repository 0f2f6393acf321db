"""An upload from a phone on a poor line: cut, resumed on another day, never twice, never changed."""

import hashlib
import io
import os

from django.urls import reverse

import pytest
from PIL import Image
from playwright.sync_api import expect

from evidence.models import PartialUpload
from tests.packets.test_exhibits_browser import (
    PIECE,
    SLOT,
    a_large_pdf,
    case,
    choose,
    family,
    note_offsets,
    press,
    sign_in,
)

__all__ = ["case", "family", "sign_in"]

SLOW = {"offline": False, "latency": 80, "downloadThroughput": 400_000, "uploadThroughput": 400_000}
"""A phone at the edge of a village, in bytes a second."""


def line_of(page):
    """Return the line of a page, which can be made slow and cut."""
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    return line


def cut(line):
    line.send("Network.emulateNetworkConditions", {**SLOW, "offline": True})


def slow(line):
    line.send("Network.emulateNetworkConditions", SLOW)


def wait_for_pieces(page, count):
    """Wait until so many pieces have arrived."""
    for _ in range(400):
        upload = PartialUpload.objects.first()
        if upload is not None and upload.offset >= count * PIECE:
            return
        page.wait_for_timeout(50)
    pytest.fail("The pieces do not arrive")


def test_a_slow_line_that_is_cut_twice_brings_the_whole_file_once(case, family):
    file, page = a_large_pdf(), family()
    line = line_of(page)
    choose(page, case, file)
    slow(line)
    offsets = note_offsets(page)
    press(page)
    said, again = page.locator(f"{SLOT} [data-said]"), page.get_by_role("button", name="Try again")

    for pieces in (1, 3):
        wait_for_pieces(page, pieces)
        cut(line)
        expect(said).to_contain_text("is safe with us. Press Try again.", timeout=20_000)
        slow(line)
        again.click()

    expect(page.locator(SLOT)).to_contain_text("Being read", timeout=30_000)
    exhibit = case.exhibits.get()
    assert exhibit.document.sha256 == hashlib.sha256(file["buffer"]).hexdigest()
    assert exhibit.document.size == len(file["buffer"])
    arrived = sorted(set(offsets))
    assert arrived == list(range(0, len(file["buffer"]), PIECE))


def test_an_upload_goes_on_in_another_tab_on_another_day(case, family, tmp_path):
    file = tmp_path / "large.pdf"
    file.write_bytes(a_large_pdf()["buffer"])
    page = family()
    line = line_of(page)
    choose(page, case, file)
    slow(line)
    press(page)
    wait_for_pieces(page, 2)
    cut(line)
    expect(page.locator(f"{SLOT} [data-said]")).to_contain_text("Press Try again", timeout=20_000)
    has_arrived = PartialUpload.objects.get().offset
    tab = page.context.new_page()
    page.close(run_before_unload=False)
    offsets = note_offsets(tab)

    choose(tab, case, file)
    press(tab)

    expect(tab.locator(SLOT)).to_contain_text("Being read", timeout=20_000)
    assert offsets[0] == has_arrived
    assert case.exhibits.get().document.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()


def test_signing_out_forgets_where_uploads_lie(case, family, tmp_path):
    page = family()
    page.goto(reverse("case", args=[case.reference]))
    page.evaluate("localStorage.setItem('upload x', '/c/x/')")

    page.get_by_role("button", name="Sign out and hide").first.click()
    page.wait_for_load_state("load")

    assert page.evaluate("localStorage.length") == 0


def a_large_photo(where):
    """Write a photo of 4,800 by 3,600 dots on its side, as a phone takes it."""
    noise = Image.frombytes("L", (1600, 1200), os.urandom(1600 * 1200)).resize((4800, 3600))
    picture = noise.convert("RGB")
    exif = picture.getexif()
    exif[0x0112] = 6
    exif[0x010F] = "Phone"
    picture.save(where, "JPEG", quality=95, exif=exif)
    return where


def test_a_large_photo_is_made_smaller_on_the_phone_when_the_person_agrees(case, family, tmp_path):
    photo = a_large_photo(tmp_path / "IMG_0001.jpg")
    page = family()
    choose(page, case, photo)
    page.get_by_label("Make this large photo smaller first").first.check()

    press(page)

    expect(page.locator(SLOT)).to_contain_text("Being read", timeout=30_000)
    document = case.exhibits.get().document
    assert document.size < photo.stat().st_size * 0.8
    with document.original.open("rb") as stored, Image.open(io.BytesIO(stored.read())) as kept:
        assert kept.size == (2475, 3300), "upright, and 11 inches at 300 dots"
        assert not kept.getexif()


def test_a_photo_is_sent_as_it_is_when_nobody_agreed(case, family, tmp_path):
    photo = a_large_photo(tmp_path / "IMG_0001.jpg")
    page = family()
    choose(page, case, photo)

    press(page)

    expect(page.locator(SLOT)).to_contain_text("Being read", timeout=30_000)
    assert case.exhibits.get().document.sha256 == hashlib.sha256(photo.read_bytes()).hexdigest()


def test_a_small_file_is_not_asked_about(case, family):
    page = family()

    choose(page, case, a_large_pdf())

    expect(page.locator(f"{SLOT} [data-shrink]")).to_be_hidden()

"""The command that decides about files without the web."""

import contextlib
import json
import os
from io import StringIO
from pathlib import Path
from typing import Any

from django.core.management import call_command

import pytest
from PIL import Image, ImageFilter

from tests.support.files import a_pdf
from tests.support.scans import a_scan

KEYS = ["file", "decision", "reason", "sentence", "pages", "seconds", "peak_mb", "advice"]


def checked(*files: Path) -> list[dict[str, Any]]:
    """Run the command with --json, whatever it ends with."""
    out = StringIO()
    with contextlib.suppress(SystemExit):
        call_command("check_document", *map(str, files), "--json", stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def a_blurred_photo(where: Path) -> Path:
    sharp = where.with_suffix(".png")
    sharp.write_bytes(a_scan(["The surgeon writes that it cannot wait."] * 12))
    Image.open(sharp).convert("L").filter(ImageFilter.GaussianBlur(7)).save(where, "JPEG")
    return where


def test_each_line_has_the_keys_of_a_decision(tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    a_pdf(file)

    (line,) = checked(file)

    assert list(line) == KEYS
    assert (line["file"], line["decision"], line["pages"]) == (str(file), "accepted", 1)


def test_a_missing_file_is_refused_by_name_and_the_others_are_decided(tmp_path: Path) -> None:
    file, missing = tmp_path / "letter.pdf", tmp_path / "nothing.pdf"
    a_pdf(file)

    first, second = checked(missing, file)

    assert (first["file"], first["decision"]) == (str(missing), "refused")
    assert first["reason"] == "NO_SUCH_FILE"
    assert first["sentence"]
    assert second["decision"] == "accepted"


def test_a_blurred_photo_is_accepted_with_advice(tmp_path: Path) -> None:
    photo = a_blurred_photo(tmp_path / "photo.jpg")
    out = StringIO()

    (line,) = checked(photo)
    call_command("check_document", str(photo), stdout=out)

    assert line["decision"] == "accepted"
    assert "BLURRED" in [one["code"] for one in line["advice"]]
    assert "page 1: This page looks blurred." in out.getvalue()


def test_the_command_ends_with_1_where_a_file_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 nothing of it is left")

    with pytest.raises(SystemExit) as ended:
        call_command("check_document", str(broken), stdout=StringIO())

    assert ended.value.code == 1


def test_a_file_is_decided_by_its_content_whatever_letters_its_name_has(tmp_path: Path) -> None:
    plain = tmp_path / "plain.pdf"
    a_pdf(plain)
    named = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.pdf"))
    named.write_bytes(plain.read_bytes())

    (line,) = checked(named)

    assert (line["decision"], line["pages"]) == ("accepted", 1)

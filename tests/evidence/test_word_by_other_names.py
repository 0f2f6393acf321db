"""Word documents whose parts and prefixes have other names than those that Word gives."""

from pathlib import Path

import pytest

from evidence.errors import OutsideContent
from evidence.limits import Limits
from evidence.normal.parcel import check_parcel
from evidence.notes import Note
from tests.support.word_files import a_docx, part_of, with_part

MAIN = "word/document.xml"
FIELD = b'<w:r><w:instrText> INCLUDETEXT "/etc/hostname" </w:instrText></w:r></w:p>'


def test_tracked_changes_under_another_prefix_are_told(tmp_path: Path) -> None:
    docx = a_docx(tmp_path / "a.docx")
    change = b'<ww:ins xmlns:ww="urn:x" ww:author="A"></ww:ins></w:p>'
    with_part(docx, MAIN, part_of(docx, MAIN).replace(b"</w:p>", change, 1))

    assert Note.TRACKED_CHANGES in check_parcel(docx, Limits())


def test_a_main_part_behind_a_decoy_is_examined_too(tmp_path: Path) -> None:
    docx = a_docx(tmp_path / "a.docx")
    real = part_of(docx, MAIN).replace(b"</w:p>", FIELD, 1)
    with_part(docx, "word/document.bin", real)

    with pytest.raises(OutsideContent):
        check_parcel(docx, Limits())

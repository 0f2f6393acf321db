"""Word documents: looked through before LibreOffice sees them, then printed."""

import zipfile

import pytest

from evidence.converters import docx
from evidence.errors import (
    ConverterMissing,
    MacrosInside,
    OutsideContent,
    UnpacksTooLarge,
    Unreadable,
    UnsupportedType,
)
from evidence.limits import Limits
from evidence.normal import office
from evidence.normal.parcel import check_parcel, without_template
from evidence.notes import Note
from tests.support import word_files
from tests.support.ink import drawn, ink, words_of
from tests.support.word_files import a_docx, part_of, with_outside, with_part

FIELD = b'<w:r><w:instrText xml:space="preserve"> %s </w:instrText></w:r></w:p>'


def with_field(where, instruction):
    name = "word/document.xml"
    content = part_of(where, name).replace(b"</w:p>", FIELD % instruction, 1)
    return with_part(where, name, content)


def spreadsheet(where):
    with zipfile.ZipFile(where, "w") as parcel:
        parcel.writestr("[Content_Types].xml", "<Types/>")
        parcel.writestr("xl/workbook.xml", "<workbook/>")
    return where


def cut(where):
    where.write_bytes(a_docx(where).read_bytes()[:2000])
    return where


OUTSIDE = b"""<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship
Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
Target="http://127.0.0.1:9/a.png" TargetMode="External"/></Relationships>"""

REFUSED = {
    "a spreadsheet": (spreadsheet, UnsupportedType),
    "half a file": (cut, Unreadable),
    "a macro": (lambda where: with_part(a_docx(where), "word/vbaProject.bin", b"x"), MacrosInside),
    "a picture on another computer": (
        lambda where: with_outside(a_docx(where), "image", "http://127.0.0.1:9/a.png"),
        OutsideContent,
    ),
    "a picture on another computer, in a list of relations with capital letters": (
        lambda where: with_part(a_docx(where), "word/_rels/document.xml.RELS", OUTSIDE),
        OutsideContent,
    ),
    "a picture of this computer": (
        lambda where: with_field(a_docx(where), b'INCLUDEPICTURE "file:///etc/hostname"'),
        OutsideContent,
    ),
    "a text of this computer": (
        lambda where: with_field(a_docx(where), b'includetext "/etc/passwd"'),
        OutsideContent,
    ),
    "an entity": (
        lambda where: with_part(
            a_docx(where), "word/styles.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x/>'
        ),
        OutsideContent,
    ),
    "an entity in wide letters": (
        lambda where: with_part(
            a_docx(where), "word/styles.xml", "<!DOCTYPE x><x/>".encode("utf-16")
        ),
        OutsideContent,
    ),
    "a bomb": (
        lambda where: with_part(a_docx(where), "word/b.xml", b" " * 9_000_000),
        UnpacksTooLarge,
    ),
    "a way out of its folder": (
        lambda where: with_part(a_docx(where), "../../x.xml", b"<x/>"),
        Unreadable,
    ),
}


@pytest.mark.parametrize(("make", "refusal"), REFUSED.values(), ids=REFUSED.keys())
def test_a_document_that_must_not_be_opened_is_refused_by_name(tmp_path, make, refusal):
    with pytest.raises(refusal):
        check_parcel(make(tmp_path / "d.docx"), Limits())


@pytest.mark.parametrize(
    "limits", [Limits(zip_entries=3), Limits(zip_unpacked_bytes=10_000)], ids=["parts", "bytes"]
)
def test_a_document_above_a_limit_is_refused(tmp_path, limits):
    with pytest.raises(UnpacksTooLarge):
        check_parcel(a_docx(tmp_path / "d.docx"), limits)


def test_links_to_follow_are_no_reason_to_refuse(tmp_path):
    document = with_outside(a_docx(tmp_path / "d.docx"), "hyperlink", "https://example.org")

    assert check_parcel(document, Limits()) == frozenset()


def test_a_template_that_is_kept_elsewhere_is_cut_off(tmp_path):
    document = with_outside(a_docx(tmp_path / "d.docx"), "attachedTemplate", "http://127.0.0.1:9/t")

    name = "word/_rels/document.xml.rels"
    check_parcel(document, Limits())
    without_template(document, tmp_path / "copy.docx")

    assert b"127.0.0.1" not in part_of(tmp_path / "copy.docx", name)
    assert b"styles.xml" in part_of(tmp_path / "copy.docx", name)


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        (
            b'<w:ins w:id="1" w:author="x"><w:r><w:t>new</w:t></w:r></w:ins></w:p>',
            Note.TRACKED_CHANGES,
        ),
        (b'<w:r><w:commentReference w:id="0"/></w:r></w:p>', Note.COMMENTS_REMOVED),
    ],
)
def test_what_the_packet_will_show_or_lose_is_told(tmp_path, mark, note):
    document = a_docx(tmp_path / "d.docx")
    content = part_of(document, "word/document.xml").replace(b"</w:p>", mark, 1)

    assert note in check_parcel(with_part(document, "word/document.xml", content), Limits())


def test_a_declaration_becomes_pages_whatever_its_name_says(gate, tmp_path):
    made = gate(a_docx(tmp_path / "declaration.pdf", pages=2))

    assert made.media_type == docx.CONVERTER.media_type
    assert made.page_count == 2
    assert "my mother lives in Kharkiv. Оголошую." in words_of(made.pages)
    assert ink(drawn(made.pages, dots_per_point=1))[3] <= 756


def test_without_libreoffice_the_person_is_told_to_save_a_pdf(tmp_path, monkeypatch):
    monkeypatch.setattr(office, "_PROGRAMS", ("no-such-program",))

    with pytest.raises(ConverterMissing, match="Save it as a PDF"):
        docx.normalise(word_files.a_docx(tmp_path / "d.docx"), tmp_path / "out.pdf", Limits())

"""Older and freer kinds of documents than DOCX: DOC, ODT and RTF, looked through and printed."""

import zipfile

import pytest

from evidence.errors import (
    LockedDocument,
    MacrosInside,
    OutsideContent,
    UnpacksTooLarge,
    Unreadable,
    UnsupportedType,
)
from evidence.normal import office
from evidence.notes import Note
from tests.support.ink import words_of
from tests.support.word_files import a_docx

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ODF = "urn:oasis:names:tc:opendocument:xmlns:"
CONTENT = (
    f'<office:document-content xmlns:office="{ODF}office:1.0" xmlns:text="{ODF}text:1.0" '
    f'xmlns:draw="{ODF}drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2">'
    "<office:body><office:text>{}</office:text></office:body></office:document-content>"
)
MANIFEST = (
    f'<manifest:manifest xmlns:manifest="{ODF}manifest:1.0" manifest:version="1.2">'
    '<manifest:file-entry manifest:full-path="/" '
    'manifest:media-type="application/vnd.oasis.opendocument.text"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">{}'
    "</manifest:file-entry></manifest:manifest>"
)


def an_odt(where, body="<text:p>My mother lives in Kharkiv.</text:p>", *, sealed="", **parts):
    with zipfile.ZipFile(where, "w", zipfile.ZIP_DEFLATED) as parcel:
        parcel.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        parcel.writestr("content.xml", CONTENT.format(body))
        parcel.writestr("META-INF/manifest.xml", MANIFEST.format(sealed))
        for name, content in parts.items():
            parcel.writestr(name.replace("__", "/"), content)
    return where


def an_rtf(where, body="My mother lives in Kharkiv."):
    where.write_text(r"{\rtf1\ansi{\fonttbl{\f0 Noto Sans;}}\f0\fs24 " + body + r"\par}")
    return where


def a_doc(where, tmp_path, **options):
    made = office._made(
        a_docx(tmp_path / "made.docx", **options), "MS Word 2007 XML", tmp_path, "doc:MS Word 97"
    )
    where.write_bytes(made.read_bytes())
    return where


def test_a_document_of_the_nineties_becomes_pages(gate, tmp_path):
    made = gate(a_doc(tmp_path / "old.doc", tmp_path, pages=2))

    assert made.page_count == 2
    assert "my mother lives in Kharkiv. Оголошую." in words_of(made.pages)


@pytest.mark.parametrize("make", [an_odt, an_rtf])
def test_a_free_document_becomes_pages(gate, tmp_path, make):
    made = gate(make(tmp_path / "letter.bin"))

    assert (made.page_count, made.notes) == (1, ())
    assert "My mother lives in Kharkiv." in words_of(made.pages)


def test_a_locked_word_document_is_refused_with_what_to_do(gate, tmp_path):
    old = a_doc(tmp_path / "old.doc", tmp_path).read_bytes()
    at = old.index(b"\xec\xa5")
    flags = old[at + 11] | 1  # the bit that says encrypted
    place = tmp_path / "locked.doc"
    place.write_bytes(old[: at + 11] + bytes([flags]) + old[at + 12 :])

    with pytest.raises(LockedDocument, match="print it to PDF"):
        gate(place)


def test_another_box_than_word_writes_is_none_of_our_kinds(gate, tmp_path):
    old = a_doc(tmp_path / "old.doc", tmp_path).read_bytes()
    place = tmp_path / "table.xls"
    place.write_bytes(
        old.replace("WordDocument".encode("utf-16-le"), "WorkbookXXXX".encode("utf-16-le"))
    )

    with pytest.raises(UnsupportedType, match="We take these kinds"):
        gate(place)


def test_half_a_document_of_the_nineties_is_unreadable(gate, tmp_path):
    place = tmp_path / "half.doc"
    place.write_bytes(OLE + b"\0" * 400)

    with pytest.raises(Unreadable):
        gate(place)


OUTSIDE_IMAGE = '<text:p><draw:frame><draw:image xlink:href="{}"/></draw:frame></text:p>'
REFUSED = {
    "a picture on another computer": (
        {"body": OUTSIDE_IMAGE.format("http://127.0.0.1:9/a.png")},
        OutsideContent,
    ),
    "a picture of this computer": (
        {"body": OUTSIDE_IMAGE.format("file:///etc/hostname")},
        OutsideContent,
    ),
    "a picture beside the file": ({"body": OUTSIDE_IMAGE.format("../a.png")}, OutsideContent),
    "a text from elsewhere": (
        {
            "body": '<text:section text:name="x"><text:section-source xlink:href="/etc/passwd"/></text:section>'
        },
        OutsideContent,
    ),
    "an entity": ({"styles.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x/>'}, OutsideContent),
    "a macro": ({"Basic__Standard__Module1.xml": "<x/>"}, MacrosInside),
    "a password": ({"sealed": "<manifest:encryption-data/>"}, LockedDocument),
    "a bomb": ({"b.xml": " " * 9_000_000}, UnpacksTooLarge),
    "a way out of its folder": ({"..__..__x.xml": "<x/>"}, Unreadable),
}


@pytest.mark.parametrize(("parts", "refusal"), REFUSED.values(), ids=REFUSED.keys())
def test_a_free_document_that_must_not_be_opened_is_refused_by_name(gate, tmp_path, parts, refusal):
    with pytest.raises(refusal):
        gate(an_odt(tmp_path / "letter.odt", **parts))


RTF_REFUSED = {
    "a picture of this computer": r'{\field{\*\fldinst INCLUDEPICTURE "/etc/hostname" \\d}{\fldrslt x}}',
    "a text of this computer": r'{\field{\*\fldinst INCLUDETEXT "/etc/passwd"}{\fldrslt x}}',
    "a template on another computer": r"{\*\template http://127.0.0.1:9/t.dot}",
    "an object that renews itself": r"{\object\objautlink\objupdate{\*\objdata 00}}",
}


@pytest.mark.parametrize("body", RTF_REFUSED.values(), ids=RTF_REFUSED.keys())
def test_rich_text_that_fetches_is_refused(gate, tmp_path, body):
    with pytest.raises(OutsideContent, match="kept outside it"):
        gate(an_rtf(tmp_path / "letter.rtf", body))


CHANGED = (
    "<text:tracked-changes><text:changed-region text:id='c1'><text:insertion><office:change-info>"
    "<dc:creator>x</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info>"
    "</text:insertion></text:changed-region></text:tracked-changes>"
    "<text:p><text:change-start text:change-id='c1'/>new<text:change-end text:change-id='c1'/></text:p>"
)
COMMENT = "<text:p>My mother<office:annotation><text:p>Which?</text:p></office:annotation></text:p>"


@pytest.mark.parametrize(
    ("body", "note"), [(CHANGED, Note.TRACKED_CHANGES), (COMMENT, Note.COMMENTS_REMOVED)]
)
def test_what_the_packet_will_show_or_lose_is_told_of_a_free_document(gate, tmp_path, body, note):
    assert note in gate(an_odt(tmp_path / "letter.odt", body)).notes


@pytest.mark.parametrize(
    ("body", "note"),
    [
        (r"{\*\revtbl{Unknown;}{x;}}My {\revised\revauth1 new} mother", Note.TRACKED_CHANGES),
        (r"My mother{\*\annotation Which?}", Note.COMMENTS_REMOVED),
    ],
)
def test_what_the_packet_will_show_or_lose_is_told_of_rich_text(gate, tmp_path, body, note):
    assert note in gate(an_rtf(tmp_path / "letter.rtf", body)).notes


def test_a_link_to_follow_is_no_reason_to_refuse_a_free_document(gate, tmp_path):
    body = '<text:p><text:a xlink:href="https://example.org">our page</text:a></text:p>'

    assert gate(an_odt(tmp_path / "letter.odt", body)).page_count == 1

"""Word documents whose parts and prefixes have other names than those that Word gives.

The main part is what the package's relation "officeDocument" leads to, whatever it is called.
"""

import zipfile
from pathlib import Path

import pytest

from evidence.errors import MacrosInside, OutsideContent, UnsupportedType
from evidence.limits import Limits
from evidence.normal.parcel import check_parcel
from evidence.notes import Note
from tests.evidence.conftest import Gate
from tests.support.ink import words_of
from tests.support.word_files import a_docx, part_of, with_part

MAIN = "word/document.xml"
FIELD = b'<w:r><w:instrText> INCLUDETEXT "/etc/hostname" </w:instrText></w:r></w:p>'


WORD = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SHEET = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
STRICT = b"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
ORDINARY = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"


def changed(docx: Path, part: str, old: bytes, new: bytes) -> Path:
    content = part_of(docx, part)
    assert old in content
    return with_part(docx, part, content.replace(old, new))


def moved(docx: Path, folder: str, name: str) -> Path:
    """Give the main part another name and folder, as some programs do."""
    with zipfile.ZipFile(docx) as old:
        parts = {entry: old.read(entry) for entry in old.namelist()}
    main = parts.pop(MAIN)
    relations = parts.pop("word/_rels/document.xml.rels")
    there = {
        f"{folder}{name}": main,
        f"{folder}_rels/{name}.rels": relations.replace(b'Target="', b'Target="/word/').replace(
            b"/word/../", b"/"
        ),
    }
    place = f"{folder}{name}".encode()
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(MAIN.encode(), place)
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(MAIN.encode(), place)
    with zipfile.ZipFile(docx, "w", zipfile.ZIP_DEFLATED) as new:
        for entry, content in (there | parts).items():
            new.writestr(entry, content)
    return docx


@pytest.mark.parametrize(
    ("folder", "name"),
    [("", "text.xml"), ("body/", "main.xml"), ("word/", "document2.xml"), ("Word/", "mydoc.bin")],
)
def test_the_main_part_is_found_by_its_relation(
    gate: Gate, tmp_path: Path, folder: str, name: str
) -> None:
    made = gate(moved(a_docx(tmp_path / "a.docx", pages=2), folder, name))

    assert made.page_count == 2
    assert "my mother lives in Kharkiv" in words_of(made.pages)


@pytest.mark.parametrize(
    "target", [b"/word/document.xml", b"./word/document.xml", b"Word/Document.XML"]
)
def test_a_relation_may_be_written_in_each_way_of_the_standard(
    tmp_path: Path, target: bytes
) -> None:
    docx = changed(a_docx(tmp_path / "a.docx"), "_rels/.rels", MAIN.encode(), target)

    assert check_parcel(docx, Limits()) == frozenset()


def test_a_strict_document_has_a_main_part_too(tmp_path: Path) -> None:
    docx = changed(a_docx(tmp_path / "a.docx"), "_rels/.rels", ORDINARY, STRICT)

    assert check_parcel(docx, Limits()) == frozenset()


OTHERS = {
    "a part that nothing leads to": ("_rels/.rels", ORDINARY, b"urn:something"),
    "a relation to nothing": ("_rels/.rels", MAIN.encode(), b"word/gone.xml"),
    "a table under the name of a text": ("[Content_Types].xml", WORD, SHEET),
}


@pytest.mark.parametrize(("part", "old", "new"), OTHERS.values(), ids=OTHERS.keys())
def test_what_only_has_the_name_of_a_text_is_none(
    tmp_path: Path, part: str, old: bytes, new: bytes
) -> None:
    docx = changed(a_docx(tmp_path / "a.docx"), part, old, new)

    with pytest.raises(UnsupportedType):
        check_parcel(docx, Limits())


def test_macros_are_found_by_their_type(tmp_path: Path) -> None:
    macros = (
        b'<Override PartName="/word/x.bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    )
    docx = changed(
        a_docx(tmp_path / "a.docx"), "[Content_Types].xml", b"</Types>", macros + b"</Types>"
    )

    with pytest.raises(MacrosInside):
        check_parcel(docx, Limits())


def test_an_entity_in_the_relations_of_the_package_is_refused(tmp_path: Path) -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "b">]><x/>'

    with pytest.raises(OutsideContent):
        check_parcel(with_part(a_docx(tmp_path / "a.docx"), "_rels/.rels", bomb), Limits())


def test_a_document_inside_is_told_wherever_it_is_kept(tmp_path: Path) -> None:
    inside = (
        b'<Relationship Id="rIdY" Target="things/a.xlsx" Type="http://schemas.openxmlformats.org/'
        b'officeDocument/2006/relationships/package"/></Relationships>'
    )
    relations = "word/_rels/document.xml.rels"
    docx = changed(a_docx(tmp_path / "a.docx"), relations, b"</Relationships>", inside)

    assert Note.ATTACHMENTS_REMOVED in check_parcel(docx, Limits())


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

"""Word files for tests, whole or with parts that must be refused."""

import zipfile
from pathlib import Path


def a_docx(where: Path, *, pages: int = 1) -> Path:
    from docx import Document

    document = Document()
    document.add_heading("Declaration of Olena Kovalenko", level=1)
    for number in range(1, pages + 1):
        document.add_paragraph(f"{number}. I declare that my mother lives in Kharkiv. Оголошую.")
        if number < pages:
            document.add_page_break()
    document.save(str(where))
    return where


def with_part(docx: Path, name: str, content: bytes) -> Path:
    """Add a part to a Word file, or put it in the place of the one of that name."""
    with zipfile.ZipFile(docx) as old:
        parts = {entry: old.read(entry) for entry in old.namelist()}
    parts[name] = content
    with zipfile.ZipFile(docx, "w", zipfile.ZIP_DEFLATED) as new:
        for entry, part in parts.items():
            new.writestr(entry, part)
    return docx


def part_of(docx: Path, name: str) -> bytes:
    with zipfile.ZipFile(docx) as parcel:
        return parcel.read(name)


def with_outside(docx: Path, kind: str, target: str) -> Path:
    """Add a relation to something that is kept outside the Word file."""
    name = "word/_rels/document.xml.rels"
    line = (
        '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        f'{kind}" Target="{target}" TargetMode="External"/></Relationships>'
    )
    return with_part(docx, name, part_of(docx, name).replace(b"</Relationships>", line.encode()))

"""Write a declaration from a text file as DOCX, as a person types it at home."""

import io
import zipfile
from datetime import datetime

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt
from docx.text.paragraph import Paragraph

EPOCH = (1980, 1, 1, 0, 0, 0)
SIGNATURE_LINE = "_" * 34


def declaration(text: str, *, author: str, written: datetime, right_to_left: bool = False) -> bytes:
    """Return the text as DOCX: `# ` begins the title, `> ` the name below the signature line."""
    document = Document()
    _set_up(document, author, written)
    for line in text.strip().splitlines():
        paragraph = _added(document, line)
        if right_to_left:
            _turn_round(paragraph)
    buffer = io.BytesIO()
    document.save(buffer)
    return _with_fixed_times(buffer.getvalue())


def _set_up(document: Docx, author: str, written: datetime) -> None:
    properties = document.core_properties
    properties.author = properties.last_modified_by = author
    properties.created = properties.modified = written
    properties.comments = ""
    section = document.sections[0]
    section.page_width, section.page_height = Inches(8.5), Inches(11)
    section.left_margin = section.right_margin = Inches(1.1)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Noto Serif", Pt(11.5)
    style.paragraph_format.space_after = Pt(8)
    style.paragraph_format.line_spacing = 1.25


def _added(document: Docx, line: str) -> Paragraph:
    if line.startswith("# "):
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(line[2:])
        run.bold, run.font.size = True, Pt(14)
        return paragraph
    if line.startswith("> "):
        paragraph = document.add_paragraph(SIGNATURE_LINE)
        paragraph.paragraph_format.space_before = Pt(34)
        paragraph.add_run().add_break()
        paragraph.add_run(line[2:])
        return paragraph
    return document.add_paragraph(line)


def _turn_round(paragraph: Paragraph) -> None:
    paragraph.paragraph_format.line_spacing = 1.05
    paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))  # noqa: SLF001  python-docx knows no direction
    for run in paragraph.runs:
        properties = run._r.get_or_add_rPr()  # noqa: SLF001
        fonts = properties.get_or_add_rFonts()
        fonts.set(qn("w:cs"), "Noto Naskh Arabic")
        size = OxmlElement("w:szCs")
        size.set(qn("w:val"), "30" if run.bold else "24")
        properties.append(size)
        if run.bold:
            properties.append(OxmlElement("w:bCs"))
        properties.append(OxmlElement("w:rtl"))


def _with_fixed_times(docx: bytes) -> bytes:
    """Pack the parts again with one date, so that the same text gives the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return packed.getvalue()

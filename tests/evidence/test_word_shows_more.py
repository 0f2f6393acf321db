"""What Word shows and no other program does is refused or told, and a template is no hindrance."""

import pytest

from evidence.errors import ContentNotShown
from evidence.limits import Limits
from evidence.normal.parcel import check_parcel
from evidence.notes import Note
from tests.evidence.test_nothing_is_fetched import RELATIONS, in_body
from tests.support.word_files import a_docx, part_of, with_part


def test_a_document_inside_a_document_is_refused_with_what_to_do(gate, tmp_path):
    letter = in_body(a_docx(tmp_path / "letter.docx"), '<w:altChunk r:id="rId9"/>')

    with pytest.raises(ContentNotShown):
        gate(letter)


def test_a_change_of_looks_that_nobody_accepted_is_told(gate, tmp_path):
    changed = (
        '<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id="1" w:author="x"><w:rPr/></w:rPrChange></w:rPr>'
        "<w:t>bold</w:t></w:r></w:p>"
    )
    letter = in_body(a_docx(tmp_path / "letter.docx"), changed)

    assert Note.TRACKED_CHANGES in gate(letter).notes


@pytest.mark.parametrize("change", ["cellDel", "cellIns", "cellMerge", "numberingChange"])
def test_a_change_of_a_table_or_a_list_that_nobody_accepted_is_told(tmp_path, change):
    mark = f'<w:{change} w:id="6" w:author="B" w:date="2024-01-01T00:00:00Z"/>'
    table = (
        '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid><w:tr><w:tc><w:tcPr>'
        f"{mark}</w:tcPr><w:p><w:r><w:t>a cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    letter = in_body(a_docx(tmp_path / "letter.docx"), table)

    assert Note.TRACKED_CHANGES in check_parcel(letter, Limits())


def test_the_template_of_a_document_is_left_out_and_the_document_printed(gate, tmp_path):
    letter = a_docx(tmp_path / "letter.docx")
    line = (
        '<Relationship Id="rIdT" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/attachedTemplate" Target="file:///C:/t.dotx" TargetMode="External"/>'
        "</Relationships>"
    )
    content = part_of(letter, RELATIONS).replace(b"</Relationships>", line.encode())

    assert gate(with_part(letter, RELATIONS, content)).page_count == 1

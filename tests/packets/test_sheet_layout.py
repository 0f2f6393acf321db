"""How the answers of a form stand on the paper of its sheet."""

from pathlib import Path

import pypdf
import pypdfium2 as pdfium
import pytest

from packets.assembly import assemble
from packets.assembly.sheets import LONG_ANSWER, SheetRow, sheets_for
from packets.snapshot import BeneficiaryFacts
from tests.support.cases import a_case, a_supporter
from tests.support.filed_cases import a_filed_case, silent

ANSWERS_BEGIN = 270
"""Points from the left edge of the page: where the column of the short answers begins."""
LABEL = "or re-parole"


@pytest.mark.parametrize(("length", "is_long"), [(LONG_ANSWER, False), (LONG_ANSWER + 1, True)])
def test_an_answer_of_more_than_some_lines_is_a_long_one(length, is_long):
    row = SheetRow(item="1", label="Explain", answer="a" * length, state="answered")

    assert row.is_long == is_long


def test_a_long_answer_takes_the_full_width_below_the_words_of_its_box(tmp_path):
    case = a_filed_case(tmp_path / "files")
    file = assemble(case, tmp_path, is_draft=True, progress=silent).file

    number, first_words = long_answer_of(file)

    assert first_words in words_on_the_left(file, number)
    assert first_words.split()[0] in " ".join(pieces_on_the_left(file, number))


def long_answer_of(file: Path) -> tuple[int, str]:
    """Return the page of the explanation in Form I-131, and the first words of it."""
    for number, page in enumerate(pypdf.PdfReader(file).pages):
        _before, label, after = " ".join(page.extract_text().split()).partition(
            f"how you qualify for parole, parole in place, {LABEL} "
        )
        if label:
            return number, " ".join(after.split()[:3])
    return pytest.fail("No page of the packet explains the request.")


def words_on_the_left(file: Path, number: int) -> str:
    with pdfium.PdfDocument(file) as document:
        page = document[number]
        found = page.get_textpage().get_text_bounded(right=ANSWERS_BEGIN)
    return " ".join(found.split())


def pieces_on_the_left(file: Path, number: int) -> list[str]:
    pieces: list[str] = []

    def visit(text, matrix, at, _font, _size):
        if matrix[0] * at[4] + matrix[4] < ANSWERS_BEGIN:
            pieces.append(text)

    pypdf.PdfReader(file).pages[number].extract_text(visitor_text=visit)
    return pieces


def test_a_draft_of_nobody_yet_names_the_traveller_by_their_part():
    case = a_case(beneficiaries=(BeneficiaryFacts(key="a"),))

    sheets = sheets_for(case, case.beneficiaries[0], explanation="")

    assert {sheet.about.rpartition("for ")[2] for sheet in sheets} == {"the beneficiary"}
    assert all(sheet.about for sheet in sheets)


@pytest.mark.parametrize(("who", "about"), [("TRAVELLER", ""), ("PERSON", "Sami Alhassan, for ")])
def test_whoever_pays_for_themself_is_named_once(who, about):
    case = a_case(supporters=(a_supporter(sup_who={"who": who}),))
    sheets = sheets_for(case, case.beneficiaries[0], explanation="")

    declared = next(sheet for sheet in sheets if sheet.form == "I-134")
    assert declared.about == f"{about}Nour Alhassan"


def test_each_answer_sheet_says_where_the_form_of_the_agency_is_found():
    case = a_case()

    sheets = sheets_for(case, case.beneficiaries[0], explanation="")

    assert [one.form for one in sheets if not one.source.startswith("https://www.uscis.gov/")] == []
    assert len(sheets) > 2

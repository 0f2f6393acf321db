"""The letter cites each file once, and for a fact only a paper that somebody has described."""

import pytest

from packets.letter import letter_of
from packets.letter.proving import without_copies
from packets.snapshot import DocumentFacts
from tests.support.cases import a_case, an_exhibit

FILE = DocumentFacts(file_name="scan.pdf", sha256="a" * 64, page_count=1)


def copy(key, kind="MED-01", **changes):
    return an_exhibit(kind, key=key, document=FILE, **changes)


def cited_with(letter, words):
    """Return what the first sentence with these words cites."""
    paragraphs = (p for section in letter.sections for p in section.paragraphs)
    return next(s.cites for p in paragraphs for s in p.sentences if words in s.text)


def letter_with(*exhibits):
    case = a_case(exhibits=exhibits)
    return letter_of(case, case.beneficiaries[0])


def test_a_second_copy_of_a_file_is_cited_nowhere():
    letter = letter_with(copy("first"), copy("second"))

    assert cited_with(letter, "diagnosis") == ("first",)
    assert letter.cited == {"first"}


@pytest.mark.parametrize(
    "other",
    [
        copy("other", kind="MED-07"),
        copy("other", supporter="dana"),
        an_exhibit("MED-01", key="other"),
    ],
    ids=["another kind", "another supporter", "another file"],
)
def test_a_file_for_another_purpose_is_no_copy(other):
    assert without_copies((copy("first"), other))[1:] == (other,)


def test_papers_of_which_no_file_is_known_are_no_copies():
    unknown = DocumentFacts(file_name="scan.pdf", page_count=1)
    papers = tuple(an_exhibit("MED-01", key=key, document=unknown) for key in ("a", "b"))

    assert without_copies(papers) == papers


@pytest.mark.parametrize(
    ("said", "cites"),
    [
        ({"dated": "", "language": ""}, ("report",)),
        ({"dated": "", "language": "en"}, ("report", "extra")),
        ({"dated": "2026-11", "language": ""}, ("report", "extra")),
    ],
    ids=["nothing said", "its language", "its date"],
)
def test_a_paper_that_nobody_described_proves_no_fact(said, cites):
    report, extra = an_exhibit("MED-01", key="report"), an_exhibit("MED-01", key="extra", **said)

    assert cited_with(letter_with(report, extra), "diagnosis") == cites


def test_a_paper_that_nobody_described_is_still_told_of():
    extra = an_exhibit("MED-01", key="extra", dated="", language="")

    assert cited_with(letter_with(extra), "Also enclosed") == ("extra",)

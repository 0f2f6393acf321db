"""A file that was added twice is told apart: by its file, its place and its page."""

from dataclasses import replace

import pytest

from evidence.models import Document
from packets.readiness import findings
from packets.snapshot import DocumentFacts
from tests.packets.test_exhibits import a_pdf_of
from tests.packets.test_exhibits_pages import a_file, address, browser_of, page_of, whole
from tests.support.cases import a_case, an_exhibit
from tests.support.rows import a_case_row

TITLE = "Letter of the treating doctor"


def letters(*names, **changes):
    """Return letters of the doctor with one title and other files."""
    return tuple(
        an_exhibit(
            "MED-01",
            key=f"x-{number}",
            title=TITLE,
            document=DocumentFacts(file_name=name, sha256=name, page_count=1),
            **changes,
        )
        for number, name in enumerate(names)
    )


def said(case, code):
    return [finding.text for finding in findings(case) if finding.rule.code == code]


# --- What is open ---------------------------------------------------------------------------------


def test_papers_of_one_title_are_named_by_their_files_too():
    case = a_case(exhibits=letters("clear.png", "turned.jpg", dated=""))

    assert [text.split(": ")[1] for text in said(case, "DOC-03")] == [
        f"{TITLE} (clear.png). If it has none, ask for one with it.",
        f"{TITLE} (turned.jpg). If it has none, ask for one with it.",
    ]


def test_a_title_of_its_own_is_enough():
    case = a_case(exhibits=letters("clear.png", dated=""))

    assert said(case, "DOC-03") == [
        f"Write the date of this document: {TITLE}. If it has none, ask for one with it."
    ]


def test_a_second_copy_is_named_by_its_file():
    first, second = letters("clear.png", "again.png")
    second = replace(second, document=replace(second.document, sha256="clear.png"))

    told = said(a_case(exhibits=(first, second)), "DOC-02")

    assert told == [f"This document is there twice: {TITLE} (again.png). One copy is enough."]


# --- Pages ----------------------------------------------------------------------------------------


@pytest.fixture
def case(db):
    return a_case_row(a_case(exhibits=()))


@pytest.fixture
def family(case):
    return browser_of(case.members.get(role="OWNER").user)


def add(family, case, kind, content):
    file = a_file(content, "turned.pdf")
    boxes = whole(kind=kind, who="1", upload=f"{kind}{case.exhibits.count()}", file=file)
    family.post(address("exhibit-add", case), boxes)
    return case.exhibits.order_by("pk").last()


def test_a_second_copy_is_told_with_the_place_of_the_first(case, family):
    content = a_pdf_of("same")
    first = add(family, case, "MED-01", content)
    second = add(family, case, "MED-02", content)

    told = page_of(family, "exhibits", case)
    page = page_of(family, "exhibit", case, second.code)

    assert "You added the same file before: turned.pdf, under “Letter from the doctor" in told
    assert "Letter from the doctor" in page[page.index("The other one is") :][:200]
    assert f'href="{address("exhibit", case, first.code)}">See the other one' in page


def test_a_second_copy_of_a_refused_file_is_not_called_enough(case, family):
    content = a_pdf_of("same")
    first = add(family, case, "MED-01", content)
    refused = {"state": Document.State.REFUSED, "refusal_code": "broken"}
    Document.objects.filter(pk=first.document_id).update(**refused)

    second = add(family, case, "MED-01", content)

    assert "the two is enough" not in page_of(family, "exhibits", case)
    assert "the two is enough" not in page_of(family, "exhibit", case, second.code)

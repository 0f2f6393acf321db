"""The language of a paper is unknown until somebody said it, and never taken for English."""

import pytest

from packets.assembly.exhibits import Filed
from packets.assembly.index import index_rows
from packets.assembly.sections import Numbering
from packets.operations.arriving import Arrival
from packets.operations.exhibits import add_exhibit
from packets.readiness import findings
from packets.selectors.snapshots import snapshot_of
from packets.slots import slots_of
from packets.views.papers import paper_of
from tests.packets.test_case_folder import a_folder, read
from tests.packets.test_exhibits_pages import a_file, address, browser_of, page_of, whole
from tests.support.cases import TODAY, a_case, a_translation, an_exhibit
from tests.support.rows import a_case_row, give_pages


def about_language(*papers):
    """Return what is open about language and translation."""
    found = findings(a_case(exhibits=papers))
    return [finding for finding in found if finding.rule.code.startswith("TR-")]


# --- Facts ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "open_ones"),
    [("", ["TR-01b"]), ("en", []), ("ar", ["TR-01"])],
    ids=["nobody said it", "English", "Arabic"],
)
def test_an_unknown_language_is_asked_for_before_a_final_packet(language, open_ones):
    found = about_language(an_exhibit("MED-01", language=language))

    assert [finding.rule.code for finding in found] == open_ones
    assert all(finding.rule.blocks for finding in found)


def test_a_translation_does_not_say_the_language_of_the_original():
    paper = an_exhibit("MED-01", language="", translations=(a_translation(),))

    assert [finding.rule.code for finding in about_language(paper)] == ["TR-01b"]


@pytest.mark.parametrize(("language", "printed"), [("", ""), ("en", "English"), ("ar", "Arabic")])
def test_the_index_prints_no_language_that_nobody_said(language, printed):
    paper = Filed(exhibit=an_exhibit("MED-01", language=language), letter="A", key="a")

    rows = index_rows((paper,), Numbering(first={"a": 9}), a_case())

    assert [row.language for row in rows] == [printed]


def test_a_folder_that_names_no_language_leaves_it_unknown(tmp_path):
    text = "schema: 1\nexhibits:\n  - {file: a.pdf}\n  - {file: b.pdf, language: en}\n"

    case = read(a_folder(tmp_path, text, "a.pdf", "b.pdf"))

    assert [exhibit.language for exhibit in case.exhibits] == ["", "en"]


# --- Pages ----------------------------------------------------------------------------------------


@pytest.fixture
def case(tmp_path, db):
    paper = an_exhibit("MED-01", language="")
    case = a_case_row(a_case(exhibits=(paper,)), files=tmp_path)
    give_pages(case)
    return case


@pytest.fixture
def family(case):
    return browser_of(case.members.get(role="OWNER").user)


def test_a_file_that_was_only_added_has_no_language(case):
    user = case.members.get(role="OWNER").user

    exhibit = add_exhibit(
        case=case, arrival=Arrival(token="t", file=a_file(), name="a.pdf"), by=user
    )

    exhibit.refresh_from_db()
    assert exhibit.language == ""


def test_the_form_of_a_paper_chooses_no_language_for_the_family(case, family):
    exhibit = case.exhibits.get()
    place = address("exhibit", case, exhibit.code)

    page = family.get(place)
    family.post(place, whole(title="Letter", kind="MED-01", language="", version="1"))

    exhibit.refresh_from_db()
    assert page.context["form"]["language"].value() in ("", None)
    assert (exhibit.title, exhibit.language) == ("Letter", "")


def test_a_dated_paper_without_a_language_still_needs_details(case, family):
    exhibit = case.exhibits.get()
    slot = next(s for s in slots_of(snapshot_of(case, today=TODAY)) if s.kind.code == "MED-01")

    assert slot.is_filled
    assert exhibit.dated
    assert paper_of(case, exhibit).needs_details
    assert "Add the date and language" in page_of(family, "exhibits", case)


def test_what_is_open_leads_to_the_form_of_the_paper(case, family):
    exhibit = case.exhibits.get()

    page = page_of(family, "packet", case)

    said = page.index("Say in which language this document is")
    assert address("exhibit", case, exhibit.code) in page[said - 300 : said + 300]

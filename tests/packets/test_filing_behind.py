"""A document that is in the case already can be filed as the translation of another one."""

import pytest

from packets.models import Exhibit
from packets.operations.filing_behind import NotATranslation, file_behind
from packets.selectors.snapshots import snapshot_of
from tests.packets.test_exhibits import a_pdf_of, adder_of
from tests.packets.test_exhibits_pages import address, browser_of, whole
from tests.support.cases import TODAY
from tests.support.rows import a_case_row

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return a_case_row()


@pytest.fixture
def family(case):
    return case.members.get().user


@pytest.fixture
def papers(case, family):
    """Return an original, and its translation that was added as a document of its own."""
    add = adder_of(case, family)
    original = add("MED-01", token="t1", content=a_pdf_of("first"))
    english = add("", token="t2", content=a_pdf_of("second"))
    Exhibit.objects.filter(pk=english.pk).update(title="Letter in English")
    english.refresh_from_db()
    return original, english


def test_it_stands_behind_its_original_with_its_file_and_title(case, family, papers):
    original, english = papers

    row = file_behind(exhibit=original, code=str(english.code), by=family)

    assert (row.document, row.title) == (english.document, "Letter in English")
    facts = snapshot_of(case, today=TODAY)
    (filed,) = [one for one in facts.exhibits if one.key in (original.key, english.key)]
    assert filed.key == original.key
    assert [one.title for one in filed.translations] == ["Letter in English"]


def test_the_same_form_twice_files_it_once(family, papers):
    original, english = papers

    first = file_behind(exhibit=original, code=str(english.code), by=family)

    assert file_behind(exhibit=original, code=str(english.code), by=family) == first
    assert original.translations.count() == 1


def test_no_document_is_its_own_translation_and_no_translation_has_one(family, papers):
    original, english = papers
    add = adder_of(original.case, family)
    third = add("", token="t3", content=a_pdf_of("third"))
    file_behind(exhibit=english, code=str(third.code), by=family)

    for code in (original.code, english.code):
        with pytest.raises(NotATranslation):
            file_behind(exhibit=original, code=str(code), by=family)
    assert Exhibit.objects.filter(pk=english.pk).exists()


def test_the_page_offers_it_and_leads_to_who_translated_it(case, family, papers):
    original, english = papers
    browser = browser_of(family)
    page = address("translation-add", case, original.code)

    assert "Letter in English" in browser.get(page).content.decode()
    answer = browser.post(page, whole(already="1", document=str(english.code)))

    row = original.translations.get()
    assert answer.status_code == 303
    assert answer.headers["Location"].endswith(f"/{row.code}/")
    assert browser.get(answer.headers["Location"]).status_code == 200


@pytest.mark.parametrize("chosen", ["", "no-code", "00000000-0000-4000-8000-000000000000"])
def test_who_chose_nothing_is_asked_to_choose(case, family, papers, chosen):
    page = address("translation-add", case, papers[0].code)

    answer = browser_of(family).post(page, whole(already="1", document=chosen))

    assert answer.status_code == 422
    assert "Choose the document that is the translation" in answer.content.decode()

"""After blacking out, a person is told where the same words may stand, and can go there."""

from dataclasses import replace

from django.urls import reverse

import pytest

from evidence.models import Reading, ReadPage
from packets.snapshot import DocumentFacts
from tests.packets.test_exhibits_pages import browser_of, whole
from tests.support.cases import a_case, a_translation, an_exhibit
from tests.support.rows import a_case_row, give_pages

pytestmark = pytest.mark.django_db
PART = "1,0.1,0.2,0.5,0.05"
LETTER = DocumentFacts(file_name="letter.pdf", sha256="", page_count=1)
WORDS = "The account of Rima Darwish at the savings bank of Aleppo holds the number 4711 since last March"
PAPERS = (
    an_exhibit("MED-01", key="letter", document=LETTER, translations=(a_translation(),)),
    an_exhibit("MED-02", key="scan", document=replace(LETTER, file_name="scan.pdf")),
    an_exhibit("", key="other", document=replace(LETTER, file_name="other.pdf")),
)


@pytest.fixture
def case(tmp_path):
    case = a_case_row(a_case(exhibits=PAPERS), files=tmp_path)
    give_pages(case)
    return case


@pytest.fixture
def family(case):
    return browser_of(case.members.get(role="OWNER").user)


def cover_of(case, key):
    return reverse("exhibit-cover", args=[case.reference, case.exhibits.get(key=key).code])


def black_out(family, address):
    answer = family.post(address, whole(do="save", part=[PART], version="0"), follow=True)
    page = answer.content.decode()
    start = page.find('id="copies-title"')
    return page[start : page.index("</section>", start)] if start > 0 else ""


def read(case, key, words=WORDS):
    document = case.exhibits.get(key=key).document
    reading = Reading.objects.create(
        document=document, pages_name=document.pages.name, reader_version="1", state="DONE"
    )
    ReadPage.objects.create(reading=reading, number=1, source="LAYER", text=words)


def same_file(case, *keys):
    for key in keys:
        document = case.exhibits.get(key=key).document
        document.sha256 = "5" * 64
        document.save()


def test_the_translation_is_named_with_the_way_to_its_own_page(case, family):
    english = case.exhibits.get(key="letter").translations.get()

    told = black_out(family, cover_of(case, "letter"))

    address = [case.reference, english.exhibit.code, english.code]
    assert f'href="{reverse("translation-cover", args=address)}"' in told
    assert "Its English translation" in told
    assert "other.pdf" not in told


def test_after_a_translation_the_paper_itself_is_named(case, family):
    english = case.exhibits.get(key="letter").translations.get()
    address = [case.reference, english.exhibit.code, english.code]

    told = black_out(family, reverse("translation-cover", args=address))

    assert f'href="{cover_of(case, "letter")}"' in told
    assert "The paper in its language" in told


def test_a_second_copy_is_named_until_the_same_is_blacked_out_in_it(case, family):
    same_file(case, "scan", "other")

    told = black_out(family, cover_of(case, "scan"))

    assert f'href="{cover_of(case, "other")}"' in told
    assert "The same file" in told
    assert black_out(family, cover_of(case, "other")) == ""
    assert 'id="copies-title"' not in family.get(cover_of(case, "scan")).content.decode()


def test_a_paper_with_nearly_the_same_page_is_named_though_the_page_is_black_by_then(case, family):
    read(case, "scan")
    read(case, "other", f"{WORDS} Copy")

    told = black_out(family, cover_of(case, "scan"))

    assert f'href="{cover_of(case, "other")}"' in told
    assert "A page of it is nearly the same" in told


def test_the_page_of_a_second_copy_says_that_it_is_not_blacked_out(case, family):
    same_file(case, "scan", "other")
    black_out(family, cover_of(case, "scan"))
    give_pages(case)

    page = family.get(cover_of(case, "other").removesuffix("cover/")).content.decode()

    assert "Not the same parts are blacked out in both." in page


def test_nothing_is_named_while_nothing_is_blacked_out(case, family):
    same_file(case, "scan", "other")

    page = family.get(cover_of(case, "scan")).content.decode()

    assert 'id="copies-title"' not in page

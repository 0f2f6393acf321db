"""The page on which a person blacks out parts of a document: choose, look, save, bring back."""

import re
import uuid

from django.core.files.base import ContentFile
from django.urls import reverse

import pytest

from evidence import previews
from evidence.conversion import convert
from evidence.errors import TooSlow
from evidence.intake import receive
from evidence.models import Document, Reading, ReadPage
from packets.models import AuditLine
from packets.operations.building import build_packet
from packets.operations.builds import request_build
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import digest_of
from tests.packets.test_exhibits_pages import browser_of, whole
from tests.support.cases import TODAY, a_case, a_translation, an_exhibit
from tests.support.rows import Role, a_case_row, give_pages, joined

pytestmark = pytest.mark.django_db
PAPERS = (an_exhibit("MED-01", page_count=2, translations=(a_translation(),)),)
PART = "1,0.1,0.2,0.5,0.05"
OTHER = "2,0.3,0.3,0.2,0.1"


@pytest.fixture
def case(tmp_path):
    case = a_case_row(a_case(exhibits=PAPERS), files=tmp_path)
    give_pages(case)
    return case


@pytest.fixture
def family(case):
    return browser_of(case.members.get(role="OWNER").user)


@pytest.fixture
def address(case):
    return reverse("exhibit-cover", args=[case.reference, case.exhibits.get().code])


def send(browser, address, do, **boxes):
    told = {"version": "0", "page": "1", "size": "280", **boxes}
    return browser.post(address, whole(do=do, **told))


def parts_in(answer):
    """Return the parts that the page carries in its forms."""
    return set(re.findall(r'name="part" value="([^"]*)"', answer.content.decode()))


def document_of(case):
    return case.exhibits.get().document


def a_refused_document():
    document = receive(file=ContentFile(b"%PDF-1.7 nothing"), name="new.pdf")
    document.state, document.refusal_code = "REFUSED", "NO_PAGES"
    document.save()
    return document


# --- Choosing -----------------------------------------------------------------------------------


def test_two_presses_on_the_page_make_a_part(family, address):
    first = send(family, address, "corner", **{"at.x": "28", "at.y": "36"})
    assert "Now press the corner across from it" in first.content.decode()
    corner = re.search(r'name="corner" value="([^"]*)"', first.content.decode()).group(1)
    assert corner.startswith("0.1,0.0991")

    second = send(family, address, "corner", corner=corner, **{"at.x": "140", "at.y": "181"})

    assert parts_in(second) == {"1,0.1,0.09917,0.4,0.39945"}


def test_a_page_that_is_too_slow_to_draw_is_said_to_be_made_and_no_breakdown(
    family, address, monkeypatch
):
    def too_slow(*_given, **_more):
        raise TooSlow

    monkeypatch.setattr(previews, "run", too_slow)

    assert family.get(address).status_code == 200


def test_two_presses_on_one_point_are_no_part(family, address):
    answer = send(family, address, "corner", corner="0.1,0.1", **{"at.x": "28", "at.y": "36"})

    assert answer.status_code == 422
    assert "too close" in answer.content.decode()


def test_the_picture_pressed_with_the_keyboard_chooses_nothing(family, address):
    answer = send(family, address, "corner", **{"at.x": "0", "at.y": "0"})

    assert 'name="corner"' not in answer.content.decode()


def test_a_part_can_be_typed(family, address):
    answer = send(family, address, "numbers", left="10", top="20,5", width="50 %", height="5")

    assert parts_in(answer) == {"1,0.1,0.205,0.5,0.05"}


@pytest.mark.parametrize("left", ["", "x", "nan", "inf", "100"])
def test_what_is_no_number_is_said(family, address, left):
    answer = send(family, address, "numbers", left=left, top="20", width="50", height="5")

    assert answer.status_code == 422
    assert "Type four numbers from 0 to 100." in answer.content.decode()


def test_a_part_that_was_drawn_with_a_mouse_is_taken(family, address):
    answer = send(family, address, "drawn", drawn=PART)

    assert parts_in(answer) == {PART}


def test_a_part_can_be_taken_out_of_the_list(family, address):
    answer = send(family, address, f"drop-{PART}", part=[PART, OTHER])

    assert parts_in(answer) == {OTHER}


def test_nothing_is_kept_while_somebody_chooses(case, family, address):
    send(family, address, "drawn", drawn=PART)

    assert document_of(case).covers == []
    assert document_of(case).is_ready


# --- Saving -------------------------------------------------------------------------------------


def test_saving_lets_the_pages_be_made_anew(case, family, address):
    answer = family.post(address, whole(do="save", part=[PART], version="0"), follow=True)

    assert "The pages are being made." in answer.content.decode()
    assert document_of(case).state == "RECEIVED"
    assert AuditLine.objects.filter(what="DOCUMENT_BLACKED_OUT").count() == 1

    convert(document_id=document_of(case).pk)
    page = family.get(address.removesuffix("cover/")).content.decode()
    assert "1 part is blacked out." in page


def test_a_second_press_of_save_changes_nothing(case, family, address):
    for _press in range(2):
        answer = family.post(address, whole(do="save", part=[PART], version="0"))
        assert answer.status_code == 303

    assert document_of(case).covers_version == 1


def test_a_stale_page_shows_both_lists_and_saves_nothing(case, family, address):
    family.post(address, whole(do="save", part=[PART], version="0"))
    convert(document_id=document_of(case).pk)

    answer = family.post(address, whole(do="save", part=[OTHER], version="0"))

    assert answer.status_code == 409
    assert parts_in(answer) == {PART, OTHER}
    assert "changed the blacked-out parts meanwhile" in answer.content.decode()
    assert len(document_of(case).covers) == 1

    again = family.post(address, whole(do="save", part=[PART, OTHER], version="1"))
    assert again.status_code == 303
    assert len(document_of(case).covers) == 2


def test_a_stale_page_still_finds_words_and_says_both(case, family, address):
    family.post(address, whole(do="save", part=[PART], version="0"))
    convert(document_id=document_of(case).pk)
    _read(document_of(case), [("4711", 0.25, 0.1, 0.1, 0.02)])

    answer = send(family, address, "words", words="4711", part=[OTHER])

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "changed the blacked-out parts meanwhile" in page
    assert parts_in(answer) == {PART, OTHER}
    assert "Found in 1 place" in page


def test_words_typed_while_the_pages_are_made_anew_are_kept(case, family, address):
    family.post(address, whole(do="save", part=[PART], version="0"))

    answer = send(family, address, "words", words="Account 4711")

    page = answer.content.decode()
    assert "changed the blacked-out parts meanwhile" in page
    assert "The pages are being made. Press “Find every place” again in a minute." in page
    assert 'value="Account 4711"' in page
    assert parts_in(answer) == {PART}
    assert "data-watch" not in page, "it would load the page again without the words"


def test_after_a_refused_replacement_the_file_that_is_filed_is_blacked_out(case, family, address):
    exhibit = case.exhibits.get()
    filed = exhibit.document
    exhibit.previous, exhibit.document = filed, a_refused_document()
    exhibit.save()

    assert filed.name in family.get(address).content.decode()
    family.post(address, whole(do="save", part=[PART], version="0"))

    filed.refresh_from_db()
    assert len(filed.covers) == 1
    assert document_of(case).covers == []
    convert(document_id=filed.pk)
    page = family.get(address.removesuffix("cover/")).content.decode()
    assert "1 part is blacked out." in page


def test_a_form_that_was_cut_is_not_saved(case, family, address):
    answer = family.post(address, {"do": "save", "part": PART, "version": "0"})

    assert answer.status_code == 400
    assert document_of(case).covers == []


def test_a_translation_can_be_blacked_out_too(case, family):
    exhibit = case.exhibits.get()
    english = exhibit.translations.get()
    address = reverse("translation-cover", args=[case.reference, exhibit.code, english.code])

    family.post(address, whole(do="save", part=[PART], version="0"))

    english.document.refresh_from_db()
    assert english.document.covers_version == 1
    assert document_of(case).covers == []


def test_in_a_closed_case_nothing_is_blacked_out(case, family, address):
    case.status = "FILED"
    case.save()

    answer = family.post(address, whole(do="save", part=[PART], version="0"))

    assert answer.status_code == 409
    assert document_of(case).covers == []


def test_who_may_only_look_cannot_have_the_original_or_bring_a_part_back(case, address):
    viewer = browser_of(joined(case, Role.VIEWER))

    assert viewer.get(address).status_code == 403
    original = reverse("exhibit-original", args=[case.reference, case.exhibits.get().code])
    assert viewer.get(original).status_code == 403


# --- Packets ------------------------------------------------------------------------------------


def test_another_packet_is_made_after_something_was_blacked_out(case, family, address):
    before = digest_of(snapshot_of(case, today=TODAY))

    family.post(address, whole(do="save", part=[PART], version="0"))
    convert(document_id=document_of(case).pk)

    assert digest_of(snapshot_of(case, today=TODAY)) != before


def test_a_packet_that_was_asked_for_before_is_not_made_of_other_pages(case, family, address):
    build = request_build(case=case, by=None, is_draft=True, today=TODAY)
    family.post(address, whole(do="save", part=[PART], version="0"))
    convert(document_id=document_of(case).pk)

    build_packet(build_id=build.pk)

    build.refresh_from_db()
    assert build.state == "FAILED"
    assert "were blacked out after you asked" in build.reason


def test_the_page_says_that_packets_of_before_keep_what_they_had(case, family, address):
    assert "keeps what it had" not in family.get(address).content.decode()

    build = request_build(case=case, by=None, is_draft=True, today=TODAY)
    build_packet(build_id=build.pk)

    assert "keeps what it had" in family.get(address).content.decode()


# --- Another file meanwhile ---------------------------------------------------------------------


def file_on(page):
    """Return what the forms of the page say of the file that it shows; all say the same."""
    (file,) = set(re.findall(r'name="file" value="(\w+)"', page.content.decode()))
    return file


def replaced(case):
    """Put another file in the place of the one, as another tab does; return both."""
    row = case.exhibits.get()
    old, new = row.document, Document.objects.get(pk=row.document_id)
    new.pk, new.key = None, uuid.uuid4()
    new.save()
    row.document, row.previous = new, old
    row.save()
    return old, new


@pytest.mark.parametrize("do", ["save", "corner", "words", "numbers", "drop-" + PART])
def test_what_was_chosen_on_a_file_is_never_covered_on_another_one(case, family, address, do):
    file = file_on(family.get(address))
    old, new = replaced(case)

    answer = send(family, address, do, part=PART, file=file)

    page = answer.content.decode()
    new.refresh_from_db()
    old.refresh_from_db()
    assert answer.status_code == 409
    assert "This file was replaced, joined or separated meanwhile" in page
    assert (new.covers, old.covers) == ([], [])
    assert parts_in(answer) == set()
    assert file_on(answer) == new.key.hex


def test_after_being_told_parts_of_the_new_file_can_be_chosen(case, family, address):
    file = file_on(family.get(address))
    _old, new = replaced(case)
    told = send(family, address, "save", part=PART, file=file)

    send(family, address, "save", part=OTHER, file=file_on(told))

    new.refresh_from_db()
    assert [cover["page"] for cover in new.covers] == [2]


def test_a_new_file_that_is_not_read_yet_is_told_as_well(case, family, address):
    file = file_on(family.get(address))
    _old, new = replaced(case)
    new.state, new.pages, new.page_count = "RECEIVED", "", 0
    new.save()

    answer = send(family, address, "save", part=PART, file=file)

    assert answer.status_code == 409
    assert "This file was replaced" in answer.content.decode()
    assert "The pages are being made." in answer.content.decode()


# --- Words --------------------------------------------------------------------------------------


def test_words_that_are_not_there_are_said(family, address):
    answer = send(family, address, "words", words="Passport")

    assert "These words were not found." in answer.content.decode()


def test_places_of_words_are_ticked_and_go_into_the_list(case, family, address):
    _read(document_of(case), [("Account", 0.1, 0.1, 0.1, 0.02), ("4711", 0.25, 0.1, 0.1, 0.02)])

    found = send(family, address, "words", words="4711").content.decode()
    (hit,) = re.findall(r'name="hit" value="([^"]*)"', found)
    assert "Account 4711" in found

    answer = send(family, address, "hits", hit=hit)
    assert parts_in(answer) == {"1,0.247,0.097,0.106,0.026"}


def test_after_places_went_into_the_list_the_list_and_its_button_are_in_view(case, family, address):
    _read(document_of(case), [("4711", 0.25, 0.1, 0.1, 0.02)])
    found = send(family, address, "words", words="4711").content.decode()
    (hit,) = re.findall(r'name="hit" value="([^"]*)"', found)

    answer = send(family, address, "hits", hit=hit).content.decode()

    assert '<h2 id="chosen" tabindex="-1" autofocus>' in answer
    assert answer.index('value="save"') < answer.index("Not saved yet") < answer.index("on-page")
    assert '<h2 id="chosen">' in send(family, address, "numbers", left="x").content.decode()


def test_the_way_back_says_that_the_chosen_parts_are_not_saved(family, address):
    before = family.get(address).content.decode()
    chosen = send(family, address, "numbers", left="1", top="1", width="9", height="9")

    assert ">Back to the document<" in before
    assert ">Back to the document, without saving the parts<" in chosen.content.decode()


def test_places_that_were_found_and_not_put_in_the_list_are_asked_about_once(case, family, address):
    _read(document_of(case), [("Account", 0.1, 0.1, 0.1, 0.02), ("4711", 0.25, 0.1, 0.1, 0.02)])
    found = send(family, address, "words", words="4711").content.decode()
    assert 'name="found" value="4711"' in found

    first = send(family, address, "save", found="4711", part=OTHER)

    assert first.status_code == 422
    assert "not in the list" in first.content.decode()
    assert 'name="found"' not in first.content.decode()
    assert document_of(case).covers == []
    assert send(family, address, "save", part=OTHER).status_code in (302, 303)


def _read(document, words):
    reading = Reading.objects.create(
        document=document, pages_name=document.pages.name, reader_version="1", state="DONE"
    )
    ReadPage.objects.create(reading=reading, number=1, source="LAYER", words=words)

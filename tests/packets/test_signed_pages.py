"""What must be signed is listed in the order of printing, and signed pages are added and kept."""

import re

import pytest

from evidence import conversion
from evidence.models import Document
from evidence.previews import LARGE
from packets import signing
from packets.errors import NotUnderstood
from packets.models import AuditLine, SignedPage
from packets.official_forms import forms_in_force
from packets.operations.builds import request_build
from packets.operations.fetching import pages_of
from packets.operations.signing import (
    NoSuchForm,
    NotAScan,
    PageOfForm,
    add_signed_page,
    remove_signed_page,
)
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import digest_of
from packets.views import signing as list_page
from tests.packets.test_exhibits import a_pdf_of, arriving
from tests.packets.test_exhibits_pages import a_file, address, browser_of, page_of, whole
from tests.packets.test_forms_of_payment import paid
from tests.support.cases import TODAY, a_beneficiary, a_case, a_translation, an_exhibit
from tests.support.files import a_locked_pdf
from tests.support.rows import a_case_row, an_account, give_pages

pytestmark = pytest.mark.django_db


PAGE_11 = PageOfForm(form="I-131", about="nour", page=11)


ADD = ("I-131", "1", 11)


@pytest.fixture
def case():
    return a_case_row()


@pytest.fixture
def family(case):
    return browser_of(case.members.get(role="OWNER").user)


def add(case, place=PAGE_11, **arrival):
    return add_signed_page(
        case=case, place=place, arrival=arriving(**arrival), by=an_account(), today=TODAY
    )


def told(html):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>|[\u2066-\u2069]", " ", html))


# --- Keeping -------------------------------------------------------------------------------------


def test_a_scan_is_kept_with_what_its_form_said(case):
    row = add(case)

    (scan,) = snapshot_of(case, today=TODAY).signed
    assert (row.of, row.page) == (("I-131", "nour", ""), 11)
    assert scan.digest == row.digest
    assert AuditLine.objects.filter(what="SIGNED_PAGE_ADDED", about=row.code.hex).exists()


def test_the_same_form_sent_twice_adds_one_scan(case):
    content = a_pdf_of("one")
    assert add(case, content=content) == add(case, content=content)
    assert Document.objects.count() == 1


def test_a_second_picture_of_a_page_leaves_the_first_one_there(case):
    first, second = add(case, token="a"), add(case, token="b")
    give_pages(case)
    facts = snapshot_of(case, today=TODAY)

    (one,) = signing.to_sign(facts, ())
    assert SignedPage.objects.count() == 2
    i131 = next(form for form in one.below if form.filed.edition.form == "I-131")
    assert i131.scans.used[11].scan.document.sha256 == second.document.sha256
    assert first.document.sha256 != second.document.sha256


@pytest.mark.parametrize(
    ("place", "why"),
    [
        (PageOfForm(form="I-131", about="nobody", page=11), NoSuchForm),
        (PageOfForm(form="I-131", about="nour", supporter="sami", page=11), NoSuchForm),
        (PageOfForm(form="I-912", about="nour", page=1), NoSuchForm),
        (PageOfForm(form="I-131", about="nour", page=36), NotUnderstood),
        (PageOfForm(form="I-131", about="nour", page=0), NotUnderstood),
    ],
)
def test_no_scan_is_kept_of_what_is_not_filed(case, place, why):
    with pytest.raises(why):
        add(case, place)
    assert not Document.objects.exists()


@pytest.mark.parametrize("way", ["CARD", "BANK"])
def test_no_scan_is_kept_of_a_form_with_the_number_of_a_card_or_an_account(way):
    case = a_case_row(paid(way))
    form = {"CARD": "G-1450", "BANK": "G-1650"}[way]

    with pytest.raises(NoSuchForm):
        add(case, PageOfForm(form=form, about="nour", page=1))
    assert not Document.objects.exists()


def test_a_scan_is_removed_with_its_file_and_a_second_time_harms_nothing(case):
    row = add(case)

    remove_signed_page(scan=row, by=an_account())
    remove_signed_page(scan=row, by=an_account())

    assert not SignedPage.objects.exists()
    assert not Document.objects.exists()


def test_a_packet_gets_the_pages_of_its_scans(case, tmp_path):
    row = add(case)
    give_pages(case)
    build = request_build(case=case, by=None, is_draft=True, today=TODAY)

    assert list(pages_of(build, tmp_path)) == [row.document.sha256]


def test_a_case_without_scans_is_the_same_packet_as_before(case):
    before = digest_of(snapshot_of(case, today=TODAY))
    row = add(case)
    assert digest_of(snapshot_of(case, today=TODAY)) != before

    remove_signed_page(scan=row, by=an_account())
    assert digest_of(snapshot_of(case, today=TODAY)) == before


def test_a_typed_file_is_no_scan_of_a_signed_page(case):
    with pytest.raises(NotAScan, match="no picture of a page"):
        add(case, content=b"{\\rtf1 signed}", name="signed.rtf")
    assert not Document.objects.exists()


# --- The pages -----------------------------------------------------------------------------------


def test_a_file_that_nobody_can_open_is_told_which_kinds_are_scans(case, family):
    answer = family.post(
        address("signed-add", case, *ADD), whole(upload="token", file=a_file(b"words", "notes.txt"))
    )

    assert answer.status_code == 422
    assert "Add a photo, a scan or a PDF of the page." in answer.content.decode()
    assert not SignedPage.objects.exists()


def test_the_list_has_each_signature_in_the_order_of_printing():
    exhibit = an_exhibit("MED-01", translations=(a_translation(note=[]),))
    (one,) = signing.to_sign(a_case(exhibits=(exhibit,)), ())

    forms = [form.filed.edition.form for form in one.below]
    assert forms == sorted(forms, key=["I-131", "I-134"].index)
    assert one.signer
    assert [(note.letter, note.is_there) for note in one.certificates] == [("A", False)]


def test_the_page_says_who_signs_where(case, family):
    page = told(page_of(family, "to-sign", case))

    for words in ("Cover letter", "Form I-131", "Part 10, Item 4", "Not signed yet"):
        assert words in page


def test_a_case_without_travellers_says_that_there_is_nothing_to_sign():
    case = a_case_row(a_case(beneficiaries=(), supporters=(), exhibits=()))
    browser = browser_of(case.members.get(role="OWNER").user)
    assert "nothing to sign" in page_of(browser, "to-sign", case)


def test_a_signed_page_is_added_looked_at_and_removed(case, family):
    place = address("signed-add", case, *ADD)
    assert "Add page 11 of Form I-131" in told(family.get(place).content.decode())

    answer = family.post(place, whole(upload="token", file=a_file()))
    row = SignedPage.objects.get()
    assert answer["Location"] == address("signed-page", case, row.code)
    give_pages(case)
    page = page_of(family, "signed-page", case, row.code)
    assert "straight, whole, and signed in ink?" in page
    assert address("signed-page-picture", case, row.code, 1, LARGE) in page
    assert "Signed page added" in page_of(family, "to-sign", case)

    family.post(address("signed-page-remove", case, row.code), whole())
    assert not SignedPage.objects.exists()
    assert "Signed page added" not in page_of(family, "to-sign", case)


def test_a_locked_scan_asks_for_its_password_on_its_own_page(case, family, tmp_path):
    locked = a_locked_pdf(tmp_path / "locked.pdf", user="secret").read_bytes()
    row = add(case, content=locked)
    conversion.convert(document_id=row.document_id)
    assert address("signed-page-unlock", case, row.code) in page_of(
        family, "signed-page", case, row.code
    )

    family.post(address("signed-page-unlock", case, row.code), whole(password="secret"))
    conversion.convert(document_id=row.document_id)

    row.document.refresh_from_db()
    assert row.document.is_ready


def test_after_a_change_the_list_asks_to_sign_again_and_the_picture_is_kept(case, family):
    row = add(case)
    give_pages(case)
    traveller = case.beneficiaries.get()
    traveller.answers["ben-name"] = {**traveller.answers["ben-name"], "family": "Otherwise"}
    traveller.save()

    page = page_of(family, "to-sign", case)
    assert "Sign again: an answer was changed" in page
    assert address("signed-page", case, row.code) in page
    assert "sign it again" in page_of(family, "signed-page", case, row.code)


def test_scans_of_a_traveller_who_left_are_told_apart(case, family):
    SignedPage.objects.filter(pk=add(case).pk).update(about="gone")
    give_pages(case)
    assert "not in your packet any more" in page_of(family, "to-sign", case)


def test_a_form_on_which_nobody_signs_that_page_is_not_found(case, family):
    for place in (("I-131", "1", 36), ("I-131", "1", 0), ("I-131", "7", 11), ("X-1", "1", 1)):
        assert family.get(address("signed-add", case, *place)).status_code == 404


def test_several_travellers_have_a_list_each():
    case = a_case_row(a_case(beneficiaries=(a_beneficiary(), a_beneficiary("rima", called="Rima"))))
    page = told(page_of(browser_of(case.members.get(role="OWNER").user), "to-sign", case))
    assert "Set 1:" in page
    assert "Set 2:" in page


# --- Addendum A ----------------------------------------------------------------------------------


ADDENDUM = PageOfForm(form="I-131", about="nour", page=15)


@pytest.fixture
def filled(monkeypatch):
    """Return the list of a site that has the file of Form I-131."""
    (edition,) = (one for one in forms_in_force(on=TODAY) if one.form == "I-131")
    monkeypatch.setattr(list_page, "forms_filled", lambda *, on: {edition.key: "0" * 64})


def test_the_list_asks_for_the_signed_addendum_of_a_form_that_is_filled(case, family, filled):
    page = page_of(family, "to-sign", case)

    addendum = page.split("Addendum A", 1)[1]
    assert "Not signed yet" in addendum.split("Form I-134")[0]
    assert address("signed-add", case, "I-131", "1", 15) in addendum

    row = add(case, ADDENDUM)
    give_pages(case)
    addendum = page_of(family, "to-sign", case).split("Addendum A", 1)[1]
    assert "Signed page added" in addendum.split("Form I-134")[0]
    assert address("signed-page", case, row.code) in addendum


def test_a_signed_addendum_is_called_so_wherever_it_is_shown(case, family):
    page = told(family.get(address("signed-add", case, "I-131", "1", 15)).content.decode())
    assert "Add Addendum A of Form I-131, signed" in page
    assert "The first one must be page" not in page

    row = add(case, ADDENDUM)
    give_pages(case)
    page = told(page_of(family, "signed-page", case, row.code))
    assert "Addendum A of Form I-131, signed" in page
    assert "Page 1 of Addendum A" in page


# --- How, by whom and when it was signed ---------------------------------------------------------

SAID = {"how": "INK", "who": ["PETITIONER"], "kept": "on"}


DAY = {"day.day": "20", "day.month": "11", "day.year": "2026", "day.calendar": "GREGORIAN"}


TOLD = {"how": "INK", "who": ["PETITIONER"], "day": "2026-11-20", "kept": True}


def test_who_adds_a_page_that_is_signed_is_asked_how_and_says_it_at_once(case, family):
    place = address("signed-add", case, *ADD)
    page = family.get(place).content.decode()

    family.post(place, whole(upload="token", file=a_file(), **SAID, **DAY))

    for name in ("how", "who", "day.day", "kept"):
        assert f'name="{name}"' in page
    assert "Huda Alhassan" in told(page)
    assert SignedPage.objects.get().told == TOLD
    assert snapshot_of(case, today=TODAY).signed[0].told == TOLD


def test_a_page_without_a_place_for_a_signature_asks_for_none(case, family):
    page = family.get(address("signed-add", case, "I-131", "1", 9)).content.decode()

    assert 'name="how"' not in page


def test_what_was_said_stays_when_the_file_or_the_day_is_refused(case, family):
    place = address("signed-add", case, *ADD)
    ahead = {**DAY, "day.year": "2099"}

    no_file = family.post(place, whole(upload="token", **SAID, **DAY))
    no_day = family.post(place, whole(upload="token", file=a_file(), **SAID, **ahead))

    for answer in (no_file, no_day):
        assert answer.status_code == 422
        assert re.search(r'value="INK"[^>]*checked', answer.content.decode())
    assert "has not come yet" in no_day.content.decode()
    assert not SignedPage.objects.exists()


def test_how_a_page_was_signed_can_be_said_later_and_a_stale_tab_sees_both(case, family):
    row = add(case)
    place = address("signed-page", case, row.code)

    saved = family.post(place, whole(version="1", **SAID, **DAY))
    again = family.post(place, whole(version="1", **SAID, **DAY))
    stale = family.post(place, whole(version="1", how="TYPED"))

    assert (saved.status_code, again.status_code, stale.status_code) == (303, 303, 409)
    assert "The name was typed" in stale.content.decode()
    assert "By hand, with a pen" in stale.content.decode()
    row.refresh_from_db()
    assert (row.told, row.version) == (TOLD, 2)
    assert AuditLine.objects.filter(what="SIGNED_PAGE_DESCRIBED").count() == 1

    family.post(place, whole(version=str(stale.context["version"]), how="TYPED"))

    row.refresh_from_db()
    assert row.told == {"how": "TYPED"}


def test_what_is_said_of_a_page_that_was_removed_meanwhile_is_answered(case, family):
    row = add(case)
    remove_signed_page(scan=row, by=an_account())

    answer = family.post(address("signed-page", case, row.code), whole(version="1", **SAID))

    assert answer.status_code == 409
    assert "was removed meanwhile" in answer.content.decode()

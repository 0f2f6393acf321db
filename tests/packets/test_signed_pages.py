"""What must be signed is listed in the order of printing, and signed pages are added and kept."""

import re

import pytest

from evidence import conversion
from evidence.models import Document
from evidence.previews import LARGE
from packets import signing
from packets.errors import NotUnderstood
from packets.models import CaseEvent, Packet, SignedPage
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
    assert CaseEvent.objects.filter(what="SIGNED_PAGE_ADDED", about=row.code.hex).exists()


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
        (PageOfForm(form="I-131", about="nour", page=15), NotUnderstood),
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
    with pytest.raises(NotAScan, match="typed on a computer"):
        add(case, content=b"{\\rtf1 signed}", name="signed.rtf")
    assert not Document.objects.exists()


# --- The pages -----------------------------------------------------------------------------------


def test_the_list_has_each_signature_in_the_order_of_printing():
    exhibit = an_exhibit("MED-01", translations=(a_translation(certified=False),))
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


def test_the_last_print_is_told_to_be_of_other_answers(case, family):
    traveller = case.beneficiaries.get()
    a_packet_of(case)
    place = address("signed-add", case, *ADD)
    assert "Did you sign a print of it?" not in family.get(place).content.decode()

    traveller.answers["ben-name"] = {**traveller.answers["ben-name"], "family": "Otherwise"}
    traveller.save()

    assert "after version 1 of your packet" in told(family.get(place).content.decode())


def a_packet_of(case):
    build = request_build(case=case, by=None, is_draft=True, today=TODAY)
    return Packet.objects.create(
        case=case, build=build, number=1, size=1, page_count=1, is_draft=True, manifest={}
    )


def test_a_press_of_the_button_without_a_file_says_what_to_do(case, family):
    answer = family.post(address("signed-add", case, *ADD), whole(upload="token"))
    assert answer.status_code == 422
    assert "Choose a file first." in answer.content.decode()


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
    for place in (("I-131", "1", 15), ("I-131", "1", 0), ("I-131", "7", 11), ("X-1", "1", 1)):
        assert family.get(address("signed-add", case, *place)).status_code == 404


def test_several_travellers_have_a_list_each():
    case = a_case_row(a_case(beneficiaries=(a_beneficiary(), a_beneficiary("rima", called="Rima"))))
    page = told(page_of(browser_of(case.members.get(role="OWNER").user), "to-sign", case))
    assert "Set 1:" in page
    assert "Set 2:" in page

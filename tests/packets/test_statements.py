"""Statements for ink: who speaks, what is sworn, and where each hand signs."""

import io
import re
from dataclasses import replace

import pypdfium2
import pytest

from packets.sheets import Group, SignedIn
from packets.sheets.offers import offers_in
from tests.support.cases import a_beneficiary, a_case, with_answer, without
from tests.support.ink import drawn
from tests.support.printed_sheets import (
    PERJURY,
    grown,
    pages_of,
    printed,
    words_on,
)
from tests.support.pseudo_language import CODE
from tests.support.reasons import ANSWERS

OF_AMERICA = "under the laws of the United States of America"


ARABIC = re.compile(r"[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]")


def test_a_statement_speaks_in_the_first_person_with_dated_events(tmp_path):
    words = words_on(printed(grown("HARM"), "traveller-statement", tmp_path))

    assert "My name is Nour Alhassan. I was born on March 5, 1990 in Homs, Syria." in words
    assert "I am a citizen of Syria." in words
    assert "August 14, 2026 (Herat): Two men came to her home" in words
    assert "September 2026 (Herat): A letter said" in words
    assert "I ask to stay for 5 months." in words


def test_the_statement_of_who_asks_says_how_they_know_the_traveller_and_what_is_planned(tmp_path):
    words = words_on(printed(a_case(), "petitioner-statement", tmp_path))

    assert "How I know Nour Alhassan: my brother’s daughter." in words
    assert "Nour Alhassan has this illness: Severe aortic stenosis." in words
    assert "The doctor said that her heart can stop at any time." in words
    assert "Nour flies home to her father in Amman." in words
    assert ".." not in words


@pytest.mark.parametrize(
    ("lives_in", "asked", "is_of_america"),
    [
        ("US", {}, False),
        ("JO", {}, True),
        ("", {}, True),
        ("US", {"signed_in": SignedIn.ABROAD}, True),
        ("JO", {"signed_in": SignedIn.US}, False),
    ],
)
def test_the_perjury_sentence_is_the_one_of_the_place_of_signing(
    tmp_path, lives_in, asked, is_of_america
):
    """28 U.S.C. 1746 has a longer one for outside the United States; it fits where nobody knows."""
    case = a_case()
    address = {**case.petitioner.address("you-address", "address"), "country": lives_in}
    asks = with_answer(case.petitioner, "you-address.address", address)

    words = words_on(
        printed(replace(case, petitioner=asks), "petitioner-statement", tmp_path, **asked)
    )

    assert words.count(PERJURY) == 1
    assert (OF_AMERICA in words) is is_of_america


def test_a_carer_who_may_be_a_parent_abroad_gets_the_sentence_that_fits_everywhere(tmp_path):
    assert OF_AMERICA in words_on(printed(a_case(), "caregiver-statement", tmp_path))


def test_what_nobody_answered_is_a_line_for_the_pen_and_no_invention(tmp_path):
    case = grown("MED")
    nour = without(case.beneficiaries[0], "ben-dob.dob", "ben-nation.born", "ben-nation.born_city")
    words = words_on(printed(replace(case, beneficiaries=(nour,)), "traveller-statement", tmp_path))

    assert "I was born on in ." in re.sub(r"\s+", " ", words)
    assert "1990" not in words


def test_english_words_only_stand_in_the_english_statement(tmp_path):
    case = a_case()
    nour = case.beneficiaries[0]
    ill = with_answer(nour.reasons[0], "med-ill.illness", "تضيق الصمام")
    case = replace(case, beneficiaries=(replace(nour, reasons=(ill,)),))

    words = words_on(printed(case, "petitioner-statement", tmp_path))

    assert not ARABIC.search(words)


def test_no_statement_is_signed_dated_or_has_a_picture(tmp_path):
    for offer in offers_in(grown("HARM", "ORG")):
        if offer.kind.group is Group.DECLARATION:
            file = printed(grown("HARM", "ORG"), offer.kind.key, tmp_path)
            for page in pypdfium2.PdfDocument(io.BytesIO(file.read_bytes())):
                kinds = {found.type for found in page.get_objects()}
                assert pypdfium2.raw.FPDF_PAGEOBJ_IMAGE not in kinds


def test_the_line_for_the_signature_is_ink_to_the_right_of_its_word_and_above_it_is_nothing(
    tmp_path,
):
    file = printed(a_case(), "petitioner-statement", tmp_path)
    document = pypdfium2.PdfDocument(io.BytesIO(file.read_bytes()))
    text = document[0].get_textpage()
    finder = text.search("Signature", match_case=True)
    index, _count = finder.get_next()
    left, bottom, right, top = text.get_charbox(index)
    picture = drawn(file, dots_per_point=1)

    height = picture.height
    strip = picture.crop(
        (int(right) + 90, int(height - top) - 8, picture.width - 70, int(height - bottom) + 8)
    )
    dark = [y for y in range(strip.height) if strip.getpixel((strip.width // 2, y)) < 100]

    assert left < 80
    assert len(dark) in (1, 2), "one ruled line, and nothing written on it"


@pytest.mark.parametrize("basis", ANSWERS)
def test_every_sheet_is_on_letter_paper_with_all_ink_inside_the_margins(basis, tmp_path):
    case = grown(basis)
    for offer in offers_in(case):
        file = printed(case, offer.kind.key, tmp_path)
        for number, page in enumerate(
            pypdfium2.PdfDocument(io.BytesIO(file.read_bytes())), start=1
        ):
            assert [round(side) for side in page.get_size()] == [612, 792]
            box = (
                drawn(file, number, dots_per_point=1)
                .point(lambda grey: 255 * (grey < 200))
                .getbbox()
            )
            assert box is not None, (offer.kind.key, number)
            assert box[0] >= 55, offer.kind.key
            assert box[1] >= 40, offer.kind.key
            assert box[2] <= 612 - 55, offer.kind.key
            assert box[3] <= 792 - 20, offer.kind.key


def test_the_consent_has_a_place_for_each_parent_and_one_for_a_notary(tmp_path):
    words = words_on(printed(a_case(), "parents-consent", tmp_path))

    assert words.count("Signature and date") == 2
    assert "Notary (you may leave this empty)" in words
    for known in ("Nour Alhassan", "March 5, 2017", "January 11, 2027", "5 months", "Rima Darwish"):
        assert known in words
    assert "copy of the ID" in words


@pytest.mark.parametrize(("age", "named"), [("1990-01-01", 2), ("2015-01-01", 1)])
def test_the_consent_names_the_grown_traveller_who_cares_for_the_child(age, named, tmp_path):
    rima = a_beneficiary(
        "rima",
        called="Rima",
        ben_name={"family": "Darwish", "given": "Rima"},
        ben_dob={"dob": age},
    )
    case = a_case()
    case = replace(case, beneficiaries=(*case.beneficiaries, rima))

    words = words_on(printed(case, "parents-consent", tmp_path))

    assert words.count("Rima Darwish") == named


@pytest.mark.parametrize(
    ("field", "value", "signers", "says"),
    [
        ("ch-parents.father", "DEAD", 1, "This parent has died"),
        ("ch-parents.mother", "UNKNOWN", 1, "could not be found"),
        ("ch-consent.who", "GUARDIAN", 1, "The paper of the court is enclosed"),
    ],
)
def test_a_parent_who_cannot_sign_has_no_line_to_sign(field, value, signers, says, tmp_path):
    case = a_case()
    child = with_answer(case.beneficiaries[0], field, value)
    words = words_on(printed(replace(case, beneficiaries=(child,)), "parents-consent", tmp_path))

    assert words.count("Signature and date") == signers
    assert says in words


@pytest.mark.usefixtures("pseudo_language")
@pytest.mark.parametrize(
    ("key", "pages", "is_english_too"),
    [("doctor", 2, True), ("assembling", 1, False), ("your-copy", 1, False), ("envelope", 1, True)],
)
def test_a_sheet_is_in_the_language_of_the_family_and_in_english(
    key, pages, is_english_too, tmp_path
):
    case = replace(a_case(), language=CODE)
    file = printed(case, key, tmp_path)

    words = words_on(file)

    assert pages_of(file) == pages
    assert bool(ARABIC.search(words)) is (key != "envelope")
    assert bool(re.search(r"\b(the|must|carrier)\b", words)) is is_english_too


@pytest.mark.usefixtures("pseudo_language")
@pytest.mark.parametrize("reads", [True, False])
def test_who_reads_no_english_signs_in_both_languages_and_a_translator_signs_too(reads, tmp_path):
    case = replace(grown("HARM"), language=CODE)
    words = words_on(printed(case, "traveller-statement", tmp_path, reads_english=reads))

    assert PERJURY in words
    assert bool(ARABIC.search(words)) is not reads
    assert ("competent to translate from Arabic into English" in words) is not reads


def test_where_the_pages_have_no_such_language_the_translator_says_that_it_was_read_aloud(tmp_path):
    words = words_on(printed(grown("HARM"), "traveller-statement", tmp_path, reads_english=False))

    assert "I read all of this statement to the person in that language" in words


@pytest.mark.usefixtures("pseudo_language")
def test_what_runs_from_right_to_left_begins_at_the_right(tmp_path):
    case = replace(a_case(), language=CODE)
    picture = drawn(printed(case, "doctor", tmp_path), dots_per_point=1)

    boxes = picture.crop((520, 200, 612 - 60, 500))

    assert boxes.point(lambda grey: 255 * (grey < 100)).getbbox() is not None
    assert picture.crop((60, 280, 76, 500)).point(lambda grey: 255 * (grey < 100)).getbbox() is None

"""A reason in other letters is kept, asked for in English, and told to the officer in English."""

import pytest

from packets.letter import letter_of
from packets.readiness import findings
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import CannotGet
from tests.packets.test_exhibits_pages import address, browser_of, page_of, version_on, whole
from tests.support.cases import TODAY, a_case
from tests.support.rows import a_case_row

NATIVE, ENGLISH = "Архів зруйновано.", "The archive is destroyed."
OWN_INSTEAD, INSTEAD = "رسالة من الجار", "A letter of the neighbor"


def text_of(case):
    letter = letter_of(case, case.beneficiaries[0])
    paragraphs = (p for section in letter.sections for p in section.paragraphs)
    return " ".join(sentence.text for p in paragraphs for sentence in p.sentences)


def told(**words):
    return a_case(cannot_get=(CannotGet(kind="MED-03", about="nour", **words),))


def open_ones(case):
    return [finding for finding in findings(case) if finding.rule.code == "FRM-25b"]


# --- The packet -----------------------------------------------------------------------------------


def test_the_letter_has_the_english_words_and_never_the_native_ones():
    words = {"why": NATIVE, "why_en": ENGLISH, "instead": OWN_INSTEAD, "instead_en": INSTEAD}

    text = text_of(told(**words))

    assert f"{ENGLISH} {INSTEAD}." in text
    assert NATIVE not in text
    assert OWN_INSTEAD not in text


def test_a_reason_in_english_is_printed_without_what_is_not():
    text = text_of(told(why=ENGLISH, instead=OWN_INSTEAD))

    assert ENGLISH in text
    assert OWN_INSTEAD not in text


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ({"why": ENGLISH}, 0),
        ({"why": NATIVE}, 1),
        ({"why": NATIVE, "why_en": ENGLISH}, 0),
        ({"why": ENGLISH, "instead": OWN_INSTEAD}, 1),
        ({"why": ENGLISH, "instead": OWN_INSTEAD, "instead_en": INSTEAD}, 0),
    ],
)
def test_a_reason_without_english_words_is_open_before_a_final_packet(words, count):
    found = open_ones(told(**words))

    assert len(found) == count
    assert all(finding.rule.blocks for finding in found)


# --- The page -------------------------------------------------------------------------------------


@pytest.fixture
def case(db):
    return a_case_row(a_case(exhibits=()))


@pytest.fixture
def family(case):
    return browser_of(case.members.get(role="OWNER").user)


@pytest.fixture
def place(case):
    return address("cannot-get-of", case, "MED-03", "1")


def test_words_in_other_letters_are_saved_and_asked_for_in_english(case, family, place):
    answer = family.post(place, whole(why=NATIVE, instead=OWN_INSTEAD, version="0"))

    page = answer.content.decode()
    kept = case.cannot_get.get()
    assert answer.status_code == 422
    assert page.count('name="why.en"') == page.count('name="instead.en"') == 1
    assert "Write it in English too" in page
    assert NATIVE in page
    assert (kept.why, kept.instead) == (NATIVE, OWN_INSTEAD)


def test_the_english_words_are_saved_beside_them_from_the_page_that_asked(case, family, place):
    asked = family.post(place, whole(why=NATIVE, version="0"))
    words = {"why": NATIVE, "why.en": ENGLISH, "version": str(asked.context["version"])}

    answer = family.post(place, whole(**words))

    kept = snapshot_of(case, today=TODAY).cannot_get
    assert answer.status_code == 303
    assert [(one.why, one.why_en) for one in kept] == [(NATIVE, ENGLISH)]
    assert ENGLISH in family.get(place).content.decode()


def test_english_words_go_when_the_reason_itself_is_in_english(case, family, place):
    family.post(place, whole(**{"why": NATIVE, "why.en": "Old words", "version": "0"}))

    family.post(place, whole(why=ENGLISH, **version_on(family, place)))

    kept = case.cannot_get.get()
    assert (kept.why, kept.why_en) == (ENGLISH, "")


def test_other_letters_in_the_english_box_stay_there_with_a_sentence(case, family, place):
    answer = family.post(place, whole(**{"why": NATIVE, "why.en": NATIVE, "version": "0"}))

    assert answer.status_code == 422
    assert "Write this in English letters" in answer.content.decode()


def test_a_reason_in_english_is_not_asked_for_twice(family, place):
    answer = family.post(place, whole(why="El hospital cerró.", version="0"))

    assert answer.status_code == 303


def test_a_stale_tab_sees_both_english_texts(family, place):
    family.post(place, whole(**{"why": NATIVE, "why.en": "Theirs", "version": "0"}))

    answer = family.post(place, whole(**{"why": NATIVE, "why.en": "Mine", "version": "0"}))

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Theirs" in page
    assert "Mine" in page


def test_what_is_open_leads_to_the_page_that_asks_for_the_english_words(case, family, place):
    family.post(place, whole(why=NATIVE, version="0"))

    page = page_of(family, "packet", case)

    said = page.index("Write in English too why you cannot get this")
    assert place in page[said - 300 : said + 300]

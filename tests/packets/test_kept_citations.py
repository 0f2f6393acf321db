"""Whoever changes one sentence of the letter does not lose the documents behind the others."""

from html import unescape

from django.test import Client
from django.urls import reverse

import pytest

from packets.letter import (
    LetterParagraph,
    LetterSection,
    LetterSentence,
    citations_lost,
    letter_of,
    parts_of,
)
from packets.letter.kept_citations import own_paragraphs
from tests.packets.test_letter_in_own_words import write
from tests.support.cases import a_beneficiary, a_case, an_exhibit
from tests.support.rows import a_case_row, give_pages

ILL = LetterSentence(text="Nour has severe aortic stenosis.", cites=("med",), needs_proof=True)
DAY = LetterSentence(text="The surgery is on December 14, 2026.", cites=("plan",))
VISA = LetterSentence(text="March 2026: a visa was refused.", cites=("visa",))
MADE = [
    LetterSection(key="facts", heading="", paragraphs=(LetterParagraph(sentences=(ILL, DAY)),)),
    LetterSection(
        key="visas",
        heading="",
        paragraphs=(LetterParagraph(sentences=(VISA,), is_item=True),),
    ),
]


def told(words):
    paragraphs, gone = own_paragraphs(words, MADE)
    said = [[(s.text, s.cites) for s in one.sentences] for one in paragraphs]
    return said, [one.text for one in gone]


@pytest.mark.parametrize(
    ("what", "words", "said", "gone"),
    [
        (
            "a sentence is put behind them",
            f"{ILL.text} {DAY.text} She is 9.",
            [[(ILL.text, ("med",)), (DAY.text, ("plan",)), ("She is 9.", ())]],
            [VISA.text],
        ),
        (
            "one is put between, on other lines and with other spaces",
            f"Our niece is ill.\n{ILL.text}   Please help.\n\n{DAY.text}\n{VISA.text}",
            [
                [("Our niece is ill.", ())],
                [(ILL.text, ("med",)), ("Please help.", ())],
                [(DAY.text, ("plan",))],
                [(VISA.text, ("visa",))],
            ],
            [],
        ),
        (
            "one is changed by a word",
            f"{ILL.text} The surgery is on December 15, 2026.\n{VISA.text}",
            [
                [(ILL.text, ("med",)), ("The surgery is on December 15, 2026.", ())],
                [(VISA.text, ("visa",))],
            ],
            [DAY.text],
        ),
        (
            "their order is changed",
            f"{DAY.text} {ILL.text}\n{VISA.text}",
            [[(DAY.text, ("plan",)), (ILL.text, ("med",))], [(VISA.text, ("visa",))]],
            [],
        ),
        (
            "a made sentence stands inside of one that denies it",
            f"It is a lie that {ILL.text} {DAY.text}\n{VISA.text}",
            [
                [(f"It is a lie that {ILL.text}", ()), (DAY.text, ("plan",))],
                [(VISA.text, ("visa",))],
            ],
            [ILL.text],
        ),
        (
            "a made sentence is a part of a longer word or sentence",
            f"Not so: {ILL.text}x {DAY.text}\n{VISA.text}",
            [
                [(f"Not so: {ILL.text}x {DAY.text}", ())],
                [(VISA.text, ("visa",))],
            ],
            [ILL.text, DAY.text],
        ),
        (
            "all is new",
            "We ask for help.",
            [[("We ask for help.", ())]],
            [ILL.text, DAY.text, VISA.text],
        ),
    ],
)
def test_a_sentence_that_stands_as_it_was_made_keeps_its_documents(what, words, said, gone):
    assert told(words) == (said, gone)


def test_a_line_that_is_an_item_as_it_was_made_stays_an_item():
    paragraphs, _gone = own_paragraphs(f"{ILL.text}\n{VISA.text}\nApril 2026: another.", MADE)

    assert [one.is_item for one in paragraphs] == [False, True, False]


def a_letter(own):
    words = {"letter": {"part2": own}} if own else {}
    nour = a_beneficiary(**words)
    case = a_case(beneficiaries=(nour,), exhibits=(an_exhibit("MED-01"), an_exhibit("MED-02")))
    return case, case.beneficiaries[0]


def cited_in(case, nour):
    return {
        (sentence.text, sentence.cites)
        for section in letter_of(case, nour).sections
        for paragraph in section.paragraphs
        for sentence in paragraph.sentences
        if sentence.cites
    }


def test_one_sentence_more_changes_no_citation_of_the_letter():
    case, nour = a_letter("")
    made = parts_of(case, nour)["part2"]
    own, her = a_letter(f"{made}\nWe thank you for reading this.")

    assert cited_in(own, her) == cited_in(case, nour)
    assert citations_lost(own, her) == {}


def test_the_documents_of_what_was_changed_are_named_behind_the_part():
    case, nour = a_letter("")
    own, her = a_letter("She needs an operation that no hospital near her does.")

    lost = citations_lost(own, her)["part2"]
    (see,) = [s for s in cited_in(own, her) if s[0].startswith("The documents that show this")]
    assert {key for one in lost for key in one.cites} == set(see[1])
    assert letter_of(own, her).cited == letter_of(case, nour).cited


@pytest.mark.django_db
def test_whoever_changes_a_sentence_is_told_which_lost_its_document(tmp_path):
    case = a_case_row(a_case(exhibits=(an_exhibit("MED-01"), an_exhibit("MED-02"))), files=tmp_path)
    give_pages(case)
    family = Client()
    family.force_login(case.members.get().user)
    address = reverse("letter", args=[case.reference, "1"])

    saved = write(family, case, part2="She needs an operation soon.")
    after = unescape(family.get(saved["Location"]).content.decode())
    page = unescape(family.get(address).content.decode())
    again = write(family, case, part2="She needs an operation soon.")

    assert "does not point to a document any more from" in after
    assert "Your words say these things in another way" in page
    assert "(Exhibit A)" in page
    assert "does not point to a document" not in unescape(
        family.get(again["Location"]).content.decode()
    )

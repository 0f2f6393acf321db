"""The argument in the small box of Form I-131: short, whole, and of every section something."""

from packets.letter.explanation import LONGEST, POINTER, explanation_of
from packets.letter.pieces import Letter, LetterParagraph, LetterSection, LetterSentence

LONG = "A long sentence" + " of the case" * 60 + "."


def paragraph(*texts: str, is_item: bool = False) -> LetterParagraph:
    sentences = tuple(LetterSentence(text=text) for text in texts)
    return LetterParagraph(is_item=is_item, sentences=sentences)


def told(**sections: list[LetterParagraph]) -> str:
    """Return the argument of a letter with these sections."""
    made = tuple(
        LetterSection(key=key, heading=key, paragraphs=tuple(paragraphs))
        for key, paragraphs in sections.items()
    )
    letter = Letter(beneficiary="b", sender=(), subject=(), sections=made, forms=(), signer="S")
    return explanation_of(letter)


def test_a_list_is_told_behind_the_words_that_announce_it() -> None:
    events = [paragraph("May 1: A.", is_item=True), paragraph("May 2: B.", is_item=True)]

    words = told(facts=[paragraph("This has happened:"), *events, paragraph("So it is.")])

    assert words == f"This has happened: May 1: A. May 2: B. So it is. {POINTER}"


def test_words_that_announce_a_list_are_not_told_without_it() -> None:
    assert told(facts=[paragraph("She is ill.", "These were asked:")]) == f"She is ill. {POINTER}"


def test_every_section_is_told_however_long_another_one_is() -> None:
    much = [paragraph(*[LONG] * 9)]

    words = told(facts=much, visa=[paragraph("No visa.")], place=[paragraph("She is in Lviv.")])

    assert len(words) <= LONGEST
    assert words.startswith(LONG)
    assert words.endswith(f"She is in Lviv. No visa. {POINTER}")


def test_nothing_is_told_behind_what_had_no_room() -> None:
    too_long = LONG * 5

    words = told(facts=[paragraph("She is ill.", too_long, "It rests on that.")])

    assert words == f"She is ill. {POINTER}"


def test_a_letter_without_an_argument_has_none_in_short() -> None:
    assert told(request=[paragraph("She asks.")]) == ""

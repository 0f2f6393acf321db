"""What goes out of a paragraph and what comes in, word by word, and where the paragraph stands."""

import pytest

from packets.letter import changes, paragraphs, place_of, with_paragraph

SIGNS = {"same": "", "out": "-", "in": "+"}
# The words before, the words after, and both as one: -out, +in.
CHANGES = [
    ("She is ill.", "She is ill.", ["She is ill."]),
    ("She is ill now.", "She is very ill now.", ["She is", "+very", "ill now."]),
    ("She is very ill now.", "She is ill now.", ["She is", "-very", "ill now."]),
    ("She is ill.", "She was ill.", ["She", "-is", "+was", "ill."]),
    ("She  is \t ill.", "She is ill.", ["She is ill."]),
    ("One. Two.", "One.\nTwo.", ["One.", "+\n", "Two."]),
    ("", "New.", ["+New."]),
    ("Old.", "New.", ["-Old.", "+New."]),
]


@pytest.mark.parametrize(("old", "new", "told"), CHANGES)
def test_changes_are_told_word_by_word(old, new, told):
    assert [SIGNS[piece.kind] + piece.words for piece in changes(old, new)] == told


@pytest.mark.parametrize(("old", "new", "told"), CHANGES)
def test_both_texts_can_be_read_out_of_the_marked_one(old, new, told):
    pieces = changes(old, new)

    before = " ".join(piece.words for piece in pieces if piece.kind != "in")
    after = " ".join(piece.words for piece in pieces if piece.kind != "out")

    assert (before.split(), after.split()) == (old.split(), new.split())


# A part, the paragraph that is looked for, where it stood, and where it stands now.
PLACES = [
    ("One.\nTwo.", "Two.", 2, 2),
    ("One.\n\n  Two.  ", "Two.", 2, 2),
    ("Zero.\nOne.\nTwo.", "Two.", 2, 3),
    ("Two.", "Two.", 2, 1),
    ("One.\nTwo, changed.", "Two.", 2, None),
    ("Two.\nTwo.", "Two.", 2, 2),
    ("Two.\nTwo.", "Two.", 3, None),
    ("", "Two.", 1, None),
]


@pytest.mark.parametrize(("words", "old", "place", "now"), PLACES)
def test_a_paragraph_is_found_where_it_stands_now(words, old, place, now):
    assert place_of(words, old=old, place=place) == now


def test_other_words_for_a_paragraph_leave_the_rest_as_it_is():
    part = "One.\n\nTwo.\n\n\nThree.\n"

    assert with_paragraph(part, place=2, new="A.\nB.") == "One.\n\nA.\nB.\n\n\nThree.\n"
    assert paragraphs(part) == ("One.", "Two.", "Three.")

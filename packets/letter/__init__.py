"""The cover letter as data: sections, paragraphs, and sentences that cite exhibits.

Made from answers in neutral sentences. A citation names an exhibit by its key; letter and page are
put in when the packet is printed, so they are right in every rebuild. What the case does not say
is a `Gap`: it is marked on the screen and left out of print, never filled with an invention.
"""

from packets.letter.own_words import kept_marks, mark_of, stale_parts
from packets.letter.pieces import (
    Gap,
    Letter,
    LetterParagraph,
    LetterSection,
    LetterSentence,
    sentences_of,
)
from packets.letter.suggested import Piece, changes, paragraphs, place_of, with_paragraph
from packets.letter.writing import PARTS, citations_lost, letter_of, parts_of

__all__ = [
    "PARTS",
    "Gap",
    "Letter",
    "LetterParagraph",
    "LetterSection",
    "LetterSentence",
    "Piece",
    "changes",
    "citations_lost",
    "kept_marks",
    "letter_of",
    "mark_of",
    "paragraphs",
    "parts_of",
    "place_of",
    "sentences_of",
    "stale_parts",
    "with_paragraph",
]

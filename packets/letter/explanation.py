"""The argument in short, for the small box of Form I-131 (Part 8, Item 1), from the letter.

The box and the space for additional information hold about 1,600 characters together; what is
longer goes on in the addendum of the form. The whole argument stands in the letter, to which the
last sentence points.
"""

from collections.abc import Iterator

from packets.letter.pieces import Letter, LetterSection

SECTIONS = ("facts", "urgency", "place", "visa", "part2")
LONGEST = 2900
POINTER = "See the cover letter and the exhibits filed with this form."


def explanation_of(letter: Letter) -> str:
    """Return whole sentences of the letter, as many as there is room for; "" when it has none.

    The sections take turns, so that each one speaks however long another is. Where one ends for
    want of room it says nothing more: what comes behind may rest on what was left out.
    """
    rests = [list(_texts(section)) for section in _sections(letter)]
    told: list[list[str]] = [[] for _rest in rests]
    room = LONGEST - len(POINTER)
    while any(rests):
        for rest, kept in zip(rests, told, strict=True):
            if not rest:
                continue
            room -= len(rest[0]) + 1
            if room < 0:
                room += len(rest[0]) + 1
                rest.clear()
            else:
                kept.append(rest.pop(0))
    words = [text for kept in told for text in kept]
    return " ".join((*words, POINTER)) if words else ""


def _sections(letter: Letter) -> list[LetterSection]:
    found = [section for section in letter.sections if section.key in SECTIONS]
    return sorted(found, key=lambda section: SECTIONS.index(section.key))


def _texts(section: LetterSection) -> Iterator[str]:
    """Yield what is told whole or not at all: a sentence, or a lead-in with the first of its list.

    Words that announce a list are never told without it, nor its items without them.
    """
    lead = ""
    for paragraph in section.paragraphs:
        for sentence in paragraph.sentences:
            text = f"{lead} {sentence.text}".strip()
            lead = text if text.endswith(":") else ""
            if text and not lead:
                yield text

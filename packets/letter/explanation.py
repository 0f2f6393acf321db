"""The argument in short, for the small box of Form I-131 (Part 8, Item 1), from the letter.

The box and the space for additional information hold about 1,600 characters together; the whole
argument stands in the letter, to which the last sentence points.
"""

from packets.letter import Letter

SECTIONS = ("facts", "urgency", "place", "visa", "part2")
LONGEST = 1500
POINTER = "See the cover letter and the exhibits filed with this form."


def explanation_of(letter: Letter) -> str:
    """Return whole sentences of the letter, as many as there is room for; "" when it has none."""
    told: list[str] = []
    room = LONGEST - len(POINTER)
    for text in _texts(letter):
        room -= len(text) + 1
        if room < 0:
            break
        told.append(text)
    return " ".join((*told, POINTER)) if told else ""


def _texts(letter: Letter) -> list[str]:
    sections = sorted(
        (section for section in letter.sections if section.key in SECTIONS),
        key=lambda section: SECTIONS.index(section.key),
    )
    return [
        sentence.text.strip()
        for section in sections
        for paragraph in section.paragraphs
        if not paragraph.is_item
        for sentence in paragraph.sentences
        if sentence.text.strip() and not sentence.text.strip().endswith(":")
    ]

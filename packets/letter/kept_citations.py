"""In a part in own words, sentences that nobody changed keep the documents that prove them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from packets.letter.pieces import LetterParagraph, LetterSection, LetterSentence, sentences_of

ENDS = (".", "!", "?", ":", ".”", "!”", "?”", '."', ".)")
"""How a sentence ends: the same words inside of another one say something else."""


def own_paragraphs(
    words: str, made: Sequence[LetterSection]
) -> tuple[tuple[LetterParagraph, ...], tuple[LetterSentence, ...]]:
    """Return the paragraphs of a part in own words, and the made sentences that they say no more.

    `made` is what the answers make of the part. A made sentence that stands in a line as it is, is
    that sentence, with its citations; what stands before, between and behind is nobody's but the
    family's, and cites nothing. A line that is a whole item of a list stays one.
    """
    told = [sentence for sentence in sentences_of(made) if sentence.text]
    items = {_line(p) for section in made for p in section.paragraphs if p.is_item}
    paragraphs: list[LetterParagraph] = []
    for line in words.split("\n"):
        if text := _spaced(line):
            sentences = tuple(_sentences_in(text, told))
            paragraphs.append(LetterParagraph(sentences=sentences, is_item=text in items))
    said = {sentence.text for one in paragraphs for sentence in one.sentences}
    return tuple(paragraphs), tuple(one for one in told if _spaced(one.text) not in said)


def _sentences_in(text: str, told: Iterable[LetterSentence]) -> Iterator[LetterSentence]:
    """Yield a line in pieces: the made sentences as they are, and what stands around them."""
    at = 0
    while at < len(text):
        hits = [(place, -len(one.text), one) for one in told if (place := _at(one, text, at)) >= 0]
        if not hits:
            break
        place, _size, one = min(hits, key=lambda hit: hit[:2])
        if between := text[at:place].strip():
            yield LetterSentence(text=between)
        found = replace(one, text=_spaced(one.text))
        yield found
        at = place + len(found.text)
    if rest := text[at:].strip():
        yield LetterSentence(text=rest)


def _at(sentence: LetterSentence, text: str, start: int) -> int:
    """Return where a sentence stands in a line from a place on, whole; -1 where it does not."""
    wanted = _spaced(sentence.text)
    place = text.find(wanted, start)
    while place >= 0:
        end = place + len(wanted)
        if _begins(text, place) and (end == len(text) or text[end] == " "):
            return place
        place = text.find(wanted, place + 1)
    return -1


def _begins(text: str, place: int) -> bool:
    """Tell whether a sentence can begin there: at the start of a line, or behind the end of one."""
    return place == 0 or (text[place - 1] == " " and text[: place - 1].endswith(ENDS))


def _line(paragraph: LetterParagraph) -> str:
    return _spaced(" ".join(sentence.text for sentence in paragraph.sentences))


def _spaced(words: str) -> str:
    return " ".join(words.split())

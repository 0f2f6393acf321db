"""What documents show of which nothing else is told, in the words of who described them."""

from packets.english import is_latin, phrase
from packets.letter.pieces import LetterParagraph, LetterSection, LetterSentence
from packets.letter.proving import readable_title
from packets.letter.telling import Telling, section, with_one_stop
from packets.snapshot import ExhibitFacts


def shown_section(telling: Telling, cited: frozenset[str]) -> LetterSection:
    """Return one item for each document that nothing cites and of which somebody said what it
    shows; without one, the section has no paragraph."""
    rest = [e for e in telling.proof if e.key not in cited]
    items = [item for exhibit in rest if (item := _item(exhibit))]
    return section("shown", "What other documents show", items)


def _item(exhibit: ExhibitFacts) -> LetterParagraph | None:
    title = readable_title(exhibit)
    shows = phrase(exhibit.proves) if is_latin(exhibit.proves) else ""
    if not title or not shows:
        return None
    text = with_one_stop(f"{title}: {shows[0].upper()}{shows[1:]}.")
    told = LetterSentence(text=text, cites=(exhibit.key,))
    return LetterParagraph(is_item=True, sentences=(told,))

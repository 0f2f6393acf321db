"""What a letter is made of: sections, paragraphs, sentences with citations, and gaps."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from packets.law import Fact


@dataclass(frozen=True, kw_only=True)
class LetterSentence:
    """One assertion and the keys of the exhibits that prove it, in the order of the index.

    `needs_proof` says that the sentence asserts something that a document should show. `names_only`
    marks what names documents that no assertion cites.
    """

    text: str
    cites: tuple[str, ...] = ()
    needs_proof: bool = False
    names_only: bool = False

    @property
    def is_unproved(self) -> bool:
        return self.needs_proof and not self.cites


@dataclass(frozen=True, kw_only=True)
class LetterParagraph:
    """Sentences that are printed one behind the other; `is_item` prints it as a list item."""

    sentences: tuple[LetterSentence, ...]
    is_item: bool = False


@dataclass(frozen=True, kw_only=True)
class Gap:
    """Something that the letter should say and the case does not: words for the family, page id."""

    text: str
    mend_at: str
    about: str = ""


@dataclass(frozen=True, kw_only=True)
class LetterSection:
    key: str
    heading: str
    paragraphs: tuple[LetterParagraph, ...]
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One letter for one beneficiary.

    `subject` are the lines of the "Re:" block as (label, value). `sender` are the lines of the
    person who signs, `signer` the printed name under the line for ink. `facts_used` are the rows of
    `packets.law` from which amounts and dates were taken.
    """

    beneficiary: str
    sender: tuple[str, ...]
    subject: tuple[tuple[str, str], ...]
    sections: tuple[LetterSection, ...]
    forms: tuple[str, ...]
    signer: str
    is_expedite: bool = False
    facts_used: tuple[Fact, ...] = ()

    @property
    def gaps(self) -> tuple[Gap, ...]:
        return tuple(gap for section in self.sections for gap in section.gaps)

    @property
    def cited(self) -> frozenset[str]:
        """Return the keys of the exhibits that some assertion cites."""
        return cited_by(self.sections)


def sentences_of(sections: Iterable[LetterSection]) -> Iterator[LetterSentence]:
    for section in sections:
        for paragraph in section.paragraphs:
            yield from paragraph.sentences


def cited_by(sections: Iterable[LetterSection]) -> frozenset[str]:
    """Return the keys of the exhibits that assertions cite, whatever is named behind them."""
    told = (sentence for sentence in sentences_of(sections) if not sentence.names_only)
    return frozenset(key for sentence in told for key in sentence.cites)

"""What every part of the letter needs: who is spoken of, and what proves it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from packets.english import date_text, is_latin, phrase, sentences
from packets.letter.pieces import Gap, LetterParagraph, LetterSection, LetterSentence
from packets.letter.proving import is_described, may_show, without_copies
from packets.questions.states import STATES
from packets.slots import english_name
from packets.snapshot import Answered, BeneficiaryFacts, CaseSnapshot, ExhibitFacts
from packets.urgency import Sentence, Told

HEAD_OF_ITEM = re.compile(r"^[^(:]+")
FULL_DATE = 10
NAMELESS = "the beneficiary"
TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")


@dataclass(frozen=True, kw_only=True)
class Telling:
    """One beneficiary's request, as the letter speaks of it."""

    case: CaseSnapshot
    beneficiary: BeneficiaryFacts
    exhibits: tuple[ExhibitFacts, ...] = field(default=())

    @property
    def full_name(self) -> str:
        name = self.beneficiary.name
        return english_name(name, self.beneficiary.called, NAMELESS)

    @property
    def who(self) -> str:
        """Return the name that the letter uses after the full one."""
        name = self.beneficiary.known_as
        return name if name and is_latin(name) else NAMELESS

    @property
    def filer(self) -> str:
        return english_name(self.case.filer_name, "", "The petitioner")

    @property
    def is_filer(self) -> bool:
        """Tell whether the beneficiary asks for themself: of several, the one named first."""
        return self.case.is_self_petition and self.case.beneficiaries[:1] == (self.beneficiary,)

    def stated(self, fact: str, *codes: str) -> LetterSentence:
        """Say whose word a fact is, unless a document of one of these kinds bears it out.

        Who says so answers for it, so that nothing else has to prove it.
        """
        told = f"{fact[0].upper()}{fact[1:]}"
        if self.cites(*codes):
            return self.sentence(f"{told}.", *codes)
        if self.is_filer:
            return self.sentence(f"{told}, according to the beneficiary’s own statement.")
        return self.sentence(f"{self.filer} states that {fact}.")

    @property
    def petitioner(self) -> str:
        """Return who asks: an organization, or the person who signs."""
        organization = words(self.case.petitioner, "you-org", "organization")
        return phrase(organization) or self.filer

    @cached_property
    def proof(self) -> tuple[ExhibitFacts, ...]:
        """The documents that may be cited for a fact."""
        return tuple(filter(is_described, without_copies(self.exhibits)))

    @cached_property
    def _not_to_be_had(self) -> frozenset[str]:
        """The kinds of which the letter says at its end why there is no document."""
        keys = ("", self.beneficiary.key)
        return frozenset(told.kind for told in self.case.cannot_get if told.about in keys)

    def cites(self, *codes: str) -> tuple[str, ...]:
        """Return the keys of the exhibits of some kinds, in the order of the index."""
        return tuple(e.key for e in self.proof if e.kind in codes)

    def sentence(self, text: str, *codes: str) -> LetterSentence:
        told = with_one_stop(text)
        if told.startswith(NAMELESS):
            told = f"{told[0].upper()}{told[1:]}"
        needs_proof = bool(codes) and self._not_to_be_had.isdisjoint(codes)
        return LetterSentence(text=told, cites=self.cites(*codes), needs_proof=needs_proof)

    def _dated(self, day: str, text: str, *codes: str) -> LetterSentence:
        """Return a sentence about a day, which cites no paper that cannot show it."""
        told = self.sentence(text, *codes)
        shown = {e.key for e in self.proof if may_show(e, day)}
        return replace(told, cites=tuple(key for key in told.cites if key in shown))

    def items(self, lines: Iterable[str], *codes: str) -> list[LetterParagraph]:
        """Return one list item for each line; each cites the documents that are about it.

        A document is about a line that names its issuer or its title, or has its date.
        """
        shown = [e for e in self.proof if e.kind in codes]
        told = (
            LetterSentence(
                text=with_one_stop(line),
                cites=tuple(e.key for e in shown if _is_about(e, line)),
            )
            for line in lines
        )
        return [LetterParagraph(is_item=True, sentences=(sentence,)) for sentence in told]

    def listing(
        self, lead: LetterSentence, lines: Iterable[str], *codes: str
    ) -> tuple[LetterSentence, list[LetterParagraph]]:
        """Return a list and its lead-in, which cites what no item of the list does.

        They are one assertion: what an item cites, the lead-in has no need of.
        """
        items = self.items(lines, *codes)
        cited = {key for item in items for sentence in item.sentences for key in sentence.cites}
        keys = {*lead.cites, *(key for key in self.cites(*codes) if key not in cited)}
        cites = tuple(e.key for e in self.exhibits if e.key in keys)
        needs_proof = (lead.needs_proof or bool(codes)) and not cited
        return replace(lead, cites=cites, needs_proof=needs_proof), items

    def told(self, declared: Iterable[Sentence], told: Told) -> list[LetterParagraph]:
        """Return what a reason says: sentences behind one another, lists as items."""
        paragraphs: list[LetterParagraph] = []
        running: list[LetterSentence] = []
        for sentence in declared:
            text = sentence.tell(told)
            if text and not sentence.is_list:
                running.append(self._dated(sentence.day(told), text, *sentence.proof))
            if text and sentence.is_list:
                lead = running.pop() if running else LetterSentence(text="")
                lead, items = self.listing(lead, text.split("\n"), *sentence.proof)
                paragraphs += [paragraph(*running, lead), *items]
                running = []
        return [p for p in (*paragraphs, paragraph(*running)) if p.sentences]


def with_one_stop(text: str) -> str:
    """Return words with one full stop at their end: a name such as "Inc." may stand last."""
    return TWO_STOPS.sub(".", text)


def _is_about(exhibit: ExhibitFacts, line: str) -> bool:
    head = HEAD_OF_ITEM.match(line)
    name = head[0].strip() if head else ""
    is_named = len(name) > 3 and (name in exhibit.issuer or name in exhibit.title)  # noqa: PLR2004
    has_day = len(exhibit.dated) == FULL_DATE and date_text(exhibit.dated) in line
    return is_named or has_day


def paragraph(*told: LetterSentence) -> LetterParagraph:
    """Put sentences behind one another; those without words are left out."""
    return LetterParagraph(sentences=tuple(s for s in told if s.text))


def section(
    key: str,
    heading: str,
    paragraphs: Iterable[LetterParagraph],
    gaps: Iterable[Gap] = (),
) -> LetterSection:
    kept = tuple(p for p in paragraphs if p.sentences)
    return LetterSection(key=key, heading=heading, paragraphs=kept, gaps=tuple(gaps))


def words(answered: Answered, page: str, name: str) -> str:
    """Return an answer in Latin letters, or "": the packet is in English."""
    text = answered.text(page, name)
    return text if is_latin(text) else ""


def said(answered: Answered, page: str, name: str) -> str:
    """Return an answer as sentences of its own."""
    return sentences(words(answered, page, name))


def address_text(address: Mapping[str, str]) -> str:
    """Return an address on one line: "905 Brookside Terrace, Unit B, Parma, Ohio"."""
    state = address.get("state", "")
    parts = (
        address.get("street", ""),
        address.get("describe", ""),
        address.get("unit", ""),
        address.get("city", ""),
        STATES.get(state, state),
    )
    return ", ".join(phrase(part) for part in parts if part and is_latin(part))

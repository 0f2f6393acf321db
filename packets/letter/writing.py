"""Write the letter: section by section from the answers, or in the family's own words."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from django.utils.translation import gettext as _

from packets.english import is_latin
from packets.letter.addressing import is_expedite, sender_of, signer_of, subject_of
from packets.letter.children import children_section
from packets.letter.discretion import discretion_section
from packets.letter.enclosed import enclosed_section, fee_of, forms_of
from packets.letter.kept_citations import own_paragraphs
from packets.letter.new_facts import new_section
from packets.letter.pieces import (
    Gap,
    Letter,
    LetterParagraph,
    LetterSection,
    LetterSentence,
    cited_by,
)
from packets.letter.reasons import facts_section, place_section, plan_section, urgency_section
from packets.letter.request import request_section
from packets.letter.shown import shown_section
from packets.letter.stay import departure_section, stay_section
from packets.letter.support import support_section
from packets.letter.telling import Telling, paragraph
from packets.letter.visas import visa_section
from packets.snapshot import BeneficiaryFacts, CaseSnapshot
from packets.snapshot.once import once_for_its_case

# The parts that the family may write anew (page "letter"), each with a heading and its sections.
PARTS: dict[str, tuple[str, tuple[Callable[[Telling], LetterSection], ...]]] = {
    "part1": ("The request", (request_section,)),
    "part2": (
        "What has happened and why it is urgent",
        (facts_section, urgency_section, visa_section, place_section),
    ),
    "part3": (
        "The stay, the support and the plan",
        (
            *(plan_section, stay_section, support_section),
            *(departure_section, discretion_section, children_section),
        ),
    ),
}
FIRST_AFTER_THE_REQUEST = "part2"
PAGE = "letter"
SEE = "The documents that show this are enclosed."


@once_for_its_case
def letter_of(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> Letter:
    """Return the letter for one beneficiary, with the gaps that the case leaves."""
    telling = _telling(case, beneficiary)
    sections: list[LetterSection] = []
    for part in PARTS:
        if part == FIRST_AFTER_THE_REQUEST:
            sections += _told([new_section(telling)])
        sections += _in_own_words(telling, part) or _asking_for_english(
            telling, part, _from_answers(telling, part)
        )
    body = Letter(
        beneficiary=beneficiary.key,
        sender=sender_of(telling),
        subject=subject_of(telling),
        sections=tuple(sections),
        forms=forms_of(telling),
        signer=signer_of(telling),
        is_expedite=is_expedite(telling),
        facts_used=tuple(fee for fee in (fee_of(telling),) if fee),
    )
    shown = shown_section(telling, body.cited)
    if shown.paragraphs:
        sections.append(shown)
    enclosed = enclosed_section(telling, cited_by(sections))
    return replace(body, sections=(*sections, enclosed))


def parts_of(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> dict[str, str]:
    """Return the words made from the answers for each part, for the family to change."""
    telling = _telling(case, beneficiary)
    return {part: "\n\n".join(_plain(s) for s in _from_answers(telling, part)) for part in PARTS}


def _telling(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> Telling:
    return Telling(case=case, beneficiary=beneficiary, exhibits=case.exhibits_of(beneficiary))


def _from_answers(telling: Telling, part: str) -> list[LetterSection]:
    _title, makers = PARTS[part]
    return _told(make(telling) for make in makers)


def _told(made: Iterable[LetterSection]) -> list[LetterSection]:
    return [section for section in made if section.paragraphs or section.gaps]


def _in_own_words(telling: Telling, part: str) -> list[LetterSection]:
    """Return the family's words in place of the part.

    Sentences that nobody changed cite as before. What the others cited, and nothing cites any more,
    is named behind the part, so that no document is without a purpose.
    """
    own = telling.beneficiary.text(PAGE, part)
    if not own.strip() or not is_latin(own):
        return []
    made = _from_answers(telling, part)
    paragraphs, gone = own_paragraphs(own, made)
    kept = {key for one in paragraphs for sentence in one.sentences for key in sentence.cites}
    loose = {key for sentence in gone if not sentence.names_only for key in sentence.cites} - kept
    cites = tuple(e.key for e in telling.exhibits if e.key in loose)
    if cites:
        paragraphs = (*paragraphs, paragraph(LetterSentence(text=SEE, cites=cites)))
    elif any(sentence.is_unproved for sentence in gone):
        paragraphs = (_needing_proof(paragraphs[0]), *paragraphs[1:])
    heading, _sections = PARTS[part]
    return [LetterSection(key=part, heading=heading, paragraphs=paragraphs)]


def citations_lost(
    case: CaseSnapshot, beneficiary: BeneficiaryFacts
) -> dict[str, tuple[LetterSentence, ...]]:
    """Return by part what own words say no more as it was made, with the documents that proved it.

    Parts in which all citations stand where they stood are left out.
    """
    telling = _telling(case, beneficiary)
    lost = {}
    for part in PARTS:
        own = beneficiary.text(PAGE, part)
        if own.strip() and is_latin(own):
            _paragraphs, gone = own_paragraphs(own, _from_answers(telling, part))
            if cited := tuple(one for one in gone if one.cites and not one.names_only):
                lost[part] = cited
    return lost


def _asking_for_english(
    telling: Telling, part: str, made: list[LetterSection]
) -> list[LetterSection]:
    """Say that own words in other letters are not printed, until they stand here in English."""
    if is_latin(telling.beneficiary.text(PAGE, part)):
        return made
    text = _("Write it in English too: {question}").format(question=PARTS[part][0])
    gap = Gap(text=text, mend_at=PAGE, about=telling.beneficiary.key)
    first, *others = made or [LetterSection(key=part, heading=PARTS[part][0], paragraphs=())]
    return [replace(first, gaps=(*first.gaps, gap)), *others]


def _needing_proof(told: LetterParagraph) -> LetterParagraph:
    """Return a paragraph in own words that stands for what some document should show."""
    own = (replace(s, needs_proof=True) if not s.cites else s for s in told.sentences)
    return replace(told, sentences=tuple(own))


def _plain(section: LetterSection) -> str:
    return "\n".join(" ".join(s.text for s in p.sentences) for p in section.paragraphs)

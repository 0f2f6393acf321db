"""What an attorney signs off, part by part, so that a later change names what it reopens."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from packets.asked import questions_of
from packets.letter import PARTS, parts_of
from packets.questions import Subject
from packets.questions.filing import ABOUT_SENDING
from packets.questions.finish import LAST_STEPS
from packets.snapshot import CaseSnapshot, ExhibitFacts

LETTER = "letter"
NOT_SIGNED_OFF = LAST_STEPS | ABOUT_SENDING | {LETTER}
"""Pages on what is done with a packet; the words of the letter are parts of their own."""


class Tick(StrEnum):
    """What an attorney answers for: the five ticks of a sign-off."""

    BASIS = "BASIS"
    FACTS = "FACTS"
    WORDS = "WORDS"
    OVERRIDES = "OVERRIDES"
    G28 = "G28"


class What(StrEnum):
    """What a part is: the answers of a page, a document, a part of a letter ..."""

    REASONS = "reasons"
    PEOPLE = "people"
    ANSWERS = "answers"
    APPEARANCE = "appearance"
    EXHIBIT = "exhibit"
    ORDER = "order"
    WORDS = "words"
    CANNOT_GET = "cannot"
    ASIDE = "aside"


TICK_OF: Mapping[What, Tick] = {
    What.REASONS: Tick.BASIS,
    What.PEOPLE: Tick.FACTS,
    What.ANSWERS: Tick.FACTS,
    What.APPEARANCE: Tick.G28,
    What.EXHIBIT: Tick.FACTS,
    What.ORDER: Tick.FACTS,
    What.WORDS: Tick.WORDS,
    What.CANNOT_GET: Tick.FACTS,
    What.ASIDE: Tick.OVERRIDES,
}


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part of a case: `name` is a page id, the key of an exhibit, a part of the letter ...

    `about` is the key of the person, or "".
    """

    what: What
    name: str = ""
    about: str = ""

    @property
    def key(self) -> str:
        return f"{self.what}:{self.name}:{self.about}"

    @property
    def tick(self) -> Tick:
        return TICK_OF[self.what]

    @classmethod
    def of(cls, key: str) -> "Part":
        what, name, about = key.split(":")
        return cls(what=What(what), name=name, about=about)


def parts_to_sign(case: CaseSnapshot, asides: Iterable[str] = ()) -> dict[str, str]:
    """Return every part of a case by its key, with the digest of what it says now.

    `asides` are the digests of the findings that are set aside.
    """
    told = [*_answers(case), *_people(case), *_papers(case), *_letters(case)]
    told += [(Part(what=What.ASIDE, name=digest[:16]), digest) for digest in asides]
    return {part.key: _digest(content) for part, content in told}


def whole_digest(parts: Mapping[str, str]) -> str:
    """Return the one digest that is signed off."""
    return _digest(sorted(parts.items()))


def reopened(signed: Mapping[str, str], now: Mapping[str, str]) -> tuple[Part, ...]:
    """Return the parts that were changed, added or taken away since they were signed off."""
    keys = dict.fromkeys((*now, *signed))
    return tuple(Part.of(key) for key in keys if signed.get(key) != now.get(key))


def _answers(case: CaseSnapshot) -> Iterator[tuple[Part, Any]]:
    for question in questions_of(case):
        page = question.page
        if page.id not in NOT_SIGNED_OFF:
            is_lawyer = page.about is Subject.REPRESENTATIVE
            what = What.APPEARANCE if is_lawyer else What.ANSWERS
            part = Part(what=what, name=page.id, about=question.about)
            yield part, question.given.answers.get(page.id, {})


def _people(case: CaseSnapshot) -> Iterator[tuple[Part, Any]]:
    keys = [[one.key for one in case.beneficiaries], [one.key for one in case.supporters]]
    yield Part(what=What.PEOPLE), keys
    for traveller in case.beneficiaries:
        bases = [reason.basis for reason in case.reasons_of(traveller)]
        yield Part(what=What.REASONS, about=traveller.key), bases


def _papers(case: CaseSnapshot) -> Iterator[tuple[Part, Any]]:
    yield Part(what=What.ORDER), [exhibit.key for exhibit in case.exhibits]
    for told in case.cannot_get:
        part = Part(what=What.CANNOT_GET, name=told.kind, about=told.about)
        yield part, [told.why, told.why_en, told.instead, told.instead_en]
    for exhibit in case.exhibits:
        yield Part(what=What.EXHIBIT, name=exhibit.key), _paper(exhibit)


def _paper(exhibit: ExhibitFacts) -> list[Any]:
    english = [
        [one.document.identity, one.title, one.translator, dict(one.told)]
        for one in exhibit.translations
    ]
    words = [exhibit.title, exhibit.original_title, exhibit.issuer, exhibit.proves]
    facts = [exhibit.kind, exhibit.dated, exhibit.language, list(exhibit.about), exhibit.supporter]
    return [exhibit.document.identity, words, facts, dict(exhibit.told), english]


def _letters(case: CaseSnapshot) -> Iterator[tuple[Part, Any]]:
    for traveller in case.beneficiaries:
        made = parts_of(case, traveller)
        for part in PARTS:
            words = traveller.text(LETTER, part) or made[part]
            yield Part(what=What.WORDS, name=part, about=traveller.key), " ".join(words.split())


def _digest(content: Any) -> str:
    text = json.dumps(content, sort_keys=True, default=str, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()

"""Own words that promise an answer or count chances: a packet has facts only (MER-17)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About, its_page, never
from packets.readiness._subjects.people import travellers
from packets.snapshot import BeneficiaryFacts, CaseSnapshot

APPROVED = r"(?:approv\w+|grant\w*|parole|a yes|permission to (?:come|enter))"
DECIDES = r"(?:uscis|officers?|(?:u\.s\. |american )?government|united states)"
ASKED = r"(?:request|parole|application|petition|form|case)"
# What may stand between "a chance of" and the answer: "the chance of survival" is a doctor's fact.
BETWEEN = (
    r"(?:\s(?:the|an?|this|that|her|his|their|our|my|your|it|she|he|they|we|you|i|to|of|for|be|being"
    r"|get|gets|getting|win|winning|receive|receiving|will|is|are|request|case|application|uscis"
    r"|humanitarian|officers?))*\s"
)
PROMISE = re.compile(
    rf"\b(?:chances?|odds|likelihood|probability) (?:of|for|that|to)\b{BETWEEN}{APPROVED}\b"
    rf"|\b\d{{1,3}}\s?(?:%|percent) (?:sure|certain|likely)\b"
    rf"|\b\d{{1,3}}\s?(?:%|percent) chance\s*(?:[.,;!)]|$)"
    rf"|\b(?:good|great|strong|high|best|excellent) (?:chances?|odds)\s*(?:[.,;!)]|$)"
    rf"|\bguarante\w+{BETWEEN}{APPROVED}\b|\b{APPROVED} is (?:guaranteed|certain|sure|likely)\b"
    rf"|\b(?:will|shall) (?:surely|certainly|definitely)\b{BETWEEN}{APPROVED}\b"
    rf"|\b(?:sure|certain|bound) to\b{BETWEEN}{APPROVED}\b"
    rf"|\bpromised\b{BETWEEN}{APPROVED}\b"
    rf"|\b{DECIDES} (?:will|shall|must|(?:has|have) to) (?:\w+ly )?(?:approve|grant|say yes)\b"
    rf"|\b{ASKED} (?:will|shall|must) (?:\w+ly )?be (?:approved|granted)\b"
    rf"|\bqualif(?:y|ies|ied)\b (?:\w+ )?for (?:humanitarian )?parole\b",
    re.IGNORECASE,
)


def promises(case: CaseSnapshot) -> Iterator[About]:
    """Yield each page with such words."""
    for it in travellers(case):
        pages = (page for page, text in _own_words(it.facts) if PROMISE.search(text))
        yield from (replace(it, page=page) for page in dict.fromkeys(pages))


def _own_words(traveller: BeneficiaryFacts) -> Iterator[tuple[str, str]]:
    """Yield the texts that the letter is made of, each with its page: as written and in English."""
    told = (traveller.visa_history, traveller.stay, *traveller.reasons)
    pages = [("letter", traveller.answers.get("letter", {}))]
    pages += [page for answered in told for page in answered.answers.items()]
    for page, answers in pages:
        yield from ((page, text) for text in _texts(answers))


def _texts(answers: Any) -> Iterator[str]:
    if isinstance(answers, str):
        yield " ".join(answers.split())
    elif isinstance(answers, Mapping):
        for value in answers.values():
            yield from _texts(value)
    elif isinstance(answers, list | tuple):
        for value in answers:
            yield from _texts(value)


RULES: tuple[Rule, ...] = (
    Rule(
        code="MER-17",
        severity=Severity.WEAKENS,
        each=promises,
        holds=never,
        says=_(
            "Some words about {it.name} promise an answer, or say how likely it is. "
            "Nobody knows the answer. Write facts only."
        ),
        mend_at=its_page,
        source="rules on legal work: no promise of an answer",
        confidence=Confidence.ONE_SOURCE,
    ),
)

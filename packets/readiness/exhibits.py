"""The documents as they lie there: pages, titles, dates, age and doubles (DOC)."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from django.utils.translation import gettext_lazy as _

from packets.letter.ages import newest_days
from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About, never, owner
from packets.readiness._subjects.papers import papers
from packets.slots import Slot, slots_of
from packets.snapshot import CaseSnapshot, ExhibitFacts
from packets.snapshot.lengths import last_day_of
from parole_site.directions import isolated


def has_pages(case: CaseSnapshot, it: About) -> bool:
    exhibit: ExhibitFacts = it.facts
    documents = (exhibit.document, *(t.document for t in exhibit.translations))
    return all(document.page_count for document in documents)


def has_title(case: CaseSnapshot, it: About) -> bool:
    return bool(it.facts.title.strip())


def is_dated_letter(case: CaseSnapshot, it: About) -> bool:
    """Letters that count for their date are those of which the age is looked at."""
    return bool(it.facts.dated) or it.facts.kind not in newest_days(case.taken_on)


def is_dated(case: CaseSnapshot, it: About) -> bool:
    return bool(it.facts.dated) or it.facts.kind in newest_days(case.taken_on)


def doubles(case: CaseSnapshot) -> Iterator[About]:
    """Yield documents that are the same file as one before, in the same set."""
    for first, second in combinations(papers(case), 2):
        one, two = first.facts, second.facts
        same_set = not one.about or not two.about or set(one.about) & set(two.about)
        if one.document.sha256 and one.document.sha256 == two.document.sha256 and same_set:
            yield replace(second, what=first.name)


def is_new_enough(case: CaseSnapshot, slot: Slot) -> bool:
    """Only the newest document of a slot has to be new."""
    days = newest_days(case.taken_on).get(slot.kind.code)
    dated = [day for exhibit in slot.exhibits if (day := last_day_of(exhibit.dated))]
    return days is None or not dated or (case.taken_on - max(dated)).days <= days


def waiting(case: CaseSnapshot) -> Iterator[About]:
    """Yield the files that came by a link to one task and that nobody looked at."""
    for file in case.waiting:
        names = dict.fromkeys(name for name in (file.title, file.file_name) if name)
        yield About(name=", ".join(map(isolated, names)))


RULES: tuple[Rule, ...] = (
    Rule(
        code="DOC-10",
        severity=Severity.BLOCKS,
        each=waiting,
        holds=never,
        says=_(
            "Look at this document first: {it.name}. It came by a link. "
            "No packet has it before you say that it is right."
        ),
        mend_at="docs",
        source="practice of immigration lawyers: nobody files a paper that nobody has read",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="DOC-01",
        severity=Severity.BLOCKS,
        each=papers,
        holds=has_pages,
        says=_("This document has no pages yet: {it.name}. Wait a minute, or add it again."),
        mend_at="docs",
        source="USCIS, tips for filing forms by mail: documents that can be read",
    ),
    Rule(
        code="DOC-02",
        severity=Severity.WEAKENS,
        each=doubles,
        holds=never,
        says=_("This document is there twice: {it.name}. One copy is enough."),
        mend_at="docs",
        source="AILA notes of the lockbox tours, January 6, 2025",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="DOC-03",
        severity=Severity.WEAKENS,
        each=papers,
        holds=is_dated_letter,
        says=_("Write the date of this document: {it.name}. If it has none, ask for one with it."),
        mend_at="docs",
        source="practice of immigration lawyers: dated and signed letters",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="DOC-03b",
        severity=Severity.ADVICE,
        each=papers,
        holds=is_dated,
        says=_("If there is a date on this document, write it: {it.name}."),
        mend_at="docs",
        source="practice of immigration lawyers: the index shows dates",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="DOC-03c",
        severity=Severity.WEAKENS,
        each=papers,
        holds=has_title,
        says=_("Give this document a title for the list: {it.name}."),
        mend_at="docs",
        source="practice of immigration lawyers: an index of evidence",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="DOC-04",
        severity=Severity.WEAKENS,
        each=slots_of,
        holds=is_new_enough,
        says=_("This document is old: {it.label}. Get a newer one, or say why it is still true."),
        mend_at="docs",
        about=owner,
        source="recalled: ages that officers ask for; packets/law/document_ages.yaml",
        confidence=Confidence.RECALLED,
    ),
)

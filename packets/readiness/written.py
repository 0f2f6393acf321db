"""Letters and statements: signed, on paper of an office, with the words on perjury (DOC, SIG)."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from packets.proof import Written
from packets.questions.of_files import HAS_SIGNATURE, OF_WRITTEN, SOMETHING_ELSE, lacking
from packets.readiness import Confidence, Rule, Severity, nothing_is_missing
from packets.readiness._subjects.about import About
from packets.readiness._subjects.papers import papers
from packets.slots import all_kinds
from packets.snapshot import CaseSnapshot

GROUP = "ALL-03"
"""The letter of a group that promises support, which its officer signs."""
LETTERS = "practice of immigration lawyers: dated and signed letters"


def written(what: Written) -> Callable[[CaseSnapshot], Iterator[About]]:
    """Return a reader of the letters or of the statements of a case."""

    def each(case: CaseSnapshot) -> Iterator[About]:
        kinds = all_kinds()
        for it in papers(case):
            kind = kinds.get(it.facts.kind)
            if kind is not None and kind.written is what:
                yield it

    return each


def told(what: Written) -> Callable[[CaseSnapshot], Iterator[About]]:
    """Return a reader of those of which something was said, with what each lacks as `what`."""
    each, field = written(what), OF_WRITTEN[what]

    def lacks(case: CaseSnapshot) -> Iterator[About]:
        for it in each(case):
            said = it.facts.told.get(field.name) or ()
            if said and SOMETHING_ELSE not in said:
                missing = lacking(field, said)
                yield replace(it, what=", ".join(f"“{choice.label}”" for choice in missing))

    return lacks


def says_what_it_has(_case: CaseSnapshot, it: About) -> bool:
    return any(it.facts.says(name) for name in OF_WRITTEN)


def is_signed_by_its_officer(_case: CaseSnapshot, it: About) -> bool:
    return bool(it.facts.kind != GROUP or it.facts.says(Written.LETTER, HAS_SIGNATURE))


RULES: tuple[Rule, ...] = (
    Rule(
        code="DOC-03e",
        severity=Severity.WEAKENS,
        each=told(Written.LETTER),
        holds=nothing_is_missing,
        says=_(
            "Ask the writer of this letter for a better one: {it.name}. "
            "We do not know of this in it: {it.what}."
        ),
        mend_at="docs",
        source=LETTERS,
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="DOC-03f",
        severity=Severity.ADVICE,
        each=written(Written.LETTER),
        holds=says_what_it_has,
        says=_("Look if this has a signature, an office and a phone, and say it: {it.name}."),
        mend_at="docs",
        source=LETTERS,
        confidence=Confidence.ONE_SOURCE,
        fits_several=True,
    ),
    Rule(
        code="SUP-10b",
        severity=Severity.WEAKENS,
        each=told(Written.LETTER),
        holds=is_signed_by_its_officer,
        says=_("An officer of the group must sign this letter, with the title: {it.name}."),
        mend_at="docs",
        source="USCIS humanitarian parole page: support by an organization",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="SIG-09",
        severity=Severity.WEAKENS,
        each=told(Written.STATEMENT),
        holds=nothing_is_missing,
        says=_(
            "This statement is not whole: {it.name}. We do not know of this in it: {it.what}. "
            "Our sheet for it has the words and the lines."
        ),
        mend_at="docs",
        source="28 U.S.C. 1746",
        confidence=Confidence.RECALLED,
    ),
    Rule(
        code="SIG-09b",
        severity=Severity.ADVICE,
        each=written(Written.STATEMENT),
        holds=says_what_it_has,
        says=_("Look if this is signed, with the words on perjury, and say it: {it.name}."),
        mend_at="docs",
        source="28 U.S.C. 1746",
        confidence=Confidence.RECALLED,
        fits_several=True,
    ),
)

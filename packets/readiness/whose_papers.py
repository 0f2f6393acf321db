"""Whose paper it is, where several people give money support (DOC)."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from packets.proof import Owner
from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About, never
from packets.readiness._subjects.papers import named
from packets.slots import all_kinds
from packets.snapshot import CaseSnapshot


def papers_of_nobody(case: CaseSnapshot) -> Iterator[About]:
    """Yield the papers about a supporter that do not say which of several it is."""
    if len(case.supporters) > 1:
        for exhibit in case.exhibits:
            kind = all_kinds().get(exhibit.kind)
            if kind is not None and kind.owner is Owner.SUPPORTER and not exhibit.supporter:
                yield About(key=exhibit.key, name=named(case, exhibit), facts=exhibit)


RULES: tuple[Rule, ...] = (
    Rule(
        code="DOC-09",
        severity=Severity.WEAKENS,
        each=papers_of_nobody,
        holds=never,
        says=_("Say which money supporter this document is about: {it.name}."),
        mend_at="docs",
        source="Form I-134 instructions: each supporter shows their own means",
        confidence=Confidence.ONE_SOURCE,
    ),
)

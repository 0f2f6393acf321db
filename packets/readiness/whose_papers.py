"""Whose paper it is, where several people give money support (DOC)."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from packets.proof import Owner
from packets.readiness import Confidence, Finding, Rule, Severity
from packets.readiness._subjects import About, never, title_of
from packets.slots import all_kinds
from packets.snapshot import CaseSnapshot

CODE = "DOC-09"


def paper_to_mend(finding: Finding) -> str:
    """Return the key of the exhibit whose own form mends it; "" for what others mend."""
    return finding.about if finding.rule.code == CODE else ""


def papers_of_nobody(case: CaseSnapshot) -> Iterator[About]:
    """Yield the papers about a supporter that do not say which of several it is."""
    if len(case.supporters) > 1:
        for exhibit in case.exhibits:
            kind = all_kinds().get(exhibit.kind)
            if kind is not None and kind.owner is Owner.SUPPORTER and not exhibit.supporter:
                yield About(key=exhibit.key, name=title_of(exhibit), facts=exhibit)


RULES: tuple[Rule, ...] = (
    Rule(
        code=CODE,
        severity=Severity.WEAKENS,
        each=papers_of_nobody,
        holds=never,
        says=_("Say which money supporter this document is about: {it.name}."),
        mend_at="docs",
        source="Form I-134 instructions: each supporter shows their own means",
        confidence=Confidence.ONE_SOURCE,
    ),
)

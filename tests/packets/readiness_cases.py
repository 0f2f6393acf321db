"""Cases in which nothing is missing, and the same with one thing changed, for tests of rules."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from packets.questions.of_files import OF_WRITTEN
from packets.questions.of_files import lacking as lacking_in
from packets.readiness import Finding, findings
from packets.respelling import on_forms
from packets.slots import all_kinds, slots_of
from packets.snapshot import CannotGet, CaseSnapshot, DocumentFacts, ExhibitFacts
from tests.support.cases import (
    a_beneficiary,
    a_case,
    a_case_of,
    a_supporter,
    an_exhibit,
)

CHILD = "nour"
ADULT = {"dob": "1988-04-17", "marital": "MARRIED"}


@dataclass(frozen=True, kw_only=True)
class Row:
    """A rule, a case in which it holds and one in which it does not; where it is mended."""

    code: str
    holds: CaseSnapshot
    fails: CaseSnapshot
    mend_at: str
    about: str = CHILD
    says: str = ""


def row(code: str, fails: CaseSnapshot, mend_at: str, **more: Any) -> Row:
    """Return a row whose rule holds in the complete case of the child, unless `holds` is given."""
    return Row(**{"code": code, "fails": fails, "mend_at": mend_at, "holds": ready(), **more})


def paper(kind: str, **changes: Any) -> ExhibitFacts:
    """Return a document that is no double of another."""
    key = changes.pop("key", f"x-{kind.lower()}")
    pages = changes.pop("page_count", 1)
    document = DocumentFacts(file_name=f"{key}.pdf", sha256=key, page_count=pages)
    told = changes.pop("told", whole(kind))
    return an_exhibit(kind, key=key, document=document, told=told, **changes)


def whole(kind: str) -> dict[str, list[str]]:
    """Return what is told of a letter or statement that has all that it should have."""
    known = all_kinds().get(kind)
    if known is None or known.written is None:
        return {}
    return {known.written: [choice.key for choice in lacking_in(OF_WRITTEN[known.written], ())]}


def complete(case: CaseSnapshot) -> CaseSnapshot:
    """Return the case with a document in each slot, and each spelling on the forms confirmed."""
    slots = [slot for slot in slots_of(case) if not slot.is_filled]
    about = {beneficiary.key for beneficiary in case.beneficiaries}
    supporters = {supporter.key for supporter in case.supporters}
    more = (
        paper(
            s.kind.code,
            key=f"x-{s.kind.code}-{s.owner_key}",
            about=_set_of(s.owner_key, about),
            supporter=s.owner_key if s.owner_key in supporters else "",
            proves=s.kind.proves,
        )
        for s in slots
    )
    return confirmed(replace(case, exhibits=(*case.exhibits, *more)))


def confirmed(case: CaseSnapshot) -> CaseSnapshot:
    """Return the case after somebody said that all is spelled right on the forms."""
    return replace(case, spellings=tuple(one.digest for one in on_forms(case).to_confirm))


def _set_of(owner: str, beneficiaries: Iterable[str]) -> tuple[str, ...]:
    return (owner,) if owner in beneficiaries else ()


def ready(**changes: Any) -> CaseSnapshot:
    """Return the complete case of the child, with facts or pages of the case changed."""
    return complete(a_case(**changes))


def ready_child(**changes: Any) -> CaseSnapshot:
    """Return the complete case of the child, with facts or pages of the child changed."""
    return ready(beneficiaries=(a_beneficiary(**changes),))


def ready_adult(basis: str = "FUN", **changes: Any) -> CaseSnapshot:
    """Return the complete case of an adult for one basis, with facts or pages changed."""
    case = a_case_of(basis)
    own = {"ben_dob": ADULT, "reasons": case.beneficiaries[0].reasons}
    return complete(replace(case, beneficiaries=(a_beneficiary(**{**own, **changes}),)))


def ready_support(**pages: Any) -> CaseSnapshot:
    """Return the complete case of the child, with pages of the supporter changed."""
    return ready(supporters=(a_supporter(**pages),))


def lacking(*kinds: str, case: CaseSnapshot | None = None) -> CaseSnapshot:
    """Return a complete case from which the documents of some kinds are taken."""
    whole = case or ready()
    return replace(whole, exhibits=tuple(e for e in whole.exhibits if e.kind not in kinds))


def unable(
    kind: str, case: CaseSnapshot | None = None, *, why: str = "The office is closed", **said: str
) -> CaseSnapshot:
    """Return a complete case whose family says why it cannot get one kind of document."""
    told = CannotGet(kind=kind, about=CHILD, why=why, **said)
    return replace(lacking(kind, case=case), cannot_get=(told,))


def with_paper(kind: str, case: CaseSnapshot | None = None, **changes: Any) -> CaseSnapshot:
    """Return a complete case in which the documents of one kind are as told."""
    bare = lacking(kind, case=case)
    return replace(bare, exhibits=(*bare.exhibits, paper(kind, **changes)))


def found(case: CaseSnapshot, code: str) -> list[Finding]:
    return [finding for finding in findings(case) if finding.rule.code == code]

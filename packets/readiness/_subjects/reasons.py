"""The reasons of the travellers, and the pages on which they are told."""

from collections.abc import Iterator
from dataclasses import replace

from packets.readiness._subjects.about import About
from packets.readiness._subjects.people import travellers
from packets.snapshot import CaseSnapshot
from packets.urgency import Told, UrgencyBasis, all_bases


def claims(case: CaseSnapshot) -> Iterator[About]:
    """Yield each reason of each traveller who has reasons of their own, as `Told`."""
    for about in travellers(case):
        if about.facts.same_reasons_as:
            continue
        for reason in about.facts.reasons:
            if reason.basis in all_bases():
                told = Told(case=case, beneficiary=about.facts, reason=reason)
                yield replace(about, what=str(basis_of(told).label), facts=told)


def basis_of(told: Told) -> UrgencyBasis:
    return all_bases()[told.reason.basis]


def page_for(code: str, told: Told) -> str:
    """Return the page of a reason that a rule sends people to; without one, its first page."""
    pages = [p for p in basis_of(told).pages if p.applies(told.case, told.reason) and p.fields]
    return next((page.id for page in pages if code in page.rules), pages[0].id)

"""Signed pages that do not fit the answers any more, or the form (SIG-08).

They weaken and do not block: a page can be signed after the packet is printed, too.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from packets.filings import FiledForm, filed_forms
from packets.readiness import Confidence, Rule, Severity
from packets.signing import FormScans, scans_of
from packets.snapshot import CaseSnapshot, SignedPageFacts

PAGE = "sign"


@dataclass(frozen=True, kw_only=True)
class UnfitScan:
    """A scan that is not used: of which form, for whom, and the page of the form it begins with."""

    form: str
    name: str
    page: int


def changed(case: CaseSnapshot) -> Iterator[UnfitScan]:
    """Yield the scans that were added before an answer on their form was changed."""
    for form, scans in _scans(case):
        for scan in scans.without_a_fitting_one:
            yield _unfit(form, scan)


def too_long(case: CaseSnapshot) -> Iterator[UnfitScan]:
    for form, scans in _scans(case):
        for scan in scans.too_long:
            yield _unfit(form, scan)


def _scans(case: CaseSnapshot) -> Iterator[tuple[FiledForm, FormScans]]:
    if case.signed:
        for beneficiary in case.beneficiaries:
            for form in filed_forms(case, beneficiary):
                yield form, scans_of(case, form)


def _unfit(form: FiledForm, scan: SignedPageFacts) -> UnfitScan:
    person = form.filing.beneficiary
    name = person.name.full or person.called or _("the traveller")
    return UnfitScan(form=form.edition.form, name=str(name), page=scan.page)


def _never(_case: CaseSnapshot, _subject: object) -> bool:
    return False


RULES: tuple[Rule, ...] = (
    Rule(
        code="SIG-08",
        severity=Severity.WEAKENS,
        each=changed,
        holds=_never,
        says=_(
            "An answer on Form {it.form} for {it.name} was changed after page {it.page} "
            "was signed. Print the form again and sign it again."
        ),
        mend_at=PAGE,
        about=lambda _subject: "",
        source="A signature says that all of the form is true (USCIS Policy Manual, 1 B 2)",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="SIG-08b",
        severity=Severity.WEAKENS,
        each=too_long,
        holds=_never,
        says=_(
            "The file of page {it.page} of Form {it.form} for {it.name} has more pages than the "
            "form has from there. It is not used. Add the right pages."
        ),
        mend_at=PAGE,
        about=lambda _subject: "",
        source="The form has a fixed number of pages",
        confidence=Confidence.ONE_SOURCE,
    ),
)

"""Signed pages that do not fit the answers any more, or the form, or are one (SIG-08).

They weaken and do not block: a page can be signed after the packet is printed, too.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from packets.filings import FiledForm, filed_forms
from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import never
from packets.signing import FormScans, scans_of
from packets.snapshot import CaseSnapshot, SignedPageFacts

PAGE = "sign"


@dataclass(frozen=True, kw_only=True)
class UnusedScan:
    """A scan that is not used: of which form, for whom, and what of the form it begins with."""

    form: str
    name: str
    what: str
    is_too_long: bool


def unused(case: CaseSnapshot) -> Iterator[UnusedScan]:
    """Yield the scans added before an answer on their form changed, and those with more pages."""
    for form, scans in _scans(case):
        for scan in scans.without_a_fitting_one:
            yield _unused(form, scan, is_too_long=False)
        for scan in scans.too_long:
            yield _unused(form, scan, is_too_long=True)


@dataclass(frozen=True, kw_only=True)
class SameScan:
    """One file that was added as two signed pages."""

    first: str
    second: str


def same_scans(case: CaseSnapshot) -> Iterator[SameScan]:
    """Yield each file that is used for another page too: no pen signs two pages at once."""
    there: dict[str, str] = {}
    for form, scans in _scans(case):
        for scan in dict.fromkeys(one.scan for one in scans.used.values()):
            one = _unused(form, scan, is_too_long=False)
            called = str(_("{what} of Form {form} for {name}")).format(
                what=one.what, form=one.form, name=one.name
            )
            first = there.setdefault(scan.document.sha256, called)
            if first != called:
                yield SameScan(first=first, second=called)


def _scans(case: CaseSnapshot) -> Iterator[tuple[FiledForm, FormScans]]:
    if case.signed:
        for beneficiary in case.beneficiaries:
            for form in filed_forms(case, beneficiary):
                yield form, scans_of(case, form)


def _unused(form: FiledForm, scan: SignedPageFacts, *, is_too_long: bool) -> UnusedScan:
    person = form.filing.beneficiary
    name = person.name.full or person.called or _("the traveller")
    is_addendum = scan.page > form.edition.page_count
    what = _("Addendum A") if is_addendum else _("page {number}").format(number=scan.page)
    return UnusedScan(
        form=form.edition.form, name=str(name), what=str(what), is_too_long=is_too_long
    )


RULES: tuple[Rule, ...] = (
    Rule(
        code="SIG-08",
        severity=Severity.WEAKENS,
        each=unused,
        holds=lambda _case, it: it.is_too_long,
        says=_(
            "What Form {it.form} for {it.name} says was changed after {it.what} was signed. "
            "Print the form again and sign it again."
        ),
        mend_at=PAGE,
        about=lambda _it: "",
        source="A signature says that all of the form is true (USCIS Policy Manual, 1 B 2)",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="SIG-08b",
        severity=Severity.WEAKENS,
        each=unused,
        holds=lambda _case, it: not it.is_too_long,
        says=_(
            "The file of {it.what} of Form {it.form} for {it.name} has more pages than the "
            "form has from there. It is not used. Add the right pages."
        ),
        mend_at=PAGE,
        about=lambda _it: "",
        source="The form has a fixed number of pages",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="SIG-08c",
        severity=Severity.WEAKENS,
        each=same_scans,
        holds=never,
        says=_(
            "The same file was added twice. It is {it.first}. It is also {it.second}. "
            "Each page is signed by hand. Add the right one."
        ),
        mend_at=PAGE,
        about=lambda _it: "",
        source="A signature copied from another document is not valid (8 CFR 103.2(a)(2))",
        confidence=Confidence.ONE_SOURCE,
    ),
)

"""Signed pages that do not fit the answers any more, or the form, or are one (SIG-08, FRM-03).

Scans that are not used do not hold the packet, for it has the unsigned page in their place, which
is printed to be signed: what was signed before a change holds the mail. Scans that are used stop
the packet where they are one file, or not the whole form.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from packets.filings import FiledForm
from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About, never
from packets.readiness._subjects.scans import called, page_called, scanned_forms
from packets.signing import ink_places
from packets.snapshot import CaseSnapshot, SignedPageFacts
from parole_site.directions import isolated

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
    for form, scans in scanned_forms(case):
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
    for form, scans in scanned_forms(case):
        for scan in dict.fromkeys(one.scan for one in scans.used.values()):
            one = _unused(form, scan, is_too_long=False)
            called = str(_("{what} of Form {form} for {name}")).format(
                what=one.what, form=one.form, name=one.name
            )
            first = there.setdefault(scan.document.sha256, called)
            if first != called:
                yield SameScan(first=first, second=called)


def unfinished(case: CaseSnapshot) -> Iterator[About]:
    """Yield the forms that were scanned from their first page on, with the pages that lack.

    Who scans a page that nobody signs wants the whole form of the scans in the packet.
    """
    for form, scans in scanned_forms(case):
        first_is_signed = any(place.page == 1 for place in ink_places(form))
        if 1 in scans.used and not first_is_signed and not scans.is_whole:
            pages = range(1, form.edition.page_count + 1)
            missing = [page for page in pages if page not in scans.used]
            what = ", ".join(f"{a}–{b}" if b > a else f"{a}" for a, b in _spans(missing))
            yield About(name=f"{form.edition.form}, {isolated(called(form))}", what=what)


def _spans(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Return numbers that follow one another as spans, such as 2 to 5."""
    spans: list[tuple[int, int]] = []
    for number in numbers:
        if spans and spans[-1][1] == number - 1:
            spans[-1] = (spans[-1][0], number)
        else:
            spans.append((number, number))
    return spans


def _unused(form: FiledForm, scan: SignedPageFacts, *, is_too_long: bool) -> UnusedScan:
    return UnusedScan(
        form=form.edition.form,
        name=called(form),
        what=page_called(form, scan.page),
        is_too_long=is_too_long,
    )


RULES: tuple[Rule, ...] = (
    Rule(
        code="FRM-03",
        severity=Severity.BLOCKS,
        each=unfinished,
        holds=never,
        says=_(
            "Pages of a signed form are missing: {it.name}. They are: {it.what}. "
            "Add each page, or take the others away."
        ),
        mend_at=PAGE,
        source="USCIS tips for filing forms by mail: all pages, of one edition",
    ),
    Rule(
        code="SIG-08",
        severity=Severity.BLOCKS,
        each=unused,
        holds=lambda _case, it: it.is_too_long,
        says=_(
            "What Form {it.form} for {it.name} says was changed after {it.what} was signed. "
            "Print the form again and sign it again. Add the new page, or take the old one away."
        ),
        mend_at=PAGE,
        about=lambda _it: "",
        source="A signature says that all of the form is true (USCIS Policy Manual, 1 B 2)",
        confidence=Confidence.ONE_SOURCE,
        is_for_mailing=True,
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
        code="SIG-03",
        severity=Severity.BLOCKS,
        each=same_scans,
        holds=never,
        says=_(
            "The same file was added twice. It is {it.first}. It is also {it.second}. "
            "Each page is signed by hand. Add the right one."
        ),
        mend_at=PAGE,
        about=lambda _it: "",
        source="A signature copied from another document is not valid (8 CFR 103.2(a)(2))",
    ),
)

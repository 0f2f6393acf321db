"""Which page of which scan takes the place of a page of a form, or of the addendum behind it.

The pages of Addendum A are counted on behind those of the form: behind 14 pages it begins with 15.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from packets.filings import FiledForm
from packets.filling.answers import answers_for
from packets.signing.digest import digest_of_form
from packets.snapshot import CaseSnapshot, SignedPageFacts

LONGEST_ADDENDUM = 20
"""Pages."""


@dataclass(frozen=True, kw_only=True)
class ScannedPage:
    """One page of a scan, counted from 1."""

    scan: SignedPageFacts
    page: int


@dataclass(frozen=True, kw_only=True)
class FormScans:
    """The scans of one form: by page those that are used, and those that are not.

    `changed` were added before an answer on the form was changed; `too_long` have more pages than
    the form has from their first page on; `waiting` have no pages yet.
    """

    used: Mapping[int, ScannedPage]
    changed: tuple[SignedPageFacts, ...] = ()
    too_long: tuple[SignedPageFacts, ...] = ()
    waiting: tuple[SignedPageFacts, ...] = ()
    page_count: int = 0

    @property
    def is_whole(self) -> bool:
        """Every page of the form was scanned; its addendum need not be."""
        return bool(self.used) and self.count == self.page_count

    @property
    def count(self) -> int:
        """Return how many pages of the form itself were scanned."""
        return sum(page <= self.page_count for page in self.used)

    @property
    def without_a_fitting_one(self) -> tuple[SignedPageFacts, ...]:
        """Return the changed ones for whose pages nobody has added a new scan."""
        there = {*self.used, *(one.page for one in self.waiting)}
        return tuple(one for one in self.changed if one.page not in there)


def scans_of(case: CaseSnapshot, form: FiledForm) -> FormScans:
    """Return the scans of a form; of two of one page, the one that was added last is used."""
    used: dict[int, ScannedPage] = {}
    apart: dict[str, list[SignedPageFacts]] = {"changed": [], "too_long": [], "waiting": []}
    scans = tuple(_of(case, form))
    digest = digest_of_form(form) if scans else ""
    for scan in scans:
        count = scan.document.page_count
        if scan.digest != digest:
            apart["changed"].append(scan)
        elif not count:
            apart["waiting"].append(scan)
        elif scan.page + count - 1 > last_page_of(form, scan.page):
            apart["too_long"].append(scan)
        else:
            for page in range(1, count + 1):
                used[scan.page + page - 1] = ScannedPage(scan=scan, page=page)
    return FormScans(
        used=used,
        changed=tuple(apart["changed"]),
        too_long=tuple(apart["too_long"]),
        waiting=tuple(apart["waiting"]),
        page_count=form.edition.page_count,
    )


def last_page_of(form: FiledForm, page: int) -> int:
    """Return the last page that a file may have which begins with a page; 0 for no such page.

    The form and the addendum behind it are files of their own. How many pages an addendum has is
    known when it is printed.
    """
    edition = form.edition
    if 1 <= page <= edition.page_count:
        return edition.page_count
    has_addendum = edition.printed is not None and answers_for(edition, form.filing).addendum
    last = edition.page_count + (LONGEST_ADDENDUM if has_addendum else 0)
    return last if edition.page_count < page <= last else 0


def is_of(named: tuple[str, str, str], form: FiledForm) -> bool:
    """Tell whether a scan is of this form: `named` are form, traveller and supporter."""
    supporter = form.filing.supporter
    return named == (
        form.edition.form,
        form.filing.beneficiary.key,
        supporter.key if supporter else "",
    )


def _of(case: CaseSnapshot, form: FiledForm) -> Iterator[SignedPageFacts]:
    if not form.edition.is_never_kept:
        yield from (scan for scan in case.signed if is_of(scan.of, form))

"""The scans of signed pages, each with the form that it is of."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from packets.filings import FiledForm, filed_forms
from packets.signing import FormScans, InkPlace, places_on, scans_of
from packets.snapshot import CaseSnapshot, SignedPageFacts
from packets.snapshot.once import once_for_its_case


@dataclass(frozen=True, kw_only=True)
class SignedScan:
    """A scan that is used and has a place for a signature; `what` is what a rule says of it."""

    form: FiledForm
    facts: SignedPageFacts
    places: tuple[InkPlace, ...]
    what: str = ""

    @property
    def name(self) -> str:
        """Call the page: which one, of which form, for whom."""
        return str(_("{what} of Form {form} for {name}")).format(
            what=page_called(self.form, self.facts.page),
            form=self.form.edition.form,
            name=called(self.form),
        )


@once_for_its_case
def scanned_forms(case: CaseSnapshot) -> tuple[tuple[FiledForm, FormScans], ...]:
    """Return the forms that are filed with their scans; none while the case has no scan at all."""
    people = case.beneficiaries if case.signed else ()
    forms = (form for person in people for form in filed_forms(case, person))
    return tuple((form, scans_of(case, form)) for form in forms)


def signed_scans(case: CaseSnapshot) -> Iterator[SignedScan]:
    """Yield the scans that are used, each once, where their pages have a place for a signature."""
    for form, scans in scanned_forms(case):
        for scan in dict.fromkeys(one.scan for one in scans.used.values()):
            places = places_on(form, scan.page, scan.page + scan.document.page_count - 1)
            if places:
                yield SignedScan(form=form, facts=scan, places=places)


def called(form: FiledForm) -> str:
    """Call the traveller for whom a form is filed."""
    person = form.filing.beneficiary
    return person.name.full or person.called or str(_("the traveller"))


def page_called(form: FiledForm, page: int) -> str:
    """Call a page of a form, or the addendum behind it."""
    if page > form.edition.page_count:
        return str(_("Addendum A"))
    return str(_("page {number}")).format(number=page)

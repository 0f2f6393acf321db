"""What must be signed with a pen: every page, who signs where, and how far it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from evidence.models import Document
from packets import signing
from packets.models import Case, SignedPage
from packets.permissions import Action, rights_in
from packets.questions import Text
from packets.selectors.overtaken import forms_filled
from packets.selectors.signing import PacketPages, by_telling, packet_pages, row_of, rows_of
from packets.selectors.snapshots import snapshot_of
from packets.signing import FormOfList, PageOfList, SetOfList, State
from packets.snapshot import CaseSnapshot
from packets.views.addresses import Addresses
from packets.views.entry import on_case, person
from packets.wizard.naming import supporter_name, traveller_name

# The words and the look of the tag of a page.
TAGS: dict[State, tuple[Text, str]] = {
    State.UNSIGNED: (_("Not signed yet"), ""),
    State.READING: (_("Being read"), "wait"),
    State.ADDED: (_("Signed page added"), "done"),
    State.CHANGED: (_("Sign again: an answer was changed"), "fix"),
    State.TOO_LONG: (_("Not used: the file has too many pages"), "err"),
}


@dataclass(frozen=True, kw_only=True)
class Listing:
    """What the rows of the list are made of."""

    case: Case
    facts: CaseSnapshot
    addresses: Addresses
    rows: tuple[SignedPage, ...]
    packet: PacketPages | None

    def form(self, form: FormOfList, number: int) -> dict[str, Any]:
        """Return one form of a set; sets are counted from 0."""
        edition = form.filed.edition
        supporter = form.filed.filing.supporter
        pages = form.to_sign if form.is_filled or edition.page_count == 1 else ()
        mine = [row for row in self.rows if signing.is_of(row.of, form.filed)]
        shown = [*form.to_sign, *form.all_pages, *filter(None, [form.addendum])]
        used = {row.pk for page in shown if (row := self._row(page)) is not None}
        return {
            "name": edition.form,
            "edition": edition.key,
            "of_supporter": supporter_name(self.facts, supporter) if supporter else "",
            "is_filled": form.is_filled,
            "is_never_kept": edition.is_never_kept,
            "is_whole": form.scans.is_whole,
            "pages": [self._page(form, page, number) for page in pages],
            "places": [] if pages else form.places,
            "tag": _tag_of_all(form),
            "all_pages": [] if pages else [self._page(form, p, number) for p in form.all_pages],
            "there": form.scans.count,
            "page_count": edition.page_count,
            "addendum": self._page(form, form.addendum, number) if form.addendum else None,
            "signer": form.places[0].who,
            "others": [_other(self.case, row) for row in mine if row.pk not in used],
        }

    def _page(self, form: FormOfList, page: PageOfList, number: int) -> dict[str, Any]:
        words, look = TAGS[page.state]
        row = self._row(page)
        return {
            "page": page.page,
            "places": page.places,
            "words": words,
            "look": look,
            "state": page.state,
            "packet_page": self.packet.of_form(number, form.filed, page.page) if self.packet else 0,
            "see": reverse("signed-page", args=[self.case.reference, row.code]) if row else "",
            "add": address_to_add(self.case, self.addresses, form, page.page or 1),
        }

    def _row(self, page: PageOfList) -> SignedPage | None:
        return row_of(page.scan, by_telling(self.rows)) if page.scan else None


@on_case(Action.VIEW_EVIDENCE_PREVIEW)
@require_safe
def to_sign(request: HttpRequest, case: Case) -> HttpResponse:
    """Show every page that needs ink, in the order of printing."""
    facts = snapshot_of(case, today=timezone.localdate())
    filled = forms_filled(on=facts.filing_day)
    sets = signing.to_sign(facts, filled)
    rows = tuple(rows_of(case))
    listing = Listing(
        case=case,
        facts=facts,
        addresses=Addresses.of(case),
        rows=rows,
        packet=packet_pages(case, facts, filled),
    )
    told = {
        "case": case,
        "sets": [_set(listing, one, number) for number, one in enumerate(sets)],
        "several": len(sets) > 1,
        "no_form": [_other(case, row) for row in _of_no_form(rows, sets)],
        "packet": listing.packet,
        "rights": rights_in(person(request), case),
    }
    return render(request, "signing/list.html", told)


def address_to_add(case: Case, addresses: Addresses, form: FormOfList, page: int) -> str:
    """Return the address at which a scan of a page is added; "" where none is kept."""
    filing = form.filed.filing
    if form.filed.edition.is_never_kept:
        return ""
    place = [case.reference, form.filed.edition.form, addresses.places[filing.beneficiary.key]]
    if filing.supporter is None:
        return reverse("signed-add", args=[*place, page])
    return reverse("signed-add-of", args=[*place, addresses.places[filing.supporter.key], page])


def _tag_of_all(form: FormOfList) -> tuple[Text, str]:
    """Return words and look for a form of which every page is wanted."""
    there, states = form.scans.count, {page.state for page in form.all_pages}
    for state in (State.CHANGED, State.TOO_LONG, State.READING):
        if state in states:
            return TAGS[state]
    if there and not form.scans.is_whole:
        words = _("{there} of {count} pages")
        return str(words).format(there=there, count=form.scans.page_count), "wait"
    return TAGS[State.ADDED if there else State.UNSIGNED]


def _set(listing: Listing, one: SetOfList, number: int) -> Mapping[str, Any]:
    return {
        "title": traveller_name(listing.facts, one.beneficiary.key),
        "on_top": [listing.form(form, number) for form in one.on_top],
        "signer": one.signer,
        "letter_page": listing.packet.of_letter(number) if listing.packet else 0,
        "below": [listing.form(form, number) for form in one.below],
        "certificates": one.certificates,
    }


def _other(case: Case, row: SignedPage) -> dict[str, Any]:
    """Return a scan that is not used."""
    return {
        "row": row,
        "see": reverse("signed-page", args=[case.reference, row.code]),
        "is_refused": row.document.state == Document.State.REFUSED,
    }


def _of_no_form(rows: Iterable[SignedPage], sets: Iterable[SetOfList]) -> list[SignedPage]:
    """Return the scans of forms that are not filed any more."""
    filed = [form.filed for one in sets for form in (*one.on_top, *one.below)]
    return [row for row in rows if not any(signing.is_of(row.of, form) for form in filed)]

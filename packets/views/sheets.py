"""Sheets to print: the list of those that a case can use, and each of them as a PDF."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from packets.models import Case
from packets.operations.printing_apart import printed_apart
from packets.permissions import Action
from packets.selectors.snapshots import snapshot_of
from packets.sheets import GROUP_TITLES, Group, Order, SignedIn
from packets.sheets.offers import Offer, default_order, needed_by, offers_for, offers_in
from packets.sheets.pages import sheet_html
from packets.snapshot import CaseSnapshot
from packets.snapshot.alike import filer_called
from packets.urgency import all_bases
from packets.views.addresses import Addresses
from packets.views.entry import on_case
from packets.views.sending import CLOSED
from packets.wizard.naming import supporter_name, traveller_name

READS = {"english": True, "other": False}
PLACES = {one.value.lower(): one for one in SignedIn}


@on_case(Action.VIEW_CASE_WORK)
@require_safe
def sheets(request: HttpRequest, case: Case) -> HttpResponse:
    """Show every sheet that applies, by person, with what it is for and if its paper is there."""
    facts = snapshot_of(case, today=timezone.localdate())
    places = Addresses.of(case)
    sections: dict[tuple[bool, str], list[Offer]] = {}
    for offer in offers_in(facts):
        is_parcel = offer.kind.group is Group.PARCEL
        sections.setdefault((is_parcel, "" if is_parcel else offer.subject.key), []).append(offer)
    order = _keys(facts)
    told = [
        {**_heading(facts, key), "rows": [_row(facts, places, offer) for offer in sections[key]]}
        for key in sorted(sections, key=lambda key: (key[0], order.index(key[1])))
    ]
    return render(request, "sheets/list.html", {"case": case, "sections": told})


@on_case(Action.VIEW_CASE_WORK)
@require_safe
def sheet(request: HttpRequest, case: Case, kind: str, who: str = "") -> HttpResponse:
    """Send one sheet as a PDF; 404 for one that does not apply to this case."""
    facts = snapshot_of(case, today=timezone.localdate())
    key = Addresses.of(case).key_at(who)
    offers = (o for o in offers_in(facts) if (o.kind.key, o.subject.key) == (kind, key))
    offer = next(offers, None)
    if offer is None:
        raise Http404
    order = default_order(offer, Order(case=facts, who=key, needed_by=needed_by(facts)))
    order = _as_asked(order, request)
    pdf = printed_apart(sheet_html(offer.kind, order))
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{kind}.pdf"'
    response["Content-Security-Policy"] = CLOSED
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store, private"
    return response


def add_sheets(
    sections: Iterable[dict[str, Any]], facts: CaseSnapshot, addresses: Addresses
) -> None:
    """Give each slot of the evidence page the sheets that bring its document."""
    offers = offers_in(facts)
    for section in sections:
        for row in section["slots"]:
            brought = offers_for(offers, row["slot"])
            row["sheets"] = [{"title": o.title, "to": _way(addresses, o)} for o in brought]


def _way(addresses: Addresses, offer: Offer) -> str:
    """Return where a sheet is printed; one to sign has its ways to print on the list."""
    if not offer.is_signed:
        return _address(addresses, offer)
    return f"{reverse('sheets', args=[addresses.reference])}#{_id(addresses, offer)}"


def _as_asked(order: Order, request: HttpRequest) -> Order:
    """Return the order with what the link says of the signer; Http404 for what no link says."""
    place, reads = request.GET.get("signed", ""), request.GET.get("reads", "")
    if place not in ("", *PLACES) or reads not in ("", *READS):
        raise Http404
    return replace(
        order,
        signed_in=PLACES.get(place, order.signed_in),
        reads_english=READS.get(reads, order.reads_english),
    )


def _keys(facts: CaseSnapshot) -> list[str]:
    """Return the people in the order of the page: travellers, who asks, who gives money."""
    return [*(b.key for b in facts.beneficiaries), "", *(s.key for s in facts.supporters)]


def _heading(facts: CaseSnapshot, key: tuple[bool, str]) -> dict[str, Any]:
    is_parcel, who = key
    if is_parcel:
        return {"title": GROUP_TITLES[Group.PARCEL], "id": "parcel", "reasons": ()}
    for traveller in facts.beneficiaries:
        if traveller.key == who:
            bases = (all_bases().get(reason.basis) for reason in facts.reasons_of(traveller))
            reasons = tuple(basis.label for basis in bases if basis)
            return {"title": traveller_name(facts, who), "id": "", "reasons": reasons}
    for supporter in facts.supporters:
        if supporter.key == who:
            return {"title": supporter_name(facts, supporter), "id": "", "reasons": ()}
    return {"title": filer_called(facts) or _("The person who asks"), "id": "", "reasons": ()}


def _row(facts: CaseSnapshot, addresses: Addresses, offer: Offer) -> dict[str, Any]:
    return {
        "id": _id(addresses, offer),
        "title": offer.title,
        "purpose": offer.purpose,
        "group": GROUP_TITLES[offer.kind.group],
        "has_slot": bool(offer.slots),
        "is_added": offer.is_added,
        "cannot_be_had": offer.cannot_be_had,
        "to": _address(addresses, offer),
        "others": list(_others(facts, addresses, offer)) if offer.is_signed else [],
    }


def _others(facts: CaseSnapshot, addresses: Addresses, offer: Offer) -> Iterator[tuple[str, str]]:
    """Yield the other ways to print a statement: another place of signing, another reader."""
    usual = default_order(offer, Order(case=facts, who=offer.subject.key))
    to = _address(addresses, offer)
    if offer.has_sentence:
        if usual.signed_in is not SignedIn.US:
            yield _("To sign inside the United States"), f"{to}?{urlencode({'signed': 'us'})}"
        if usual.signed_in is SignedIn.US:
            yield _("To sign outside the United States"), f"{to}?{urlencode({'signed': 'abroad'})}"
    if usual.reads_english:
        yield _("For a person who does not read English"), f"{to}?{urlencode({'reads': 'other'})}"
    else:
        yield _("For a person who reads English"), f"{to}?{urlencode({'reads': 'english'})}"


def _id(addresses: Addresses, offer: Offer) -> str:
    place = addresses.places.get(offer.subject.key, "")
    return f"{offer.kind.key}-{place}" if place else offer.kind.key


def _address(addresses: Addresses, offer: Offer) -> str:
    place = addresses.places.get(offer.subject.key)
    if place is None:
        return reverse("sheet", args=[addresses.reference, offer.kind.key])
    return reverse("sheet-of", args=[addresses.reference, place, offer.kind.key])

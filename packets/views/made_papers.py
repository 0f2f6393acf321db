"""What nobody has to look for: the rows of the checklist that we make, or that people print."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from packets.models import Exhibit
from packets.models.exhibit import ENGLISH
from packets.sheets import parole_fee_exception
from packets.slots import Made, Place, made_in
from packets.snapshot import CaseSnapshot
from packets.snapshot.fee import WAY_PAGE
from packets.views.addresses import Addresses
from packets.wizard.walk import Stop, stops_of

LETTER = "letter"
PAGES = {Place.SIGNATURES: "to-sign", Place.PACKET: "packet", Place.ONLINE: "online"}


def made_rows(
    facts: CaseSnapshot, addresses: Addresses, rows: Iterable[Exhibit]
) -> list[dict[str, Any]]:
    """Return a row for each, with the page that has it; without one a row leads nowhere."""
    stops = {stop.key: stop for stop in stops_of(facts)}
    foreign = next((row for row in rows if row.language not in ("", ENGLISH)), None)
    return [
        {"made": made, "kind": made.kind, "to": _place(made, addresses, stops, foreign)}
        for made in made_in(facts)
    ]


def _place(
    made: Made,
    addresses: Addresses,
    stops: dict[tuple[str, str], Stop],
    foreign: Exhibit | None,
) -> str:
    place = made.kind.place
    if place is Place.LETTER or place is Place.FEE:
        page = (LETTER, made.owner_key) if place is Place.LETTER else (WAY_PAGE, "")
        return addresses.stop(stops[page]) if page in stops else ""
    if place is Place.TRANSLATIONS:
        if foreign is None:
            return ""
        return reverse("exhibit", args=[addresses.reference, foreign.code]) + "#english"
    if place is Place.FEE_EXCEPTION:
        number = addresses.places[made.owner_key]
        listed = reverse("sheets", args=[addresses.reference])
        return f"{listed}#{parole_fee_exception.SHEET.key}-{number}"
    return reverse(PAGES[place], args=[addresses.reference])

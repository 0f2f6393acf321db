"""Filing online: what to type, screen by screen, and the files to upload."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from packets.models import Case
from packets.online import SOURCES, OnlineRow, OnlineSet, online_set
from packets.online.channel import Way, online_fee, way_of
from packets.online.screens import CHECKED_ON
from packets.permissions import Action, rights_in
from packets.selectors.overtaken import final_overtaken
from packets.selectors.snapshots import snapshot_of
from packets.selectors.uploads import uploads_of
from packets.snapshot import CaseSnapshot
from packets.snapshot.channel import HOW_PAGE
from packets.views.addresses import Addresses
from packets.views.entry import on_case, person
from packets.wizard.mailing import FEES_PAGE
from packets.wizard.naming import traveller_name
from packets.wizard.shown import date_words, money_words
from packets.wizard.walk import Stop, stops_of


@dataclass(frozen=True, kw_only=True)
class RowShown:
    """One box of a screen, and the page that mends it; "" where none does."""

    of: OnlineRow
    mend: str


@on_case(Action.VIEW_CASE_WORK)
@require_safe
def online(request: HttpRequest, case: Case) -> HttpResponse:
    """Show how filing online goes, whose answers there are to type, and the files."""
    facts = snapshot_of(case, today=timezone.localdate())
    rights = rights_in(person(request), case)
    told: dict[str, Any] = {
        "case": case,
        "way": way_of(facts).value,
        "how_page": reverse("page", args=[case.reference, HOW_PAGE]),
        "travellers": _travellers(facts, Addresses.of(case)),
        "may_download": Action.DOWNLOAD_PACKET in rights,
        "may_build": Action.BUILD_PACKET in rights,
        **_fee(facts),
    }
    if way_of(facts) is Way.ONLINE:
        told |= _files(case, facts)
    return render(request, "online/online.html", told)


@on_case(Action.VIEW_CASE_WORK)
@require_safe
def screens(request: HttpRequest, case: Case, who: str) -> HttpResponse:
    """Show every screen of one traveller with what is typed there; 404 where it is not filed so."""
    facts = snapshot_of(case, today=timezone.localdate())
    addresses = Addresses.of(case)
    found = _set_of(facts, addresses.key_at(who))
    stops = {stop.key: stop for stop in stops_of(facts)}
    told = {
        "case": case,
        "name": traveller_name(facts, found.beneficiary.key),
        "edition": found.edition,
        "missing": len(found.missing),
        "checked_on": date_words(CHECKED_ON.isoformat()),
        "sources": SOURCES.values(),
        "print": reverse("sheet-of", args=[case.reference, who, "online"]),
        "screens": [
            {
                "of": screen.of,
                "was_read": SOURCES[screen.of.source].was_read,
                "rows": [_shown(addresses, who, stops, row) for row in screen.rows],
            }
            for screen in found.screens
        ],
    }
    return render(request, "online/screens.html", told)


def _set_of(facts: CaseSnapshot, key: str) -> OnlineSet:
    """Return what is typed for a traveller; Http404 where nothing is, or for nobody."""
    traveller = next((one for one in facts.beneficiaries if one.key == key), None)
    if traveller is None or way_of(facts) is not Way.ONLINE:
        raise Http404
    found = online_set(facts, traveller)
    if found is None:
        raise Http404
    return found


def _shown(
    addresses: Addresses, who: str, stops: Mapping[tuple[str, str], Stop], row: OnlineRow
) -> RowShown:
    """Return a row with the page that asks for it; the letter has what no page asks."""
    if row.source is None:
        return RowShown(of=row, mend=reverse("letter", args=[addresses.reference, who]))
    source = row.source
    stop = stops.get((source.page, source.about)) or stops.get((source.page, ""))
    return RowShown(of=row, mend=addresses.stop(stop) if stop else "")


def _travellers(facts: CaseSnapshot, addresses: Addresses) -> list[dict[str, Any]]:
    """Return each traveller with the addresses of the screens and of their sheet."""
    if way_of(facts) is not Way.ONLINE:
        return []
    told = []
    for number, traveller in enumerate(facts.beneficiaries, start=1):
        found = online_set(facts, traveller)
        place = (addresses.reference, addresses.places[traveller.key])
        told.append(
            {
                "name": traveller_name(facts, traveller.key),
                "number": number,
                "is_known": found is not None,
                "missing": len(found.missing) if found else 0,
                "to": reverse("online-of", args=place),
                "print": reverse("sheet-of", args=[*place, "online"]),
            }
        )
    return told


def _fee(facts: CaseSnapshot) -> dict[str, str]:
    row = online_fee(facts)
    if row is None:
        return {"fee": "", "fees_page": FEES_PAGE}
    return {
        "fee": money_words(str(row.value)),
        "fee_checked_on": date_words(row.checked_on.isoformat()),
        "fees_page": FEES_PAGE,
    }


def _files(case: Case, facts: CaseSnapshot) -> dict[str, Any]:
    found = uploads_of(case, today=facts.taken_on)
    limits = found.limits
    return {
        "uploads": found,
        "standing": found.standing.value,
        "is_overtaken": final_overtaken(case, facts) is not None,
        "limits": limits,
        "limits_checked_on": date_words(limits.checked_on.isoformat()) if limits else "",
        "sets": [
            (traveller_name(facts, one.key) if len(facts.beneficiaries) > 1 else "", files)
            for number, one in enumerate(facts.beneficiaries, start=1)
            if (files := found.of_set(number))
        ],
    }

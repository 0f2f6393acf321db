"""The money of those who promise support: shown, lasting, and enough for care and ticket."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from packets.boxes.helping import declares_on_a_form
from packets.readiness._subjects.about import About
from packets.readiness._subjects.own_measures import own_measure
from packets.readiness._subjects.people import supporters, travellers
from packets.readiness._subjects.reasons import claims
from packets.slots import slots_of
from packets.snapshot import CaseSnapshot
from packets.snapshot.lengths import stay_of

ASSETS = "ALL-16"
MONEY = ("ALL-13", "ALL-14", "ALL-15", ASSETS)
WITHOUT_END = ("CITIZEN", "NATIONAL", "PERMANENT_RESIDENT", "NOT_SURE")
COST_PAGES = {"MED": "med-cost", "ORG": "org-cost"}


def unproved(case: CaseSnapshot) -> Iterator[About]:
    """Yield supporters of whom a document on money is expected and none is there."""
    slots = [slot for slot in slots_of(case) if slot.kind.code in MONEY]
    expected = {slot.owner_key for slot in slots}
    shown = {slot.owner_key for slot in slots if slot.is_filled}
    for it in supporters(case):
        if it.key in expected - shown:
            yield it


def unproved_assets(case: CaseSnapshot) -> Iterator[About]:
    """Yield supporters who count a house or other things of value that no document shows."""
    slots = [slot for slot in slots_of(case) if slot.kind.code == ASSETS and slot.is_filled]
    shown = {slot.owner_key for slot in slots}
    for it in supporters(case):
        amounts = (it.facts.money("sup-savings", field) for field in ("property", "other"))
        if any(amounts) and it.key not in shown:
            yield it


def has_status_without_end(case: CaseSnapshot, it: About) -> bool:
    is_traveller = it.facts.is_("sup-who", "who", "TRAVELLER")
    is_filer = case.is_self_petition and it.facts.is_("sup-who", "who", "ME")
    is_group = it.facts.is_("sup-who", "who", "ORGANIZATION")
    status = it.facts.picks("sup-status", "status")
    return is_traveller or is_filer or is_group or not status or status[0] in WITHOUT_END


def short_promises(case: CaseSnapshot) -> Iterator[About]:
    """Yield the longest promise for a traveller whose stay goes on after it."""
    for it in travellers(case):
        ends = [
            (last, promise)
            for promise in supporters(case)
            if promise.facts.supports_beneficiary(it.facts)
            and (last := promise.facts.day("sup-give", "until"))
        ]
        stay = stay_of(it.facts.stay)
        if stay and ends:
            last, longest = max(ends, key=lambda end: end[0])
            if (stay[1] - last).days > _days_that_may_lack(stay):
                yield replace(longest, what=it.name)


def _days_that_may_lack(stay: tuple[date, date]) -> int:
    """Return how many last days may go without a promise; of a short stay a part of it."""
    first, last = stay
    return min(
        own_measure("support.days_before_end"),
        (last - first).days // own_measure("support.part_of_a_stay"),
    )


def short_means(case: CaseSnapshot) -> Iterator[About]:
    """Yield who alone supports a traveller, and whose status or job ends within the stay."""
    for it in travellers(case):
        stay = stay_of(it.facts.stay)
        helpers = [one for one in supporters(case) if one.facts.supports_beneficiary(it.facts)]
        if not stay or len(helpers) != 1:
            continue
        for page in ("sup-status-end", "sup-job"):
            last = helpers[0].facts.day(page, "until")
            if last and (stay[1] - last).days > _days_that_may_lack(stay):
                yield replace(helpers[0], what=it.name, page=page)


def signs_no_promise(_case: CaseSnapshot, it: About) -> bool:
    """An organization commits itself by a letter, not by Form I-134."""
    return not declares_on_a_form(it.facts) or not it.facts.own_words("sup-give", "what")


def unpaid_care(case: CaseSnapshot) -> Iterator[About]:
    """Yield medical reasons that do not say who pays for the care."""
    for it in claims(case):
        reason = it.facts.reason
        page = COST_PAGES.get(reason.basis, "")
        is_free = page == "med-cost" and reason.money(page, "cost") == 0
        payers = set(reason.picks(page, "payer")) - {"NOT_SURE"}
        if page and not payers and not is_free:
            yield replace(it, page=page)


def unpaid_tickets(case: CaseSnapshot) -> Iterator[About]:
    """Yield travellers with a medical reason of whom nobody pays the way home."""
    for it in travellers(case):
        is_medical = any(reason.basis in COST_PAGES for reason in case.reasons_of(it.facts))
        payers = set(it.facts.stay.picks("w-plan", "pays")) - {"NOT_SURE"}
        if is_medical and not payers:
            yield it

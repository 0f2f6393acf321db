"""Pages that an answer leads to beside the next question, such as adding a traveller."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode

from packets.snapshot import CaseSnapshot
from packets.views.addresses import Addresses
from packets.views.opened import Opened
from packets.wizard.walk import after, find

# (page, field, answer): the address of the offer, and what it is for.
OFFERS = {
    ("st-people", "more", "YES"): ("traveller-add", ""),
    ("med-with", "with", "YES"): ("traveller-add", "companion"),
}


def offer_after(opened: Opened, answers: dict[str, Any]) -> str:
    """Return the address of what is offered after these answers, or ""; it leads on to `then`."""
    stop, case = opened.stop, opened.case
    for (page, field, answer), (name, reason) in OFFERS.items():
        if stop.page.id == page and answers.get(field) == answer:
            if reason and case.beneficiaries.count() > 1:
                return ""
            asked = {"for": reason, **next_question(opened)}
            query = urlencode({key: value for key, value in asked.items() if value})
            return f"{reverse(name, args=[case.reference])}?{query}".rstrip("?")
    return ""


def next_question(opened: Opened) -> dict[str, str]:
    """Return the page behind this one in its task, and about whom it is, as a query tells them."""
    following = after(opened.facts, opened.stop)
    if opened.back_to or following is None or following.task_key != opened.stop.task_key:
        return {}
    return {"then": following.page.id, "who": opened.addresses.places.get(following.about, "")}


def question_then(facts: CaseSnapshot, addresses: Addresses, query: Mapping[str, str]) -> str:
    """Return the address of the question that an offer was made before; "" when there is none."""
    stop = find(facts, query.get("then", ""), addresses.key_at(query.get("who", "")))
    return addresses.stop(stop) if stop else ""

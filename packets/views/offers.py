"""Pages that an answer leads to beside the next question, such as adding a traveller."""

from typing import Any

from django.urls import reverse

from packets.models import Case
from packets.wizard.walk import Stop

# (page, field, answer): the address of the offer, and what it is for.
OFFERS = {
    ("st-people", "more", "YES"): ("traveller-add", ""),
    ("med-with", "with", "YES"): ("traveller-add", "companion"),
}


def offer_after(stop: Stop, answers: dict[str, Any], case: Case) -> str:
    """Return the address of what is offered after these answers, or ""."""
    for (page, field, answer), (name, reason) in OFFERS.items():
        if stop.page.id == page and answers.get(field) == answer:
            if reason and case.beneficiaries.count() > 1:
                return ""
            address = reverse(name, args=[case.reference])
            return f"{address}?for={reason}" if reason else address
    return ""

"""Send the pages of the wizard as a browser without scripts does."""

from typing import Any

from django.test import Client
from django.urls import reverse

from packets.models import Case


def page(case: Case, *place: str) -> str:
    name = "page" if len(place) == 1 else "page-of"
    return reverse(name, args=[case.reference, *place])


def form_of(client: Client, address: str) -> dict[str, Any]:
    """Return the hidden fields of a page as a browser would send them."""
    told = client.get(address).context
    return {
        "version": str(told["form"].version),
        "token": told["token"],
        "back": told["back_to"],
        "form_complete": "1",
    }


def send(client: Client, address: str, **words: Any) -> Any:
    return client.post(address, {**form_of(client, address), **words})


def send_blind(client: Client, address: str, **words: Any) -> Any:
    """Send a page that the browser opened long ago, and that cannot be opened now."""
    return client.post(address, {"version": "0", "form_complete": "1", **words})


def answers_of(case: Case, page_id: str) -> dict[str, Any]:
    case.refresh_from_db()
    return case.answers.get(page_id, {})

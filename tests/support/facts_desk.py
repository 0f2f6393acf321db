"""Two people of the facts desk, and what they do there."""

from dataclasses import replace
from datetime import date
from typing import Any

from django.test import Client
from django.urls import reverse

import pytest

from packets.law import Fact, fact
from packets.models import FactChange, User
from packets.operations.facts import propose
from packets.selectors.facts import law_now
from packets.wizard.forms import WHOLE
from tests.support.cases import TODAY
from tests.support.rows import an_account

FEE = "fee.i131.item7.paper"
ADDRESS = "address.i131.item7.courier"


@pytest.fixture
def ann() -> User:
    return an_account("ann@example.org", role=User.Role.ATTORNEY, shown_name="Ann")


@pytest.fixture
def bob() -> User:
    return an_account("bob@example.org", role=User.Role.ADMINISTRATOR, shown_name="Bob")


def now_of(key: str, day: date = TODAY) -> Fact:
    with law_now():
        return fact(key, on=day)


def proposed(by: User, key: str = FEE, **changes: Any) -> FactChange:
    seen = now_of(key)
    row = replace(seen, **{"value": 700, "checked_on": TODAY, **changes})
    return propose(row=row, seen=seen, why="Read on the page.", by=by)


def browser_of(user: User) -> Client:
    browser = Client()
    browser.force_login(user)
    return browser


def address_of(row: Fact, name: str = "fact") -> str:
    return reverse(name, args=[row.key, row.effective_from.isoformat()])


def typed_as(row: Fact, **changes: str) -> dict[str, str]:
    """Return what the form of a row sends."""
    typed = {
        "value": str(row.value),
        "effective_to": "",
        "source": row.source,
        "source_url": row.source_url,
        "confidence": row.confidence,
        "why": "Read on the page of the fee schedule.",
        "seen": row.digest,
        WHOLE: "1",
    }
    return {**typed, **changes}

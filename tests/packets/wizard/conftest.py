"""A family with a case that the first questions began, and its browser."""

from django.test import Client
from django.utils import timezone

import pytest

from packets.models import Case, User
from packets.operations.starting import start_case

SCREENED = {
    "s-who": {"who": "PARENT"},
    "s-where": {"where": "ABROAD", "country": "JO"},
    "s-reason": {"reason": ["MED"]},
    "s-date": {"kind": "NONE"},
    "s-visa": {"visa": "YES"},
    "s-flags": {"flags": ["NONE"]},
    "s-money": {"money": "PERSON"},
}


@pytest.fixture
def family(db) -> User:
    return User.objects.create_user("huda@example.com", terms_accepted_at=timezone.now())


@pytest.fixture
def case(family) -> Case:
    return start_case(user=family, answers=SCREENED, language="en", now=timezone.now())


@pytest.fixture
def huda(client, family) -> Client:
    client.force_login(family)
    return client

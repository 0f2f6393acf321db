"""Whoever opens a row in a shell, the admin pages or a dump learns what each of its fields holds."""

from django.apps import apps
from django.db import models

import pytest

SAID_BY_THEIR_NAMES = {"password", "last_login", "date_joined", "is_superuser"}
FIELDS = [
    field
    for row in apps.get_app_config("packets").get_models()
    for field in row._meta.local_fields
    if not field.auto_created and field.name not in SAID_BY_THEIR_NAMES
]


def is_plain(field: models.Field) -> bool:
    """A row that it belongs to, an account, and when it was made or changed need no words."""
    is_moment = getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False)
    return field.is_relation or is_moment


@pytest.mark.parametrize("field", [f for f in FIELDS if not is_plain(f)], ids=str)
def test_a_field_says_what_it_holds(field):
    assert str(field.help_text).endswith(".")

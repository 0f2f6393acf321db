"""Moments in the lists of the operators, with the zone that they are in."""

from typing import Any

from django.contrib import admin

from parole_site.locales import moment_in_words


def moment_of(name: str, label: Any) -> Any:
    """Return the column of a field that is a moment, or nothing yet; `label` is its heading."""

    @admin.display(description=label, ordering=name, empty_value="-")
    def column(row: Any) -> str:
        at = getattr(row, name)
        return moment_in_words(at) if at else ""

    return column

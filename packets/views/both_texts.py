"""Show what was saved meanwhile beside what was just typed, so that nobody's words are lost."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from packets.models import Case
from packets.questions import Page
from packets.wizard.differences import Difference
from packets.wizard.shown import shown


def differing(
    page: Page, saved: Mapping[str, Any], typed: Mapping[str, Any]
) -> Sequence[Difference]:
    """Return the fields of a page that say something else than what was saved."""
    return [
        Difference(
            label=str(field.label),
            saved=shown(field, saved.get(field.name)),
            typed=shown(field, typed.get(field.name)),
        )
        for field in page.fields
        if (saved.get(field.name) or None) != (typed.get(field.name) or None)
    ]


def show_both(
    request: HttpRequest,
    case: Case,
    form: Form,
    differences: Sequence[Difference],
    *,
    version: int,
    keep: str = "",
) -> HttpResponse:
    """Show both texts with a form that saves over `version` (409).

    `keep` is where to go on with what was saved; without it that is the page of the form.
    """
    told = {
        "case": case,
        "form": form,
        "differences": differences,
        "version": version,
        "keep": keep or request.path,
    }
    return render(request, "evidence/changed_meanwhile.html", told, status=409)

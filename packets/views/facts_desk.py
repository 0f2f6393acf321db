"""The facts desk: the dated rows of law, what is due for a look, and the changes that wait."""

from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from packets.models import User
from packets.selectors.fact_list import ROWS_A_PAGE, Show, rows_at_desk
from packets.selectors.facts import waiting_changes
from packets.views.entry import person
from packets.views.facts_entry import at_the_facts_desk
from packets.wizard.plain_form import PlainForm

LONGEST_SEARCH = 100


class WantedRows(PlainForm):
    """Which rows to list; what makes no sense is left out rather than refused."""

    show = forms.ChoiceField(
        label=_("Rows"),
        required=False,
        choices=[
            (Show.DUE.value, _("Due for a look")),
            (Show.ALL.value, _("All rows")),
            (Show.IN_FORCE.value, _("In force today")),
            (Show.ENDED.value, _("Ended")),
        ],
    )
    q = forms.CharField(
        label=_("Words to look for"),
        required=False,
        max_length=LONGEST_SEARCH,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    @property
    def wanted(self) -> tuple[Show, str]:
        given = self.cleaned_data if self.is_bound and (self.is_valid() or self.errors) else {}
        return Show(given.get("show") or Show.DUE), given.get("q", "")


@at_the_facts_desk
@require_safe
def facts(request: HttpRequest) -> HttpResponse:
    """List rows by area: those that are due, unless others are asked for."""
    by = person(request)
    form = WantedRows(request.GET or None)
    show, search = form.wanted
    today = timezone.localdate()
    rows = rows_at_desk(show, search, on=today)
    query = request.GET.copy()
    query.pop("page", None)
    told: dict[str, Any] = {
        "form": form,
        "page": Paginator(rows, ROWS_A_PAGE).get_page(request.GET.get("page")),
        "due_count": len(rows_at_desk(Show.DUE, "", on=today)),
        "waiting_count": waiting_changes().count(),
        "filter": query.urlencode(),
        "keeps_forms": by.is_staff and by.role == User.Role.ADMINISTRATOR,
        "shows_due": show == Show.DUE and not search,
    }
    return render(request, "facts/list.html", told)

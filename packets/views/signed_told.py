"""What is asked of the scan of a signed page: how, by whom and when it was signed."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from packets.filings import FiledForm
from packets.models import Case, SignedPage
from packets.operations.signing import (
    SignedPageChangedMeanwhile,
    SignedPageRemoved,
    describe_signed_page,
)
from packets.questions.of_files import SIGNED_PAGE
from packets.signing import InkPlace, places_on
from packets.views.answering import go_on, refuse_cut_body
from packets.views.both_texts import differing, show_both
from packets.views.details_form import DetailsForm, opened, posted
from packets.views.entry import person
from packets.views.exhibit_forms import told_in
from packets.views.numbers import number_in


def places_of_new(filed: FiledForm, page: int) -> tuple[InkPlace, ...]:
    """Return the signatures that a file which begins with a page may have.

    Whoever begins with the first page adds the whole form.
    """
    return places_on(filed, page, filed.edition.page_count if page == 1 else page)


def places_of(filed: FiledForm | None, row: SignedPage) -> tuple[InkPlace, ...]:
    """Return the signatures on the pages of a scan; none of a form that is not filed."""
    last = row.page + max(row.document.page_count, 1) - 1
    return places_on(filed, row.page, last) if filed is not None else ()


def posted_told(request: HttpRequest) -> DetailsForm:
    return posted(SIGNED_PAGE, request.POST, today=timezone.localdate())


def told_form(told: Mapping[str, Any]) -> DetailsForm:
    return opened(SIGNED_PAGE, told)


def told_of(form: DetailsForm) -> dict[str, Any]:
    return told_in(form.answers, SIGNED_PAGE.fields)


def keep_told(request: HttpRequest, case: Case, code: Any) -> HttpResponse | DetailsForm:
    """Keep what is told and go on to the list; return the form where it was not understood."""
    refuse_cut_body(request)
    row = case.signed_pages.filter(code=code).first()
    if row is None:
        raise SignedPageRemoved
    form = posted_told(request)
    if not form.is_valid():
        return form
    version = number_in(request.POST, "version")
    try:
        describe_signed_page(scan=row, told=told_of(form), version=version, by=person(request))
    except SignedPageChangedMeanwhile as changed:
        theirs = changed.scan
        differences = differing(SIGNED_PAGE, theirs.told, form.answers)
        return show_both(request, case, form, differences, version=theirs.version)
    messages.success(request, _("Saved."))
    return go_on(request, reverse("to-sign", args=[case.reference]))

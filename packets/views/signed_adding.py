"""Add the scan of a signed page, with how, by whom and when it was signed."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from evidence.errors import Refused
from packets.errors import NotUnderstood
from packets.models import Case
from packets.operations.signing import PageOfForm, Signed, add_signed_page
from packets.permissions import Action
from packets.selectors.prints import prints_of
from packets.selectors.snapshots import snapshot_of
from packets.signing import last_page_of
from packets.views.addresses import Addresses
from packets.views.answering import go_on, refuse_cut_body
from packets.views.arriving import arrival_of
from packets.views.details_form import DetailsForm
from packets.views.entry import on_case, person
from packets.views.exhibits import read_soon, upload_words
from packets.views.signed_pages import filed_at, named
from packets.views.signed_told import places_of_new, posted_told, told_form, told_of
from packets.views.which_print import printed_told, version_of


@on_case(Action.UPLOAD_EVIDENCE)
@require_http_methods(["GET", "HEAD", "POST"])
def add(
    request: HttpRequest, case: Case, form: str, who: str, page: int, giver: str = ""
) -> HttpResponse:
    """Ask for the scan of a signed page, or take it."""
    addresses = Addresses.of(case)
    place = PageOfForm(
        form=form, about=addresses.key_at(who), supporter=addresses.key_at(giver), page=page
    )
    today = timezone.localdate()
    facts = snapshot_of(case, today=today)
    filed = filed_at(facts, place)
    if filed is None or not last_page_of(filed, page):
        raise Http404
    refused, asked = "", told_form({})
    if request.method == "POST":
        asked = posted_told(request)
        outcome = _taken(request, case, place, asked, today)
        if isinstance(outcome, HttpResponse):
            return outcome
        refused = outcome
    places = places_of_new(filed, page)
    problems = asked.problems if request.method == "POST" else []
    told = {
        "case": case,
        **named(facts, place, filed),
        "last": filed.edition.page_count,
        **printed_told(request, prints_of(case, filed)),
        "places": places,
        "form": asked if places else None,
        "problems": problems,
        "refused": refused,
        "has_errors": bool(refused or problems),
    }
    status = 422 if told["has_errors"] else 200
    return render(request, "signing/add.html", told | upload_words(of_scans=True), status=status)


def _taken(
    request: HttpRequest, case: Case, place: PageOfForm, asked: DetailsForm, today: date
) -> HttpResponse | str:
    """Keep the scan and what is told of it, and go on to its page; or return why not."""
    refuse_cut_body(request)
    if not asked.is_valid():
        return ""
    try:
        row = add_signed_page(
            case=case,
            place=place,
            arrival=arrival_of(request, case),
            by=person(request),
            today=today,
            signed=Signed(printed=version_of(request), told=told_of(asked)),
        )
    except (Refused, NotUnderstood) as refusal:
        return str(refusal)
    read_soon(row.document)
    return go_on(request, reverse("signed-page", args=[case.reference, row.code]))

"""One scan of a signed page: add it, look at it, take it away."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from evidence.errors import Refused
from packets.errors import NotUnderstood
from packets.filings import FiledForm
from packets.models import Case, SignedPage
from packets.operations.signing import (
    NoSuchForm,
    PageOfForm,
    add_signed_page,
    form_at,
    remove_signed_page,
)
from packets.permissions import Action, rights_in
from packets.selectors.prints import prints_of
from packets.selectors.snapshots import snapshot_of
from packets.signing import digest_of_form, last_page_of
from packets.snapshot import CaseSnapshot
from packets.views.addresses import Addresses
from packets.views.answering import go_on, refuse_cut_body
from packets.views.arriving import arrival_of
from packets.views.entry import on_case, person
from packets.views.exhibit import pictures_of
from packets.views.exhibits import read_soon, upload_words
from packets.views.papers import signed_page_of
from packets.views.pictures import send_original, send_picture, send_state
from packets.views.which_print import printed_told, version_of
from packets.wizard.naming import supporter_name, traveller_name


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
    filed = _filed(facts, place)
    if filed is None or not last_page_of(filed, page):
        raise Http404
    refused = ""
    if request.method == "POST":
        refuse_cut_body(request)
        try:
            arrival = arrival_of(request, case)
            row = add_signed_page(
                case=case,
                place=place,
                arrival=arrival,
                by=person(request),
                today=today,
                printed=version_of(request),
            )
        except (Refused, NotUnderstood) as refusal:
            refused = str(refusal)
        else:
            read_soon(row.document)
            return go_on(request, reverse("signed-page", args=[case.reference, row.code]))
    told = {
        "case": case,
        **_named(facts, place, filed),
        "last": filed.edition.page_count,
        **printed_told(request, prints_of(case, filed)),
        "refused": refused,
        "has_errors": bool(refused),
    }
    status = 422 if refused else 200
    return render(request, "signing/add.html", told | upload_words(of_scans=True), status=status)


@on_case(Action.VIEW_EVIDENCE_PREVIEW)
@require_safe
def signed_page(request: HttpRequest, case: Case, code: Any) -> HttpResponse:
    """Show the pages of a scan, each with the page of the form that it is."""
    row = _row(case, code)
    facts = snapshot_of(case, today=timezone.localdate())
    place = PageOfForm(form=row.form, about=row.about, supporter=row.supporter, page=row.page)
    filed = _filed(facts, place)
    picture = reverse("signed-page-picture", args=[case.reference, row.code, 0, 0])
    pictures = pictures_of(request, row.document, picture)
    last = row.page + max(row.document.page_count, 1) - 1
    told = {
        "case": case,
        "row": row,
        **_named(facts, place, filed),
        "last": last,
        "is_filed": filed is not None,
        "is_changed": filed is not None and digest_of_form(filed) != row.digest,
        "is_too_long": filed is not None and last > last_page_of(filed, row.page),
        "add": _address_to_add(case, place) if filed is not None else "",
        "paper": signed_page_of(case, row),
        "pictures": {
            **pictures,
            "pages": [
                {**page, **_place_of(row.page + page["number"] - 1, filed)}
                for page in pictures["pages"]
            ],
        },
        "rights": rights_in(person(request), case),
    }
    return render(request, "signing/signed_page.html", told)


@on_case(Action.DELETE_EVIDENCE)
@require_POST
def remove(request: HttpRequest, case: Case, code: Any) -> HttpResponse:
    """Take a scan away, after its own page has asked; a second click does no harm."""
    row = case.signed_pages.filter(code=code).first()
    if row is not None:
        remove_signed_page(scan=row, by=person(request))
        messages.success(request, _("The signed page was removed."))
    return redirect("to-sign", case.reference)


@on_case(Action.VIEW_EVIDENCE_PREVIEW)
@require_safe
def picture(request: HttpRequest, case: Case, code: Any, page: int, width: int) -> HttpResponse:
    """Send the picture of one page of a scan."""
    return send_picture(_row(case, code).document, page, width)


@on_case(Action.DOWNLOAD_EVIDENCE_ORIGINAL)
@require_safe
def original(request: HttpRequest, case: Case, code: Any) -> HttpResponseBase:
    """Send a scan as it was added."""
    return send_original(request, case, _row(case, code).document)


@on_case(Action.VIEW_EVIDENCE_PREVIEW)
@require_safe
def state(request: HttpRequest, case: Case, code: Any) -> HttpResponse:
    """Tell a script whether a scan has been read; move on one that was forgotten."""
    return send_state(_row(case, code).document)


def _row(case: Case, code: Any) -> SignedPage:
    return get_object_or_404(case.signed_pages.select_related("document"), code=code)


def _filed(facts: CaseSnapshot, place: PageOfForm) -> FiledForm | None:
    try:
        return form_at(facts, place)
    except NoSuchForm:
        return None


def _place_of(page: int, filed: FiledForm | None) -> dict[str, int]:
    """Return which page of the form it is, or which one of the addendum behind it, 0 if none."""
    behind = page - filed.edition.page_count if filed is not None else 0
    return {"of_form": page, "of_addendum": max(behind, 0)}


def _named(facts: CaseSnapshot, place: PageOfForm, filed: FiledForm | None) -> dict[str, Any]:
    """Return how a page calls the form and its people, as far as the case still has them."""
    known = {person.key for person in facts.beneficiaries}
    supporter = next((one for one in facts.supporters if one.key == place.supporter), None)
    return {
        "form_name": place.form,
        "page": place.page,
        "of_addendum": _place_of(place.page, filed)["of_addendum"],
        "name": traveller_name(facts, place.about) if place.about in known else "",
        "of_supporter": supporter_name(facts, supporter) if supporter else "",
    }


def _address_to_add(case: Case, place: PageOfForm) -> str:
    places = Addresses.of(case).places
    start = [case.reference, place.form, places[place.about]]
    if not place.supporter:
        return reverse("signed-add", args=[*start, place.page])
    return reverse("signed-add-of", args=[*start, places[place.supporter], place.page])

"""One scan of a signed page: look at it, say how it was signed, take it away."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from packets.filings import FiledForm
from packets.models import Case, SignedPage
from packets.operations.signing import (
    NoSuchForm,
    PageOfForm,
    form_at,
    remove_signed_page,
)
from packets.permissions import Action, rights_in
from packets.selectors.snapshots import snapshot_of
from packets.signing import digest_of_form, last_page_of
from packets.snapshot import CaseSnapshot
from packets.views.addresses import Addresses
from packets.views.details_form import DetailsForm
from packets.views.entry import on_case, person
from packets.views.exhibit import pictures_of
from packets.views.papers import signed_page_of
from packets.views.pictures import send_original, send_picture, send_state
from packets.views.signed_told import (
    keep_told,
    places_of,
    told_form,
)
from packets.wizard.naming import supporter_name, traveller_name


@on_case(Action.VIEW_EVIDENCE_PREVIEW, to_write=Action.UPLOAD_EVIDENCE)
@require_http_methods(["GET", "HEAD", "POST"])
def signed_page(request: HttpRequest, case: Case, code: Any) -> HttpResponse:
    """Show the pages of a scan, each with the page of the form that it is; keep what is told."""
    if request.method != "POST":
        return _show(request, case, code)
    kept = keep_told(request, case, code)
    return kept if isinstance(kept, HttpResponse) else _show(request, case, code, kept)


def _show(
    request: HttpRequest, case: Case, code: Any, wrong: DetailsForm | None = None
) -> HttpResponse:
    row = _row(case, code)
    facts = snapshot_of(case, today=timezone.localdate())
    place = PageOfForm(form=row.form, about=row.about, supporter=row.supporter, page=row.page)
    filed = filed_at(facts, place)
    picture = reverse("signed-page-picture", args=[case.reference, row.code, 0, 0])
    pictures = pictures_of(request, row.document, picture)
    last = row.page + max(row.document.page_count, 1) - 1
    told = {
        "case": case,
        "row": row,
        **named(facts, place, filed),
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
        "places": places_of(filed, row),
        "form": wrong or told_form(row.told),
        "problems": wrong.problems if wrong else [],
        "has_errors": bool(wrong),
    }
    return render(request, "signing/signed_page.html", told, status=422 if wrong else 200)


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


def filed_at(facts: CaseSnapshot, place: PageOfForm) -> FiledForm | None:
    try:
        return form_at(facts, place)
    except NoSuchForm:
        return None


def _place_of(page: int, filed: FiledForm | None) -> dict[str, int]:
    """Return which page of the form it is, or which one of the addendum behind it, 0 if none."""
    behind = page - filed.edition.page_count if filed is not None else 0
    return {"of_form": page, "of_addendum": max(behind, 0)}


def named(facts: CaseSnapshot, place: PageOfForm, filed: FiledForm | None) -> dict[str, Any]:
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

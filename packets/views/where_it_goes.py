"""Where the answers of a page stand on the official forms, with pictures of the very boxes."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from packets.boxes.closeups import Closeup
from packets.models import Case
from packets.operations.box_pictures import NoPicture, can_be_drawn, picture_of
from packets.permissions import Action
from packets.views.entry import on_case
from packets.views.opened import open_page
from packets.views.sending import CLOSED
from packets.where_it_goes import FormOfPage, forms_of_page


@dataclass(frozen=True, kw_only=True)
class Picture:
    """One picture of a form: its address, its size in points, the page of the form.

    `told` has the same facts in words, in English as the picture is.
    """

    to: str
    page: int
    told: str
    wide: int
    high: int


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A form as the page shows it; `is_drawn` where its file is in place."""

    of: FormOfPage
    is_drawn: bool
    pictures: tuple[Picture, ...]


@on_case(Action.VIEW_CASE_WORK)
@require_safe
def where(request: HttpRequest, case: Case, page_id: str, who: str = "") -> HttpResponse:
    """Show each box that the answers of a page go into."""
    opened = open_page(case, page_id, who, request.GET.get("back", ""))
    forms = forms_of_page(opened.facts, opened.stop.page, opened.stop.about)
    drawn = can_be_drawn(on=opened.facts.filing_day)
    told = {
        "case": case,
        "stop": opened.stop,
        "back": with_back(opened.address, opened.back_to),
        "forms": [_shown(case, form, page_id, who, drawn) for form in forms],
    }
    return render(request, "wizard/where.html", told)


@on_case(Action.VIEW_CASE_WORK)
@require_safe
def where_picture(
    request: HttpRequest, case: Case, page_id: str, form: str, number: int, who: str = ""
) -> HttpResponse:
    """Send the picture of one part of a filled form."""
    opened = open_page(case, page_id, who)
    forms = forms_of_page(opened.facts, opened.stop.page, opened.stop.about)
    found = [one for one in forms if one.form.key == form]
    closeups = found[0].closeups if found else ()
    if not 1 <= number <= len(closeups):
        raise Http404
    try:
        drawn = picture_of(found[0], closeups[number - 1], on=opened.facts.filing_day)
    except NoPicture as error:
        raise Http404 from error
    response = HttpResponse(drawn, content_type="image/png")
    response["Content-Security-Policy"] = CLOSED
    response["Cache-Control"] = "no-store, private"
    return response


def address_of(case: Case, page_id: str, who: str) -> str:
    """Return the address of the page that shows where a wizard page goes."""
    if who:
        return reverse("where-of", args=[case.reference, who, page_id])
    return reverse("where", args=[case.reference, page_id])


def with_back(address: str, back_to: str) -> str:
    """Return an address that knows the check page that a question was opened from."""
    return f"{address}?back={back_to}" if back_to else address


def _shown(case: Case, form: FormOfPage, page_id: str, who: str, drawn: frozenset[str]) -> Shown:
    is_drawn = form.form.edition.key in drawn
    stem = f"{address_of(case, page_id, who)}{form.form.key}"
    pictures = (
        _picture(f"{stem}/{number}.png", form, closeup)
        for number, closeup in enumerate(form.closeups if is_drawn else (), start=1)
    )
    return Shown(of=form, is_drawn=is_drawn, pictures=tuple(pictures))


def _picture(to: str, form: FormOfPage, closeup: Closeup) -> Picture:
    left, bottom, right, top = closeup.box
    boxes = (f"{box.item.label}: {box.written or 'empty'}" for box in form.boxes_in(closeup))
    return Picture(
        to=to,
        page=closeup.page,
        told=f"Form {form.form.edition.form}, page {closeup.page}. {'; '.join(boxes)}",
        wide=round(right - left),
        high=round(top - bottom),
    )

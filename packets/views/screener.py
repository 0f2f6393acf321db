"""Seven short questions before anyone signs in, and what USCIS says about the answers."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from packets.snapshot import CaseSnapshot
from packets.views.answering import go_on, refuse_cut_body
from packets.views.screened import keep_screened, screened_case, screened_page
from packets.wizard.first_answer import first_answer
from packets.wizard.first_facts import costs, notices, reasons_told
from packets.wizard.forms import PageForm, opened_form, posted_form
from packets.wizard.walk import Stop, stops_of

SCREENER = "screener"


@require_safe
def begin(request: HttpRequest) -> HttpResponse:
    """Go to the first question."""
    return redirect("screener", _stops(_case(request))[0].page.id)


@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, page_id: str) -> HttpResponse:
    """Ask one question and keep the answer in the browser."""
    case = _case(request)
    stop = next((stop for stop in _stops(case) if stop.page.id == page_id), None)
    if stop is None:
        raise Http404
    kept = screened_page(request, page_id)
    if request.method == "POST":
        return _keep(request, stop, posted_form(stop, request.POST, kept))
    form = opened_form(stop, kept)
    if "ask" in request.GET:
        form.ask_for_missing()
    return _page(request, case, stop, form)


@require_safe
def result(request: HttpRequest) -> HttpResponse:
    """Say what USCIS says about the reasons; with some answers, to talk to a lawyer first."""
    case = _case(request)
    stops = _stops(case)
    unanswered = next((stop for stop in stops if not stop.is_done), None)
    if unanswered is not None:
        return redirect("screener", unanswered.page.id)
    answer, told_notices = first_answer(case), notices(case)
    told = {
        "answer": answer,
        "reasons": reasons_told(case, answer.reasons),
        "costs": costs(on=case.taken_on, is_re_parole=answer.is_re_parole),
        "notices_here": [one for one in told_notices if one.is_of_the_place],
        "notices_elsewhere": [one for one in told_notices if not one.is_of_the_place],
        "has_country": bool(case.own_words("s-where", "country")),
        "back": reverse("screener", args=[stops[-1].page.id]),
        "first": reverse("screener", args=[stops[0].page.id]),
    }
    return render(request, "screener/result.html", told)


def _case(request: HttpRequest) -> CaseSnapshot:
    return screened_case(request, today=timezone.localdate())


def _stops(case: CaseSnapshot) -> list[Stop]:
    return [stop for stop in stops_of(case) if stop.part.key == SCREENER]


def _keep(request: HttpRequest, stop: Stop, form: PageForm) -> HttpResponse:
    refuse_cut_body(request)
    typed = form.typed
    here = reverse("screener", args=[stop.page.id])
    response = go_on(request, _next(request, stop, form) if form.is_whole else f"{here}?ask=1")
    keep_screened(request, response, stop.page.id, typed)
    return response


def _next(request: HttpRequest, stop: Stop, form: PageForm) -> str:
    """Return the address of the next question, judged with the answer that was just given."""
    before = _case(request)
    answers = {**before.answers, stop.page.id: form.answers}
    stops = _stops(CaseSnapshot(taken_on=before.taken_on, answers=answers))
    ids = [other.page.id for other in stops]
    place = ids.index(stop.page.id) + 1 if stop.page.id in ids else 0
    if place < len(ids):
        return reverse("screener", args=[ids[place]])
    return reverse("screener-result")


def _page(request: HttpRequest, case: CaseSnapshot, stop: Stop, form: PageForm) -> HttpResponse:
    stops = _stops(case)
    place = stops.index(stop)
    back = reverse("screener", args=[stops[place - 1].page.id]) if place else reverse("home")
    told = {
        "stop": stop,
        "form": form,
        "problems": form.problems,
        "has_errors": bool(form.problems),
        "task_title": _("Check if parole may fit"),
        "place": _("Question {number} of {count}").format(number=place + 1, count=len(stops)),
        "back": back,
    }
    return render(request, "screener/question.html", told)

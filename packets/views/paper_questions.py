"""Where a paper and an answer differ: one question a page, which only a person's click decides."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from evidence.closeups import closeup
from evidence.errors import NoSuchPage
from packets.comparing import open_questions
from packets.comparing.compared import is_decided, is_said_of_somebody_else
from packets.errors import NotUnderstood
from packets.models import Case
from packets.operations.deciding import Said, answers_as_on_paper, decide_on_paper, take_back
from packets.operations.drafting import PageChangedMeanwhile, kept_by
from packets.operations.rows import row_of
from packets.permissions import Action, rights_in
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import Decision
from packets.views.addresses import Addresses
from packets.views.answering import go_on, refuse_cut_body
from packets.views.asked import Question, asked_in, question_on
from packets.views.entry import on_case, person
from packets.views.numbers import number_in
from packets.views.sending import CLOSED
from packets.views.somebody_else import TAKE_BACK, papers_to_move
from packets.wizard.shown import shown
from packets.wizard.walk import Stop


@on_case(Action.VIEW_EVIDENCE_PREVIEW)
@require_safe
def questions(request: HttpRequest, case: Case) -> HttpResponse:
    """List what is to be decided."""
    facts = snapshot_of(case, today=timezone.localdate())
    found = [question_on(case, facts, one) for one in open_questions(facts)]
    told = {
        "case": case,
        "questions": [question for question in found if question],
        "of_others": papers_to_move(case, facts),
        "take_back": TAKE_BACK,
        "rights": rights_in(person(request), case),
    }
    return render(request, "evidence/questions.html", told)


@on_case(Action.VIEW_EVIDENCE_PREVIEW, to_write=Action.EDIT_FORM_STEP)
@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, case: Case, key: str) -> HttpResponse:
    """Ask which of the two is right, or keep what a person says."""
    if request.method == "POST":
        return _keep(request, case, key)
    asked = asked_in(case, key)
    if is_said_of_somebody_else(asked.facts, asked.one):
        return _show_of_somebody_else(request, asked)
    if asked.one.agrees or is_decided(asked.facts, asked.one):
        return _is_over(request, asked)
    return _show(request, asked)


@on_case(Action.VIEW_EVIDENCE_PREVIEW)
@require_safe
def place_picture(request: HttpRequest, case: Case, key: str) -> HttpResponse:
    """Send the picture of the place where a fact was read."""
    asked = asked_in(case, key)
    fact = asked.one.fact
    try:
        drawn = closeup(document=asked.exhibit.filed, page=fact.page, box=fact.box)
    except NoSuchPage as error:
        raise Http404 from error
    response = HttpResponse(drawn, content_type="image/png")
    response["Content-Security-Policy"] = CLOSED
    response["Cache-Control"] = "no-store, private"
    return response


def _keep(request: HttpRequest, case: Case, key: str) -> HttpResponse:
    """Keep what a person says; an old tab may ask what nobody asks any more."""
    if request.POST.get("decision") == TAKE_BACK:
        return _take_back(request, case, key)
    try:
        return _decide(request, asked_in(case, key))
    except Http404:
        told = _("The paper or the answer was changed meanwhile. There is nothing to choose now.")
        messages.info(request, told)
        return go_on(request, reverse("paper-questions", args=[case.reference]))


def _decide(request: HttpRequest, asked: Question) -> HttpResponse:
    refuse_cut_body(request)
    try:
        decision = Decision(request.POST.get("decision", ""))
    except ValueError as error:
        raise NotUnderstood(_("Choose which one is right.")) from error
    try:
        decide_on_paper(
            case=asked.case,
            stop=asked.stop,
            said=Said(
                question=asked.one, decision=decision, version=number_in(request.POST, "version")
            ),
            by=person(request),
            now=timezone.now(),
        )
    except PageChangedMeanwhile:
        return _changed_meanwhile(request, asked)
    messages.success(request, _("Saved."))
    if decision is Decision.SOMEBODY_ELSE:
        return go_on(request, asked.address)
    return go_on(request, reverse("paper-questions", args=[asked.case.reference]))


def _take_back(request: HttpRequest, case: Case, key: str) -> HttpResponse:
    """Ask again about a paper that is not about somebody else after all."""
    refuse_cut_body(request)
    take_back(case=case, key=key, by=person(request))
    messages.success(request, _("Taken back. We compare this paper with your answers again."))
    return go_on(request, reverse("paper-questions", args=[case.reference]))


def _show_of_somebody_else(request: HttpRequest, asked: Question) -> HttpResponse:
    """Say what can be done with a paper of somebody else, and offer the way back."""
    told = {
        "case": asked.case,
        "question": asked,
        "of_others": papers_to_move(asked.case, asked.facts, asked.exhibit.key),
        "take_back": TAKE_BACK,
        "rights": rights_in(person(request), asked.case),
    }
    return render(request, "evidence/question_somebody_else.html", told)


def _changed_meanwhile(request: HttpRequest, asked: Question) -> HttpResponse:
    """Show both again; where they agree by now, there is nothing to choose any more."""
    again = asked_in(Case.objects.get(pk=asked.case.pk), asked.one.key)
    if again.one.agrees:
        return render(
            request,
            "evidence/question_agrees.html",
            {"case": asked.case, "question": again},
            status=409,
        )
    return _show(request, again, changed=True)


def _is_over(request: HttpRequest, asked: Question) -> HttpResponse:
    if asked.one.agrees:
        messages.info(request, _("The paper and the answer say the same now."))
    else:
        messages.info(request, _("This question is answered already."))
    return go_on(request, reverse("paper-questions", args=[asked.case.reference]))


def _show(request: HttpRequest, asked: Question, *, changed: bool = False) -> HttpResponse:
    row = row_of(asked.case, asked.stop.page.about, asked.stop.about, asked.stop.basis)
    kept = kept_by(row, asked.stop.page)
    new = answers_as_on_paper(asked.one, kept.answers)
    told: dict[str, Any] = {
        "case": asked.case,
        "question": asked,
        "version": kept.version,
        "changed": changed,
        "new": [
            (_label(asked.stop, name), shown(asked.stop.page.field(name), new.get(name)))
            for name in ("given", "middle", asked.one.field)
            if name != asked.one.field and new.get(name) != kept.answers.get(name)
        ],
        "change_at": Addresses.of(asked.case).stop(asked.stop),
        "rights": rights_in(person(request), asked.case),
    }
    return render(request, "evidence/question.html", told, status=409 if changed else 200)


def _label(stop: Stop, name: str) -> str:
    return stop.say(stop.page.field(name).label)

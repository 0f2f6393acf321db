"""Where a paper and an answer differ: one question a page, which only a person's click decides."""

from dataclasses import dataclass
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
from packets.comparing import Comparison, comparisons, open_questions
from packets.comparing.compared import is_decided
from packets.comparing.places import people_of
from packets.errors import NotUnderstood
from packets.models import Case, Exhibit
from packets.operations.deciding import Said, answers_as_on_paper, decide_on_paper
from packets.operations.drafting import PageChangedMeanwhile, kept_by
from packets.operations.rows import row_of
from packets.permissions import Action, rights_in
from packets.selectors.exhibits import exhibits_of, letters_of
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import CaseSnapshot, Decision
from packets.views.addresses import Addresses
from packets.views.answering import go_on, refuse_cut_body
from packets.views.entry import on_case, person
from packets.views.numbers import number_in
from packets.views.papers import letter_words
from packets.views.sending import CLOSED
from packets.wizard.shown import shown
from packets.wizard.walk import Stop, find
from parole_site.directions import isolated


@dataclass(frozen=True, kw_only=True)
class Question:
    """One comparison with all that its page shows."""

    case: Case
    facts: CaseSnapshot
    one: Comparison
    stop: Stop
    exhibit: Exhibit

    @property
    def label(self) -> str:
        field = self.stop.page.field(self.one.field)
        return self.stop.say(field.label) if field.label else self.stop.heading

    @property
    def who(self) -> str:
        """The full name of whom the answer is about: a family may share a given name."""
        known = {one.key: one.name.full for one in people_of(self.facts)}
        nameless = _("The traveller") if self.one.about else _("The person who asks")
        return isolated(known.get(self.one.about) or self.one.name or nameless)

    @property
    def about(self) -> str:
        """Say in one line which answer of whom is asked about."""
        return _("{who}: {answer}").format(who=self.who, answer=self.label)

    @property
    def paper(self) -> str:
        """Say which paper it is, and on which page of it the fact stands."""
        title = isolated(self.exhibit.title or self.exhibit.filed.name)
        return _("Paper: “{title}”, page {number}").format(title=title, number=self.one.fact.page)

    @property
    def on_paper(self) -> str:
        return shown(self.stop.page.field(self.one.field), self.one.read)

    @property
    def answered(self) -> str:
        return shown(self.stop.page.field(self.one.field), self.one.answered)

    @property
    def written(self) -> str:
        """What stands on the paper, where that is not the same words."""
        written = self.one.fact.written
        return "" if written.casefold() == self.on_paper.casefold() else written

    @property
    def letter(self) -> str:
        return letter_words(self.facts, self.exhibit.key, letters_of(self.facts))

    @property
    def address(self) -> str:
        return reverse("paper-question", args=[self.case.reference, self.one.key])


@on_case(Action.VIEW_EVIDENCE_PREVIEW)
@require_safe
def questions(request: HttpRequest, case: Case) -> HttpResponse:
    """List what is to be decided."""
    facts = snapshot_of(case, today=timezone.localdate())
    found = [_question(case, facts, one) for one in open_questions(facts)]
    told = {"case": case, "questions": [question for question in found if question]}
    return render(request, "evidence/questions.html", told)


@on_case(Action.VIEW_EVIDENCE_PREVIEW, to_write=Action.EDIT_FORM_STEP)
@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, case: Case, key: str) -> HttpResponse:
    """Ask which of the two is right, or keep what a person says."""
    asked = _asked(case, key)
    if request.method == "POST":
        return _decide(request, asked)
    if asked.one.agrees or is_decided(asked.facts, asked.one):
        return _is_over(request, asked)
    return _show(request, asked)


@on_case(Action.VIEW_EVIDENCE_PREVIEW)
@require_safe
def place_picture(request: HttpRequest, case: Case, key: str) -> HttpResponse:
    """Send the picture of the place where a fact was read."""
    asked = _asked(case, key)
    fact = asked.one.fact
    try:
        drawn = closeup(document=asked.exhibit.filed, page=fact.page, box=fact.box)
    except NoSuchPage as error:
        raise Http404 from error
    response = HttpResponse(drawn, content_type="image/png")
    response["Content-Security-Policy"] = CLOSED
    response["Cache-Control"] = "no-store, private"
    return response


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
    return go_on(request, reverse("paper-questions", args=[asked.case.reference]))


def _changed_meanwhile(request: HttpRequest, asked: Question) -> HttpResponse:
    """Show both again; where they agree by now, there is nothing to choose any more."""
    again = _asked(Case.objects.get(pk=asked.case.pk), asked.one.key)
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


def _asked(case: Case, key: str) -> Question:
    """Return the question of a key; Http404 where the case has none of it."""
    facts = snapshot_of(case, today=timezone.localdate())
    one = next((one for one in comparisons(facts) if one.key == key), None)
    found = _question(case, facts, one) if one else None
    if found is None:
        raise Http404
    return found


def _question(case: Case, facts: CaseSnapshot, one: Comparison) -> Question | None:
    """Put a comparison together with its page; None where the case does not ask that page."""
    stop = find(facts, one.page, one.about)
    exhibit = exhibits_of(case).filter(key=one.fact.exhibit).first()
    if stop is None or exhibit is None:
        return None
    return Question(case=case, facts=facts, one=one, stop=stop, exhibit=exhibit)

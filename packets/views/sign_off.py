"""Sign off a case: five ticks of the attorney on one digest, and what reopened since."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from packets.errors import ChangedMeanwhile, NotAllowed, NotReady, NotUnderstood
from packets.models import Case
from packets.models.sign_off import LONGEST_BAR, LONGEST_STATE
from packets.operations.signing_off import (
    Signed,
    Standing,
    sign_off,
    standing_of_sign_off,
    take_back_sign_off,
)
from packets.permissions import Action, rights_in
from packets.questions import Text
from packets.reviewing.approval import Part, Tick, What
from packets.views.answering import go_on, refuse_cut_body
from packets.views.commented import paper_label
from packets.views.entry import on_case, person
from packets.views.review import Desk, desk_of, frame_of
from packets.wizard.naming import traveller_name
from packets.wizard.plain_form import PlainForm

TAKE_BACK = "take_back"
TICKS: dict[Tick, Text] = {
    Tick.BASIS: gettext_lazy("The reason fits this case"),
    Tick.FACTS: gettext_lazy("I checked the answers against the papers"),
    Tick.WORDS: gettext_lazy("I read the letter and agree with its words"),
    Tick.OVERRIDES: gettext_lazy("What stopped the case is mended, or set aside with a reason"),
    Tick.G28: gettext_lazy("Form G-28 is printed, for ink by both of us"),
}


class SignOffForm(PlainForm):
    """The ticks and the license; the name is that of the account."""

    ticks = forms.MultipleChoiceField(
        label=gettext_lazy("I have checked this"),
        choices=[(tick.value, words) for tick, words in TICKS.items()],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Tick each point when you have checked it.")},
    )
    bar_number = forms.CharField(
        label=gettext_lazy("Number of your license"),
        help_text=gettext_lazy("Leave it empty if you are accredited and have none"),
        required=False,
        max_length=LONGEST_BAR,
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off"}),
    )
    licensed_in = forms.CharField(
        label=gettext_lazy("State of your license, or who accredits you"),
        max_length=LONGEST_STATE,
        error_messages={"required": gettext_lazy("Write the state, or who accredits you.")},
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    digest = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)


@on_case(Action.READ_ATTORNEY_WORK_NOTES, to_write=Action.SIGN_OFF)
@require_http_methods(["GET", "HEAD", "POST"])
def sign_off_page(request: HttpRequest, case: Case) -> HttpResponse:
    """Show what is to be signed off and what reopened; keep a sign-off, or take it back."""
    if request.method != "POST":
        return _show(request, case, None)
    refuse_cut_body(request)
    if request.POST.get("do") == TAKE_BACK:
        take_back_sign_off(case=case, by=person(request), now=timezone.now())
        messages.success(request, _("Taken back. Nothing is signed off now."))
        return go_on(request, request.path)
    form = SignOffForm(request.POST)
    if not form.is_valid():
        return _show(request, case, form, status=422)
    return _keep(request, case, form)


def _keep(request: HttpRequest, case: Case, form: SignOffForm) -> HttpResponse:
    given = form.cleaned_data
    signed = Signed(
        digest=given["digest"],
        ticks=frozenset(Tick(tick) for tick in given["ticks"]),
        bar_number=given["bar_number"],
        licensed_in=given["licensed_in"],
    )
    by, today = person(request), timezone.localdate()
    try:
        sign_off(case=case, signed=signed, by=by, now=timezone.now(), today=today)
    except NotUnderstood as refusal:
        form.add_error("ticks", str(refusal))
        return _show(request, case, form, status=422)
    except (ChangedMeanwhile, NotReady, NotAllowed) as refusal:
        form.add_error(None, str(refusal))
        return _show(request, case, form, status=409)
    messages.success(request, _("Signed off. A later change opens again only what it touches."))
    return go_on(request, request.path)


def _show(
    request: HttpRequest, case: Case, form: SignOffForm | None, *, status: int = 200
) -> HttpResponse:
    standing = standing_of_sign_off(case, today=timezone.localdate())
    desk = desk_of(request, case)
    told = {
        **frame_of(request, desk),
        "standing": standing,
        "reopened": reopened_in_words(desk, standing),
        "form": _again(form, standing),
        "has_errors": form is not None,
        "name": person(request).shown_name,
        "may_sign_off": Action.SIGN_OFF in rights_in(person(request), case),
        "may_set_aside": Action.SET_ASIDE_FINDING in rights_in(person(request), case),
    }
    return render(request, "review/sign_off.html", told, status=status)


def _again(form: SignOffForm | None, standing: Standing) -> SignOffForm:
    """Return the form for the digest of now: whoever sends it again has seen what changed."""
    if form is None:
        return SignOffForm(initial=_first(standing))
    form.data = {**form.data.dict(), "digest": standing.digest}  # type: ignore[attr-defined]
    return form


def _first(standing: Standing) -> dict[str, Any]:
    """Return what is filled in: ticks of which nothing reopened stay, and the license."""
    if standing.last is None:
        return {"digest": standing.digest}
    opened = {part.tick for part in standing.since}
    return {
        "digest": standing.digest,
        "ticks": [tick.value for tick in Tick if tick not in opened],
        "bar_number": standing.last.bar_number,
        "licensed_in": standing.last.licensed_in,
    }


def reopened_in_words(desk: Desk, standing: Standing) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return by tick what changed since the sign-off, each with the page that shows it."""
    found: dict[Tick, list[tuple[str, str]]] = {}
    for part in standing.since:
        found.setdefault(part.tick, []).append(_told(desk, part))
    return [(str(TICKS[tick]), found[tick]) for tick in Tick if tick in found]


def _told(desk: Desk, part: Part) -> tuple[str, str]:
    case, name = desk.case.reference, traveller_name(desk.facts, part.about) if part.about else ""
    review = reverse("review", args=[case])
    if part.what in (What.ANSWERS, What.APPEARANCE):
        stop = desk.where.stop_of(part.name, part.about)
        if stop is None:
            return _("A question that is not asked any more"), review
        return stop.heading, f"{review}?{desk.where.at_answer(stop)}"
    if part.what is What.EXHIBIT:
        return _paper(desk, part.name)
    place = desk.where.addresses.places.get(part.about, "")
    if part.what is What.WORDS and place:
        words = _("The letter of {name}").format(name=name)
        return words, reverse("review-letter", args=[case, place])
    return str(OTHERS[part.what]).format(name=name), review


OTHERS: dict[What, Text] = {
    What.REASONS: gettext_lazy("The reasons of {name}"),
    What.PEOPLE: gettext_lazy("Who travels, and who gives money"),
    What.ORDER: gettext_lazy("The order of the documents"),
    What.WORDS: gettext_lazy("A letter that is not in the case any more"),
    What.ASIDE: gettext_lazy("What was set aside"),
    What.CANNOT_GET: gettext_lazy("Why a document cannot be had"),
}


def _paper(desk: Desk, key: str) -> tuple[str, str]:
    case = desk.case.reference
    for paper in desk.where.papers:
        if paper.exhibit.key == key and paper.translation is None:
            if not paper.page_count:
                return paper_label(paper), reverse("review", args=[case])
            return paper_label(paper), reverse("review-page", args=[case, paper.code, 1])
    return _("A document that was removed"), reverse("review", args=[case])

"""Ask the family for changes: choose comments, write a line above them, see it as they will."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from packets.errors import NotUnderstood
from packets.models import Case, Comment
from packets.models.exhibit import new_key
from packets.operations.commenting import ask_for_changes
from packets.permissions import Action
from packets.reading_grade import grade_of
from packets.selectors.comments import to_send
from packets.snapshot.bounds import LONGEST_COMMENT
from packets.views.answering import go_on, refuse_cut_body
from packets.views.entry import on_case, person
from packets.views.review import desk_of, frame_of
from packets.views.suggest import PlainWords
from packets.wizard.plain_form import PlainForm

SEND = "send"
HARD = 6
"""The school grade above which words are those of an office."""


class AskForm(PlainForm):
    """Which comments are sent, and the words that the family reads first."""

    words = PlainWords(
        label=_("What should the family read first?"),
        help_text=_("One or two short sentences in plain words. You can leave it empty"),
        required=False,
        longest=LONGEST_COMMENT,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )
    form_token = forms.CharField(max_length=64, widget=forms.HiddenInput, required=False)

    def clean_form_token(self) -> str:
        return self.cleaned_data["form_token"] or new_key()


@on_case(Action.READ_ATTORNEY_WORK_NOTES, to_write=Action.COMMENT)
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, case: Case) -> HttpResponse:
    """Show what can be sent and how the family will read it, or send it."""
    rows = list(to_send(case))
    if request.method != "POST":
        return _show(request, case, rows, AskForm(initial={"form_token": new_key()}), set())
    refuse_cut_body(request)
    form = AskForm(request.POST)
    chosen = [row for row in rows if str(row.code) in request.POST.getlist("comment")]
    codes = {str(row.code) for row in chosen}
    if not form.is_valid():
        return _show(request, case, rows, form, codes, status=422)
    if request.POST.get("do") != SEND:
        return _show(request, case, rows, form, codes)
    return _send(request, case, rows, chosen, form)


def _send(
    request: HttpRequest, case: Case, rows: list[Comment], chosen: list[Comment], form: AskForm
) -> HttpResponse:
    given = form.cleaned_data
    try:
        sent = ask_for_changes(
            case=case,
            words=given["words"],
            comments=chosen,
            by=person(request),
            token=given["form_token"],
            now=timezone.now(),
        )
    except NotUnderstood as refusal:
        form.add_error(None, str(refusal))
        return _show(request, case, rows, form, set(), status=422)
    count = sent.comments.count()
    told = ngettext(
        "{count} comment was sent to the family.",
        "{count} comments were sent to the family.",
        count,
    )
    messages.success(request, told.format(count=count))
    return go_on(request, reverse("comments", args=[case.reference]))


def _show(
    request: HttpRequest,
    case: Case,
    rows: list[Comment],
    form: AskForm,
    chosen: set[str],
    *,
    status: int = 200,
) -> HttpResponse:
    desk = desk_of(request, case)
    codes = chosen if form.is_bound else {str(row.code) for row in rows}
    words = form["words"].value() or ""
    told: dict[str, Any] = {
        **frame_of(request, desk),
        "form": form,
        "has_errors": bool(form.errors),
        "rows": [(row, desk.talk.places[row.pk], str(row.code) in codes) for row in rows],
        "preview": [
            (row, desk.talk.places[row.pk], _grade(row.text))
            for row in rows
            if form.is_bound and str(row.code) in codes
        ],
        "cover_words": words,
        "grade": _grade(words) if form.is_bound and words else None,
    }
    return render(request, "review/ask.html", told, status=status)


def _grade(words: str) -> dict[str, Any]:
    """Return how hard words are to read: the school grade, and whether that is too much."""
    grade = max(0.0, grade_of(words))
    return {"grade": max(1, round(grade)), "is_hard": grade > HARD}

"""Suggest other words for one paragraph of a letter."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from packets.errors import NotUnderstood, WrongMoment
from packets.letter import mark_of, paragraphs
from packets.models import Case
from packets.operations.letter_now import LetterNow
from packets.operations.suggesting import Suggested, suggest
from packets.permissions import Action
from packets.questions import Field, Kind
from packets.snapshot.bounds import LONGEST_PART, LONGEST_REASON
from packets.views.answering import go_on, page_token, refuse_cut_body
from packets.views.entry import on_case, person
from packets.views.suggestions import language_of, letter_at
from packets.wizard.plain_form import PlainForm
from packets.wizard.reading import read


class PlainWords(forms.CharField):
    """Words as the pages of the wizard take them: without control signs, and never cut."""

    def __init__(self, *, longest: int = 0, **more: Any) -> None:
        super().__init__(**more)
        self.taken = Field(name="words", kind=Kind.LONG, longest=longest)

    def to_python(self, value: Any) -> str:
        found = read(self.taken, value)
        if found.error:
            raise forms.ValidationError(found.error)
        return str(found.value or "")


class SuggestForm(PlainForm):
    """The words that are suggested, and why; `mark` is that of the paragraph that was shown."""

    words = PlainWords(
        label=_("The words that you suggest"),
        help_text=_("In English, as the letter is printed. The family decides"),
        error_messages={"required": _("Write the words that you suggest.")},
        longest=LONGEST_PART,
        widget=forms.Textarea(attrs={"rows": 8, "dir": "ltr", "lang": "en"}),
    )
    reason = PlainWords(
        label=_("Why? The family reads this"),
        required=False,
        longest=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )
    mark = PlainWords(widget=forms.HiddenInput, required=False)


@on_case(Action.SUGGEST_WORDS)
@require_http_methods(["GET", "HEAD", "POST"])
def suggest_words(
    request: HttpRequest, case: Case, who: str, part: str, place: int
) -> HttpResponse:
    """Show a paragraph with a box for other words, or keep those that were written."""
    about, letter = letter_at(case, who)
    there = paragraphs(letter.words(part))
    words = there[place - 1] if 0 < place <= len(there) else ""
    if part not in letter.made or (request.method != "POST" and not words):
        raise Http404
    told = {"case": case, "who": who, "there": words, "language": language_of(words)}
    if request.method != "POST":
        first = {"words": words, "mark": mark_of(words)}
        return _page(request, letter, part, SuggestForm(initial=first), told)
    refuse_cut_body(request)
    form = SuggestForm(request.POST)
    if not form.is_valid():
        return _page(request, letter, part, form, told, status=422)
    wanted = Suggested(about=about, part=part, place=place, **form.cleaned_data)
    return _keep(request, case, wanted, letter, form, told)


def _keep(
    request: HttpRequest,
    case: Case,
    wanted: Suggested,
    letter: LetterNow,
    form: SuggestForm,
    told: dict[str, Any],
) -> HttpResponse:
    """Keep the suggestion; if that is refused, the words stay in the box, for the words of now."""
    now, today = timezone.now(), timezone.localdate()
    try:
        suggest(case=case, wanted=wanted, by=person(request), now=now, today=today)
    except NotUnderstood as refusal:
        form.add_error("words", str(refusal))
        return _page(request, letter, wanted.part, form, told, status=422)
    except WrongMoment as refusal:
        again = SuggestForm({**form.cleaned_data, "mark": mark_of(told["there"])})
        again.add_error("words", str(refusal))
        return _page(request, letter, wanted.part, again, told, status=409)
    return go_on(request, reverse("suggestions", args=[case.reference, told["who"]]))


def _page(
    request: HttpRequest,
    letter: LetterNow,
    part: str,
    form: SuggestForm,
    told: dict[str, Any],
    *,
    status: int = 200,
) -> HttpResponse:
    label = next(field.label for field in letter.stop.page.fields if field.name == part)
    told |= {
        "form": form,
        "label": label,
        "address": request.path,
        "token": page_token(person(request), request.path),
        "has_errors": form.is_bound and not form.is_valid(),
    }
    return render(request, "letter/suggest.html", told, status=status)

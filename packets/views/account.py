"""What the account holds: whether it is safe to write, and that the three points were read."""

from typing import cast

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from packets.operations.accounts import accept_terms, say_if_safe
from packets.questions.account import SAFE, TERMS
from packets.views.cases import start_from_answers
from packets.views.entry import must_be_welcomed, person, signed_in
from packets.wizard.plain_form import PlainForm
from packets.wizard.widgets import OneOf


class SafeForm(PlainForm):
    """Whether it is safe to write to this person."""

    safe = forms.ChoiceField(
        label=cast(str, SAFE.heading),
        help_text=cast(str, SAFE.hint),
        error_messages=dict.fromkeys(("required", "invalid_choice"), cast(str, SAFE.error)),
        widget=OneOf,
        choices=[(choice.key, choice.label) for choice in SAFE.choices],
    )
    safe.is_heading = True  # type: ignore[attr-defined]
    safe.widget.hints = {choice.key: choice.hint for choice in SAFE.choices}
    name = forms.CharField(
        label=_("What should we call you?"),
        help_text=_("On these pages only. You can leave it empty"),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name", "dir": "auto"}),
    )


class TermsForm(PlainForm):
    """That the three points have been read."""

    read = forms.BooleanField(
        label=_("I have read these three points"),
        error_messages={"required": cast(str, TERMS.error)},
    )


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def safe(request: HttpRequest) -> HttpResponse:
    """Ask whether it is safe to write to this person."""
    user = person(request)
    given = {"safe": user.safe_contact or None, "name": user.shown_name}
    form = SafeForm(request.POST or None, initial=given)
    if request.method == "POST" and form.is_valid():
        say_if_safe(user=user, **form.cleaned_data)
        if must_be_welcomed(user):
            return redirect("before-you-start")
        messages.success(request, _("Saved."))
        return redirect("account")
    return render(request, "account/safe.html", {"form": form, "has_errors": bool(form.errors)})


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def before_you_start(request: HttpRequest) -> HttpResponse:
    """Say three short points, then start the case from the answers given before."""
    form = TermsForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        accept_terms(user=person(request), now=timezone.now())
        return start_from_answers(request)
    told = {"form": form, "page": TERMS, "has_errors": bool(form.errors)}
    return render(request, "account/before_you_start.html", told)


@signed_in
@require_safe
def account(request: HttpRequest) -> HttpResponse:
    return render(request, "account/account.html")

"""Add, rename and remove the people of a case, each with a page that asks first."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from packets.models import Case
from packets.operations.leaving import papers_of_alone, papers_of_supporter, supporters_of_alone
from packets.operations.people import (
    NameChangedMeanwhile,
    add_supporter,
    add_traveller,
    has_answers,
    next_supporter_number,
    next_traveller_number,
    remove_supporter,
    remove_traveller,
    rename_traveller,
)
from packets.operations.rows import supporter_of, traveller_of
from packets.permissions import Action, require
from packets.selectors.snapshots import snapshot_of
from packets.snapshot.bounds import LONGEST_NAME
from packets.views.addresses import Addresses
from packets.views.answering import refuse_cut_body
from packets.views.entry import on_case, person
from packets.views.numbers import number_in
from packets.views.offers import question_then
from packets.wizard.naming import supporter_name, traveller_name
from packets.wizard.plain_form import PlainForm


class NameForm(PlainForm):
    """What we call a traveller on the pages."""

    called = forms.CharField(
        label=gettext_lazy("First name of the traveller"),
        help_text=gettext_lazy("Any name that you know this person by"),
        max_length=LONGEST_NAME,
        error_messages={"required": gettext_lazy("Write the first name of the traveller")},
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    number = forms.IntegerField(widget=forms.HiddenInput, required=False)


@on_case(Action.EDIT_FORM_STEP)
@require_safe
def people(request: HttpRequest, case: Case) -> HttpResponse:
    """List who travels and who gives money support."""
    facts = snapshot_of(case, today=timezone.localdate())
    addresses = Addresses.of(case)
    told = {
        "case": case,
        "travellers": [
            {"name": traveller_name(facts, b.key), "place": addresses.places[b.key]}
            for b in facts.beneficiaries
        ],
        "supporters": [
            {"name": supporter_name(facts, s), "place": addresses.places[s.key]}
            for s in facts.supporters
        ],
        "next_supporter": next_supporter_number(case),
    }
    return render(request, "people/people.html", told)


@on_case(Action.EDIT_FORM_STEP)
@require_http_methods(["GET", "HEAD", "POST"])
def traveller_add(request: HttpRequest, case: Case) -> HttpResponse:
    """Add a traveller: each gets their own form."""
    number = next_traveller_number(case)
    form = NameForm(request.POST or None, initial={"number": number})
    facts = snapshot_of(case, today=timezone.localdate())
    then = question_then(facts, Addresses.of(case), request.GET)
    if request.method == "POST":
        refuse_cut_body(request)
        if form.is_valid():
            given = form.cleaned_data
            offered = given["number"] or number
            add_traveller(case=case, number=offered, called=given["called"], by=person(request))
            messages.success(request, _("The traveller was added. Add more, or go on."))
            return redirect(then) if then else redirect("people", case.reference)
    is_companion = request.GET.get("for") == "companion"
    told = {"case": case, "form": form, "is_companion": is_companion, "then": then}
    return render(request, "people/traveller_add.html", _with_errors(told, form))


@on_case(Action.EDIT_FORM_STEP)
@require_http_methods(["GET", "HEAD", "POST"])
def traveller_rename(request: HttpRequest, case: Case, who: str) -> HttpResponse:
    traveller = traveller_of(case, Addresses.of(case).key_at(who))
    form = NameForm(request.POST or None, initial={"called": traveller.called})
    was, status = request.POST.get("was", traveller.called), 200
    if request.method == "POST":
        refuse_cut_body(request)
        if form.is_valid():
            called = form.cleaned_data["called"]
            try:
                rename_traveller(
                    case=case, key=traveller.key, called=called, was=was, by=person(request)
                )
                return redirect("people", case.reference)
            except NameChangedMeanwhile as changed:
                form.add_error("called", str(changed))
                was, status = changed.called, 409
    told = {"case": case, "form": form, "who": who, "was": was}
    return render(request, "people/traveller_rename.html", _with_errors(told, form), status=status)


@on_case(Action.EDIT_FORM_STEP)
@require_http_methods(["GET", "HEAD", "POST"])
def traveller_remove(request: HttpRequest, case: Case, who: str) -> HttpResponse:
    """Ask before a traveller is removed with all that is theirs alone, which is named."""
    if _is_gone(request, case, who):
        return redirect("people", case.reference)
    traveller = traveller_of(case, Addresses.of(case).key_at(who))
    papers = papers_of_alone(traveller)
    for supporter in supporters_of_alone(traveller):
        papers += [paper for paper in papers_of_supporter(supporter) if paper not in papers]
    if papers:
        require(request.user, Action.DELETE_EVIDENCE, case)
    if request.method == "POST":
        remove_traveller(case=case, key=traveller.key, by=person(request))
        messages.success(request, _("The traveller was removed."))
        return redirect("people", case.reference)
    facts = snapshot_of(case, today=timezone.localdate())
    leaving = {supporter.key for supporter in supporters_of_alone(traveller)}
    told = {
        "case": case,
        "name": traveller_name(facts, traveller.key),
        "is_only": len(facts.beneficiaries) == 1,
        "has_answers": has_answers(traveller),
        "papers": papers,
        "supporters": [supporter_name(facts, s) for s in facts.supporters if s.key in leaving],
    }
    return render(request, "people/traveller_remove.html", told)


@on_case(Action.EDIT_FORM_STEP)
@require_POST
def supporter_add(request: HttpRequest, case: Case) -> HttpResponse:
    """Add a money supporter and ask about them."""
    number = number_in(request.POST, "number", next_supporter_number(case))
    supporter = add_supporter(case=case, number=number, by=person(request))
    return redirect("page-of", case.reference, f"s{supporter.number}", "sup-who")


@on_case(Action.EDIT_FORM_STEP)
@require_http_methods(["GET", "HEAD", "POST"])
def supporter_remove(request: HttpRequest, case: Case, who: str) -> HttpResponse:
    """Ask before a supporter is removed with the papers about them, which are named."""
    if _is_gone(request, case, who):
        return redirect("people", case.reference)
    supporter = supporter_of(case, Addresses.of(case).key_at(who))
    papers = papers_of_supporter(supporter)
    if papers:
        require(request.user, Action.DELETE_EVIDENCE, case)
    if request.method == "POST":
        remove_supporter(case=case, key=supporter.key, by=person(request))
        messages.success(request, _("The money supporter was removed."))
        return redirect("people", case.reference)
    facts = snapshot_of(case, today=timezone.localdate())
    found = next((s for s in facts.supporters if s.key == supporter.key), None)
    told = {
        "case": case,
        "name": supporter_name(facts, found),
        "has_answers": has_answers(supporter),
        "papers": papers,
    }
    return render(request, "people/supporter_remove.html", told)


def _is_gone(request: HttpRequest, case: Case, who: str) -> bool:
    """Tell whether a yes came again for somebody who has been removed: it is no mistake."""
    return request.method == "POST" and who not in Addresses.of(case).places.values()


def _with_errors(told: dict[str, Any], form: forms.Form) -> dict[str, Any]:
    return {**told, "has_errors": bool(form.errors)}

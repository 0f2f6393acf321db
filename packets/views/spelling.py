"""What is spelled otherwise on the forms than it was answered, for a person to confirm."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods

from packets.filling.sources import Source
from packets.filling.spelling import Change
from packets.models import Case, ConfirmedSpelling
from packets.operations.spelling import confirm_spellings
from packets.permissions import Action, rights_in
from packets.questions import Text
from packets.respelling import NotTaken, OnForms, Respelled, on_forms, shortened_apart
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import CaseSnapshot
from packets.views.addresses import Addresses
from packets.views.answering import go_on, refuse_cut_body
from packets.views.entry import on_case, person
from packets.wizard.walk import stops_of

TICKED, SHOWN, ALL = "right", "shown", "all"
WHY: dict[Change, Text] = {
    Change.ACCENTS: gettext_lazy("The forms take plain letters only, without accents."),
    Change.SIGNS: gettext_lazy("The box does not take a sign like - or ', so it is left out."),
    Change.SHORTENED: gettext_lazy(
        "Only its beginning stands in the box. All of it stands where it goes on."
    ),
}


@dataclass(frozen=True, kw_only=True)
class Shown:
    """One thing with the reasons in words, and where its answer is changed ("" for nowhere).

    `confirmed` tells who said that it is right, and when.
    """

    of: Respelled | NotTaken
    why: tuple[Text, ...] = ()
    change_at: str = ""
    confirmed: ConfirmedSpelling | None = None


@on_case(Action.VIEW_CASE_WORK, to_write=Action.EDIT_FORM_STEP)
@require_http_methods(["GET", "HEAD", "POST"])
def spelling(request: HttpRequest, case: Case) -> HttpResponse:
    """Show what is spelled otherwise, or keep what a person says is right."""
    if request.method == "POST":
        return _keep(request, case)
    facts = snapshot_of(case, today=timezone.localdate())
    found = on_forms(facts)
    at = _addresses(case, facts)
    told = {
        "case": case,
        "to_confirm": [_respelled(one, at) for one in found.to_confirm if one.is_open],
        "confirmed": _confirmed(case, found, at),
        "only_cut": [_respelled(one, at) for one in found.only_cut],
        "of_the_product": [_respelled(_in_short(one), at) for one in found.of_the_product],
        "foreign": [
            Shown(of=one, change_at=_at(at, one.source))
            for one in found.not_taken
            if one.kind == "foreign"
        ],
        "rights": rights_in(person(request), case),
        "names": {"ticked": TICKED, "shown": SHOWN, "all": ALL},
    }
    return render(request, "checking/spelling.html", told)


def _keep(request: HttpRequest, case: Case) -> HttpResponse:
    refuse_cut_body(request)
    digests = set(request.POST.getlist(SHOWN if ALL in request.POST else TICKED))
    are_all = confirm_spellings(
        case=case,
        digests=digests,
        by=person(request),
        today=timezone.localdate(),
        now=timezone.now(),
    )
    if not digests:
        messages.info(request, _("Nothing is ticked yet. Tick what is right, then save."))
    elif are_all:
        messages.success(request, _("Saved."))
    else:
        messages.info(request, _("An answer was changed meanwhile. Look at its spelling again."))
    return go_on(request, reverse("spelling", args=[case.reference]))


def _respelled(one: Respelled, at: Mapping[tuple[str, str], str]) -> Shown:
    why = [words for change, words in WHY.items() if change in one.changes]
    if one.is_cut:
        why.append(_no_room(one.room))
    return Shown(of=one, why=tuple(why), change_at=_at(at, one.source))


def _confirmed(case: Case, found: OnForms, at: Mapping[tuple[str, str], str]) -> list[Shown]:
    rows = {row.digest: row for row in case.spellings.select_related("confirmed_by")}
    return [
        replace(_respelled(one, at), confirmed=rows.get(one.digest))
        for one in found.to_confirm
        if one.is_confirmed
    ]


def _in_short(one: Respelled) -> Respelled:
    """Return our own words cut short: the letter has all of them, and nobody confirms them here."""
    given, written = shortened_apart(one.given, one.written)
    return replace(one, given=given, written=written)


def _no_room(room: int) -> str:
    return ngettext(
        "The box has room for {count} letter. What does not fit goes on in the part for further "
        "answers, or on a page behind the form.",
        "The box has room for {count} letters. What does not fit goes on in the part for further "
        "answers, or on a page behind the form.",
        room,
    ).format(count=room)


def _addresses(case: Case, facts: CaseSnapshot) -> Mapping[tuple[str, str], str]:
    """Return the address of each page that is asked, by the page and whom it is about."""
    addresses = Addresses.of(case)
    return {stop.key: addresses.stop(stop) for stop in stops_of(facts)}


def _at(at: Mapping[tuple[str, str], str], source: Source | None) -> str:
    if source is None:
        return ""
    return at.get((source.page, source.about)) or at.get((source.page, ""), "")

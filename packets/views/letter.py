"""The letter as the family reads it: made from the answers, and theirs to change word by word."""

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from packets.letter import letter_of, parts_of
from packets.models import Case
from packets.permissions import Action
from packets.views import wizard
from packets.views.answering import refuse_cut_body
from packets.views.entry import on_case
from packets.views.opened import Opened, open_page
from packets.wizard.forms import PageForm
from packets.wizard.raw import stored_page
from packets.wizard.walk import find

LETTER = "letter"


@on_case(Action.VIEW_CASE_FORM_ANSWERS)
@require_http_methods(["GET", "HEAD", "POST"])
def letter(request: HttpRequest, case: Case, who: str) -> HttpResponse:
    """Show the letter for one traveller, or keep what the family changed in it."""
    opened = open_page(case, LETTER, who, request.GET.get("back", ""))
    made = _made(opened)
    if request.method == "POST":
        refuse_cut_body(request)
        words = only_own_words(request.POST, made)
        return wizard.save_words(request, case, LETTER, who, data=words)
    raw = stored_page(opened.stop.page, opened.kept.answers, opened.kept.unclear)
    raw |= {part: words for part, words in made.items() if not raw.get(part)}
    form = PageForm(opened.stop, raw, opened.kept, country=opened.country)
    told = {**wizard.told_of(request, opened, form), "gaps": _gaps(opened)}
    told["own_parts"] = [part for part in made if opened.kept.answers.get(part)]
    return render(request, "wizard/letter.html", told)


def only_own_words(posted: QueryDict, made: dict[str, str]) -> QueryDict:
    """Empty the parts that nobody changed: they go on following the answers."""
    words = posted.copy()
    for part, text in made.items():
        if _same(words.get(part, ""), text):
            words[part] = ""
    return words


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()


def _made(opened: Opened) -> dict[str, str]:
    return parts_of(opened.facts, opened.facts.beneficiary(opened.stop.about))


def _gaps(opened: Opened) -> list[dict[str, Any]]:
    """Return what the letter should say and the answers do not, with the page that asks it."""
    traveller = opened.facts.beneficiary(opened.stop.about)
    found = []
    for gap in letter_of(opened.facts, traveller).gaps:
        stop = find(opened.facts, gap.mend_at, gap.about) or find(opened.facts, gap.mend_at)
        found.append({"text": gap.text, "to": opened.addresses.stop(stop) if stop else ""})
    return found

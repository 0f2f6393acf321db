"""The letter as the family reads it: made from the answers, and theirs to change word by word."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from packets.letter import citations_lost, kept_marks, letter_of, mark_of, parts_of, stale_parts
from packets.models import Case
from packets.permissions import Action, rights_in
from packets.selectors.exhibits import letters_of
from packets.selectors.suggestions import open_counts, suggestions_of
from packets.views import wizard
from packets.views.answering import refuse_cut_body
from packets.views.entry import on_case
from packets.views.opened import Opened, looked_at_again, open_page
from packets.views.page_gone import gives_words_back
from packets.views.papers import letter_words
from packets.wizard.forms import PageForm
from packets.wizard.raw import stored_page
from packets.wizard.walk import find
from parole_site.directions import isolated

LETTER = "letter"
TOLD_AT_ONCE = 3
"""Sentences in the message after a save; the page of the letter shows all."""
SALT = "words made for the letter"


@on_case(Action.VIEW_CASE_WORK, to_write=Action.EDIT_FORM_STEP)
@require_http_methods(["GET", "HEAD", "POST"])
@partial(gives_words_back, page_id=LETTER)
def letter(request: HttpRequest, case: Case, who: str) -> HttpResponse:
    """Show the letter for one traveller, or keep what the family changed in it."""
    opened = open_page(case, LETTER, who, request.GET.get("back", ""))
    made = _made(opened)
    if request.method == "POST":
        refuse_cut_body(request)
        shown = _shown_in(request.POST)
        words = only_own_words(request.POST, made, shown=shown)
        marks = {part: mark_of(text) for part, text in made.items()} | dict(shown)
        beside = kept_marks([part for part in made if words.get(part, "").strip()], marks)
        before = _lost_sentences(opened)
        answer = wizard.save_words(request, case, LETTER, who, data=words, beside=beside)
        _say_what_was_lost(request, looked_at_again(opened), before)
        return answer
    raw = stored_page(opened.stop.page, opened.kept.answers, opened.kept.unclear)
    raw |= {part: words for part, words in made.items() if not raw.get(part)}
    form = PageForm(opened.stop, raw, opened.kept, country=opened.country)
    told = {**wizard.told_of(request, opened, form), "gaps": _gaps(opened)}
    told["made"] = signing.dumps({part: mark_of(words) for part, words in made.items()}, salt=SALT)
    told["stale"] = _stale(opened, form)
    told["lost"] = _lost(opened, form)
    told |= _suggestions(request, opened)
    told["own_parts"] = [part for part in made if opened.kept.answers.get(part)]
    return render(request, "wizard/letter.html", told)


def only_own_words(
    posted: QueryDict, made: Mapping[str, str], *, shown: Mapping[str, str]
) -> QueryDict:
    """Empty the parts that nobody changed: they go on following the answers.

    `shown` are the marks of the words that the page was opened with. The answers may have moved
    since, and then the old words in a box are nobody's own.
    """
    words = posted.copy()
    for part, text in made.items():
        if mark_of(words.get(part, "")) in (mark_of(text), shown.get(part)):
            words[part] = ""
    return words


def _shown_in(posted: QueryDict) -> Mapping[str, str]:
    """Return the marks that the page sent along; none when they are not ours."""
    try:
        marks: dict[str, str] = signing.loads(posted.get("made", ""), salt=SALT)
    except signing.BadSignature:
        return {}
    return marks


def _made(opened: Opened) -> dict[str, str]:
    return parts_of(opened.facts, opened.facts.beneficiary(opened.stop.about))


def _stale(opened: Opened, form: PageForm) -> list[dict[str, Any]]:
    """Return the parts in own words of which the answers now say something else, with both ends."""
    found = stale_parts(opened.facts, opened.facts.beneficiary(opened.stop.about))
    return [{"box": form[part], "now": words} for part, words in found.items()]


def _lost(opened: Opened, form: PageForm) -> list[dict[str, Any]]:
    """Return the parts in own words in which sentences with documents stand no more as made."""
    facts, about = opened.facts, opened.stop.about
    letters = letters_of(facts)
    return [
        {
            "box": form[part],
            "sentences": [
                (one.text, [letter_words(facts, key, letters) for key in one.cites])
                for one in sentences
            ],
        }
        for part, sentences in citations_lost(facts, facts.beneficiary(about)).items()
    ]


def _lost_sentences(opened: Opened) -> dict[str, None]:
    """Return the sentences that lost their documents, in the order of the letter."""
    lost = citations_lost(opened.facts, opened.facts.beneficiary(opened.stop.about))
    return {one.text: None for sentences in lost.values() for one in sentences}


def _say_what_was_lost(request: HttpRequest, opened: Opened, before: dict[str, None]) -> None:
    """Tell whoever changed the letter which sentences lost their documents by it."""
    lost = [text for text in _lost_sentences(opened) if text not in before]
    for text in lost[:TOLD_AT_ONCE]:
        told = _("The letter does not point to a document any more from: “{sentence}”")
        messages.warning(request, told.format(sentence=isolated(text)))
    if more := len(lost[TOLD_AT_ONCE:]):
        told = ngettext(
            "And from {count} more sentence. The page of the letter shows it.",
            "And from {count} more sentences. The page of the letter shows them.",
            more,
        )
        messages.warning(request, told.format(count=more))


def _suggestions(request: HttpRequest, opened: Opened) -> dict[str, Any]:
    """Tell whoever may read them how many suggestions wait; nobody else learns of any."""
    rights = rights_in(request.user, opened.case)
    if Action.READ_SUGGESTIONS not in rights:
        return {}
    about = opened.stop.about
    if Action.SUGGEST_WORDS not in rights and not suggestions_of(opened.case, about).exists():
        return {}
    return {
        "suggestions_at": reverse(
            "suggestions", args=[opened.case.reference, opened.addresses.places[about]]
        ),
        "suggestion_count": open_counts(opened.case).get(about, 0),
        "may_suggest": Action.SUGGEST_WORDS in rights,
    }


def _gaps(opened: Opened) -> list[dict[str, Any]]:
    """Return what the letter should say and the answers do not, with the page that asks it."""
    traveller = opened.facts.beneficiary(opened.stop.about)
    found = []
    for gap in letter_of(opened.facts, traveller).gaps:
        stop = find(opened.facts, gap.mend_at, gap.about) or find(opened.facts, gap.mend_at)
        found.append({"text": gap.text, "to": opened.addresses.stop(stop) if stop else ""})
    return found

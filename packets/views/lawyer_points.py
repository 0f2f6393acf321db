"""Where a case stops for a lawyer, and the page of each: for lists, pages, and after a save."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode

from packets.models import Case
from packets.readiness import Finding, referring
from packets.snapshot import CaseSnapshot
from packets.views.mending import question_address
from packets.views.offers import next_question
from packets.views.opened import Opened
from packets.wizard.lawyer_first import all_lawyer_pages


@dataclass(frozen=True, kw_only=True)
class Point:
    """One finding that sends to a lawyer: its words, its page, and the question it came from."""

    text: str
    address: str
    question: str
    stops: bool
    is_set_aside: bool


def points_of(case: Case, facts: CaseSnapshot, found: Iterable[Finding]) -> tuple[Point, ...]:
    return tuple(
        Point(
            text=one.text,
            address=_page_of(case, one),
            question=question_address(case, facts, one),
            stops=one.stops,
            is_set_aside=one.is_set_aside,
        )
        for one in found
    )


def open_points(case: Case, facts: CaseSnapshot) -> tuple[Point, ...]:
    """Return all for which a lawyer should look first and none has answered yet."""
    return points_of(case, facts, [one for one in referring(facts) if one.needs_a_lawyer])


def points_here(opened: Opened) -> tuple[Point, ...]:
    """Return those that come from the answers of one page."""
    return points_of(opened.case, opened.facts, _raised_at(opened))


def lawyer_after(before: Opened, now: Opened) -> str:
    """Return the page to read after a save that was the first to say so, or ""; it leads on.

    The same about the same person is told once, on whichever page it came from before.
    """
    known = {_what(one) for one in referring(before.facts) if one.needs_a_lawyer}
    raised = [one for one in _raised_at(now) if _what(one) not in known]
    if not raised:
        return ""
    asked = {"saved": "1", "back": now.back_to, **next_question(now)}
    query = urlencode({key: value for key, value in asked.items() if value})
    return f"{_page_of(now.case, raised[0])}?{query}"


def _raised_at(opened: Opened) -> list[Finding]:
    here = (opened.stop.page.id, opened.stop.about)
    return [
        one
        for one in referring(opened.facts)
        if one.needs_a_lawyer and (one.mend_at, one.about) == here
    ]


def _what(finding: Finding) -> tuple[str, str]:
    return finding.rule.code, finding.about


def _page_of(case: Case, finding: Finding) -> str:
    page = all_lawyer_pages()[finding.rule.code]
    return reverse("lawyer-first", args=[case.reference, page.slug])

"""Who may choose the words of a represented case: the family and the attorney (REF-12)."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from babel.dates import format_datetime

from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About, its_page, never
from packets.readiness._subjects.people import travellers
from packets.snapshot import CaseSnapshot
from parole_site.locales import locale_now


def travellers_told_by_staff(case: CaseSnapshot) -> Iterator[About]:
    """Yield the travellers whose words staff saved last, with the moment of the newest as `what`.

    The moment makes what an attorney has agreed to another finding than what comes after it.
    """
    for it in travellers(case):
        saved = [words for words in case.staff_words if words.about == it.key]
        if saved:
            last = max(saved, key=lambda words: words.at)
            moment = format_datetime(last.at, format="long", locale=locale_now())
            yield replace(it, page=last.page, what=moment)


RULES: tuple[Rule, ...] = (
    Rule(
        code="REF-12",
        severity=Severity.REFER,
        each=travellers_told_by_staff,
        holds=never,
        says=_(
            "The office changed the reason or the story of {it.name}, last on {it.what}. "
            "The attorney of the case must agree."
        ),
        mend_at=its_page,
        source="rules on legal work by people who are no lawyers",
        confidence=Confidence.ONE_SOURCE,
    ),
)

"""What the forms do not take as it was answered, before anything is printed (FRM-31)."""

from collections.abc import Callable, Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from packets.asked import questions_of
from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About, its_page
from packets.respelling import NotTaken, OnForms, Respelled, on_forms, shortened
from packets.snapshot import CaseSnapshot

CUT, FOREIGN, CHOICE, MISSING = "cut", "foreign", "choice", "missing"


def on_the_forms(case: CaseSnapshot) -> Iterator[OnForms | About]:
    """Yield all of it where something is to confirm, then each answer with what is wrong of it.

    The kind stands in `facts`. Forms are filled once for all rules of this module. The explanation
    of Form I-131 is nearly always longer than its box and is written to go on, so it is no finding.
    """
    found = on_forms(case)
    if any(one.is_open for one in found.to_confirm):
        yield found
    for cut in (one for one in found.answers if one.is_cut):
        yield _about(cut, CUT)
    for problem in found.not_taken:
        if problem.kind != MISSING:
            yield _about(problem, problem.kind)
    yield from _missing(case, found)


def _about(one: Respelled | NotTaken, kind: str) -> About:
    form, source = one.boxes[0].form, one.source
    key, page = (source.about, source.page) if source else ("", "check")
    return About(key=key, name=form, what=shortened(one.given), page=page, facts=kind)


def _missing(case: CaseSnapshot, found: OnForms) -> Iterator[About]:
    """Yield each page that leaves boxes empty; one that is not answered yet is asked for anyway."""
    labels: dict[tuple[str, str, str], list[str]] = {}
    for one in found.not_taken:
        if one.kind == MISSING:
            place = (one.source.page, one.source.about, one.boxes[0].form)
            labels.setdefault(place, []).extend(box.label for box in one.boxes)
    if not labels:
        return
    unanswered = {(q.page.id, q.about) for q in questions_of(case) if q.page.unanswered(q.given)}
    for (page, about, form), boxes in labels.items():
        if (page, about) not in unanswered:
            what = shortened(", ".join(dict.fromkeys(boxes)))
            yield About(key=about, name=form, what=what, page=page, facts=MISSING)


def _no(kind: str) -> Callable[[CaseSnapshot, Any], bool]:
    """Return what holds unless the subject is of that kind."""
    return lambda _case, it: getattr(it, "facts", None) != kind


PLAIN_LETTERS = "Forms I-131, G-28 and I-912: the signs that their fields take"

RULES: tuple[Rule, ...] = (
    Rule(
        code="FRM-31",
        severity=Severity.WEAKENS,
        each=on_the_forms,
        holds=lambda _case, it: not isinstance(it, OnForms),
        says=_(
            "Some answers are spelled otherwise on the forms, like without accents. "
            "Look at them and say if they are right."
        ),
        mend_at="check",
        about=lambda _it: "",
        source=PLAIN_LETTERS,
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="FRM-31b",
        severity=Severity.WEAKENS,
        each=on_the_forms,
        holds=_no(FOREIGN),
        says=_(
            "Form {it.name} does not take all signs of this: {it.what}. "
            "Write it in plain letters, a name as the passport spells it."
        ),
        mend_at=its_page,
        source=PLAIN_LETTERS,
        confidence=Confidence.ONE_SOURCE,
        is_last_word=True,
    ),
    Rule(
        code="FRM-31c",
        severity=Severity.WEAKENS,
        each=on_the_forms,
        holds=_no(CHOICE),
        says=_("Form {it.name} has a list here, and this is not in it: {it.what}."),
        mend_at=its_page,
        source="The lists of choices in the fields of the forms",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="FRM-31d",
        severity=Severity.WEAKENS,
        each=on_the_forms,
        holds=_no(MISSING),
        says=_("A box that Form {it.name} needs is empty: {it.what}."),
        mend_at=its_page,
        source="USCIS, tips for filing forms by mail: answer all questions",
        confidence=Confidence.ONE_SOURCE,
        is_last_word=True,
    ),
    Rule(
        code="FRM-31e",
        severity=Severity.ADVICE,
        each=on_the_forms,
        holds=_no(CUT),
        says=_(
            "This is longer than its box on Form {it.name}, so it goes on elsewhere: {it.what}. "
            "Nothing is lost."
        ),
        mend_at=its_page,
        source="The part of each form for further answers, and its instructions",
        confidence=Confidence.ONE_SOURCE,
    ),
)

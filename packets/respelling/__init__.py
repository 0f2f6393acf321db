"""What the forms do not take as it was answered, over all travellers and all forms of a case.

An answer that is spelled otherwise is told once, however many boxes it stands in, with the question
that it answers. So is what a form cannot take at all, and what it lacks.
"""

from collections.abc import Iterator
from functools import cache

from packets.filings import FiledForm, filed_forms
from packets.filling.answers import ChangedAnswer, FormAnswers, answers_for
from packets.filling.sources import Source, Watched
from packets.filling.spelling import Change, spelled
from packets.letter.writing import PAGE as LETTER
from packets.official_forms import Item
from packets.questions import all_declared_pages
from packets.respelling.told import (
    BoxOfForm,
    NotTaken,
    OnForms,
    Respelled,
    digest_of_spelling,
    shortened,
    shortened_apart,
)
from packets.snapshot import CaseSnapshot
from packets.urgency import all_bases

__all__ = [
    "BoxOfForm",
    "NotTaken",
    "OnForms",
    "Respelled",
    "digest_of_spelling",
    "on_forms",
    "shortened",
    "shortened_apart",
]

SURELY_THE_ANSWER = 3
"""Letters: a shorter answer may stand inside other words by chance."""


def on_forms(case: CaseSnapshot) -> OnForms:
    """Return what the reviewed forms do not take as it was answered.

    The product's own words have no question behind them, such as the explanation of Form I-131,
    Part 8: they are written for the form, so they are told and nobody is asked about them.
    """
    changes: dict[tuple[str, str], Respelled] = {}
    problems: dict[tuple[str, str, Source], NotTaken] = {}
    for form, answers in _filled(case):
        watched = Watched(form.filing)
        for change in answers.changes:
            if not spelled(change.given).foreign:
                source = _answered_at(watched.sources(change.box), change.given)
                _add_change(changes, change, form, source, case)
        for problem in answers.problems:
            sources = watched.sources(problem.item)
            source = _answered_at(sources, problem.given) or next(reversed(sources), None)
            if source is not None:
                key = (problem.kind, problem.given, source)
                there = problems.get(key)
                problems[key] = NotTaken(
                    kind=problem.kind,
                    given=problem.given,
                    boxes=_with(there.boxes if there else (), _box(form, problem.item)),
                    source=source,
                )
    return OnForms(respelled=tuple(changes.values()), not_taken=tuple(problems.values()))


def _filled(case: CaseSnapshot) -> Iterator[tuple[FiledForm, FormAnswers]]:
    for person in case.beneficiaries:
        for form in filed_forms(case, person):
            if form.edition.printed is not None:
                yield form, answers_for(form.edition, form.filing)


def _add_change(
    changes: dict[tuple[str, str], Respelled],
    change: ChangedAnswer,
    form: FiledForm,
    source: Source | None,
    case: CaseSnapshot,
) -> None:
    key = (change.given, change.whole)
    there = changes.get(key)
    answered_at = (there.source if there and not there.is_of_the_product else None) or source
    rooms = (there.room if there else 0, change.room if Change.CUT in change.changes else 0)
    changes[key] = Respelled(
        given=change.given,
        written=change.whole,
        changes=frozenset(change.changes) | (there.changes if there else frozenset()),
        boxes=_with(there.boxes if there else (), _box(form, change.box)),
        source=answered_at or _letter(form, change),
        room=min((room for room in rooms if room), default=0),
        is_of_the_product=answered_at is None,
        is_confirmed=digest_of_spelling(*key) in case.spellings,
    )


def _letter(form: FiledForm, change: ChangedAnswer) -> Source | None:
    """Return the page of the letter for the explanation, which is made of its sentences."""
    if change.given != form.filing.explanation.strip():
        return None
    return Source(about=form.filing.beneficiary.key, page=LETTER, field="")


def _answered_at(sources: tuple[Source, ...], given: str) -> Source | None:
    """Return the answer that the box was given: its words are found, or it is read last.

    An answer that goes on no form only decides about words of the product.
    """
    named = (s for s in sources if len(s.words) >= SURELY_THE_ANSWER and s.words in given)
    last = (s for s in sources[-1:] if (s.page, s.field) in _written_fields())
    return next(named, None) or next(last, None)


@cache
def _written_fields() -> frozenset[tuple[str, str]]:
    """Return page and field of each question whose answer goes on a form."""
    pages = (
        *all_declared_pages(),
        *(page for basis in all_bases().values() for page in basis.pages),
    )
    return frozenset(
        (page.id, field.name)
        for page in pages
        for field in page.fields
        if any(one.on_form for one in (field, *field.parts))
    )


def _box(form: FiledForm, item: Item) -> BoxOfForm:
    edition = form.edition
    return BoxOfForm(form=edition.form, part=item.part, item=item.item, label=item.label)


def _with(boxes: tuple[BoxOfForm, ...], box: BoxOfForm) -> tuple[BoxOfForm, ...]:
    return boxes if box in boxes else (*boxes, box)

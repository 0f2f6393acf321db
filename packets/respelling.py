"""What the forms do not take as it was answered, over all travellers and all forms of a case.

An answer that is spelled otherwise is told once, however many boxes it stands in, with the question
that it answers. So is what a form cannot take at all, and what it lacks.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from packets.filings import FiledForm, filed_forms
from packets.filling.answers import ChangedAnswer, FormAnswers, answers_for
from packets.filling.sources import Source, Watched
from packets.filling.spelling import Change, spelled
from packets.official_forms import Item
from packets.questions import all_declared_pages
from packets.snapshot import CaseSnapshot
from packets.urgency import all_bases

SURELY_THE_ANSWER = 3
"""Letters: a shorter answer may stand inside other words by chance."""

SHOWN = 60
"""Letters of a longer answer that are enough to find it by."""

NEW_LETTERS = frozenset({Change.ACCENTS, Change.SIGNS})
"""Changes that a person confirms; straight quotation marks for curly ones are none."""


@dataclass(frozen=True, kw_only=True)
class BoxOfForm:
    """A box as the form prints it."""

    form: str
    part: str
    item: str
    label: str


@dataclass(frozen=True, kw_only=True)
class Respelled:
    """An answer that stands otherwise in some boxes; `source` is the question that it answers.

    `written` is all of it, where it goes on elsewhere too.
    """

    given: str
    written: str
    changes: frozenset[Change]
    boxes: tuple[BoxOfForm, ...]
    source: Source
    is_confirmed: bool = False

    @property
    def digest(self) -> str:
        return digest_of_spelling(self.given, self.written)

    @property
    def is_to_confirm(self) -> bool:
        """What only goes on elsewhere stands there as it was given: nobody has to confirm that."""
        return bool(self.changes & NEW_LETTERS)

    @property
    def is_open(self) -> bool:
        return self.is_to_confirm and not self.is_confirmed

    @property
    def is_cut(self) -> bool:
        return Change.CUT in self.changes


@dataclass(frozen=True, kw_only=True)
class NotTaken:
    """What a form cannot take or lacks; `kind` as in a problem of the filling."""

    kind: str
    given: str
    boxes: tuple[BoxOfForm, ...]
    source: Source


@dataclass(frozen=True, kw_only=True)
class OnForms:
    """All of it, in the order of filing."""

    respelled: tuple[Respelled, ...] = ()
    not_taken: tuple[NotTaken, ...] = ()

    @property
    def to_confirm(self) -> tuple[Respelled, ...]:
        return tuple(one for one in self.respelled if one.is_to_confirm)

    @property
    def only_cut(self) -> tuple[Respelled, ...]:
        return tuple(one for one in self.respelled if not one.is_to_confirm)


def digest_of_spelling(given: str, written: str) -> str:
    """Return what a person confirms, as one value: it changes with either (SHA-256, hex)."""
    text = json.dumps([given, written], ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def shortened(words: str) -> str:
    """Return words on one line, cut where they are long."""
    whole = " ".join(words.split())
    return whole if len(whole) <= SHOWN else f"{whole[:SHOWN].rstrip()}…"


def on_forms(case: CaseSnapshot) -> OnForms:
    """Return what the reviewed forms do not take as it was answered.

    The product's own words have no question behind them, such as the explanation of Form I-131,
    Part 8: they are written for the form, and there is nothing to ask anybody about them.
    """
    changes: dict[tuple[str, str], Respelled] = {}
    problems: dict[tuple[str, str, Source], NotTaken] = {}
    for form, answers in _filled(case):
        watched = Watched(form.filing)
        for change in answers.changes:
            source = _answered_at(watched.sources(change.box), change.given)
            if source is not None and not spelled(change.given).foreign:
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
    source: Source,
    case: CaseSnapshot,
) -> None:
    key = (change.given, change.whole)
    there = changes.get(key)
    changes[key] = Respelled(
        given=change.given,
        written=change.whole,
        changes=frozenset(change.changes) | (there.changes if there else frozenset()),
        boxes=_with(there.boxes if there else (), _box(form, change.box)),
        source=there.source if there else source,
        is_confirmed=digest_of_spelling(*key) in case.spellings,
    )


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

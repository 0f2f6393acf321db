"""The steps after the packet was made as pages of the wizard show them: asked, told, and due."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from packets.after import AGENCY_WORDS, StepKind
from packets.after.course import dues, kind_of
from packets.questions import Text
from packets.snapshot import Answered, CaseSnapshot, StepFacts
from packets.wizard.naming import names_in
from packets.wizard.parts import Group, Part
from packets.wizard.shown import date_words
from packets.wizard.summary import AnswerShown, answers_shown
from packets.wizard.walk import Stop

AFTER = Part(key="after", group=Group.MAIL, title=gettext_lazy("Mailing, and what comes after"))
PLAN = Part(key="after", group=Group.MAIL, title=gettext_lazy("A plan for you alone"))


@dataclass(frozen=True, kw_only=True)
class StepShown:
    """One step that was told; `missing` says that an answer of its paper is not there yet."""

    facts: StepFacts
    kind: StepKind
    answers: tuple[AnswerShown, ...]
    guide: str = ""

    @property
    def agency(self) -> Text:
        return AGENCY_WORDS[self.kind.agency]

    @property
    def warning(self) -> Text:
        """Return what is odd in what was told, or ""."""
        return self.kind.warns(self.facts)

    @property
    def is_missing_something(self) -> bool:
        return any(answer.is_missing for answer in self.answers)


@dataclass(frozen=True, kw_only=True)
class DueShown:
    """A day that must not be missed, and how far away it is."""

    words: str
    what: Text
    away: str
    is_over: bool
    is_soon: bool


SOON_DAYS = 14


def stop_of(case: CaseSnapshot, kind: StepKind, answers: Answered) -> Stop:
    """Return the page of a step as a stop of the wizard that is on no walk."""
    part = PLAN if kind.is_private else AFTER
    return Stop(
        page=kind.page, part=part, given=answers, names=names_in(case, ""), today=case.taken_on
    )


def steps_shown(case: CaseSnapshot, steps: Iterable[StepFacts]) -> tuple[StepShown, ...]:
    """Return the steps in the order in which they were told, without kinds that are gone."""
    return tuple(
        StepShown(
            facts=step,
            kind=kind,
            answers=tuple(a for a in answers_shown(stop_of(case, kind, step)) if _counts(a)),
            guide=kind.guide(step, case.taken_on),
        )
        for step in steps
        if (kind := kind_of(step)) is not None
    )


def _counts(answer: AnswerShown) -> bool:
    return answer.is_given or answer.is_missing


def dues_shown(steps: Iterable[StepFacts], *, today: date) -> tuple[DueShown, ...]:
    return tuple(
        DueShown(
            words=date_words(due.day.isoformat()),
            what=due.what,
            away=_away((due.day - today).days),
            is_over=due.day < today,
            is_soon=0 <= (due.day - today).days <= SOON_DAYS,
        )
        for _step, due in dues(steps)
    )


def _away(days: int) -> str:
    if days < 0:
        return _("This day is over")
    if days == 0:
        return _("today")
    return ngettext("in {days} day", "in {days} days", days).format(days=days)

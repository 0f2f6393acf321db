"""Keep what a person said where a paper and an answer differ; only "the paper" changes an answer.

The answer is changed in the way in which its page of the wizard is saved: with its version.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db import transaction

from packets.comparing import Comparison
from packets.comparing.places import GIVEN
from packets.models import Case, PaperDecision, User
from packets.operations import audit
from packets.operations.drafting import PageChangedMeanwhile, kept_by, save_page
from packets.operations.rows import locked_for_change, row_of
from packets.snapshot import Decision
from packets.wizard.walk import Stop

BESIDE = (".en", ".typed")
"""What stands beside an answer and goes with it: English words, and a date as it was typed."""


@dataclass(frozen=True, kw_only=True)
class Said:
    """What a person clicked; `version` is that of the answer's page when they were asked."""

    question: Comparison
    decision: Decision
    version: int


@transaction.atomic
def decide_on_paper(*, case: Case, stop: Stop, said: Said, by: User, now: datetime) -> None:
    """Keep a decision, and the answer that the paper says where that is the right one.

    Raises PageChangedMeanwhile when somebody saved the page since then, and WrongMoment when the
    case is closed for changes.
    """
    held = locked_for_change(case)
    kept = kept_by(row_of(held, stop.page.about, stop.about, stop.basis), stop.page)
    if kept.version != said.version:
        raise PageChangedMeanwhile(kept)
    question = said.question
    if said.decision is Decision.PAPER:
        answers = answers_as_on_paper(question, kept.answers)
        unclear = {name: told for name, told in kept.unclear.items() if name != question.field}
        typed = replace(kept, answers=answers, unclear=unclear)
        save_page(case=held, stop=stop, typed=typed, by=by, now=now)
    _keep(held, said, by, now)
    audit.record(case=held, by=by, what="PAPER_DECIDED", about=question.key)


@transaction.atomic
def take_back(*, case: Case, key: str, by: User) -> None:
    """Forget that a paper is about somebody else, on all of its pages; its questions come back.

    Doing it again does no harm. Raises WrongMoment when the case is closed for changes.
    """
    held = locked_for_change(case)
    others = held.paper_decisions.filter(decision=Decision.SOMEBODY_ELSE)
    said = others.filter(key=key).first()
    if said is not None:
        others.filter(paper=said.paper, about=said.about).delete()
        held.save(update_fields=["changed_at"])
        audit.record(case=held, by=by, what="PAPER_TAKEN_BACK", about=key)


def answers_as_on_paper(question: Comparison, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Return the answers of a page with the one that the paper says.

    Who wrote a middle name apart has the given names of the paper apart as well.
    """
    new = {question.field: question.read}
    if question.fact.kind == GIVEN:
        first, _space, rest = question.read.partition(" ")
        is_apart = bool(answers.get("middle")) and bool(rest)
        new = {"given": first, "middle": rest} if is_apart else {"given": question.read}
        new.setdefault("middle", "")
    gone = {name + beside for name in new for beside in BESIDE}
    kept = {name: value for name, value in answers.items() if name not in gone}
    return {name: value for name, value in {**kept, **new}.items() if value != ""}


def _keep(case: Case, said: Said, by: User, now: datetime) -> None:
    question, fact = said.question, said.question.fact
    PaperDecision.objects.update_or_create(
        case=case,
        key=question.key,
        defaults={
            "paper": fact.paper,
            "page": fact.page,
            "kind": fact.kind,
            "value": fact.value,
            "about": question.about,
            "place": question.place,
            "answered": question.answered,
            "decision": said.decision,
            "by": by,
            "at": now,
        },
    )

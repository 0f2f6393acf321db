"""Begin a new request from an old case: its facts and papers, and none of its ink."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from packets.after import all_steps
from packets.errors import NotAllowed
from packets.models import AuditLine, Case, User
from packets.operations import audit
from packets.operations.cases_in_folders import originals_of
from packets.operations.rows import locked
from packets.operations.taking_in import take_in_whole
from packets.questions.filing import ABOUT_SENDING
from packets.questions.finish import LAST_STEPS
from packets.selectors.snapshots import record_of
from packets.snapshot import BeneficiaryFacts, Beside, CaseRecord, CaseSnapshot
from packets.snapshot.beside import CASE

STARTED_AGAIN = "STARTED_AGAIN"
SAME_CLICK = timedelta(minutes=10)
REFUSED = "REFUSED"
WHAT_IS_NEW = "w-new"
FLAGS, DENIED, NO_FLAG = "s-flags", "PAROLE_BEFORE", ("NONE", "NOT_SURE")


@transaction.atomic
def start_again(*, case: Case, by: User, now: datetime) -> Case:
    """Return a new case with the facts and papers of an old one; the old one stays as it is.

    What was signed, mailed and checked does not come along, nor what was suggested for the letter:
    a new request is signed, checked and paid anew. Words of the letter do, and say so themselves
    where the answers behind them change. A second click within ten minutes returns the case of the
    first. Raises NotAllowed while no step leads to a new request.
    """
    held = locked(case)
    starts = [kind.key for kind in all_steps().values() if kind.is_new_start]
    if not held.steps.filter(kind__in=starts).exists():
        raise NotAllowed(_("A new request begins when the first one was decided."))
    there = _just_started(held, by, now)
    if there is not None:
        return there
    record = _for_a_new_request(record_of(held, today=now.date()))
    with originals_of(held, record) as files:
        new = take_in_whole(record=record, place_of=files.__getitem__, owner=by, now=now)
    audit.record(case=held, by=by, what=STARTED_AGAIN, about=new.reference)
    return new


def _just_started(case: Case, by: User, now: datetime) -> Case | None:
    lines = AuditLine.objects.filter(case=case.reference, what=STARTED_AGAIN, actor=by.pk)
    line = lines.filter(at__gt=now - SAME_CLICK).last()
    return Case.objects.filter(reference=line.about).first() if line else None


def _for_a_new_request(record: CaseRecord) -> CaseRecord:
    rows = record.rows
    return CaseRecord(
        rows=replace(
            rows,
            reference="",
            answers=_with_the_denial(rows, _without_last_steps(rows.answers)),
            signed=(),
            steps=(),
            beneficiaries=tuple(map(_without_news, rows.beneficiaries)),
        ),
        beside=_beside(record.beside),
    )


def _without_news(person: BeneficiaryFacts) -> BeneficiaryFacts:
    """Leave out what was new in the old case: in a new request something else is."""
    left = {page: given for page, given in person.stay.answers.items() if page != WHAT_IS_NEW}
    return replace(person, stay=replace(person.stay, answers=left))


def _without_last_steps(answers: Mapping[str, Any]) -> dict[str, Any]:
    left = LAST_STEPS | ABOUT_SENDING
    return {page: given for page, given in answers.items() if page not in left}


def _with_the_denial(rows: CaseSnapshot, answers: dict[str, Any]) -> dict[str, Any]:
    """Say of a request after a denial that there was one: a new form asks about it (REF-05)."""
    if not any(step.kind == REFUSED for step in rows.steps):
        return answers
    flags = [flag for flag in rows.picks(FLAGS, "flags") if flag not in NO_FLAG]
    told = {**answers.get(FLAGS, {}), "flags": list(dict.fromkeys([*flags, DENIED]))}
    return {**answers, FLAGS: told}


def _beside(kept: Beside) -> Beside:
    """Leave out what is kept beside rows that do not come along, and the old state and goal."""

    def stays(place: str) -> bool:
        return not place.startswith(("signed_pages.", "steps."))

    unclear = {place: words for place, words in kept.unclear.items() if stays(place)}
    if CASE in unclear:
        unclear[CASE] = _without_last_steps(unclear[CASE])
    return replace(
        kept,
        status="",
        goal_to_mail_on=None,
        suggestions=(),
        unclear=unclear,
        refused={place: why for place, why in kept.refused.items() if stays(place)},
        taken_over={place: pages for place, pages in kept.taken_over.items() if stays(place)},
    )

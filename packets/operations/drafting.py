"""Save one page of the wizard: its answers only, once, and never over somebody else's words."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from packets.errors import ChangedMeanwhile
from packets.models import Case, User
from packets.models.case import AnsweredRow
from packets.operations import audit
from packets.operations.effects import EFFECTS
from packets.operations.rows import locked_for_change, row_of
from packets.questions import Page
from packets.wizard.forms import Kept
from packets.wizard.walk import Stop

PAGE_SAVED = "PAGE_SAVED"


class PageChangedMeanwhile(ChangedMeanwhile):
    """Another tab or person saved other words on the page; `kept` are theirs."""

    def __init__(self, kept: Kept) -> None:
        super().__init__(
            _("This page was changed meanwhile. Choose one of the two texts, or write a new one.")
        )
        self.kept = kept


def kept_by(row: AnsweredRow, page: Page) -> Kept:
    """Return what a row keeps of a page."""
    at = row.saved.get(page.id, {}).get("at")
    return Kept(
        answers=row.answers.get(page.id, {}),
        unclear=row.unclear.get(page.id, {}),
        version=row.version_of(page.id),
        at=datetime.fromisoformat(at) if at else None,
    )


def save_page(*, case: Case, stop: Stop, typed: Kept, by: User | None, now: datetime) -> Kept:
    """Save what was typed on a page and return what is kept now.

    Without an account (`by`) it is somebody with a link to this task.
    `typed.version` is the one that the page had when it was opened. A second save of the same words
    does nothing. Raises PageChangedMeanwhile, WrongMoment when the case is closed for changes, and
    NotAllowed when the person or reason of the page is gone.
    """
    with transaction.atomic():
        held = locked_for_change(case)
        row = row_of(held, stop.page.about, stop.about, stop.basis)
        kept = kept_by(row, stop.page)
        wanted = {**_of_other_fields(stop.page, kept.answers), **typed.answers}
        if kept.version and (kept.answers, kept.unclear) == (wanted, typed.unclear):
            return kept
        if kept.version != typed.version:
            raise PageChangedMeanwhile(kept)
        _write(row, stop.page, replace(typed, answers=wanted), by=by, now=now)
        effect = EFFECTS.get(stop.page.id)
        if effect is not None:
            effect(held, row, wanted)
        held.save(update_fields=["changed_at"])
        audit.record(
            case=held, by=by, what=PAGE_SAVED, about=f"{stop.about} {stop.page.id}".strip()
        )
        return kept_by(row, stop.page)


def _of_other_fields(page: Page, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Return answers that the page does not ask for (any more): they are not thrown away."""
    asked = {field.name for field in page.fields}
    return {name: value for name, value in answers.items() if name.split(".")[0] not in asked}


def _write(row: AnsweredRow, page: Page, typed: Kept, *, by: User | None, now: datetime) -> None:
    row.answers[page.id] = dict(typed.answers)
    row.unclear.pop(page.id, None)
    if typed.unclear:
        row.unclear[page.id] = dict(typed.unclear)
    writer = by.pk if by else None
    row.saved[page.id] = {"version": typed.version + 1, "at": now.isoformat(), "by": writer}
    row.save()

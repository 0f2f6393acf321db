"""Say that a kind of proof cannot be had, why, and what there is instead."""

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from packets.english import is_latin
from packets.errors import ChangedMeanwhile, NotUnderstood
from packets.models import CannotGetRow, Case, User
from packets.operations import audit
from packets.operations.rows import locked_for_change

NEVER_SAID = 0
"""The version that a page shows while there is no reason."""


class ReasonChangedMeanwhile(ChangedMeanwhile):
    """Somebody else changed the reason; `row` has their words, None when they took it back."""

    def __init__(self, row: CannotGetRow | None) -> None:
        super().__init__(
            _("The reason was changed meanwhile. Choose one of the two texts, or write a new one.")
        )
        self.row = row

    @property
    def version(self) -> int:
        return self.row.version if self.row is not None else NEVER_SAID


def say_cannot_get(
    *, case: Case, kind: str, about: str, words: Mapping[str, str], version: int, by: User
) -> CannotGetRow:
    """Keep the reason, or new words for it; `version` is the one that the page showed.

    `words` are why, and what there is instead, each with its English under the name with ".en".
    Raises NotUnderstood without a reason, and ReasonChangedMeanwhile when other words were saved,
    or the reason was taken back, since then.
    """
    said = {**_in_both("why", words), **_in_both("instead", words)}
    if not said["why"]:
        raise NotUnderstood(_("Write why you cannot get this document."))
    with transaction.atomic():
        held = locked_for_change(case)
        row = held.cannot_get.filter(kind=kind, about=about).first()
        if row is not None and all(getattr(row, name) == said[name] for name in said):
            return row
        _refuse_if_stale(row, version)
        row = row or CannotGetRow(case=held, kind=kind, about=about)
        for name, text in said.items():
            setattr(row, name, text)
        row.version += 1
        row.save()
        _note(held, by, "CANNOT_GET_SAID", kind)
    return row


@transaction.atomic
def take_back(*, case: Case, kind: str, about: str, version: int, by: User) -> None:
    """Take back that a document cannot be had; `version` is the one that the page showed.

    Raises ReasonChangedMeanwhile when somebody gave another reason since.
    """
    held = locked_for_change(case)
    row = held.cannot_get.filter(kind=kind, about=about).first()
    if row is None:
        return
    _refuse_if_stale(row, version)
    row.delete()
    _note(held, by, "CANNOT_GET_TAKEN_BACK", kind)


def _in_both(name: str, words: Mapping[str, str]) -> dict[str, str]:
    """Return the words by column; English stands beside words in other letters only."""
    own = words[name].strip()
    english = "" if is_latin(own) else words.get(f"{name}.en", "").strip()
    return {name: own, f"{name}_en": english}


def _refuse_if_stale(row: CannotGetRow | None, version: int) -> None:
    if version != (row.version if row is not None else NEVER_SAID):
        raise ReasonChangedMeanwhile(row)


def _note(case: Case, by: User, what: str, kind: str) -> None:
    case.save(update_fields=["changed_at"])
    audit.record(case=case, by=by, what=what, about=kind)

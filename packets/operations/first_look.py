"""Accept what came by a link to one task, or set it aside: until then it counts for nothing."""

from django.db import transaction
from django.utils.translation import gettext as _

from evidence.models import Document
from packets.errors import WrongMoment
from packets.models import Case, Exhibit, Translation, User
from packets.models.first_look import Look
from packets.operations.exhibits import exhibit_in, note
from packets.operations.rows import locked_for_change
from packets.operations.translations import TranslationRemoved

ACCEPTED, SET_ASIDE = "FILE_ACCEPTED", "FILE_SET_ASIDE"


class NothingToLookAt(WrongMoment):
    """The file has no pages yet, so that nobody can have looked at it."""

    def __init__(self) -> None:
        super().__init__(
            _("This document has no pages yet. Wait a minute, look at it, then decide.")
        )


@transaction.atomic
def accept(*, file: Exhibit | Translation, by: User) -> None:
    """Let a file count from now on; twice does no harm.

    Raises NothingToLookAt before it has pages, DocumentRemoved and TranslationRemoved.
    """
    case, exhibit, held = _held(file)
    if not held.look:
        return
    if _shown(held).state != Document.State.READY:
        raise NothingToLookAt
    _say(case, exhibit, held, "", ACCEPTED, by)


@transaction.atomic
def set_aside(*, file: Exhibit | Translation, by: User) -> None:
    """Keep a file that waits, and leave it out; what counts already is left as it is.

    Raises DocumentRemoved and TranslationRemoved.
    """
    case, exhibit, held = _held(file)
    if held.is_waiting:
        _say(case, exhibit, held, Look.SET_ASIDE, SET_ASIDE, by)


def _held(file: Exhibit | Translation) -> tuple[Case, Exhibit, Exhibit | Translation]:
    """Return the row as it is now, in its case that nobody else changes meanwhile."""
    if isinstance(file, Exhibit):
        case = locked_for_change(file.case)
        exhibit = exhibit_in(case, file)
        return case, exhibit, exhibit
    case = locked_for_change(file.exhibit.case)
    held = Translation.objects.filter(pk=file.pk, exhibit__case=case).first()
    if held is None:
        raise TranslationRemoved
    return case, held.exhibit, held


def _shown(held: Exhibit | Translation) -> Document:
    return held.filed if isinstance(held, Exhibit) else held.document


def _say(
    case: Case, exhibit: Exhibit, held: Exhibit | Translation, look: str, what: str, by: User
) -> None:
    held.look = look
    held.save(update_fields=["look"])
    note(case, by, what, exhibit)

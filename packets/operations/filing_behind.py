"""File a document that is in the case already as the English translation of another one."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from evidence.joining import is_joined
from packets.errors import NotUnderstood
from packets.models import Case, Exhibit, Translation, User
from packets.operations.exhibits import exhibit_in, note
from packets.operations.placing import close_ranks
from packets.operations.rows import locked_for_change


class NotATranslation(NotUnderstood):
    """The document that was named cannot stand behind the other one."""


def may_stand_behind(exhibit: Exhibit, other: Exhibit) -> bool:
    """Tell whether `other` can be the translation of `exhibit`: one file, with none behind it."""
    is_apart = other.pk != exhibit.pk and other.previous_id is None
    return is_apart and not is_joined(other.document) and not any(other.translations.all())


@transaction.atomic
def file_behind(*, exhibit: Exhibit, code: str, by: User) -> Translation:
    """Take the document of that code out of the list, and file it behind its original.

    Its title stays; what was said about it as a document of its own is not asked of translations.
    Doing it again changes nothing. Raises NotATranslation.
    """
    case = locked_for_change(exhibit.case)
    held = exhibit_in(case, exhibit)
    chosen = _code(code)
    done = held.translations.filter(code=chosen).first()
    if done is not None:
        return done
    other = case.exhibits.select_related("document").filter(code=chosen).first()
    if other is None:
        message = _("Choose the document that is the translation.")
        raise NotATranslation(message)
    if not may_stand_behind(held, other):
        message = _(
            "A document that has a translation, or is made of several files, cannot be a "
            "translation itself. Choose another one."
        )
        raise NotATranslation(message)
    return _moved(case, held, other, by)


def _code(chosen: str) -> UUID:
    try:
        return UUID(chosen)
    except ValueError:  # nothing was chosen: no row has this one
        return UUID(int=0)


def _moved(case: Case, held: Exhibit, other: Exhibit, by: User) -> Translation:
    document, title, code, look = other.document, other.title, other.code, other.look
    note(case, by, "FILED_AS_TRANSLATION", other)
    other.delete()
    close_ranks(case)
    translation = held.translations.create(document=document, title=title, code=code, look=look)
    note(case, by, "TRANSLATION_ADDED", held)
    return translation

"""English translations: filed directly behind their original, on the paper of 8 CFR 103.2(b)(3)."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from evidence import erasing
from evidence.models import Document
from packets.errors import ChangedMeanwhile
from packets.models import Case, Exhibit, Translation, User
from packets.models.first_look import first_look_of
from packets.operations.arriving import Arrival, taken_in
from packets.operations.exhibits import exhibit_in, note
from packets.operations.rows import locked_for_change

WORDS = ("title", "translator", "told")


class TranslationChangedMeanwhile(ChangedMeanwhile):
    """Somebody else changed what is said about a translation; `translation` has their words."""

    def __init__(self, translation: Translation) -> None:
        super().__init__(
            _(
                "What is said about this translation was changed meanwhile. "
                "Choose one of the two texts, or write a new one."
            )
        )
        self.translation = translation


class TranslationRemoved(ChangedMeanwhile):
    """Somebody else removed the translation that the page is about."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This translation was removed meanwhile, so your words about it are not saved. "
                "Add the translation again if you need it."
            )
        )


def add_translation(
    *, exhibit: Exhibit, arrival: Arrival, words: Mapping[str, Any], by: User | None
) -> Translation:
    """Add the English translation of a document; the same form sent twice adds one.

    `words` are title, translator and what is told of both. Raises evidence.errors.Refused.
    """

    def put_behind(case: Case, document: Document, token: str) -> Translation:
        held = exhibit_in(case, exhibit)
        said = {name: words[name] for name in WORDS if name in words}
        translation = held.translations.create(
            document=document, upload_token=token, look=first_look_of(by), **said
        )
        note(case, by, "TRANSLATION_ADDED", held)
        return translation

    these = Translation.objects.filter(exhibit=exhibit)
    return taken_in(case=exhibit.case, arrival=arrival, rows=these, place=put_behind)


@transaction.atomic
def describe_translation(
    *, translation: Translation, words: Mapping[str, Any], version: int, by: User
) -> None:
    """Keep who translated, and what is told of the signed note.

    `version` is the one that the page showed. Raises TranslationChangedMeanwhile when other words
    were saved since, and TranslationRemoved when there is nothing left to describe.
    """
    case = locked_for_change(translation.exhibit.case)
    held = Translation.objects.filter(pk=translation.pk).first()
    if held is None:
        raise TranslationRemoved
    if all(getattr(held, name) == words[name] for name in words):
        return
    if held.version != version:
        raise TranslationChangedMeanwhile(held)
    for name in WORDS:
        setattr(held, name, words.get(name, getattr(held, name)))
    held.version += 1
    held.save(update_fields=[*WORDS, "version"])
    note(case, by, "TRANSLATION_DESCRIBED", held.exhibit)


@transaction.atomic
def remove_translation(*, translation: Translation, by: User) -> None:
    """Take a translation away; its original stays."""
    case = locked_for_change(translation.exhibit.case)
    held = Translation.objects.filter(pk=translation.pk).first()
    if held is None:
        return
    note(case, by, "TRANSLATION_REMOVED", held.exhibit)
    held.delete()
    erasing.remove(held.document)

"""English translations: filed directly behind their original, on the paper of 8 CFR 103.2(b)(3)."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from evidence import erasing
from evidence.models import Document
from packets.models import Case, Exhibit, Translation, User
from packets.operations.arriving import Arrival, taken_in
from packets.operations.exhibits import exhibit_in, note
from packets.operations.rows import locked_for_change

WORDS = ("title", "translator", "is_certified")


def add_translation(
    *, exhibit: Exhibit, arrival: Arrival, words: Mapping[str, Any], by: User
) -> Translation:
    """Add the English translation of a document; the same form sent twice adds one.

    `words` are title, translator and is_certified. Raises evidence.errors.Refused.
    """

    def put_behind(case: Case, document: Document, token: str) -> Translation:
        held = exhibit_in(case, exhibit)
        said = {name: words[name] for name in WORDS if name in words}
        translation = held.translations.create(document=document, upload_token=token, **said)
        note(case, by, "TRANSLATION_ADDED", held)
        return translation

    these = Translation.objects.filter(exhibit=exhibit)
    return taken_in(case=exhibit.case, arrival=arrival, rows=these, place=put_behind)


@transaction.atomic
def describe_translation(*, translation: Translation, words: Mapping[str, Any], by: User) -> None:
    """Keep who translated, and whether the signed note is in the file."""
    case = locked_for_change(translation.exhibit.case)
    held = Translation.objects.select_for_update().filter(pk=translation.pk).first()
    if held is None or all(getattr(held, name) == words[name] for name in words):
        return
    for name in WORDS:
        setattr(held, name, words.get(name, getattr(held, name)))
    held.save(update_fields=list(WORDS))
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

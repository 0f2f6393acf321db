"""English translations: filed directly behind their original, on the paper of 8 CFR 103.2(b)(3)."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from evidence import erasing
from evidence.models import Document
from packets.models import Exhibit, Translation, User
from packets.operations.exhibits import Arrival, exhibit_in, note, refuse_if_used
from packets.operations.rows import locked_for_change

WORDS = ("title", "translator", "is_certified")


def add_translation(
    *, exhibit: Exhibit, arrival: Arrival, words: Mapping[str, Any], by: User
) -> Translation:
    """Add the English translation of a document; the same form sent twice adds one.

    `words` are title, translator and is_certified. Raises evidence.errors.Refused.
    """
    there = exhibit.translations.filter(upload_token=arrival.token).first()
    if there is not None and arrival.brings(there.document):
        return there
    if there is not None:
        arrival = arrival.anew()
    document = arrival.received()
    known = exhibit.translations.filter(document=document).first()
    if known is not None:
        return known
    refuse_if_used(document)
    try:
        with transaction.atomic():
            translation = _added(exhibit, document, arrival.token, words, by)
    except BaseException:
        erasing.remove(document)
        raise
    if translation.document_id != document.pk:
        erasing.remove(document)
    return translation


def _added(
    exhibit: Exhibit, document: Document, token: str, words: Mapping[str, Any], by: User
) -> Translation:
    case = locked_for_change(exhibit.case)
    held = exhibit_in(case, exhibit)
    translation = held.translations.filter(upload_token=token).first()
    if translation is None:
        said = {name: words[name] for name in WORDS if name in words}
        translation = held.translations.create(document=document, upload_token=token, **said)
        note(case, by, "TRANSLATION_ADDED", held)
    return translation


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

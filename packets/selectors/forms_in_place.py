"""Why a packet carries an answer sheet for a form, and not the agency's own PDF."""

from collections.abc import Collection, Iterable
from enum import StrEnum

from packets.models import OfficialForm
from packets.official_forms import FormEdition


class Why(StrEnum):
    """What is lacking, the first that applies."""

    NOT_REVIEWED = "NOT_REVIEWED"
    NOT_APPROVED = "NOT_APPROVED"
    OTHER_EDITION = "OTHER_EDITION"
    NOT_HERE = "NOT_HERE"


def why_not_filled(editions: Iterable[FormEdition], filled: Collection[str]) -> dict[str, Why]:
    """Return by its key what is lacking for each edition that is not among the `filled` ones.

    Asks the database only where a file could be put in place.
    """
    missing = [one for one in editions if one.key not in filled]
    why = {one.key: Why.NOT_REVIEWED for one in missing if one.printed is None}
    fillable = [one for one in missing if one.printed is not None]
    if fillable:
        names = {one.form for one in fillable}
        files = list(OfficialForm.objects.filter(form__in=names))
        why |= {one.key: _what_is_lacking(one, files) for one in fillable}
    return why


def _what_is_lacking(edition: FormEdition, files: Iterable[OfficialForm]) -> Why:
    of_form = [file for file in files if file.form == edition.form]
    waiting = (f for f in of_form if f.key == edition.key and f.state == OfficialForm.State.CHECKED)
    if any(waiting):
        return Why.NOT_APPROVED
    others = (f for f in of_form if f.key != edition.key and f.state == OfficialForm.State.APPROVED)
    return Why.OTHER_EDITION if any(others) else Why.NOT_HERE

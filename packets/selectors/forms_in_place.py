"""Why a packet carries an answer sheet for a form, and not the agency's own PDF."""

from collections.abc import Collection, Iterable
from datetime import date
from enum import StrEnum

from packets.models import OfficialForm
from packets.official_forms import FormEdition
from packets.selectors.overtaken import forms_filled


class Why(StrEnum):
    """What is lacking, the first that applies."""

    NOT_REVIEWED = "NOT_REVIEWED"
    NOT_APPROVED = "NOT_APPROVED"
    OTHER_EDITION = "OTHER_EDITION"
    NOT_HERE = "NOT_HERE"


def why_not_filled(editions: Collection[FormEdition], *, on: date) -> dict[str, Why]:
    """Return by its key what is lacking for each edition that a packet of that day does not fill.

    All files are looked up at once.
    """
    files = list(OfficialForm.objects.filter(form__in={one.form for one in editions}))
    filled = forms_filled(on=on, files=files)
    return {one.key: _what_is_lacking(one, files) for one in editions if one.key not in filled}


def _what_is_lacking(edition: FormEdition, files: Iterable[OfficialForm]) -> Why:
    if edition.printed is None:
        return Why.NOT_REVIEWED
    of_form = [file for file in files if file.form == edition.form]
    waiting = (f for f in of_form if f.key == edition.key and f.state == OfficialForm.State.CHECKED)
    if any(waiting):
        return Why.NOT_APPROVED
    others = (f for f in of_form if f.key != edition.key and f.state == OfficialForm.State.APPROVED)
    return Why.OTHER_EDITION if any(others) else Why.NOT_HERE

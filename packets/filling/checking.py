"""Whether a PDF is the edition of a form that the table of fields speaks of.

A look-alike passes these checks, so they never suffice: a person looks at the pages of a filled
sample, and a file whose digest nobody has reviewed says so.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from django.utils.translation import gettext as _

import pypdfium2
from pikepdf import Pdf, PdfError

from packets.filling.barcodes import barcode_errors, pages_without, told_by_barcodes
from packets.filling.field_faults import field_errors, some_of
from packets.filling.widgets import Widget, widgets
from packets.official_forms import FormEdition, all_editions

LARGEST = 10 * 1024 * 1024
"""Bytes; the agency's largest form has under one million."""

_FOOTER = re.compile(r"Form\s+([A-Z]+-\d+[A-Z]*)\s+(?:Edition\s+)?(\d\d/\d\d/\d\d)")
LISTED = 500
"""New fields are listed, so that a person can look at each; more than any form has are no form."""


@dataclass(frozen=True, kw_only=True)
class Report:
    """What was found: `errors` keep a file from being used, `warnings` are for eyes to judge."""

    sha256: str
    size: int
    form: str = ""
    edition: str = ""
    page_count: int = 0
    field_count: int = 0
    errors: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def is_right(self) -> bool:
        return not self.errors


def check(file: Path) -> Report:
    """Compare a file with what is declared of its edition; never raises for its content."""
    data = file.read_bytes()
    sha256 = hashlib.sha256(data).hexdigest()
    if len(data) > LARGEST or not data.startswith(b"%PDF-"):
        return Report(
            sha256=sha256, size=len(data), errors=(_("This is not a form of the agency."),)
        )
    try:
        with Pdf.open(file) as pdf:
            found = tuple(widgets(pdf))
            page_count = len(pdf.pages)
    except PdfError:
        message = _("The file cannot be opened. Download it again.")
        return Report(sha256=sha256, size=len(data), errors=(message,))
    form, editions = _named(found, file)
    edition = _edition(form, editions)
    errors = tuple(_errors(form, editions, edition, found, page_count))
    return Report(
        sha256=sha256,
        size=len(data),
        form=form,
        edition=max(editions, default=""),
        page_count=page_count,
        field_count=len(found),
        errors=errors,
        warnings=tuple(_warnings(edition, found, sha256)) if not errors else (),
    )


def _named(found: tuple[Widget, ...], file: Path) -> tuple[str, set[str]]:
    """Return form and editions, as the barcodes and the feet of the pages tell them."""
    told = told_by_barcodes(found)
    with pypdfium2.PdfDocument(file) as document:
        for page in document:
            told += _FOOTER.findall(page.get_textpage().get_text_range())
    forms = Counter(form for form, _edition_date in told)
    form = forms.most_common(1)[0][0] if forms else ""
    return form, {edition for name, edition in told if name == form}


def _edition(form: str, editions: set[str]) -> FormEdition | None:
    days = {day for text in editions if (day := _day(text)) is not None}
    known = (one for one in all_editions() if one.form == form and one.edition_date in days)
    return next(known, None)


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%m/%d/%y").date()  # noqa: DTZ007 - a day, not a moment
    except ValueError:
        return None


def _errors(
    form: str,
    editions: set[str],
    edition: FormEdition | None,
    found: tuple[Widget, ...],
    page_count: int,
) -> Iterator[str]:
    if not form:
        yield _("The file does not say which form and edition it is.")
        return
    if len(editions) > 1:
        several = _("Its pages are of several editions: {editions}.")
        yield several.format(editions=", ".join(sorted(editions)))
        return
    if edition is None:
        yield _unknown(form, min(editions))
        return
    if edition.printed is None:
        yield _("Nobody has reviewed the fields of {edition} yet.").format(edition=edition.key)
        return
    if page_count != edition.page_count:
        yield _("The file has {count} pages; {edition} has {wanted}.").format(
            count=page_count, edition=edition.key, wanted=edition.page_count
        )
    yield from barcode_errors(found)
    yield from field_errors(edition, edition.printed, {one.name: one for one in found})
    own = {
        f"{edition.printed.root}{name}": words for name, words in edition.printed.comes_with.items()
    }
    filled = [o.name for o in found if _is_answered(o) and o.value != own.get(o.name)]
    if filled:
        yield _("The file is not blank: {names}.").format(names=some_of(filled))


def _unknown(form: str, day: str) -> str:
    """Say of an edition that nobody declared whether it is an old one."""
    known = [one for one in all_editions() if one.form == form]
    told = ", ".join(one.key for one in known) or _("none")
    read = _day(day)
    if known and read is not None and all(read < one.edition_date for one in known):
        words = _("{edition} is superseded: a newer edition is taken ({known}).")
    else:
        words = _("{edition} is not an edition that can be filled (known: {known}).")
    return words.format(edition=f"{form} {day}", known=told)


def _is_answered(widget: Widget) -> bool:
    """Some forms come with a blank choice; a barcode is the form's own."""
    return not widget.is_barcode and widget.value.strip() not in ("", "Off")


def _warnings(edition: FormEdition | None, found: tuple[Widget, ...], sha256: str) -> Iterator[str]:
    if edition is None or edition.printed is None:
        return
    if sha256 not in edition.printed.sha256s:
        yield _(
            "Nobody has reviewed a file with this digest. Look at every page before you approve."
        )
        if bare := pages_without(found, edition.page_count):
            yield bare
    known = edition.printed.fields
    new = [
        name
        for one in found
        if not one.is_barcode and (name := one.name.removeprefix(edition.printed.root)) not in known
    ]
    if new:
        yield _("Fields that the reviewed file did not have: {names}.").format(
            names=some_of(new, at_most=LISTED)
        )

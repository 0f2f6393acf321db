"""What differs between the fields of a file and those that were reviewed."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from packets.boxes.printed import PrintedField, PrintedForm
from packets.filling.widgets import Widget
from packets.official_forms import FormEdition

MOVED_BY = 2.0
"""Points by which a field may have moved between two files of one edition."""


NAMED_AT_ONCE = 5


def field_errors(
    edition: FormEdition, printed: PrintedForm, found: dict[str, Widget]
) -> Iterator[str]:
    missing = [n for n in edition.mapped_fields if f"{printed.root}{n}" not in found]
    if missing:
        yield _("Fields are missing: {names}.").format(names=some_of(missing))
    for name in edition.mapped_fields:
        widget = found.get(f"{printed.root}{name}")
        if widget is not None and (told := _difference(name, printed.fields[name], widget)):
            yield told


def _difference(name: str, field: PrintedField, widget: Widget) -> str:
    """Return a sentence on what differs; "" where nothing does."""
    if widget.page != field.page:
        told = _("{name} is on page {page} and not on page {wanted}.")
        return told.format(name=name, page=widget.page, wanted=field.page)
    if widget.kind != field.kind:
        told = _("{name} is a field of another kind ({kind}, not {wanted}).")
        return told.format(name=name, kind=widget.kind, wanted=field.kind)
    if widget.longest != field.longest or widget.is_comb != field.is_comb:
        count, wanted = widget.longest or _("any number of"), field.longest or _("any")
        told = _("{name} takes {count} letters, not {wanted}.")
        return told.format(name=name, count=count, wanted=wanted)
    if set(widget.options) != set(field.options):
        return _("{name} has other choices than the reviewed file.").format(name=name)
    if max(abs(a - b) for a, b in zip(widget.box, field.box, strict=True)) > MOVED_BY:
        return _("{name} stands on another place of its page.").format(name=name)
    return ""


def some_of(names: list[str], at_most: int = NAMED_AT_ONCE) -> str:
    more = len(names) - at_most
    first = ", ".join(names[:at_most])
    return _("{names} and {count} more").format(names=first, count=more) if more > 0 else first

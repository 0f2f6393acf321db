"""Ways to fill Form I-131 with the same values: ours, and two libraries as they come."""

from collections.abc import Callable, Mapping
from pathlib import Path

from packets.official_forms import FormEdition

FORM = "I-131"
Values = Mapping[str, str | bool]


def ours(edition: FormEdition, values: Values, source: Path, target: Path) -> None:
    from packets.filling.filling import fill

    if edition.printed is not None:
        fill(edition.printed, values, source, target)


def stock_pypdf(edition: FormEdition, values: Values, source: Path, target: Path) -> None:
    """Fill and flatten; without `auto_regenerate`, which loses the barcodes."""
    from pypdf import PdfWriter

    writer = PdfWriter(clone_from=source)
    writer.root_object["/AcroForm"].get_object().pop("/XFA", None)
    named = {
        f"form1[0].{field}": _state(edition, field) if value is True else value
        for field, value in values.items()
    }
    for page in writer.pages:
        writer.update_page_form_field_values(page, named, auto_regenerate=False, flatten=True)
    writer.write(target)


def _state(edition: FormEdition, field: str) -> str:
    printed = edition.printed
    return f"/{printed.fields[field].options[0]}" if printed else ""


def stock_pikepdf(edition: FormEdition, values: Values, source: Path, target: Path) -> None:
    """Fill with the generator that wraps long answers, and flatten."""
    from pikepdf import Pdf
    from pikepdf.form import ExtendedAppearanceStreamGenerator, Form

    with Pdf.open(source) as pdf:
        form = Form(pdf, ExtendedAppearanceStreamGenerator)
        for name, field in form.items():
            value = values.get(name.removeprefix("form1[0]."))
            if value is True:
                field.checked = True
            elif value:
                field.value = value
        pdf.flatten_annotations("all")
        pdf.save(target)


WAYS: dict[str, Callable[[FormEdition, Values, Path, Path], None]] = {
    "ours": ours,
    "pypdf": stock_pypdf,
    "pikepdf": stock_pikepdf,
}


def the_form() -> tuple[FormEdition, Values]:
    from packets.filling.sample import sample_values
    from tests.support.look_alike import edition_called

    edition = edition_called(FORM)
    return edition, {name: _fitting(edition, name, v) for name, v in sample_values(edition).items()}


def _fitting(edition: FormEdition, name: str, value: object) -> str | bool:
    """Cut what goes on several lines to those that the field has."""
    from packets.filling.wrapping import wrapped

    if edition.printed is None or not isinstance(value, str):
        return bool(value)
    field = edition.printed.fields[name]
    return " ".join(wrapped(value, field.columns)[: field.lines])

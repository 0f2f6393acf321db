"""The forms of a set: the agency's own, filled, where its file is in place; else answer sheets."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from django.template.loader import render_to_string

from packets.assembly.full_size import at_full_size
from packets.assembly.printing import laid_out, write
from packets.assembly.scanned import form_of_scans, with_scans
from packets.assembly.sections import FieldWords, PacketSet, Piece, Section
from packets.assembly.sheets import Sheet
from packets.assembly.wording import breakable, clean
from packets.filling.answers import Continued, FormAnswers, answers_for
from packets.filling.filling import fill
from packets.filling.wrapping import wrapped
from packets.signing import scans_of

Forms = Mapping[str, Path]
"""The file of each edition that may be filled, by its key ("I-131 01/20/25")."""

NO_FORMS: Forms = MappingProxyType({})


@dataclass(frozen=True, kw_only=True)
class Addendum:
    """What has no room on a form: for whom, and each answer with its page, part and item."""

    form: str
    edition: str
    name: str
    a_number: str
    signer: str
    entries: tuple[Continued, ...]


def form_sections(
    packet_set: PacketSet, sheets: tuple[Sheet, ...], folder: Path, forms: Forms
) -> tuple[Section, ...]:
    """Return the forms of a set in their order, signed pages in the place of unsigned ones."""
    scans = {
        sheet.key: at_full_size(scans_of(sheet.filing.case, sheet.filed), folder)
        for sheet in sheets
    }
    copied = tuple(
        sheet for sheet in sheets if not _is_filled(sheet, forms) and not scans[sheet.key].is_whole
    )
    by_key = _sheet_sections(packet_set, copied, folder)
    for sheet in sheets:
        if _is_filled(sheet, forms):
            filled = _filled(packet_set, sheet, folder, forms)
            by_key[sheet.key] = with_scans(filled, scans[sheet.key])
        elif scans[sheet.key].is_whole:
            by_key[sheet.key] = form_of_scans(packet_set, sheet, scans[sheet.key])
    return tuple(by_key[sheet.key] for sheet in sheets)


def _is_filled(sheet: Sheet, forms: Forms) -> bool:
    return sheet.of.printed is not None and sheet.of.key in forms


def _sheet_sections(
    packet_set: PacketSet, sheets: tuple[Sheet, ...], folder: Path
) -> dict[str, Section]:
    """Print the answer sheets, which name no page of the packet, once.

    None lies on top: the cover sheet stays first, and says which forms a hand lays on it.
    """
    if not sheets:
        return {}
    printed = laid_out(render_to_string("documents/sheets.html", {"sheets": sheets}))
    file = folder / f"set-{packet_set.number}-forms.pdf"
    write(printed, file)
    counts = printed.page_counts(tuple(sheet.key for sheet in sheets))
    sections: dict[str, Section] = {}
    first = 1
    for sheet in sheets:
        last = first + counts[sheet.key] - 1
        sections[sheet.key] = Section(
            key=packet_set.address("form", sheet.key),
            name=sheet.name,
            title=f"{sheet.name}: {sheet.about}",
            pieces=(Piece(file=file, first=first, last=last),),
        )
        first = last + 1
    return sections


def _filled(packet_set: PacketSet, sheet: Sheet, folder: Path, forms: Forms) -> Section:
    answers = answers_for(sheet.of, sheet.filing)
    file = folder / f"set-{packet_set.number}-{sheet.key}.pdf"
    printed = sheet.of.printed
    if printed is None:  # cannot be: whoever asks has looked
        raise ValueError(sheet.key)
    count = fill(printed, answers.values, forms[sheet.of.key], file)
    name = f"Form {sheet.form}"
    return Section(
        key=packet_set.address("form", sheet.key),
        name=name,
        title=f"{name}: {sheet.about}",
        pieces=(
            Piece(file=file, first=1, last=count),
            *_addendum(sheet, answers, file.with_stem(f"{file.stem}-addendum")),
        ),
        keeps_its_foot=count,
        is_on_top=sheet.of.is_on_top,
        words=_words(sheet, answers),
    )


def _words(sheet: Sheet, answers: FormAnswers) -> tuple[FieldWords, ...]:
    """Return each line of words that must be read on the form, and its place."""
    fields = sheet.of.printed.fields if sheet.of.printed else {}
    return tuple(
        FieldWords(page=fields[name].page, box=fields[name].box, lines=_lines(text, name, sheet))
        for name, text in answers.values.items()
        if isinstance(text, str)
    )


def _lines(text: str, name: str, sheet: Sheet) -> tuple[str, ...]:
    field = sheet.of.printed.fields[name] if sheet.of.printed else None
    if field is None:
        return ()
    return tuple(wrapped(text, field.columns)) if field.kind == "lines" else (text,)


def _addendum(sheet: Sheet, answers: FormAnswers, file: Path) -> tuple[Piece, ...]:
    if not answers.addendum:
        return ()
    filer = sheet.filing.filer
    page = "ben-anum" if sheet.filing.case.is_self_petition else "you-numbers"
    field = "number" if sheet.filing.case.is_self_petition else "a_number"
    addendum = Addendum(
        form=sheet.form,
        edition=sheet.edition,
        name=clean(sheet.filing.case.filer_name.full, at_most=160),
        a_number=clean(filer.own_words(page, field)) or "None",
        signer=sheet.signatures[0].who if sheet.signatures else "",
        entries=tuple(
            Continued(
                page=entry.page,
                part=entry.part,
                item=entry.item,
                label=entry.label,
                text=breakable(clean(entry.text)),
            )
            for entry in answers.addendum
        ),
    )
    printed = laid_out(render_to_string("documents/addendum.html", {"addendum": addendum}))
    write(printed, file)
    return (Piece(file=file, first=1, last=printed.page_count),)

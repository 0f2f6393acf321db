"""A sheet as HTML, ready to be printed: in the family's language, in English, or both."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.template.loader import render_to_string
from django.utils.translation import (
    get_language_info,
    get_supported_language_variant,
    override,
)

from babel import Locale

from packets.sheets import Order, SheetKind, Tongues
from packets.sheets._pieces import Block
from parole_site.locales import locale_now

ENGLISH = "en"


@dataclass(frozen=True, kw_only=True)
class Part:
    """The pages of one language."""

    language: str
    direction: str
    title: str
    blocks: tuple[Block, ...]

    @property
    def title_pieces(self) -> list[str]:
        return Block(kind="title", text=self.title).pieces


def sheet_html(kind: SheetKind, order: Order) -> str:
    """Return the sheet as HTML that fetches nothing."""
    parts = tuple(_parts(kind, order))
    return render_to_string("sheets/print.html", {"parts": parts, "title": kind.key})


def other_language(order: Order) -> str:
    """Return the language of the family where our texts have it and it is not English, or ""."""
    try:
        language = get_supported_language_variant(order.case.language)
    except LookupError:
        return ""
    return "" if language.split("-")[0] == ENGLISH else language


def _parts(kind: SheetKind, order: Order) -> Iterator[Part]:
    other = other_language(order)
    if other and _is_in_other(kind, order):
        yield _part(kind, order, other)
        order = replace(order, tongue=_english_name(other))
    else:
        other = ""
    if not other or kind.tongues is not Tongues.OWN:
        yield _part(kind, order, ENGLISH)


def _is_in_other(kind: SheetKind, order: Order) -> bool:
    if kind.tongues is Tongues.AS_SIGNED:
        return not order.reads_english
    return kind.tongues is not Tongues.ENGLISH


def _part(kind: SheetKind, order: Order, language: str) -> Part:
    with override(language):
        return Part(
            language=language,
            direction="rtl" if get_language_info(language)["bidi"] else "ltr",
            title=kind.heading(order),
            blocks=kind.write(order),
        )


def _english_name(language: str) -> str:
    with override(language):
        code = locale_now().language
    return str(Locale(ENGLISH).languages.get(code, language))

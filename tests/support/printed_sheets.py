"""Sheets of a case, printed and read."""

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2

from packets.assembly.printing import laid_out, write
from packets.sheets import Order
from packets.sheets.offers import Offer, default_order, offers_in
from packets.sheets.pages import sheet_html
from packets.snapshot import CaseSnapshot
from tests.support.cases import a_case, reason, with_answer

PERJURY = "I declare under penalty of perjury"


WANTED_BY = date(2026, 12, 18)


def grown(*bases: str, **more: object) -> CaseSnapshot:
    """Return a case of a grown traveller with these reasons."""
    case = a_case()
    nour = with_answer(case.beneficiaries[0], "ben-dob.dob", "1990-03-05")
    nour = replace(nour, reasons=tuple(reason(basis) for basis in bases or ("MED",)))
    return replace(case, beneficiaries=(nour,), **more)


def offer_of(case: CaseSnapshot, key: str) -> Offer:
    return next(offer for offer in offers_in(case) if offer.kind.key == key)


def order_of(case: CaseSnapshot, offer: Offer, **changes: object) -> Order:
    order = default_order(offer, Order(case=case, who=offer.subject.key, needed_by=WANTED_BY))
    return replace(order, **changes)


def printed(case: CaseSnapshot, key: str, folder: Path, **changes: object) -> Path:
    offer = offer_of(case, key)
    file = folder / f"{key}.pdf"
    write(laid_out(sheet_html(offer.kind, order_of(case, offer, **changes))), file)
    return file


def words_on(file: Path) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(file.read_bytes()))
    pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join(" ".join(pages).split())


def pages_of(file: Path) -> int:
    return len(pypdfium2.PdfDocument(io.BytesIO(file.read_bytes())))

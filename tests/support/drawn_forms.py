"""What a filled form shows: read and drawn by libraries that did not fill it."""

import re
import subprocess
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
import zxingcpp
from PIL import Image

from packets.filling.ink import strokes
from packets.filling.widgets import widgets
from packets.official_forms import FormEdition

DOTS = 2
"""For each point, where ink is compared."""

Values = Mapping[str, str | bool]
Box = tuple[float, float, float, float]


def picture(file: Path, number: int) -> np.ndarray:
    with pypdfium2.PdfDocument(file) as document:
        return np.array(document[number - 1].render(scale=DOTS).to_pil().convert("L"))


def poppler(file: Path, number: int) -> np.ndarray:
    """Draw a page with poppler, which draws fields and barcodes of a form, too."""
    command = ["pdftoppm", "-r", str(72 * DOTS), "-gray", "-f", str(number), "-l", str(number)]
    drawn = subprocess.run([*command, str(file)], capture_output=True, check=True).stdout
    return np.array(Image.open(BytesIO(drawn)))


def read_in_box(page: pypdfium2.PdfPage, box: Box) -> str:
    left, bottom, right, top = box
    words = page.get_textpage().get_text_bounded(left - 2, bottom - 2, right + 2, top + 2)
    return re.sub(r"\s", "", words)


def words_lost(edition: FormEdition, values: Values, filled: Path) -> list[str]:
    """Return the fields whose words PDFium does not read inside their boxes."""
    assert edition.printed is not None
    lost = []
    with pypdfium2.PdfDocument(filled) as document:
        for name, value in values.items():
            field = edition.printed.fields[name]
            if isinstance(value, str) and value:
                drawn = "".join(stroke.text for stroke in strokes(field, value))
                if re.sub(r"\s", "", drawn) not in read_in_box(document[field.page - 1], field.box):
                    lost.append(name)
    return lost


def ink_outside(edition: FormEdition, values: Values, blank: Path, filled: Path) -> dict[int, int]:
    """Return how many dots are new outside of the fields, by page, as poppler draws both.

    What the form shows on screens only is gone from the filled one, and does not count.
    """
    assert edition.printed is not None
    used = [edition.printed.fields[name] for name in values]
    outside = {}
    for number in range(1, edition.page_count + 1):
        before, after = poppler(blank, number).astype(int), poppler(filled, number).astype(int)
        changed = np.abs(before - after) > 40
        for field in used:
            if field.page == number:
                left, bottom, right, top = (round(side * DOTS) for side in field.box)
                height = changed.shape[0]
                changed[height - top - 1 : height - bottom + 1, left - 1 : right + 1] = False
        gone = before < after  # ink that was there and is not: the layer for screens
        if (changed & ~gone).any():
            outside[number] = int((changed & ~gone).sum())
    return outside


def pages_with_barcodes(blank: Path) -> list[int]:
    with pikepdf.open(blank) as pdf:
        return [widget.page for widget in widgets(pdf) if widget.is_barcode]


def barcodes_lost(edition: FormEdition, pages: list[int], filled: Path) -> list[int]:
    """Return the pages whose barcode does not say form, edition and page any more."""
    lost = []
    with pypdfium2.PdfDocument(filled) as document:
        for number in pages:
            drawn = np.array(document[number - 1].render(scale=4).to_pil().convert("L"))
            told = [code.text for code in zxingcpp.read_barcodes(drawn)]
            if f"{edition.form}|{edition.edition_date:%m/%d/%y}|{number}" not in told:
                lost.append(number)
    return lost

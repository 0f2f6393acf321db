"""Find the zone of a travel document in the picture of a page."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from evidence.reading.facts import Box
from evidence.reading.mrz.agreeing import agreed
from evidence.reading.mrz.digits import ALPHABET
from evidence.reading.mrz.found_zone import FoundZone
from evidence.reading.mrz.glyphs import read_by_likeness
from evidence.reading.mrz.lines import Candidate, looks_like_zone, zones_in
from evidence.reading.mrz.strips import Grey, Points, blocks_in
from evidence.reading.mrz.zone import Unreadable, Zone
from evidence.reading.ocr import run_tesseract

_OPTIONS = ("--psm", "6", "-l", "eng", "-c", f"tessedit_char_whitelist={ALPHABET}")


def zone_in_picture(picture: Image.Image, work: Path, *, today: date) -> FoundZone | None:
    """Return the zone in the picture of a page, however it lies; None where there is none.

    `work` is a folder for pictures on their way. Raises ConverterMissing without tesseract.
    """
    grey = picture.convert("L")
    unreadable = None
    for turn in (0, 90):
        turned = grey.rotate(turn, expand=True) if turn else grey
        for flat, corners in blocks_in(turned):
            result = _read(flat, work, today)
            if result is None:
                continue
            found = FoundZone(result=result, box=_box(corners, turned.size, turn))
            if found.is_checked:
                return found
            unreadable = unreadable or found
    return unreadable


def _read(flat: Grey, work: Path, today: date) -> Zone | Unreadable | None:
    """Read a flat picture upright or upside down; None where it does not look like a zone."""
    unreadable = None
    for upright in (flat, np.ascontiguousarray(flat[::-1, ::-1])):
        readings = _by_likeness(upright)
        result = agreed(readings, today=today)
        if isinstance(result, Zone) and result.surname.value is not None:
            return result
        readings += _by_tesseract(upright, work)
        result = agreed(readings, today=today)
        if isinstance(result, Zone):
            return result
        unreadable = unreadable or (result if readings else None)
    return unreadable


def _by_likeness(flat: Grey) -> list[Candidate]:
    """Read by glyphs; what is beyond doubt, or the same in each look, counts as two readings."""
    read = read_by_likeness(flat)
    if read is None or not looks_like_zone(read.candidate.lines):
        return []
    again = [read_by_likeness(look) for look in _looks(flat)[1:]]
    is_same = all(other is not None and other.has_same_letters(read) for other in again)
    is_sure = read.is_sure or is_same
    return [read.candidate] * (2 if is_sure else 1)


def _by_tesseract(flat: Grey, work: Path) -> list[Candidate]:
    """Read each look; none where the first does not look like a zone."""
    read: list[Candidate] = []
    for look in _looks(flat):
        read += _readings(look, work)
        if not read:
            break
    return read


def _looks(flat: Grey) -> tuple[Grey, ...]:
    """Return the picture as it is, in black and white, and with thinner letters."""
    smooth = cv2.GaussianBlur(flat, (3, 3), 0)
    _, black = cv2.threshold(smooth, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    thinner = cv2.dilate(flat, cv2.getStructuringElement(cv2.MORPH_RECT, (3, 3)))
    return flat, np.asarray(black, dtype=np.uint8), np.asarray(thinner, dtype=np.uint8)


def _readings(flat: Grey, work: Path) -> Iterator[Candidate]:
    text = run_tesseract(Image.fromarray(flat), work, *_OPTIONS)
    yield from zones_in(text.splitlines())


def _box(corners: Points, size: tuple[int, int], turn: int) -> Box:
    """Say where corners stand on the page as it lies; it was turned counterclockwise for them."""
    across, down = corners[:, 0] / size[0], corners[:, 1] / size[1]
    if turn:
        across, down = 1 - down, across
    left, right = max(0.0, float(across.min())), min(1.0, float(across.max()))
    top, bottom = max(0.0, float(down.min())), min(1.0, float(down.max()))
    return (round(left, 5), round(top, 5), round(right - left, 5), round(bottom - top, 5))

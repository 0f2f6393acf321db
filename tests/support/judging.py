"""Judge the pages that were made of a file with programs that had no part in making them."""

import re
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
from PIL import Image, ImageFilter, ImageOps

from evidence.normal.geometry import Box, Sheet, place, place_picture

DPI = 50
PAGES_LOOKED_AT = 8
SMALLEST_LOOK = 16
"""Dots of a side; below this there is no look that two programs would draw alike."""

_PATIENCE_SECONDS = 60
_POINTS = 72
_THUMBNAIL_TAG = 254

ACTIVE_KEYS = frozenset(
    f"/{key}"
    for key in (
        *("JS", "JavaScript", "AA", "OpenAction", "Launch", "EmbeddedFiles", "EF", "AF"),
        *("AcroForm", "XFA", "RichMediaContent", "Metadata", "PieceInfo", "Info", "Names"),
        *("Alternates", "OPI", "Collection", "GoToR", "Thumb"),
    )
)
ACTIVE_VALUES = frozenset(
    f"/{value}"
    for value in (
        *("JavaScript", "Launch", "SubmitForm", "ImportData", "GoToR", "GoToE", "Rendition"),
        *("Movie", "Sound", "FileAttachment", "Widget", "RichMedia", "Screen", "3D", "Filespec"),
    )
)
_WHOLE_FILE_WORDS = (b"Exif\0\0", b"http://ns.adobe.com/xap/", b"<x:xmpmeta", b"Photoshop 3.0\0")


def pages_of(file: Path) -> int | None:
    """Count the pages of a PDF as poppler does, or the pictures of a picture file."""
    if b"%PDF-" in file.read_bytes()[:1024]:
        return _pages_of_pdf(file)
    frames = _pictures(file)
    return len(frames) if frames else None


def difference_of(original: Path, made: Path) -> float:
    """Return the largest mean difference of the grey of a page from its original, 0 to 1."""
    before = _drawn(original) if pages_of(original) is not None else []
    return max(map(_difference, before, _drawn(made), _units(original, len(before))), default=0.0)


def contents_that_must_not_be(made: Path) -> Iterator[str]:
    """Name what a page on paper has no use for: programs, forms, files, words about the maker."""
    with pikepdf.open(made) as pdf:
        if "/Info" in pdf.trailer:
            yield "words about the file"
        for thing in pdf.objects:
            yield from _active(thing)
        for page in pdf.pages:
            for annotation in page.obj.get("/Annots", []):
                action = annotation.get("/A", {})
                if annotation.get("/Subtype") != "/Link" or action.get("/S") != "/URI":
                    yield f"an annotation {annotation.get('/Subtype')}"


def _active(thing: pikepdf.Object) -> Iterator[str]:
    if isinstance(thing, pikepdf.Stream):
        raw = thing.read_raw_bytes()
        yield from (f"metadata {word!r}" for word in _WHOLE_FILE_WORDS if word in raw)
    if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for key in thing:
            value = thing[key]
            is_value = key in ("/S", "/Subtype", "/Type") and str(value) in ACTIVE_VALUES
            if key in ACTIVE_KEYS or is_value:
                yield f"an active object {key} {value if is_value else ''}".strip()


def _pages_of_pdf(file: Path) -> int | None:
    try:
        told = _run("pdfinfo", str(file)).decode(errors="replace")
    except subprocess.SubprocessError:
        return None
    found = re.search(r"^Pages:\s+(\d+)", told, re.MULTILINE)
    return int(found[1]) if found else None


def _drawn(file: Path) -> list[Image.Image]:
    if b"%PDF-" not in file.read_bytes()[:1024]:
        return _pictures(file)[:PAGES_LOOKED_AT]
    with tempfile.TemporaryDirectory() as folder:
        last = str(PAGES_LOOKED_AT)
        size = ("-r", str(DPI), "-cropbox", "-gray", "-l", last)
        try:
            _run("pdftoppm", *size, str(file), f"{folder}/p")
        except subprocess.SubprocessError:
            return []
        return [_copy(page) for page in sorted(Path(folder).iterdir())]


def _copy(page: Path) -> Image.Image:
    with Image.open(page) as opened:
        return opened.convert("L")


def _pictures(file: Path) -> list[Image.Image]:
    import pi_heif

    pi_heif.register_heif_opener(thumbnails=False)
    try:
        with Image.open(file, formats=("JPEG", "PNG", "TIFF", "WEBP", "HEIF")) as picture:
            return list(_frames(picture))
    except Exception:
        return []


def _frames(picture: Image.Image) -> Iterator[Image.Image]:
    is_paged = picture.format in ("TIFF", "HEIF")
    for frame in range(getattr(picture, "n_frames", 1) if is_paged else 1):
        picture.seek(frame)
        tags = getattr(picture, "tag_v2", None) or {}
        if frame and tags.get(_THUMBNAIL_TAG, 0) & 1:
            continue
        upright = ImageOps.exif_transpose(picture)
        upright = _of_few_levels(upright)
        on_white = Image.new("RGBA", upright.size, "white")
        on_white.alpha_composite(upright.convert("RGBA"))
        yield on_white.convert("RGB")


def _of_few_levels(picture: Image.Image) -> Image.Image:
    if picture.mode.startswith("I;16"):
        return picture.convert("I").point(lambda level: level * (1 / 256)).convert("L")
    if picture.mode in ("I", "F"):
        low, high = picture.getextrema()
        scale = 255 / max(high - low, 1)
        return picture.point(lambda level: level * scale - low * scale).convert("L")
    return picture


def _units(original: Path, count: int) -> list[float]:
    """Return how many points a unit of each page is; 0 for a picture."""
    if b"%PDF-" not in original.read_bytes()[:1024]:
        return [0.0] * count
    try:
        with pikepdf.open(original) as pdf:
            units = [float(page.obj.get("/UserUnit", 1)) for page in pdf.pages]
    except (pikepdf.PdfError, ValueError, TypeError):
        units = []
    return (units + [1.0] * count)[:count]


def _difference(before: Image.Image, after: Image.Image, unit: float) -> float:
    if min(before.size) < 2:
        return 0.0
    dots = DPI / _POINTS
    if unit:
        sheet = Sheet(
            box=Box(left=0, bottom=0, right=before.width / dots, top=before.height / dots),
            unit=unit,
        )
        area = place(sheet).area(sheet)
    else:
        area = place_picture(*before.size)[1]
    height = after.height / dots
    corners = (area.left, height - area.top, area.right, height - area.bottom)
    part = after.convert("L").resize(
        (size := (max(1, round(area.width * dots)), max(1, round(area.height * dots)))),
        box=tuple(
            min(max(side * dots, 0), most)
            for side, most in zip(corners, after.size * 2, strict=True)
        ),
    )
    old = before.convert("L").resize(size, Image.Resampling.BOX)
    return _grey_difference(old, part)


def _grey_difference(one: Image.Image, other: Image.Image) -> float:
    from PIL import ImageChops, ImageStat

    soft = [picture.filter(ImageFilter.GaussianBlur(1.5)) for picture in (one, other)]
    return float(ImageStat.Stat(ImageChops.difference(*soft)).mean[0]) / 255


def _run(*command: str) -> bytes:
    done = subprocess.run(command, capture_output=True, check=False, timeout=_PATIENCE_SECONDS)
    return done.stdout

"""Turn a printed page into what a family really has: a phone photo, a scan, a fax."""

import io
import math
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps, TiffImagePlugin

PHONE = (1350, 1800)
TURNED_RIGHT = 6
GPS_DIRECTORY = 0x8825
Corner = tuple[float, float]


@dataclass(frozen=True, kw_only=True)
class Shot:
    """How a phone photo was taken. `taken` is written as EXIF has it: 2026:11:18 20:41:07."""

    seed: int
    taken: str
    turned: bool = False
    place: tuple[float, float] | None = None
    corners: tuple[Corner, Corner, Corner, Corner] = (
        (0.06, 0.05),
        (0.95, 0.03),
        (0.97, 0.96),
        (0.03, 0.97),
    )
    table: tuple[int, int, int] = (112, 84, 60)
    phone: str = "Aster P9"
    frame: tuple[int, int] = PHONE


def pictures(pdf: bytes, *, dpi: int) -> list[Image.Image]:
    """Return each page of a PDF as a colour picture."""
    return [_pictured(page, dpi / 72) for page in pypdfium2.PdfDocument(pdf)]


def _pictured(page: pypdfium2.PdfPage, scale: float) -> Image.Image:
    """Draw a page, without the row that rounding up would add to a sheet of Letter or A4."""
    width, height = (round(length * scale) for length in page.get_size())
    drawn: Image.Image = page.render(scale=scale).to_pil()
    return drawn.convert("RGB").crop((0, 0, width, height))


def photographed(page: Image.Image, shot: Shot) -> bytes:
    """Return a JPEG of the page on a table, with the EXIF that a phone writes."""
    scene = _on_table(page, shot)
    if shot.turned:
        scene = scene.transpose(Image.Transpose.ROTATE_90)
    buffer = io.BytesIO()
    scene.save(buffer, "JPEG", quality=52, optimize=True, exif=_exif(shot))
    return buffer.getvalue()


def heic(page: Image.Image, shot: Shot) -> bytes:
    """Return the photo as HEIC, made by the program heif-enc (Debian: libheif-examples)."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "photo.jpg"), Path(folder, "photo.heic")
        source.write_bytes(photographed(page, shot))
        subprocess.run(
            ["heif-enc", "-q", "40", "-o", target, source], check=True, capture_output=True
        )
        return target.read_bytes()


def scanned(
    pages: Sequence[Image.Image], *, seed: int, dpi: int, turn: float = 0.7, colour: bool = False
) -> bytes:
    """Return a PDF that holds only pictures, each lying a little askew, as an office scanner makes it."""
    sheets = [
        _scan(page, Random(seed + number), turn, colour=colour) for number, page in enumerate(pages)
    ]
    buffer = io.BytesIO()
    moment = time.gmtime(0)
    sheets[0].save(
        buffer,
        "PDF",
        save_all=True,
        append_images=sheets[1:],
        resolution=dpi,
        quality=40,
        creationDate=moment,
        modDate=moment,
        producer="Office scanner",
    )
    return buffer.getvalue()


def scanned_picture(page: Image.Image, *, seed: int, dpi: int, turn: float = 0.7) -> bytes:
    """Return one askew grey page as a JPEG that knows its resolution."""
    buffer = io.BytesIO()
    _scan(page, Random(seed), turn, colour=False).save(
        buffer, "JPEG", quality=46, dpi=(dpi, dpi), optimize=True
    )
    return buffer.getvalue()


def plain_picture(page: Image.Image, *, dpi: int) -> bytes:
    """Return a PNG of few colours, as a flatbed's own program saves it."""
    buffer = io.BytesIO()
    page.quantize(64, method=Image.Quantize.MEDIANCUT).save(
        buffer, "PNG", dpi=(dpi, dpi), optimize=True
    )
    return buffer.getvalue()


def faxed(pages: Sequence[Image.Image], *, seed: int, dpi: int) -> bytes:
    """Return one TIFF with a black and white frame for each page."""
    frames = [
        _scan(page, Random(seed + number), 0.35, colour=False).point(_black_or_white, "1")
        for number, page in enumerate(pages)
    ]
    buffer = io.BytesIO()
    frames[0].save(
        buffer,
        "TIFF",
        save_all=True,
        append_images=frames[1:],
        compression="group4",
        dpi=(dpi, dpi),
    )
    return buffer.getvalue()


def _black_or_white(tone: int) -> int:
    return 255 if tone > 150 else 0


def _grain(size: tuple[int, int], random: Random, *, coarse: int = 1) -> Image.Image:
    small = (size[0] // coarse + 1, size[1] // coarse + 1)
    grain = Image.frombytes("L", small, random.randbytes(small[0] * small[1]))
    return grain.resize(size, Image.Resampling.BICUBIC) if coarse > 1 else grain.crop((0, 0, *size))


def _scan(page: Image.Image, random: Random, turn: float, *, colour: bool) -> Image.Image:
    sheet = page if colour else page.convert("L")
    askew = sheet.rotate(random.uniform(0.6, 1) * turn, Image.Resampling.BICUBIC, fillcolor="white")
    shade = _grain(askew.size, random, coarse=420).point(_to_shade)
    dust = _grain(askew.size, random, coarse=3).point(_to_dust)
    worn = ImageChops.multiply(askew, _like(askew, ImageChops.multiply(shade, dust)))
    edge = Image.new("L", askew.size, 255)
    ImageDraw.Draw(edge).rectangle((0, 0, 9, askew.height), fill=150)
    return ImageChops.multiply(worn, _like(askew, edge.filter(ImageFilter.GaussianBlur(8))))


def _like(model: Image.Image, grey: Image.Image) -> Image.Image:
    return grey if model.mode == "L" else Image.merge("RGB", (grey, grey, grey))


def _to_shade(tone: int) -> int:
    return 240 + tone * 13 // 255


def _to_dust(tone: int) -> int:
    return 247 + tone * 8 // 255


def _on_table(page: Image.Image, shot: Shot) -> Image.Image:
    random = Random(shot.seed)
    width, height = frame = shot.frame
    scene = _table(random, shot.table, frame)
    corners = [(x * width, y * height) for x, y in shot.corners]
    shadow = Image.new("L", frame, 0)
    ImageDraw.Draw(shadow).polygon([(x + 14, y + 18) for x, y in corners], fill=150)
    scene.paste((20, 14, 10), (0, 0), shadow.filter(ImageFilter.GaussianBlur(16)))
    numbers = _perspective(page.size, corners)
    flat = page.transform(frame, Image.Transform.PERSPECTIVE, numbers, Image.Resampling.BICUBIC)
    mask = Image.new("L", frame, 0)
    ImageDraw.Draw(mask).polygon(corners, fill=255)
    scene.paste(flat, (0, 0), mask.filter(ImageFilter.GaussianBlur(1)))
    light = ImageOps.autocontrast(_grain(frame, random, coarse=900)).point(_to_light)
    lit = ImageChops.multiply(scene, Image.merge("RGB", (light, light, light.point(_warmer))))
    return lit.filter(ImageFilter.GaussianBlur(0.5))


def _to_light(tone: int) -> int:
    return 218 + tone * 36 // 255


def _warmer(tone: int) -> int:
    return tone * 96 // 100


def _table(random: Random, tint: tuple[int, int, int], frame: tuple[int, int]) -> Image.Image:
    veins = Image.frombytes("L", (24, 200), random.randbytes(24 * 200)).resize(
        frame, Image.Resampling.BICUBIC
    )
    streaks = ImageOps.colorize(
        veins.filter(ImageFilter.GaussianBlur(3)),
        tuple(value * 6 // 10 for value in tint),
        tuple(min(255, value * 12 // 10) for value in tint),
    )
    return streaks.convert("RGB")


def _perspective(size: tuple[int, int], corners: list[Corner]) -> list[float]:
    """Return the 8 numbers by which Pillow looks up each point of the scene on the flat page."""
    width, height = size
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(
        corners, ((0, 0), (width, 0), (width, height), (0, height)), strict=True
    ):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    return _solve(rows)


def _solve(rows: list[list[float]]) -> list[float]:
    """Solve linear equations by elimination; each row ends with its right side."""
    count = len(rows)
    for column in range(count):
        best = max(range(column, count), key=lambda row: abs(rows[row][column]))
        rows[column], rows[best] = rows[best], rows[column]
        pivot = [value / rows[column][column] for value in rows[column]]
        rows[column] = pivot
        for row in range(count):
            if row != column:
                factor = rows[row][column]
                rows[row] = [a - factor * b for a, b in zip(rows[row], pivot, strict=True)]
    return [row[-1] for row in rows]


def _exif(shot: Shot) -> Image.Exif:
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "Aster", shot.phone
    exif[0x0112] = TURNED_RIGHT if shot.turned else 1
    exif[0x0132] = shot.taken
    if shot.place:
        latitude, longitude = shot.place
        exif.get_ifd(GPS_DIRECTORY).update(
            {
                1: "N" if latitude >= 0 else "S",
                2: _degrees(abs(latitude)),
                3: "E" if longitude >= 0 else "W",
                4: _degrees(abs(longitude)),
            },
        )
    return exif


def _degrees(value: float) -> tuple[TiffImagePlugin.IFDRational, ...]:
    minutes, degrees = math.modf(value)
    seconds, minutes = math.modf(minutes * 60)
    parts = ((int(degrees), 1), (int(minutes), 1), (round(seconds * 6000), 100))
    return tuple(TiffImagePlugin.IFDRational(*part) for part in parts)

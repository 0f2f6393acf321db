"""Turn a printed page into the photo that a phone takes of it, with what the phone writes along."""

import io
import math
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps, TiffImagePlugin

from samples.make.perspective import Corner, perspective
from samples.make.scanner import grain

PHONE = (1350, 1800)
TURNED_RIGHT = 6
GPS_DIRECTORY = 0x8825


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


def _on_table(page: Image.Image, shot: Shot) -> Image.Image:
    random = Random(shot.seed)
    width, height = frame = shot.frame
    scene = _table(random, shot.table, frame)
    corners = [(x * width, y * height) for x, y in shot.corners]
    shadow = Image.new("L", frame, 0)
    ImageDraw.Draw(shadow).polygon([(x + 14, y + 18) for x, y in corners], fill=150)
    scene.paste((20, 14, 10), (0, 0), shadow.filter(ImageFilter.GaussianBlur(16)))
    numbers = perspective(page.size, corners)
    flat = page.transform(frame, Image.Transform.PERSPECTIVE, numbers, Image.Resampling.BICUBIC)
    mask = Image.new("L", frame, 0)
    ImageDraw.Draw(mask).polygon(corners, fill=255)
    scene.paste(flat, (0, 0), mask.filter(ImageFilter.GaussianBlur(1)))
    light = ImageOps.autocontrast(grain(frame, random, coarse=900)).point(_to_light)
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

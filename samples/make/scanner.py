"""Turn printed pages into what an office scanner, a fax or a flatbed's own program makes of them."""

import io
import time
from collections.abc import Sequence
from random import Random

import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFilter


def pictures(pdf: bytes, *, dpi: int) -> list[Image.Image]:
    """Return each page of a PDF as a colour picture."""
    return [_pictured(page, dpi / 72) for page in pypdfium2.PdfDocument(pdf)]


def _pictured(page: pypdfium2.PdfPage, scale: float) -> Image.Image:
    """Draw a page, without the row that rounding up would add to a sheet of Letter or A4."""
    width, height = (round(length * scale) for length in page.get_size())
    drawn: Image.Image = page.render(scale=scale).to_pil()
    return drawn.convert("RGB").crop((0, 0, width, height))


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


def grain(size: tuple[int, int], random: Random, *, coarse: int = 1) -> Image.Image:
    small = (size[0] // coarse + 1, size[1] // coarse + 1)
    grain = Image.frombytes("L", small, random.randbytes(small[0] * small[1]))
    return grain.resize(size, Image.Resampling.BICUBIC) if coarse > 1 else grain.crop((0, 0, *size))


def _scan(page: Image.Image, random: Random, turn: float, *, colour: bool) -> Image.Image:
    sheet = page if colour else page.convert("L")
    askew = sheet.rotate(random.uniform(0.6, 1) * turn, Image.Resampling.BICUBIC, fillcolor="white")
    shade = grain(askew.size, random, coarse=420).point(_to_shade)
    dust = grain(askew.size, random, coarse=3).point(_to_dust)
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

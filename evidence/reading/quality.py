"""Judge how well a page can be read in print, from a drawing of it and from its words."""

from collections.abc import Iterable, Iterator

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageChops, ImageFilter, ImageStat

from evidence.reading.advice import Advice
from evidence.reading.words import PageText, Word

DPI = 100
"""The drawing that is judged: what is blurred at this is blurred in print."""

WHITE = 245
EMPTY_BELOW = 0.0004
"""The share of a page with ink; a lone page number on paper has 0.0006."""

BLURRED_FROM = 0.5
"""Of a scale from 0 (sharp) to 1; a sharp photo of print has 0.1 to 0.35 (Crete et al. 2007)."""

DARK_BELOW = 115
"""Grey of the brightest twentieth of a picture; paper in good light has 200 and more."""

SMALL_BELOW_DPI = 150
PICTURE_FROM = 0.2
"""A picture that covers so much of a page is the page; smaller ones are stamps and logos."""

FEW_LETTERS = 20
EDGE = 0.006
WORDS_AT_EDGE = 3
SIDEWAYS_FROM = 0.7
LONG_WORD = 5
FEW_WORDS = 5

Area = tuple[int, int, int, int]


def advice_on(
    page: pypdfium2.PdfPage, picture: Image.Image, words: tuple[Word, ...]
) -> tuple[str, ...]:
    """Return the codes of what to advise about a page; `picture` is its drawing in grey at DPI."""
    if ink_of(picture) < EMPTY_BELOW:
        return (Advice.EMPTY,)
    found = set()
    if lies_sideways(words, page.get_height() / page.get_width()):
        found.add(Advice.SIDEWAYS)
    if sum(len(word.text) for word in words) < FEW_LETTERS:
        found |= set(_of_photo(page, picture))
    return tuple(sorted(found))


def advice_on_writing(
    read: PageText, area: tuple[float, float, float, float] | None
) -> tuple[str, ...]:
    """Return the codes of what to advise once the writing in a picture was recognised."""
    found = set()
    if read.turn and read.letters >= FEW_LETTERS:
        found.add(Advice.SIDEWAYS)
    if area is not None and touches_edge(read.words, area):
        found.add(Advice.CUT_EDGE)
    return tuple(sorted(found))


def ink_of(picture: Image.Image) -> float:
    """Return the share of a grey picture that is not white."""
    return sum(picture.histogram()[:WHITE]) / (picture.width * picture.height)


def blur_of(picture: Image.Image) -> float:
    """Return how blurred a grey picture is, from 0 to 1: how little blurring it more takes away.

    Source: Crete, Dolmiere, Ladret, Nicolas, The blur effect (2007).
    """
    again = picture.filter(ImageFilter.BoxBlur(4))
    worst = 0.0
    for across, down in ((1, 0), (0, 1)):
        before, after = _steps(picture, across, down), _steps(again, across, down)
        all_of_it = ImageStat.Stat(before).sum[0]
        lost = ImageStat.Stat(ImageChops.subtract(before, after)).sum[0]
        if all_of_it:
            worst = max(worst, (all_of_it - lost) / all_of_it)
    return worst


def brightest(picture: Image.Image) -> int:
    """Return the grey that a twentieth of the picture is at least as bright as."""
    left = picture.width * picture.height / 20
    for grey, count in reversed(list(enumerate(picture.histogram()))):
        left -= count
        if left <= 0:
            return grey
    return 0


def lies_sideways(words: Iterable[Word], aspect: float) -> bool:
    """Say whether most long words stand on end; `aspect` is the height of the page by its width."""
    long = [word for word in words if len(word.text) >= LONG_WORD]
    standing = [word for word in long if word.height * aspect > word.width * 1.2]
    return len(long) >= FEW_WORDS and len(standing) >= SIDEWAYS_FROM * len(long)


def touches_edge(words: Iterable[Word], area: tuple[float, float, float, float]) -> bool:
    """Say whether words stand at the edge of a picture, so that some may be cut.

    `area` is where the picture lies: left, top, right and bottom as parts of the page.
    """
    left, top, right, bottom = area
    at_edge = [
        word
        for word in words
        if word.left <= left + EDGE
        or word.left + word.width >= right - EDGE
        or word.top <= top + EDGE
        or word.top + word.height >= bottom - EDGE
    ]
    return len(at_edge) >= WORDS_AT_EDGE


def picture_area(page: pypdfium2.PdfPage) -> tuple[float, float, float, float] | None:
    """Return where the picture lies that a page consists of, as parts of the page, if it does."""
    width, height = page.get_size()
    for _dpi, (left, bottom, right, top) in _pictures(page):
        if (right - left) * (top - bottom) >= PICTURE_FROM * width * height:
            return (left / width, 1 - top / height, right / width, 1 - bottom / height)
    return None


def _of_photo(page: pypdfium2.PdfPage, picture: Image.Image) -> Iterator[Advice]:
    area = picture_area(page)
    if area is None:
        if _is_one_little_picture(page, picture):
            yield Advice.LOW_RESOLUTION
        return
    seen = picture.crop(_dots(area, picture.size))
    if min(seen.size) < DPI // 4:
        return
    if brightest(seen) < DARK_BELOW:
        yield Advice.DARK
    if blur_of(seen) >= BLURRED_FROM:
        yield Advice.BLURRED
    if _dpi_of(page) < SMALL_BELOW_DPI:
        yield Advice.LOW_RESOLUTION


def _is_one_little_picture(page: pypdfium2.PdfPage, picture: Image.Image) -> bool:
    """Tell whether a page has nothing but one picture with too few dots to fill a part of it."""
    found = list(_pictures(page))
    if len(found) != 1:
        return False
    width, height = page.get_size()
    _dpi, (left, bottom, right, top) = found[0]
    area = (left / width, 1 - top / height, right / width, 1 - bottom / height)
    around = picture.copy()
    around.paste(WHITE, _dots(area, picture.size))
    return ink_of(around) < EMPTY_BELOW


def _dots(area: tuple[float, float, float, float], size: tuple[int, int]) -> Area:
    left, top, right, bottom = area
    width, height = size
    return (
        max(0, round(left * width)),
        max(0, round(top * height)),
        min(width, round(right * width)),
        min(height, round(bottom * height)),
    )


def _steps(picture: Image.Image, across: int, down: int) -> Image.Image:
    """Return how much each dot differs from the one before it."""
    moved = ImageChops.offset(picture, across, down)
    box = (across, down, picture.width, picture.height)
    return ImageChops.difference(picture.crop(box), moved.crop(box))


def _dpi_of(page: pypdfium2.PdfPage) -> float:
    """Return the resolution of the largest picture of a page, as it is placed."""
    pictures = sorted(_pictures(page), key=lambda one: _surface(one[1]))
    return pictures[-1][0] if pictures else float("inf")


def _surface(box: tuple[float, float, float, float]) -> float:
    left, bottom, right, top = box
    return (right - left) * (top - bottom)


def _pictures(
    page: pypdfium2.PdfPage,
) -> Iterator[tuple[float, tuple[float, float, float, float]]]:
    """Give the resolution and the place in points of each picture."""
    for found in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=1):
        box = found.get_bounds()
        width, height = found.get_px_size()
        if box[2] > box[0] and box[3] > box[1]:
            across, down = (box[2] - box[0]) / 72, (box[3] - box[1]) / 72
            # A picture on its side is as wide in dots as it is high on paper.
            dpi = max(min(width / across, height / down), min(height / across, width / down))
            yield dpi, box

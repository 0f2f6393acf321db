"""Judge whether two pictures show the same page, though no two drawings of it are the same.

A letter may move by a dot, and a scan may be smoothed otherwise. So each dot of one picture is
looked for among its neighbours in the other: what is found nowhere near is gone, or new.
"""

from dataclasses import dataclass

from PIL import Image, ImageChops, ImageFilter

_SAME_AT_ONCE = 16
"""Where no dot, a little blurred, differs by so many grey levels, no neighbour is asked."""


@dataclass(frozen=True, kw_only=True)
class Tolerance:
    """What still counts as the same: so many dots that differ by so much from all neighbours.

    The figures were measured on 539 PDF files and scans of many makers: what was lost or added
    gave 20 sharp dots and more, what was only drawn otherwise 1 sharp and 551 pale ones at most.
    """

    sharp_levels: int = 96
    sharp_dots: int = 6
    pale_levels: int = 24
    pale_dots: int = 600


ORDINARY = Tolerance()
STRICT = Tolerance(sharp_dots=4, pale_dots=150)
"""For pages that something was printed into: a mark or a pale highlight may be missing."""


def look_alike(before: Image.Image, after: Image.Image, tolerance: Tolerance) -> bool:
    """Say whether two grey pictures of one size show the same page."""
    old, new = before.reduce(2), after.reduce(2)
    blurred = ImageChops.difference(old, new).filter(ImageFilter.BoxBlur(0.6))
    if not sum(blurred.histogram()[_SAME_AT_ONCE:]):
        return True
    if _dots(old, new, near=1, levels=tolerance.sharp_levels) >= tolerance.sharp_dots:
        return False
    return _dots(old, new, near=2, levels=tolerance.pale_levels) < tolerance.pale_dots


def _dots(old: Image.Image, new: Image.Image, *, near: int, levels: int) -> int:
    """Count the dots of either picture that the other has nowhere within `near` dots."""
    lost = ImageChops.lighter(_outside(old, new, near), _outside(new, old, near))
    return sum(lost.histogram()[levels + 1 :])


def _outside(picture: Image.Image, other: Image.Image, near: int) -> Image.Image:
    """Return by how much each dot is darker or lighter than all its neighbours in the other."""
    size = 2 * near + 1
    darkest = other.filter(ImageFilter.MinFilter(size))
    lightest = other.filter(ImageFilter.MaxFilter(size))
    return ImageChops.add(
        ImageChops.subtract(darkest, picture), ImageChops.subtract(picture, lightest)
    )

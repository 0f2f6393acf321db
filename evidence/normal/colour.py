"""Bring any picture down to black and white, grey or plain screen colours, on white paper."""

import io

from PIL import Image, ImageCms

_BIG = 25_000_000
_REDUCIBLE = frozenset({"L", "RGB", "RGBA", "CMYK", "LA", "RGBX"})
_TRANSPARENT = frozenset({"RGBA", "LA", "PA", "La", "RGBa"})
_WHITE = (255, 255, 255)


def plain_colours(picture: Image.Image, dots: tuple[int, int]) -> Image.Image:
    """Return a copy of mode 1, L or RGB with about so many dots, never more than it has.

    A large picture is first made smaller as it is: a second copy of 100 million dots in other
    colours would not fit into the memory of the child.
    """
    profile = picture.info.get("icc_profile")
    if picture.mode == "1":
        return (
            picture.copy() if picture.width <= 2 * dots[0] else _resized(picture.convert("L"), dots)
        )
    small = _reduced(picture, dots)
    small = _on_white(_eight_bit(small))
    small = _resized(small, dots)
    return _screen_colours(small, profile)


def _reduced(picture: Image.Image, dots: tuple[int, int]) -> Image.Image:
    factor = min(picture.width // dots[0], picture.height // dots[1])
    is_big = picture.width * picture.height > _BIG
    if not is_big or factor <= 1:
        return picture
    if picture.mode.startswith("I;16"):
        return picture.resize(dots, Image.Resampling.BOX)
    return picture.reduce(factor) if picture.mode in _REDUCIBLE else picture


def _eight_bit(picture: Image.Image) -> Image.Image:
    """Bring deep greys (medical pictures, scans) to 256 levels, whatever range they use."""
    if picture.mode.startswith("I;16"):
        picture = picture.convert("I")
        return picture.point(lambda level: level * (1 / 256)).convert("L")
    if picture.mode in ("I", "F"):
        low, high = picture.getextrema()
        span = max(float(high) - float(low), 1.0)  # type: ignore[arg-type]
        scale = 255 / span
        offset = -float(low) * scale  # type: ignore[arg-type]
        return picture.point(lambda level: level * scale + offset).convert("L")
    return picture


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode in _TRANSPARENT or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        paper = Image.new("RGB", picture.size, _WHITE)
        paper.paste(picture, mask=picture.getchannel("A"))
        return paper
    return picture if picture.mode in ("L", "RGB", "CMYK") else picture.convert("RGB")


def _resized(picture: Image.Image, dots: tuple[int, int]) -> Image.Image:
    if picture.width <= dots[0] or picture.height <= dots[1]:
        return picture
    return picture.resize(dots, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _screen_colours(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Apply the colour profile before it is left behind: phones save wider colours than screens."""
    if profile and picture.mode in ("RGB", "CMYK"):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            screen = ImageCms.createProfile("sRGB")
            made = ImageCms.profileToProfile(picture, source, screen, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            made = None
        if made is not None:
            return made
    return picture.convert("RGB") if picture.mode == "CMYK" else picture

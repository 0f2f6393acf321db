"""Photos that stand in the middle of a drawing: a camera's words in them cannot be taken out."""

import re

from pikepdf import Object

_PHOTO = re.compile(rb"\bBI\b.{0,400}?/(?:DCT|DCTDecode)\b.{0,400}?\bID\b", re.DOTALL)


class InlinePhoto(ValueError):
    """A drawing holds a photo of its own; the page has to be drawn as a picture."""


def refuse_inline_photo(drawing: Object) -> None:
    """Raise InlinePhoto where a drawing may hold a photo with words of its camera."""
    if _PHOTO.search(drawing.read_bytes()):
        raise InlinePhoto

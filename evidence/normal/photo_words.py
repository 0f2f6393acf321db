"""Take what a camera said about a photo (where, when, with what) out of its bytes, not its dots.

A PDF keeps the bytes of a JPEG or JPEG 2000 as they were, with all that the camera wrote there.
"""

import re
import struct
from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_NEXT_MARKER = re.compile(rb"\xff+[\x01-\xcf\xd8-\xfe]")
_KEPT_APPS = frozenset({0xE0, 0xEE})
"""JFIF and Adobe: how the colours are to be understood."""

_APPS = range(0xE0, 0xF0)
_COMMENT = 0xFE
_WORDS = (b"Exif\0\0", b"http://ns.adobe.com/xap/", b"Photoshop 3.0\0")
_BOXES_WITH_WORDS = frozenset({b"uuid", b"xml ", b"asoc", b"jp2i", b"uinf"})
_BOX_HEAD, _LONG_BOX_HEAD = 8, 16


def forget_words(picture: Object) -> None:
    """Take the words out of a picture of a PDF; its dots stay as they are compressed.

    Raises ValueError where that cannot be done.
    """
    filters, parameters = _list(picture, "/Filter", "/F"), _list(picture, "/DecodeParms", "/DP")
    last = str(filters[-1]) if filters else ""
    if last not in _BARE:
        return
    packed = picture.read_raw_bytes()
    photo = packed if len(filters) == 1 else _unpacked(packed, filters[:-1], parameters[:-1])
    bare = _BARE[last](photo)
    if bare != photo:
        kept = parameters[-1] if len(parameters) == len(filters) else None
        given = kept if isinstance(kept, Dictionary) else None
        picture.write(bare, filter=Name(last), decode_parms=given)


def jpeg_without_words(photo: bytes) -> bytes:
    """Return a JPEG without its words, and without the further pictures that phones append.

    Raises ValueError where it is too damaged to tell words from dots and has words.
    """
    try:
        bare = b"\xff\xd8" + b"".join(_segments(photo))
    except (IndexError, struct.error):
        bare = photo
    if any(word in bare for word in _WORDS):
        message = "a damaged photo with words in it"
        raise ValueError(message)
    return bare


def jpeg2000_without_words(photo: bytes) -> bytes:
    """Return a JPEG 2000 file without the boxes that hold words; a bare stream has none."""
    if photo[4:8] != b"jP  ":
        return photo
    return b"".join(_boxes(photo))


def _list(picture: Object, *keys: str) -> list[Object]:
    value = next((picture[key] for key in keys if key in picture), None)
    if value is None:
        return []
    return [value[place] for place in range(len(value))] if isinstance(value, Array) else [value]


def _unpacked(packed: bytes, filters: list[Object], parameters: list[Object]) -> bytes:
    with Pdf.new() as pdf:
        wrapping = Stream(pdf, packed, Dictionary(Filter=Array(filters)))
        if len(parameters) == len(filters):
            wrapping["/DecodeParms"] = Array(parameters)
        return wrapping.read_bytes()


def _segments(photo: bytes) -> Iterator[bytes]:
    """Give the parts of a JPEG that draw, from after its start to its end."""
    place = photo.index(b"\xff\xd8") + 2 if b"\xff\xd8" in photo[:64] else len(photo)
    while place < len(photo):
        found = _NEXT_MARKER.search(photo, place)
        if found is None:
            yield photo[place:]
            return
        yield photo[place : found.start()]
        marker = photo[found.end() - 1]
        if marker == _END:
            yield b"\xff\xd9"
            return
        place = found.end()
        if marker == _START:
            continue
        (length,) = struct.unpack_from(">H", photo, place)
        if not _is_words(marker):
            yield bytes((0xFF, marker)) + photo[place : place + length]
        place += length


def _is_words(marker: int) -> bool:
    return marker == _COMMENT or (marker in _APPS and marker not in _KEPT_APPS)


def _boxes(photo: bytes) -> Iterator[bytes]:
    place = 0
    while place + _BOX_HEAD <= len(photo):
        length, kind = struct.unpack_from(">I4s", photo, place)
        if length == 1 and place + _LONG_BOX_HEAD <= len(photo):
            (length,) = struct.unpack_from(">Q", photo, place + _BOX_HEAD)
        end = place + length if length >= _BOX_HEAD else len(photo)
        if kind not in _BOXES_WITH_WORDS:
            yield photo[place:end]
        place = end


_BARE = {"/DCTDecode": jpeg_without_words, "/JPXDecode": jpeg2000_without_words}

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
_JFIF = 0xE0
_LENGTH_OF_JFIF = 16
_BEGIN_STREAM, _TILE, _STREAM_COMMENT = b"\xff\x4f", b"\xff\x90", b"\xff\x64"
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
    """Return a JPEG 2000 without its comments, and without the boxes of a file that hold words.

    Raises ValueError where it is too damaged to tell words from dots.
    """
    try:
        if photo[4:8] != b"jP  ":
            return _stream_without_comments(photo)
        return b"".join(_boxes(photo))
    except struct.error as error:
        message = "a damaged photo"
        raise ValueError(message) from error


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
        if marker == _JFIF and place + length <= len(photo):
            yield _without_small_picture(photo[place : place + length])
        elif not _is_words(marker):
            yield bytes((0xFF, marker)) + photo[place : place + length]
        place += length


def _is_words(marker: int) -> bool:
    return marker == _COMMENT or (marker in _APPS and marker not in _KEPT_APPS)


def _without_small_picture(segment: bytes) -> bytes:
    """Return how large a dot is and no more: a small picture may show what was cut off later."""
    if segment[2:7] != b"JFIF\0" or len(segment) < _LENGTH_OF_JFIF:
        return b""
    length = struct.pack(">H", _LENGTH_OF_JFIF)
    return bytes((0xFF, _JFIF)) + length + segment[2 : _LENGTH_OF_JFIF - 2] + b"\0\0"


def _stream_without_comments(stream: bytes) -> bytes:
    """Return a stream of JPEG 2000 whose head, before its first tile, has no comment."""
    if stream[:2] != _BEGIN_STREAM:
        return stream
    parts, place = [_BEGIN_STREAM], len(_BEGIN_STREAM)
    while stream[place : place + 2] != _TILE and place < len(stream):
        marker, length = struct.unpack_from(">2sH", stream, place)
        end = place + 2 + length
        if marker != _STREAM_COMMENT:
            parts.append(stream[place:end])
        place = end
    return b"".join((*parts, stream[place:]))


def _stream_box(head: bytes, stream: bytes) -> bytes:
    """Return the box of a stream; its head says how long it is, or that it goes on to the end."""
    bare = _stream_without_comments(stream)
    length, long = len(head) + len(bare), len(head) == _LONG_BOX_HEAD
    if head[:4] == bytes(4):
        return head + bare
    return (struct.pack(">I4sQ", 1, head[4:8], length) if long else _short(length, head)) + bare


def _short(length: int, head: bytes) -> bytes:
    return struct.pack(">I4s", length, head[4:8])


def _boxes(photo: bytes) -> Iterator[bytes]:
    place = 0
    while place + _BOX_HEAD <= len(photo):
        length, kind = struct.unpack_from(">I4s", photo, place)
        if length == 1 and place + _LONG_BOX_HEAD <= len(photo):
            (length,) = struct.unpack_from(">Q", photo, place + _BOX_HEAD)
            begin = place + _LONG_BOX_HEAD
        else:
            begin = place + _BOX_HEAD
        end = place + length if length >= _BOX_HEAD else len(photo)
        if kind == b"jp2c":
            yield _stream_box(photo[place:begin], photo[begin:end])
        elif kind not in _BOXES_WITH_WORDS:
            yield photo[place:end]
        place = end


_BARE = {"/DCTDecode": jpeg_without_words, "/JPXDecode": jpeg2000_without_words}

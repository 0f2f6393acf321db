"""A kind of file that is opened for ten minutes."""

import time

from evidence.converters import Converter
from evidence.normal import Made


def normalise(_original, out, _limits):
    out.write_bytes(b"%PDF-")
    time.sleep(600)
    return Made(page_count=1)


CONVERTER = Converter(
    media_type="x/slow",
    label="Slow",
    suffixes=(".slow",),
    recognises=lambda head: head.startswith(b"SLOW "),
    normalise=normalise,
)

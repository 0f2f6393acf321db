"""Draw a part of a filled form in a process of its own, which may die of it, and has no network.

Started with `python -m packets.operations.drawing_apart`. It reads an order from its standard input
(the form's file and edition, what to write, which part of which page to draw, which boxes to frame,
where to put the picture, and its limits) and ends with 0 when the picture (PNG) is there.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

from packets.operations.confining import confine_to

MOST_DOTS_PER_POINT = 2.5
WIDEST = 1100
"""Dots: three for each of a phone, and no more bytes than that needs."""
FRAME = (176, 0, 32)
THICK = 4
"""Dots: the frame is told from the thin lines of the form by its width, not by its colour alone."""


def main() -> None:
    order = json.load(sys.stdin)
    _prepare()
    confine_to([order["file"]], folder=order["folder"], caps=order["caps"], parent=order["parent"])
    _draw(order)
    os._exit(0)  # the picture is whole: a library that crashes while it is unloaded is not heard


def _prepare() -> None:
    """Read everything of the site while its files can still be opened."""
    import django

    django.setup()
    from PIL import ImageDraw, PngImagePlugin

    from packets.filling import filling, typeface
    from packets.official_forms import all_editions

    _ = (ImageDraw, PngImagePlugin, filling, typeface.typeface_file())
    for edition in all_editions():
        _ = edition.printed and edition.printed.fields


def _draw(order: dict[str, Any]) -> None:
    import pypdfium2
    from PIL import ImageDraw

    from packets.filling.filling import fill
    from packets.official_forms import all_editions

    edition = next(one for one in all_editions() if one.key == order["edition"])
    if edition.printed is None:
        raise ValueError(order["edition"])
    filled = Path(order["folder"]) / "filled.pdf"
    fill(edition.printed, order["values"], Path(order["file"]), filled)
    left, bottom, right, top = order["box"]
    with pypdfium2.PdfDocument(filled) as document:
        page = document[order["page"] - 1]
        wide, high = page.get_size()
        around = (left, bottom, wide - right, high - top)
        scale = min(MOST_DOTS_PER_POINT, WIDEST / (right - left))
        picture = page.render(scale=scale, crop=around).to_pil().convert("RGB")
    pen = ImageDraw.Draw(picture)
    for x0, y0, x1, y1 in order["framed"]:
        corners = (x0 - left, top - y1, x1 - left, top - y0)
        places = [round(side * scale) for side in corners]
        spread = (places[0] - THICK, places[1] - THICK, places[2] + THICK, places[3] + THICK)
        pen.rectangle(spread, outline=FRAME, width=THICK)
    picture.save(order["picture"], optimize=True)


if __name__ == "__main__":
    main()

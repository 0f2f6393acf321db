"""Write a PDF of pictures by hand: two hundred bytes a page, and no PDF library to load first."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evidence.normal.geometry import Box, number, numbers
from evidence.normal.picture import Encoded


@dataclass(frozen=True, kw_only=True)
class PicturePage:
    """A picture, where it lies (points), and the paper."""

    picture: Encoded
    area: Box
    paper: tuple[float, float]


def write_pictures(pages: Sequence[PicturePage], out: Path) -> None:
    """Write one Letter page for each picture; the same pictures make the same bytes."""
    kids = " ".join(f"{3 + 3 * place} 0 R" for place in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
    ]
    for page in pages:
        objects.extend(_objects_of(page, first=len(objects) + 1))
    with out.open("wb") as file:
        places = []
        file.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        for place, content in enumerate(objects, start=1):
            places.append(file.tell())
            file.write(b"%d 0 obj\n%s\nendobj\n" % (place, content))
        start = file.tell()
        rows = b"".join(b"%010d 00000 n \n" % place for place in places)
        count = len(objects) + 1
        file.write(b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, rows))
        file.write(b"trailer\n<< /Size %d /Root 1 0 R >>\n" % count)
        file.write(b"startxref\n%d\n%%%%EOF\n" % start)


def _objects_of(page: PicturePage, first: int) -> tuple[bytes, bytes, bytes]:
    """Return the page, its content and its picture, numbered from `first`."""
    width, height = (number(side) for side in page.paper)
    letter = (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}]"
        f" /Resources << /XObject << /P {first + 2} 0 R >> >> /Contents {first + 1} 0 R >>"
    )
    area = page.area
    matrix = numbers((area.width, 0, 0, area.height, area.left, area.bottom))
    content = f"q {matrix} cm /P Do Q\n".encode()
    return (
        letter.encode(),
        _stream("", content),
        _stream(_about(page.picture), page.picture.content),
    )


def _about(picture: Encoded) -> str:
    about = (
        f" /Type /XObject /Subtype /Image /Width {picture.width} /Height {picture.height}"
        f" /BitsPerComponent {picture.bits} /ColorSpace /{picture.colour_space}"
    )
    if picture.is_jpeg:
        return f"{about} /Filter /DCTDecode"
    rows = f"/Predictor 15 /Colors {picture.colours} /BitsPerComponent {picture.bits}"
    return f"{about} /Filter /FlateDecode /DecodeParms << {rows} /Columns {picture.width} >>"


def _stream(about: str, content: bytes) -> bytes:
    return f"<< /Length {len(content)}{about} >>\nstream\n".encode() + content + b"\nendstream"

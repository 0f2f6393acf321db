"""Cut pages out of a packet into files that are no larger than the account takes.

A file that is too large is cut into parts, so that nothing of it is lost. Only a single page that
is too large is drawn anew, at a resolution at which print can be read.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pypdfium2
from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Pdf, String

from packets.assembly.bind import PRODUCER

DOTS_PER_INCH = 200
POINTS_PER_INCH = 72
JPEG_QUALITY = 80


@dataclass(frozen=True, kw_only=True)
class Cut:
    """Some pages as a file; `is_smaller` where its one page was drawn anew."""

    file: Path
    first: int
    last: int
    is_smaller: bool = False

    @property
    def size(self) -> int:
        return self.file.stat().st_size

    @property
    def page_count(self) -> int:
        return self.last - self.first + 1


class Cutter:
    """Cuts one packet; `folder` takes the files, which are numbered as they are made."""

    def __init__(self, packet: Path, pdf: Pdf, folder: Path) -> None:
        self._packet = packet
        self._pdf = pdf
        self._folder = folder
        self._made = 0
        for page in pdf.pages:  # links lead to pages that are not in the file
            if "/Annots" in page.obj:
                del page.obj["/Annots"]

    def cut(self, first: int, last: int, *, at_most: int) -> Iterator[Cut]:
        """Yield the files for pages of the packet, none larger than `at_most` bytes where possible.

        A page that is too large even when it is drawn anew is yielded as it is.
        """
        whole = self._written(first, last)
        if whole.size <= at_most:
            yield whole
        elif first < last:
            whole.file.unlink()
            middle = (first + last) // 2
            yield from self.cut(first, middle, at_most=at_most)
            yield from self.cut(middle + 1, last, at_most=at_most)
        else:
            whole.file.unlink()
            yield self._drawn(first)

    def _written(self, first: int, last: int) -> Cut:
        with Pdf.new() as part:
            for number in range(first, last + 1):
                part.pages.append(self._pdf.pages[number - 1])
            part.remove_unreferenced_resources()
            return Cut(file=self._saved(part), first=first, last=last)

    def _drawn(self, number: int) -> Cut:
        """Draw one page as a picture, and that as a page of the same size."""
        with pypdfium2.PdfDocument(self._packet) as document:
            page = document[number - 1]
            width, height = page.get_size()
            picture = page.render(scale=DOTS_PER_INCH / POINTS_PER_INCH).to_pil().convert("RGB")
        data = BytesIO()
        picture.save(data, "JPEG", quality=JPEG_QUALITY, optimize=True)
        with Pdf.new() as part:
            image = part.make_stream(
                data.getvalue(),
                Type=Name.XObject,
                Subtype=Name.Image,
                Width=picture.width,
                Height=picture.height,
                ColorSpace=Name.DeviceRGB,
                BitsPerComponent=8,
                Filter=Name.DCTDecode,
            )
            sheet = part.add_blank_page(page_size=(width, height))
            sheet.obj.Resources = Dictionary(XObject=Dictionary(P=image))
            sheet.obj.Contents = part.make_stream(
                f"q {width:.2f} 0 0 {height:.2f} 0 0 cm /P Do Q".encode("ascii")
            )
            return Cut(file=self._saved(part), first=number, last=number, is_smaller=True)

    def _saved(self, part: Pdf) -> Path:
        self._made += 1
        file = self._folder / f"upload-{self._made}.pdf"
        part.Root.Lang = String("en-US")
        part.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D, St=1)]))
        part.trailer.Info = part.make_indirect(Dictionary(Producer=String(PRODUCER)))
        part.save(
            file,
            object_stream_mode=ObjectStreamMode.generate,
            static_id=True,
            min_version="1.7",
        )
        return file

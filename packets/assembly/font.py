"""The typeface of footers: a small subset that is put into the packet once, for all pages."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from django.utils.translation import gettext as _

from fontTools.pens.basePen import BasePen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from packets.errors import AssemblyError

FILE = "NotoSans-Regular.ttf"
FOLDERS = (
    "/usr/share/fonts/truetype/noto",
    "/usr/share/fonts/noto",
    "/usr/share/fonts/google-noto",
)
UNITS = 1000
UNKNOWN = "?"


@cache
def font_file() -> Path:
    """Return the font of this machine, from the package fonts-noto-core."""
    for folder in FOLDERS:
        if (file := Path(folder) / FILE).exists():
            return file
    message = _("The font Noto Sans is missing. Install the package fonts-noto-core.")
    raise AssemblyError(message)


@dataclass(frozen=True, kw_only=True)
class FooterFont:
    """A subset of the font with glyph numbers and widths (in thousandths of the size)."""

    data: bytes
    glyphs: dict[str, int]
    widths: dict[int, int]

    def shown(self, text: str) -> str:
        """Return the text as PDF shows it: hexadecimal glyph numbers."""
        return "".join(f"{self._glyph(letter):04X}" for letter in text)

    def width(self, text: str, size: float) -> float:
        """Return the width in points."""
        return sum(self.widths[self._glyph(letter)] for letter in text) * size / UNITS

    def _glyph(self, letter: str) -> int:
        return self.glyphs.get(letter, self.glyphs[UNKNOWN])


def subset_for(texts: Iterable[str]) -> FooterFont:
    """Cut the font down to the letters of some texts; the same letters give the same bytes."""
    letters = sorted(set(UNKNOWN).union(*texts))
    options = Options(hinting=False, layout_features=[], name_IDs=[], notdef_outline=True)
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "DSIG", "STAT", "meta"]
    subsetter = Subsetter(options=options)
    subsetter.populate(text="".join(letters))
    written = BytesIO()
    with TTFont(font_file(), recalcTimestamp=False, lazy=True) as font:
        subsetter.subset(font)
        known = font.getBestCmap()
        glyphs = {c: font.getGlyphID(known[ord(c)]) for c in letters if ord(c) in known}
        widths = {number: font["hmtx"][font.getGlyphName(number)][0] for number in glyphs.values()}
        font.save(written, reorderTables=None)
    return FooterFont(data=written.getvalue(), glyphs=glyphs, widths=widths)


def embedded(pdf: Pdf, font: FooterFont) -> Object:
    """Put the font into a PDF, and return the object that resources name."""
    file = pdf.make_stream(font.data, Length1=len(font.data))
    name = Name("/PKTFTR+NotoSans")
    descriptor = pdf.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor,
            FontName=name,
            Flags=4,
            FontBBox=Array([-600, -300, 1500, 1100]),
            ItalicAngle=0,
            Ascent=1069,
            Descent=-293,
            CapHeight=714,
            StemV=80,
            FontFile2=file,
        )
    )
    widths = Array()
    for glyph in sorted(font.widths):
        widths.append(glyph)
        widths.append(Array([font.widths[glyph]]))
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=name,
        CIDSystemInfo=Dictionary(
            Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0
        ),
        FontDescriptor=descriptor,
        CIDToGIDMap=Name.Identity,
        W=widths,
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=name,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(descendant)]),
            ToUnicode=pdf.make_stream(_unicode_of(font)),
        )
    )


def _unicode_of(font: FooterFont) -> bytes:
    """Return the map from glyphs to letters, so that footers can be searched and copied."""
    pairs = sorted((glyph, letter) for letter, glyph in font.glyphs.items())
    blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CMapName /Packet-Footer def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    for block in blocks:
        lines.append(f"{len(block)} beginbfchar")
        lines += [f"<{glyph:04X}> <{letter.encode('utf-16-be').hex()}>" for glyph, letter in block]
        lines.append("endbfchar")
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode("ascii")


class _Path(BasePen):  # type: ignore[misc]
    """Writes the outline of a glyph as PDF path operators, moved to the right by `left`."""

    def __init__(self, glyphs: object, left: float) -> None:
        super().__init__(glyphs)
        self.left = left
        self.operators: list[str] = []

    def _moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802  named by fontTools
        self._write("m", point)

    def _lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._write("l", point)

    def _curveToOne(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._write("c", *points)

    def _closePath(self) -> None:  # noqa: N802
        self.operators.append("h")

    def _write(self, operator: str, *points: tuple[float, float]) -> None:
        numbers = [f"{x + self.left:.0f} {y:.0f}" for x, y in points]
        self.operators.append(f"{' '.join(numbers)} {operator}")


def outline(text: str) -> tuple[bytes, int]:
    """Return a text as filled outlines in thousandths of its size, and its width.

    A mark across the page is drawn and not written, so that nobody who copies or searches the
    text of a page meets it in the middle of a sentence.
    """
    left = 0
    operators: list[str] = []
    with TTFont(font_file(), lazy=True) as font:
        glyphs, known = font.getGlyphSet(), font.getBestCmap()
        for letter in text:
            glyph = glyphs[known[ord(letter)]]
            pen = _Path(glyphs, left)
            glyph.draw(pen)
            operators += pen.operators
            left += glyph.width
    return "\n".join([*operators, "f"]).encode("ascii"), left

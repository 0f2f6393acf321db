"""The typeface of the forms: letters of one width, as bold as the agency's own fields show them.

The forms name Courier New Bold and do not bring it along. Liberation Mono Bold has the same widths
and may be put into a file (SIL Open Font License); its package is fonts-liberation.
"""

from functools import cache
from io import BytesIO
from pathlib import Path

from django.utils.translation import gettext as _

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Object, Pdf

from packets.errors import AssemblyError

FILE = "LiberationMono-Bold.ttf"
FOLDERS = (
    "/usr/share/fonts/truetype/liberation",
    "/usr/share/fonts/truetype/liberation2",
    "/usr/share/fonts/liberation-mono",
)
ASCENT, DESCENT = 0.833, 0.300
"""Parts of the size, of this typeface."""

WIDTH = 600
FIRST, LAST = 32, 255
NAME = Name("/PKTFRM+LiberationMono-Bold")


@cache
def typeface_file() -> Path:
    """Return the font of this machine; raises AssemblyError when it is not installed."""
    for folder in FOLDERS:
        if (file := Path(folder) / FILE).exists():
            return file
    message = _("There is no font to write with. Install the package fonts-liberation.")
    raise AssemblyError(message)


@cache
def _subset(letters: str) -> bytes:
    options = Options(hinting=False, layout_features=[], name_IDs=[], notdef_outline=True)
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "DSIG", "FFTM", "kern", "meta"]
    subsetter = Subsetter(options=options)
    subsetter.populate(text=letters)
    written = BytesIO()
    with TTFont(typeface_file(), recalcTimestamp=False, lazy=True) as font:
        subsetter.subset(font)
        font.save(written, reorderTables=None)
    return written.getvalue()


ASCII = "".join(chr(code) for code in range(32, 127))


def embedded(pdf: Pdf) -> Object:
    """Put the letters that forms take into a PDF, and return the font that resources name."""
    data = _subset(ASCII)
    descriptor = pdf.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor,
            FontName=NAME,
            Flags=33,  # one width, plain letters
            FontBBox=Array([-50, -300, 650, 833]),
            ItalicAngle=0,
            Ascent=round(ASCENT * 1000),
            Descent=-round(DESCENT * 1000),
            CapHeight=660,
            StemV=100,
            FontFile2=pdf.make_stream(data, Length1=len(data)),
        )
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=NAME,
            Encoding=Name.WinAnsiEncoding,
            FirstChar=FIRST,
            LastChar=LAST,
            Widths=Array([WIDTH] * (LAST - FIRST + 1)),
            FontDescriptor=descriptor,
        )
    )

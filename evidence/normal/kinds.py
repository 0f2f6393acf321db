"""What of a page's resources may come along: an allow-list, so that what is unknown stays behind.

Scripts, actions, attachments, metadata, hidden layers, alternate and external pictures all hang on
keys that are not named here. A key that is named without a kind keeps a value that is plain.
"""

from dataclasses import dataclass, field

_DATA = ("/Length", "/Filter", "/DecodeParms")


@dataclass(frozen=True, kw_only=True)
class Kind:
    """The keys that a kind of object keeps, and the kind of what stands under some of them.

    `each` is the kind of every entry, where the keys are names of the document's own.
    """

    keep: frozenset[str] = frozenset()
    follow: dict[str, str] = field(default_factory=dict)
    each: str = ""


def _kind(keys: str, data: tuple[str, ...] = (), **follow: str) -> Kind:
    kept = frozenset(f"/{key}" for key in keys.split()) | set(data)
    kinds = {f"/{key}": kind for key, kind in follow.items()}
    if data:
        kinds["/DecodeParms"] = "parameters"
    return Kind(keep=kept | set(kinds), follow=kinds)


KINDS = {
    "resources": _kind(
        "",
        XObject="xobjects",
        Font="fonts",
        ExtGState="states",
        Pattern="patterns",
        Shading="shadings",
        ColorSpace="colour spaces",
    ),
    "xobjects": Kind(each="xobject"),
    "fonts": Kind(each="font"),
    "states": Kind(each="state"),
    "patterns": Kind(each="pattern"),
    "shadings": Kind(each="shading"),
    "colour spaces": Kind(each="colour space"),
    "form": _kind("Type Subtype FormType BBox Matrix", _DATA, Resources="resources", Group="group"),
    "group": _kind("Type S I K", CS="colour space"),
    "image": _kind(
        "Type Subtype Width Height BitsPerComponent ImageMask Decode Interpolate SMaskInData"
        " Matte Intent",
        _DATA,
        ColorSpace="colour space",
        SMask="image",
        Mask="image",
    ),
    "pattern": _kind(
        "Type PatternType PaintType TilingType BBox XStep YStep Matrix",
        _DATA,
        Resources="resources",
        Shading="shading",
        ExtGState="state",
    ),
    "shading": _kind(
        "ShadingType Background BBox AntiAlias Domain Coords Extend Matrix Decode"
        " BitsPerCoordinate BitsPerComponent BitsPerFlag VerticesPerRow",
        _DATA,
        ColorSpace="colour space",
        Function="function",
    ),
    "state": _kind(
        "Type LW LC LJ ML D RI OP op OPM HT FL SM SA BM CA ca AIS TK",
        SMask="soft mask",
        Font="fonts",
        BG="function",
        BG2="function",
        UCR="function",
        UCR2="function",
        TR="function",
        TR2="function",
    ),
    "soft mask": _kind("Type S BC", G="form", TR="function"),
    "function": _kind(
        "FunctionType Domain Range C0 C1 N Bounds Encode Size BitsPerSample Order Decode",
        _DATA,
        Functions="function",
    ),
    "font": _kind(
        "Type Subtype BaseFont Name FirstChar LastChar Widths FontMatrix FontBBox W DW W2 DW2",
        Encoding="encoding",
        CIDSystemInfo="character collection",
        FontDescriptor="font descriptor",
        DescendantFonts="descendants",
        CharProcs="glyphs",
        Resources="resources",
        ToUnicode="data",
        CIDToGIDMap="data",
    ),
    "encoding": _kind(
        "Type BaseEncoding Differences CMapName WMode",
        _DATA,
        CIDSystemInfo="character collection",
        UseCMap="encoding",
    ),
    "character collection": _kind("Registry Ordering Supplement"),
    "descendants": Kind(each="font"),
    "glyphs": Kind(each="glyph"),
    "glyph": _kind("", _DATA),
    "font descriptor": _kind(
        "Type FontName FontFamily FontStretch FontWeight Flags FontBBox ItalicAngle Ascent Descent"
        " Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth CharSet Lang",
        Style="style",
        FontFile="data",
        FontFile2="data",
        FontFile3="data",
        CIDSet="data",
    ),
    "style": _kind("Panose"),
    "data": _kind(
        "Type Subtype Length1 Length2 Length3 CMapName WMode",
        _DATA,
        CIDSystemInfo="character collection",
        UseCMap="data",
    ),
    "parameters": _kind(
        "Predictor Colors BitsPerComponent Columns EarlyChange K EndOfLine EncodedByteAlign Rows"
        " EndOfBlock BlackIs1 DamagedRowsBeforeError ColorTransform",
        JBIG2Globals="data",
    ),
    "calibration": _kind("WhitePoint BlackPoint Gamma Matrix Range"),
    "profile": _kind("N Range", _DATA, Alternate="colour space"),
}

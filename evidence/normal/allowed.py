"""What of a page's resources may come along: an allow-list, so that what is unknown stays behind.

Scripts, actions, attachments, metadata, hidden layers, alternate and external pictures all hang on
keys that are not named here.
"""

from dataclasses import dataclass, field

from pikepdf import Array, Dictionary, Object, Stream

from evidence.errors import PictureTooLarge
from evidence.normal.inline import refuse_inline_photo
from evidence.normal.photo_words import forget_words
from evidence.normal.unseen import forget_unseen_words

_DATA = ("/Length", "/Filter", "/DecodeParms")
_MILLION = 1_000_000
_BITS_OF_A_DOT = 24
_LAYER_KEYS = frozenset({"/OC", "/Properties"})


@dataclass(frozen=True, kw_only=True)
class Kind:
    """The keys that a kind of object keeps, and the kind of what stands under some of them.

    `each` is the kind of every entry, where the keys are names of the document's own.
    """

    keep: frozenset[str] = frozenset()
    follow: dict[str, str] = field(default_factory=dict)
    each: str = ""


@dataclass(frozen=True, kw_only=True)
class Walk:
    """One way through the resources of all pages of a document.

    `seen` remembers the objects that were met, by their number, and whether they had layers.
    `megapixels` is the limit for a picture.
    """

    megapixels: int
    seen: dict[tuple[int, int], bool] = field(default_factory=dict)


def _kind(keys: str, data: tuple[str, ...] = (), **follow: str) -> Kind:
    kept = frozenset(f"/{key}" for key in keys.split()) | set(data)
    kinds = {f"/{key}": kind for key, kind in follow.items()}
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
        "ShadingType Background BBox AntiAlias Domain Coords Function Extend Matrix Decode"
        " BitsPerCoordinate BitsPerComponent BitsPerFlag VerticesPerRow",
        _DATA,
        ColorSpace="colour space",
    ),
    "state": _kind(
        "Type LW LC LJ ML D RI OP op OPM BG BG2 UCR UCR2 TR TR2 HT FL SM SA BM CA ca AIS TK Font",
        SMask="soft mask",
    ),
    "soft mask": _kind("Type S BC TR", G="form"),
    "font": _kind(
        "Type Subtype BaseFont Name Encoding FirstChar LastChar Widths FontMatrix FontBBox"
        " W DW W2 DW2 CIDSystemInfo",
        FontDescriptor="font descriptor",
        DescendantFonts="descendants",
        CharProcs="glyphs",
        Resources="resources",
        ToUnicode="data",
        CIDToGIDMap="data",
    ),
    "descendants": Kind(each="font"),
    "glyphs": Kind(each="glyph"),
    "glyph": _kind("", _DATA),
    "font descriptor": _kind(
        "Type FontName FontFamily FontStretch FontWeight Flags FontBBox ItalicAngle Ascent Descent"
        " Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth CharSet Style Lang",
        FontFile="data",
        FontFile2="data",
        FontFile3="data",
        CIDSet="data",
    ),
    "data": _kind("Type Subtype Length1 Length2 Length3 CMapName WMode CIDSystemInfo", _DATA),
    "profile": _kind("N Range", _DATA, Alternate="colour space"),
}


def keep_allowed(thing: Object, kind: str, walk: Walk) -> bool:
    """Strip everything that is not allowed, and say whether a layer was met on the way."""
    number = thing.objgen
    if number == (0, 0):
        return _strip(thing, kind, walk)
    if number not in walk.seen:
        walk.seen[number] = False  # a drawing that draws itself ends here
        walk.seen[number] = _strip(thing, kind, walk)
    return walk.seen[number]


def _strip(thing: Object, kind: str, walk: Walk) -> bool:
    if kind == "colour space":
        return _strip_colour_space(thing, walk)
    if kind == "xobject":
        kind = "image" if thing.get("/Subtype") == "/Image" else "form"
    if isinstance(thing, Stream):
        _check_content(thing, kind, walk)
    rule = KINDS[kind]
    layered = False
    if isinstance(thing, Array):
        for part in _containers(thing) if rule.each else ():
            layered |= keep_allowed(part, rule.each, walk)
    elif isinstance(thing, Dictionary | Stream):
        for key in list(thing.keys()):
            layered |= _strip_key(thing, key, rule, walk)
    return layered


def _check_content(thing: Object, kind: str, walk: Walk) -> None:
    if kind == "image":
        _check_dots(thing, walk)
        forget_words(thing)
    elif kind in ("form", "pattern", "glyph"):
        refuse_inline_photo(thing)
        forget_unseen_words(thing)


def _check_dots(picture: Object, walk: Walk) -> None:
    """Refuse a picture that takes more memory than one in colour of the most dots allowed.

    It would pass through unopened here, and stop the viewer of whoever reads the packet.
    """
    dots = int(picture.get("/Width", 0)) * int(picture.get("/Height", 0))
    bits = 1 if picture.get("/ImageMask", False) else int(picture.get("/BitsPerComponent", 8))
    space = picture.get("/ColorSpace")
    colours = 4 if space == "/DeviceCMYK" else 1 if space == "/DeviceGray" or bits == 1 else 3
    if dots * bits * colours > walk.megapixels * _MILLION * _BITS_OF_A_DOT:
        raise PictureTooLarge(megapixels=round(dots / _MILLION), limit=walk.megapixels)


def _strip_key(thing: Object, key: str, rule: Kind, walk: Walk) -> bool:
    if rule.each:
        return _strip_entry(thing, key, rule.each, walk)
    if key not in rule.keep:
        del thing[key]
        return key in _LAYER_KEYS
    return key in rule.follow and _strip_value(thing[key], rule.follow[key], walk)


def _strip_entry(thing: Object, key: str, kind: str, walk: Walk) -> bool:
    """Strip one named entry; a PostScript XObject or anything else unknown is dropped."""
    entry = thing[key]
    if kind == "xobject" and not _is_drawable(entry):
        del thing[key]
        return False
    return _strip_value(entry, kind, walk)


def _strip_value(value: object, kind: str, walk: Walk) -> bool:
    return isinstance(value, Object) and keep_allowed(value, kind, walk)


def _is_drawable(entry: object) -> bool:
    return isinstance(entry, Stream) and entry.get("/Subtype") in ("/Form", "/Image")


def _strip_colour_space(space: Object, walk: Walk) -> bool:
    """Follow the streams inside a colour space: profiles carry metadata of their own."""
    if isinstance(space, Array):
        for part in _containers(space):
            if isinstance(part, Array):
                keep_allowed(part, "colour space", walk)
            elif isinstance(part, Stream) and "/N" in part:
                keep_allowed(part, "profile", walk)
    return False


def _containers(array: Object) -> list[Object]:
    parts: list[object] = [array[place] for place in range(len(array))]
    return [part for part in parts if isinstance(part, Array | Dictionary | Stream)]

"""Strip a page's resources down to what may come along (`evidence.normal.kinds`)."""

from dataclasses import dataclass, field

from pikepdf import Array, Dictionary, Object, Stream

from evidence.errors import PictureTooLarge
from evidence.normal.inline import refuse_inline_photo
from evidence.normal.kinds import KINDS, Kind
from evidence.normal.photo_words import forget_words
from evidence.normal.unseen import forget_unseen_words

_MILLION = 1_000_000
_BITS_OF_A_DOT = 24
_LAYER_KEYS = frozenset({"/OC", "/Properties"})


@dataclass(frozen=True, kw_only=True)
class Walk:
    """One way through the resources of all pages of a document.

    `seen` remembers the objects that were met, by their number, and whether they had layers.
    `megapixels` is the limit for a picture.
    """

    megapixels: int
    seen: dict[tuple[int, int], bool] = field(default_factory=dict)


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
        for part in _containers(thing):
            layered |= keep_allowed(part, rule.each or kind, walk)
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
    value, kind = thing[key], rule.follow.get(key)
    is_unknown = key not in rule.keep or (kind is None and not _is_plain(value))
    if is_unknown or (kind == "colour space" and isinstance(value, Dictionary | Stream)):
        del thing[key]
        return key in _LAYER_KEYS
    return kind is not None and _strip_value(value, kind, walk)


def _is_plain(value: object, deepest: int = 4) -> bool:
    """Say whether a value is a number, a name, a text, or a list of such alone.

    Where nobody goes on to look, anything might hang on something else.
    """
    if isinstance(value, Array) and deepest:
        parts: list[object] = [value[place] for place in range(len(value))]
        return all(_is_plain(part, deepest - 1) for part in parts)
    return not isinstance(value, Array | Dictionary | Stream)


def _strip_entry(thing: Object, key: str, kind: str, walk: Walk) -> bool:
    """Strip one named entry; a PostScript XObject or anything else unknown is dropped."""
    entry = thing[key]
    is_odd_space = kind == "colour space" and isinstance(entry, Dictionary | Stream)
    if is_odd_space or (kind == "xobject" and not _is_drawable(entry)):
        del thing[key]
        return False
    return _strip_value(entry, kind, walk)


def _strip_value(value: object, kind: str, walk: Walk) -> bool:
    return isinstance(value, Object) and keep_allowed(value, kind, walk)


def _is_drawable(entry: object) -> bool:
    return isinstance(entry, Stream) and entry.get("/Subtype") in ("/Form", "/Image")


def _strip_colour_space(space: Object, walk: Walk) -> bool:
    """Follow what is inside a colour space: profiles carry metadata of their own."""
    if isinstance(space, Array):
        for part in _containers(space):
            keep_allowed(part, _kind_in_space(part), walk)
    return False


def _kind_in_space(part: Object) -> str:
    """Tell what a part of a colour space is; tables of colours are data as those of functions."""
    if isinstance(part, Array):
        return "colour space"
    if "/FunctionType" in part or (isinstance(part, Stream) and "/N" not in part):
        return "function"
    return "profile" if isinstance(part, Stream) else "calibration"


def _containers(array: Object) -> list[Object]:
    parts: list[object] = [array[place] for place in range(len(array))]
    return [part for part in parts if isinstance(part, Array | Dictionary | Stream)]

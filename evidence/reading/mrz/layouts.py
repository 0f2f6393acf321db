"""Where each field stands in the five sizes of machine-readable zones (Doc 9303 parts 4 to 7)."""

from dataclasses import dataclass

from evidence.reading.mrz.digits import check_digit


@dataclass(frozen=True, kw_only=True)
class Place:
    """A line from 0, and the characters from `first` up to, not with, `last`."""

    line: int
    first: int
    last: int

    def of(self, lines: tuple[str, ...]) -> str:
        return lines[self.line][self.first : self.last]


def _at(line: int, first: int, last: int) -> Place:
    return Place(line=line, first=first, last=last)


@dataclass(frozen=True, kw_only=True)
class Layout:
    """One size; a check digit stands right after the number, the birth date and the expiry."""

    name: str
    line_count: int
    width: int
    codes: str
    number: Place
    nationality: Place
    birth: Place
    sex: Place
    expiry: Place
    names: Place
    optional: tuple[Place, ...]
    personal_digit: Place | None = None
    composite: Place | None = None
    composite_of: tuple[Place, ...] = ()

    @property
    def code(self) -> Place:
        return _at(0, 0, 2)

    @property
    def issuer(self) -> Place:
        return _at(0, 2, 5)

    def composite_holds(self, lines: tuple[str, ...]) -> bool:
        """Say whether the digit over all guarded fields holds; True for a size without one."""
        if self.composite is None:
            return True
        guarded = "".join(place.of(lines) for place in self.composite_of)
        return check_digit(guarded) == self.composite.of(lines)


def _two_lines(name: str, width: int, codes: str, optional: Place, **more: object) -> Layout:
    return Layout(
        name=name,
        line_count=2,
        width=width,
        codes=codes,
        number=_at(1, 0, 9),
        nationality=_at(1, 10, 13),
        birth=_at(1, 13, 19),
        sex=_at(1, 20, 21),
        expiry=_at(1, 21, 27),
        names=_at(0, 5, width),
        optional=(optional,),
        **more,  # type: ignore[arg-type]
    )


TD1 = Layout(
    name="TD1",
    line_count=3,
    width=30,
    codes="ACI",
    number=_at(0, 5, 14),
    nationality=_at(1, 15, 18),
    birth=_at(1, 0, 6),
    sex=_at(1, 7, 8),
    expiry=_at(1, 8, 14),
    names=_at(2, 0, 30),
    optional=(_at(0, 15, 30), _at(1, 18, 29)),
    composite=_at(1, 29, 30),
    composite_of=(_at(0, 5, 30), _at(1, 0, 7), _at(1, 8, 15), _at(1, 18, 29)),
)
TD2 = _two_lines(
    "TD2",
    36,
    "ACIP",
    _at(1, 28, 35),
    composite=_at(1, 35, 36),
    composite_of=(_at(1, 0, 10), _at(1, 13, 20), _at(1, 21, 35)),
)
TD3 = _two_lines(
    "TD3",
    44,
    "P",
    _at(1, 28, 42),
    personal_digit=_at(1, 42, 43),
    composite=_at(1, 43, 44),
    composite_of=(_at(1, 0, 10), _at(1, 13, 20), _at(1, 21, 43)),
)
MRV_A = _two_lines("MRV-A", 44, "V", _at(1, 28, 44))
MRV_B = _two_lines("MRV-B", 36, "V", _at(1, 28, 36))

LAYOUTS = (TD1, TD2, TD3, MRV_A, MRV_B)


def layouts_of(lines: tuple[str, ...]) -> tuple[Layout, ...]:
    """Return the layouts that lines of one width may have by their count and first letter."""
    return tuple(
        layout
        for layout in LAYOUTS
        if len(lines) == layout.line_count
        and all(len(line) == layout.width for line in lines)
        and lines[0][0] in layout.codes
    )

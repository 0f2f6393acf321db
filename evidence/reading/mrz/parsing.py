"""Read the lines of a zone: prove each check digit, or say that the zone is unreadable."""

import re
from datetime import date

from evidence.reading.mrz.days import birth_of, expiry_of
from evidence.reading.mrz.digits import (
    ALPHABET,
    FILLER,
    TO_DIGITS,
    TO_LETTERS,
    check_digit,
    has_twins,
    holds,
)
from evidence.reading.mrz.holders import names_of
from evidence.reading.mrz.layouts import Layout, Place, layouts_of
from evidence.reading.mrz.states import STATES
from evidence.reading.mrz.zeros import A_NUMBER_CODES, as_receipt, with_zeros
from evidence.reading.mrz.zone import Field, Reason, Unreadable, Zone

_SEXES = {"M": "M", "F": "F", "X": "X", FILLER: ""}
_AMONG_DIGITS = re.compile(r"(?<=[0-9])[OIZSBGQD](?=[0-9<])")


def parse(lines: tuple[str, ...], *, today: date) -> Zone | Unreadable:
    """Read lines of one width, in capital letters, digits and fillers.

    Letters and digits that look alike are put right where only one of them may stand, and only
    where all check digits hold after that.
    """
    fits = layouts_of(lines) if lines and all(lines) else ()
    if not fits or set("".join(lines)) - set(ALPHABET):
        return Unreadable(reason=Reason.NO_ZONE, lines=lines)
    results = [_read(layout, lines, today) for layout in fits]
    zones = [result for result in results if isinstance(result, Zone)]
    return zones[0] if len(zones) == 1 else results[0] if not zones else _differ(lines)


def _differ(lines: tuple[str, ...]) -> Unreadable:
    return Unreadable(reason=Reason.DIFFERENT, lines=lines)


def _read(layout: Layout, given: tuple[str, ...], today: date) -> Zone | Unreadable:
    lines = by_class(layout, given)
    passing = [one for one in _numbers(layout, lines) if _all_hold(layout, one)]
    if not passing:
        return Unreadable(reason=Reason.CHECK_DIGITS, lines=given)
    if len(passing) > 1:
        return _differ(given)
    return _zone(layout, passing[0], given, today)


def _zone(
    layout: Layout, lines: tuple[str, ...], given: tuple[str, ...], today: date
) -> Zone | Unreadable:
    birth, expiry = layout.birth.of(lines), layout.expiry.of(lines)
    born, expires = birth_of(birth, today), expiry_of(expiry, today)
    number, optional = _number_and_optional(layout, lines)
    issuer, nationality = _state(layout.issuer.of(lines)), _state(layout.nationality.of(lines))
    sex = _SEXES.get(layout.sex.of(lines))
    unsure = issuer is None or nationality is None or sex is None
    if born is None or expires is None or unsure or not _is_number(number):
        return Unreadable(reason=Reason.IMPOSSIBLE, lines=given)
    written = layout.names.of(lines)
    names = names_of(written)
    return Zone(
        layout=layout.name,
        code=layout.code.of(lines).rstrip(FILLER),
        issuer=Field(value=issuer, written=layout.issuer.of(given)),
        number=Field(value=number, written=number, holds=True),
        surname=Field(value=names.surname if names else None, written=written),
        given_names=Field(value=names.given_names if names else None, written=written),
        nationality=Field(value=nationality, written=layout.nationality.of(given)),
        sex=Field(value=sex, written=layout.sex.of(given)),
        birth=Field(value=born, written=birth, holds=True),
        expiry=Field(value=expires, written=expiry, holds=True),
        optional=optional,
        lines=lines,
        is_cut=bool(names and names.is_cut),
        is_certain=lines == given and not has_twins(number),
        is_corrected=lines != given,
    )


def by_class(layout: Layout, lines: tuple[str, ...]) -> tuple[str, ...]:
    """Put right what stands where only digits, or only letters, may stand.

    In names a zero is an O; other digits there are left, as proof that the line was misread.
    """
    names = layout.names
    lines = _put(lines, names, names.of(lines).replace("0", "O"))
    digits = [layout.birth, layout.expiry, _after(layout.birth), _after(layout.expiry)]
    digits += [_after(layout.number)]
    digits += [place for place in (layout.composite, layout.personal_digit) if place]
    for place in digits:
        lines = _put(lines, place, place.of(lines).translate(TO_DIGITS))
    for place in (layout.issuer, layout.nationality):
        lines = _put(lines, place, place.of(lines).translate(TO_LETTERS))
    return _as_in_the_united_states(layout, lines)


def _as_in_the_united_states(layout: Layout, lines: tuple[str, ...]) -> tuple[str, ...]:
    code, issuer = layout.code.of(lines), layout.issuer.of(lines)
    lines = _put(lines, layout.number, with_zeros(code, issuer, layout.number.of(lines)))
    if issuer == "USA" and code in A_NUMBER_CODES:
        behind = layout.optional[0]
        lines = _put(lines, behind, as_receipt(behind.of(lines)))
    return lines


def _numbers(layout: Layout, lines: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the lines as they may be meant: as they are, and with each O of the number a zero.

    Two zeros that were read as O may pass together, so both are tried. Where neither passes, one
    letter among digits is put right: with more, a wrong number would too often pass.
    """
    number = layout.number.of(lines)
    numbers = dict.fromkeys((number, number.replace("O", "0")))
    if not any(_number_holds(layout, _put(lines, layout.number, one)) for one in numbers):
        for found in _AMONG_DIGITS.finditer(number):
            digit = found[0].translate(TO_DIGITS)
            numbers[number[: found.start()] + digit + number[found.end() :]] = None
    return [_put(lines, layout.number, one) for one in numbers]


def _all_hold(layout: Layout, lines: tuple[str, ...]) -> bool:
    personal = layout.personal_digit
    return (
        _number_holds(layout, lines)
        and holds(layout.birth.of(lines), _after(layout.birth).of(lines))
        and holds(
            layout.expiry.of(lines),
            _after(layout.expiry).of(lines),
            may_be_filler=True,
        )
        and (
            personal is None
            or holds(layout.optional[0].of(lines), personal.of(lines), may_be_filler=True)
        )
        and layout.composite_holds(lines)
    )


def _number_holds(layout: Layout, lines: tuple[str, ...]) -> bool:
    digit = _after(layout.number).of(lines)
    if digit == FILLER and _is_long(layout):
        number, _ = _number_and_optional(layout, lines)
        whole = layout.optional[0].of(lines).split(FILLER)[0]
        return len(whole) > 1 and whole[-1] == check_digit(number)
    return holds(layout.number.of(lines), digit)


def _is_long(layout: Layout) -> bool:
    """Only cards have room for numbers of more than nine characters (Doc 9303 part 5, 4.2.4)."""
    return layout.line_count == 3  # noqa: PLR2004 - cards have three lines


def _number_and_optional(layout: Layout, lines: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Return the number and what else is there; a long number goes on in the optional part."""
    number = layout.number.of(lines).rstrip(FILLER)
    optional = [place.of(lines) for place in layout.optional]
    if _is_long(layout) and _after(layout.number).of(lines) == FILLER and FILLER not in number:
        rest, _, left = optional[0].partition(FILLER)
        number, optional[0] = number + rest[:-1], left
    return number, tuple(one.strip(FILLER) for one in optional)


def _is_number(number: str) -> bool:
    return bool(number) and number.replace(FILLER, "").isalnum()


def _state(written: str) -> str | None:
    code = written.rstrip(FILLER)
    return code if code in STATES else None


def _after(place: Place) -> Place:
    return Place(line=place.line, first=place.last, last=place.last + 1)


def _put(lines: tuple[str, ...], place: Place, text: str) -> tuple[str, ...]:
    line = lines[place.line]
    changed = line[: place.first] + text + line[place.last :]
    return (*lines[: place.line], changed, *lines[place.line + 1 :])

"""Zones in pictures of passports, visas and cards: read, or said to be unreadable; never wrong."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from evidence.limits import Allowance, Limits
from evidence.reading.mrz.finding import zone_in_picture
from evidence.reading.mrz.zone import Unreadable, Zone
from evidence.sandbox import run
from tests.support.travel_documents import (
    Paper,
    as_jpeg,
    blurred,
    cut,
    drawn,
    in_low_light,
    noisy,
    on_letter,
    overwritten,
    photographed,
    spoiled,
)

TODAY = date(2026, 3, 1)

OLENA = Paper(
    issuer="UKR",
    nationality="UKR",
    number="FE294071",
    surname="KOVALENKO",
    given="OLENA<PETRIVNA",
    birth="880303",
)
JEAN = Paper(
    issuer="HTI",
    nationality="HTI",
    number="RD4720935",
    surname="DESROSIERS",
    given="JEAN<BAPTISTE",
    birth="610917",
    sex="M",
)
ROSA = Paper(
    issuer="VEN",
    nationality="VEN",
    number="154072396",
    surname="RIOS<CALDERON",
    given="ROSA<ELENA",
    birth="000229",
    optional="12345678",
)
AHMAD = Paper(
    issuer="AFG",
    nationality="AFG",
    number="P02934417",
    surname="NOORZAI",
    given="AHMAD",
    birth="95<<<<",
    sex="M",
)
ANNA = Paper(
    issuer="D",
    nationality="D",
    number="C01X00T47",
    surname="MUSTERMANN",
    given="ERIKA",
    birth="840512",
)
PEOPLE = (OLENA, JEAN, ROSA, AHMAD, ANNA)
SIZES = {"TD1": "I", "TD2": "I", "TD3": "P", "MRV-A": "V", "MRV-B": "V"}

Change = Callable[[Image.Image], Image.Image]


def _as(paper: Paper, layout: str) -> Paper:
    given = {**vars(paper), "layout": layout, "code": SIZES[layout]}
    return Paper(**given)


@dataclass(frozen=True, kw_only=True)
class Row:
    """A document, what was done to its picture, and whether it can still be read."""

    name: str
    paper: Paper
    lines: tuple[str, ...]
    change: Change
    page: Change = on_letter
    is_read: bool = True


def _row(name: str, person: int, layout: str, change: Change, page: Change = on_letter) -> Row:
    paper = _as(PEOPLE[person], layout)
    return Row(name=name, paper=paper, lines=paper.lines, change=change, page=page)


def _same(picture: Image.Image) -> Image.Image:
    return picture


def _turned(degrees: int) -> Change:
    return lambda picture: picture.rotate(degrees, expand=True)


def _at_angle(degrees: float, tilt: float = 0.0) -> Change:
    return lambda picture: photographed(picture, degrees=degrees, tilt=tilt)


def _small(picture: Image.Image) -> Image.Image:
    return on_letter(
        picture.resize((picture.width * 6 // 10, picture.height * 6 // 10)), at=(0.35, 0.5)
    )


LAYOUTS = tuple(SIZES)
READ = [
    *(
        _row(f"clean {layout} of person {who}", who, layout, _same)
        for layout in LAYOUTS
        for who in (0, 1)
    ),
    *(
        _row(f"turned {degrees} {layout}", 0, layout, _turned(degrees))
        for degrees, layout in (
            (90, "TD3"),
            (180, "TD3"),
            (270, "TD3"),
            (90, "TD1"),
            (180, "TD2"),
            (270, "MRV-A"),
        )
    ),
    *(
        _row(f"at {degrees} degrees {layout}", 1, layout, _at_angle(degrees))
        for degrees, layout in (
            (3, "TD3"),
            (-5, "TD1"),
            (8, "TD2"),
            (-10, "TD3"),
            (12, "MRV-B"),
            (15, "TD3"),
            (-15, "TD1"),
        )
    ),
    *(
        _row(f"tilted {tilt} at {degrees} {layout}", 0, layout, _at_angle(degrees, tilt))
        for degrees, tilt, layout in (
            (0, 0.06, "TD3"),
            (6, 0.08, "TD1"),
            (-7, 0.1, "TD3"),
            (10, 0.06, "MRV-A"),
        )
    ),
    *(_row(f"blurred {layout}", 2, layout, blurred) for layout in ("TD3", "TD1", "MRV-B")),
    *(_row(f"low light {layout}", 0, layout, in_low_light) for layout in ("TD3", "TD2")),
    *(_row(f"noise {layout}", 1, layout, noisy) for layout in ("TD3", "TD1")),
    *(_row(f"poor JPEG {layout}", 0, layout, as_jpeg) for layout in ("TD3", "MRV-A")),
    *(_row(f"small on the page {layout}", 0, layout, _same, _small) for layout in ("TD3", "TD1")),
    _row("two names of family", 2, "TD3", _same),
    _row("unknown day of birth", 3, "TD3", _same),
    _row("letters in the number", 4, "TD3", _same),
    _row("letters in the number of a card", 4, "TD1", _at_angle(4)),
]


def _unreadable(name: str, paper: Paper, lines: tuple[str, ...], change: Change = _same) -> Row:
    return Row(name=name, paper=paper, lines=lines, change=change, is_read=False)


def _wrong(row: int, place: int, layout: str) -> Row:
    paper = _as(OLENA, layout)
    digit = paper.lines[row][place]
    lines = spoiled(paper.lines, row, place, str((int(digit) + 1) % 10))
    return _unreadable(f"wrong digit at {row} {place} {layout}", paper, lines)


UNREADABLE = [
    _wrong(1, 9, "TD3"),
    _wrong(1, 19, "TD3"),
    _wrong(1, 27, "TD3"),
    _wrong(1, 43, "TD3"),
    _wrong(0, 14, "TD1"),
    _wrong(1, 6, "TD1"),
    _wrong(1, 29, "TD1"),
    _wrong(1, 35, "TD2"),
    _wrong(1, 27, "MRV-A"),
    _wrong(1, 19, "MRV-B"),
    _unreadable("cut at the right", OLENA, OLENA.lines, cut),
    _unreadable("stamped over", OLENA, OLENA.lines, overwritten),
    _unreadable("very blurred", OLENA, OLENA.lines, lambda picture: blurred(picture, 9)),
]


@pytest.fixture(autouse=True)
def _tesseract() -> None:
    assert shutil.which("tesseract"), "Install tesseract-ocr: these tests read pictures with it."


@pytest.mark.parametrize("row", READ, ids=lambda row: row.name)
def test_a_zone_is_read_as_it_was_drawn(row: Row, tmp_path: Path) -> None:
    found = zone_in_picture(row.page(row.change(drawn(row.lines))), tmp_path, today=TODAY)

    assert found is not None
    assert isinstance(found.result, Zone), found.result
    assert found.result.number.value == row.paper.number
    assert found.result.birth.written == row.paper.birth
    assert found.result.expiry.written == row.paper.expiry
    assert found.result.surname.value == row.paper.surname.replace("<", " ")
    assert found.result.given_names.value == row.paper.given.replace("<", " ")


@pytest.mark.parametrize("row", UNREADABLE, ids=lambda row: row.name)
def test_a_zone_that_is_wrong_or_spoiled_is_never_read(row: Row, tmp_path: Path) -> None:
    found = zone_in_picture(row.page(row.change(drawn(row.lines))), tmp_path, today=TODAY)

    if found is None:
        assert row.change is not _same, "A zone that is only wrong has to be noticed."
    else:
        assert isinstance(found.result, Unreadable)


def test_the_table_has_at_least_forty_documents() -> None:
    assert len(READ) + len(UNREADABLE) >= 40


def test_the_place_of_a_zone_is_told_as_the_page_lies(tmp_path: Path) -> None:
    page = on_letter(_turned(90)(drawn(OLENA.lines)))

    found = zone_in_picture(page, tmp_path, today=TODAY)

    assert found is not None
    left, top, width, height = found.box
    assert height > 4 * width
    assert 0.2 < left < 1
    assert 0.1 < top < 0.5


def test_a_page_without_a_zone_has_none(tmp_path: Path) -> None:
    page = Image.new("L", (2550, 3300), 255)
    pen = ImageDraw.Draw(page)
    for row in range(40):
        pen.text(
            (300, 300 + 60 * row),
            "I have known her since 1998 and we are neighbours.",
            font=ImageFont.load_default(44),
            fill=20,
        )

    assert zone_in_picture(page, tmp_path, today=TODAY) is None


def test_the_zone_is_read_within_the_limits_of_the_child(tmp_path: Path) -> None:
    pages, out = tmp_path / "pages.pdf", tmp_path / "facts.json"
    on_letter(_at_angle(7, 0.05)(drawn(OLENA.lines))).save(pages, resolution=300)
    given = {
        "pages": str(pages),
        "page": 1,
        "work": str(tmp_path),
        "today": "2026-03-01",
        "out": str(out),
    }

    run("zone", given, allowance=Allowance.of_reading(Limits()), work=tmp_path)

    facts = {fact["kind"]: fact["value"] for fact in json.loads(out.read_text())}
    assert (facts["SURNAME"], facts["BIRTH"], facts["PASSPORT_NUMBER"]) == (
        "KOVALENKO",
        "1988-03-03",
        "FE294071",
    )

"""Text recognised in the picture of a page, by tesseract with the languages that are installed."""

import os
import re
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image

from evidence.errors import ConverterMissing, TooSlow
from evidence.reading.scripts import LANGUAGES
from evidence.reading.words import PageText, Word

DPI = 300
"""What tesseract was trained for."""

SURE_OF_SCRIPT = 1.0
SURE_OF_TURN = 2.0
"""What tesseract calls confidence here has no upper end; below these it guesses."""

PAGE, SPARSE = "3", "11"
"""How tesseract looks for writing: as on a page, or anywhere, as on cards that lie on one."""

FEW_LETTERS = 20

DOUBTFUL = 60
"""Words of which tesseract is less sure are mostly rubbish."""

SURELY_READ = 60
"""Letters read so surely, each weighed by how sure, leave no doubt how the writing lies."""

_TURN = re.compile(r"^Rotate: (\d+)$", re.MULTILINE)
_TURN_CONFIDENCE = re.compile(r"^Orientation confidence: ([\d.]+)$", re.MULTILINE)
_SCRIPT = re.compile(r"^Script: (\w+)$", re.MULTILINE)
_SCRIPT_CONFIDENCE = re.compile(r"^Script confidence: ([\d.]+)$", re.MULTILINE)
_WORD_LEVEL = "5"
_COLUMNS = (
    *("level", "page", "block", "paragraph", "line", "word"),
    *("left", "top", "width", "height", "confidence", "text"),
)


@dataclass(frozen=True, kw_only=True)
class Lie:
    """How the writing lies on a page: the turn clockwise that makes it upright, its script."""

    turn: int = 0
    script: str = "Latin"


@dataclass(frozen=True, kw_only=True)
class _Row:
    """A word in tesseract's table; measures in dots."""

    line: tuple[str, str, str]
    left: int
    top: int
    width: int
    height: int
    confidence: float
    text: str


def recognised(picture: Image.Image, work: Path) -> PageText:
    """Return what stands in a picture of an upright page, also where the writing lies sideways.

    How the writing lies is a guess, and on cards and passports often a wrong one: what can be read
    decides. `work` is a folder for the picture on its way. Raises ConverterMissing without
    tesseract, or where the writing has letters of which no language is installed.
    """
    grey = picture.convert("L")
    guessed = lie_of(grey, work)
    if not _languages(guessed.script):
        return _read_by_mistake(grey, guessed, work)
    first = _read(grey, guessed, work)
    if first.text.letters < FEW_LETTERS:
        first = max(first, _read(grey, guessed, work, layout=SPARSE), key=_score)
    if guessed == Lie() or _score(first) >= SURELY_READ:
        return first.text
    return max(first, _read(grey, Lie(), work), key=_score).text


def _read_by_mistake(grey: Image.Image, guessed: Lie, work: Path) -> PageText:
    """Read as Latin what may be in letters that nobody here reads; keep only what is read surely.

    Pages in Hebrew, Greek or Thai came to a score of 12 at most, two lines of Latin to 58.
    """
    lies = dict.fromkeys((Lie(turn=guessed.turn), Lie()))
    best = max((_read(grey, lie, work) for lie in lies), key=_score)
    if _score(best) < SURELY_READ:
        raise ConverterMissing
    return best.text


@dataclass(frozen=True, kw_only=True)
class _Reading:
    text: PageText
    rows: list[_Row]


def _read(grey: Image.Image, lie: Lie, work: Path, layout: str = PAGE) -> _Reading:
    upright = grey.rotate(-lie.turn, expand=True) if lie.turn else grey
    table = run_tesseract(
        upright, work, "--psm", layout, "-l", "+".join(_languages(lie.script)), "tsv"
    )
    rows = [row for row in map(_row, table.splitlines()[1:]) if row is not None]
    text = PageText(
        text=_lines(rows),
        words=tuple(_word(row, upright.size, lie.turn) for row in rows),
        confidence=_confidence(rows),
        turn=lie.turn,
    )
    return _Reading(text=text, rows=rows)


def _score(reading: _Reading) -> float:
    """Return how many letters were read surely; what is doubtful counts against it."""
    return sum((row.confidence - DOUBTFUL) / 100 * len(row.text) for row in reading.rows)


def lie_of(picture: Image.Image, work: Path) -> Lie:
    """Find out how the writing lies; with too little of it, it is taken to be upright and Latin."""
    if "osd" not in installed():
        return Lie()
    told = run_tesseract(picture, work, "--psm", "0", "-l", "osd")
    is_sure = _number(_TURN_CONFIDENCE, told) >= SURE_OF_TURN
    turn = int(_number(_TURN, told)) if is_sure else 0
    script = _SCRIPT.search(told)
    if script is None or _number(_SCRIPT_CONFIDENCE, told) < SURE_OF_SCRIPT:
        return Lie(turn=turn)
    return Lie(turn=turn, script=script.group(1))


@cache
def installed() -> frozenset[str]:
    """Return the languages that tesseract has here; none where there is no tesseract."""
    try:
        told = subprocess.run(
            ["tesseract", "--list-langs"],  # noqa: S607 - PATH of the child is ours
            capture_output=True,
            text=True,
            check=False,
        ).stdout
    except FileNotFoundError:
        return frozenset()
    return frozenset(line.strip() for line in told.splitlines()[1:])


def _languages(script: str) -> list[str]:
    """Return what is installed for a script; nothing where none of it is."""
    found = [one for one in LANGUAGES.get(script, ()) if one in installed()]
    return found or (["eng"] if script == Lie.script else [])


def run_tesseract(picture: Image.Image, work: Path, *arguments: str) -> str:
    """Return what tesseract says of a picture; `work` is a folder for the picture on its way."""
    place = work / "recognised.png"
    picture.save(place, "PNG", compress_level=1, dpi=(DPI, DPI))
    try:
        done = subprocess.run(  # noqa: S603 - every argument is ours
            ["tesseract", os.fspath(place), "stdout", *arguments],  # noqa: S607
            capture_output=True,
            check=False,
            env=os.environ | {"OMP_THREAD_LIMIT": "1"},
        )
    except FileNotFoundError as missing:
        raise ConverterMissing from missing
    finally:
        place.unlink(missing_ok=True)
    if done.returncode < 0:  # killed by a limit: what it said so far is not all
        raise TooSlow
    return done.stdout.decode("utf-8", "replace")


def _number(pattern: re.Pattern[str], told: str) -> float:
    found = pattern.search(told)
    return float(found.group(1)) if found else 0.0


def _row(line: str) -> _Row | None:
    """Read a line of the table; None where it is no word that anything was recognised in."""
    cells = dict(zip(_COLUMNS, line.split("\t"), strict=False))
    text = cells.get("text", "").strip()
    if not text or cells["level"] != _WORD_LEVEL:
        return None
    return _Row(
        line=(cells["block"], cells["paragraph"], cells["line"]),
        left=int(cells["left"]),
        top=int(cells["top"]),
        width=int(cells["width"]),
        height=int(cells["height"]),
        confidence=float(cells["confidence"]),
        text=text,
    )


def _lines(rows: list[_Row]) -> str:
    lines: dict[tuple[str, str, str], list[str]] = {}
    for row in rows:
        lines.setdefault(row.line, []).append(row.text)
    return "\n".join(" ".join(words) for words in lines.values())


def _word(row: _Row, size: tuple[int, int], turn: int) -> Word:
    """Say where a word stands on the page as it lies, not as it was turned to be read."""
    width, height = size
    left, right = row.left / width, (row.left + row.width) / width
    top, bottom = row.top / height, (row.top + row.height) / height
    box = {
        0: (left, top, right, bottom),
        90: (top, 1 - right, bottom, 1 - left),
        180: (1 - right, 1 - bottom, 1 - left, 1 - top),
        270: (1 - bottom, left, 1 - top, right),
    }[turn]
    return Word(
        text=row.text,
        left=round(box[0], 5),
        top=round(box[1], 5),
        width=round(box[2] - box[0], 5),
        height=round(box[3] - box[1], 5),
    )


def _confidence(rows: list[_Row]) -> int | None:
    """Weigh how sure each word is by its length."""
    letters = sum(len(row.text) for row in rows)
    if not letters:
        return None
    return round(sum(row.confidence * len(row.text) for row in rows) / letters)

"""The parts of a document that a person is choosing to black out, as a form carries them.

Nothing is kept while somebody chooses: the whole list travels in the form until it is saved.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.http import QueryDict

from evidence.normal.cover import NAMES, Cover, NotACover, in_order
from packets.views.numbers import number_in

SIZES = (280, 800)
"""How wide a page is shown, in dots of the screen; the first fits on the smallest phone."""

LETTER = (8.5, 11)
LONGEST_LIST = 400
Corner = tuple[float, float]


@dataclass(frozen=True, kw_only=True)
class Marking:
    """What the form says: the parts chosen so far, the page, and the first corner of the next."""

    covers: tuple[Cover, ...]
    page: int
    size: int
    version: int
    corner: Corner | None = None

    @property
    def on_page(self) -> tuple[Cover, ...]:
        return tuple(cover for cover in self.covers if cover.page == self.page)


def marking_in(sent: QueryDict, page_count: int) -> Marking:
    """Read the form; what is no part of a page is passed over."""
    size = number_in(sent, "size", SIZES[0])
    return Marking(
        covers=in_order(covers_in(sent.getlist("part")[:LONGEST_LIST])),
        page=max(1, min(number_in(sent, "page", 1), max(1, page_count))),
        size=size if size in SIZES else SIZES[0],
        version=number_in(sent, "version", -1),
        corner=_corner_in(sent.get("corner", "")),
    )


def covers_in(listed: Iterable[str]) -> Iterator[Cover]:
    """Read covers as `written` writes them."""
    for words in listed:
        for one in words.split(";"):
            try:
                yield Cover.of_facts([float(number) for number in one.split(",")])
            except ValueError:
                continue


def written(covers: Iterable[Cover]) -> str:
    """Write covers for one box of a form: "1,0.1,0.2,0.5,0.05;1,..."."""
    return ";".join(",".join(str(number) for number in cover.facts) for cover in covers)


def pressed_at(sent: QueryDict, size: int, height: int) -> Corner | None:
    """Return where the picture of the page was pressed, as parts of the page.

    A picture that is pressed with the keyboard says 0, 0, which is no place that a person chose.
    """
    x, y = number_in(sent, "at.x", -1), number_in(sent, "at.y", -1)
    if x < 0 or y < 0 or (x, y) == (0, 0):
        return None
    return (min(x / size, 1.0), min(y / height, 1.0))


def typed_cover(sent: QueryDict, page: int) -> Cover:
    """Return the part that was typed in hundredths of the page. Raises NotACover."""
    numbers = []
    for name in NAMES:
        try:
            numbers.append(float(sent.get(name, "").strip().rstrip("%").replace(",", ".")) / 100)
        except ValueError as error:
            raise NotACover from error
    return Cover.at(page, *numbers)


def _corner_in(words: str) -> Corner | None:
    try:
        across, down = (min(max(float(number), 0.0), 1.0) for number in words.split(","))
    except ValueError:
        return None
    return (across, down)

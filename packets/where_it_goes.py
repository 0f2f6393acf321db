"""Where the answers of one wizard page stand on the forms: which boxes, and what is in them."""

from collections.abc import Iterator
from dataclasses import dataclass

from packets.boxes.places import SEVERAL
from packets.filings import FiledForm, filed_forms
from packets.filling.answers import FormAnswers, answers_for
from packets.filling.sources import Source, Watched
from packets.official_forms import Item
from packets.questions import Page
from packets.snapshot import BeneficiaryFacts, CaseSnapshot

Box = tuple[float, float, float, float]
SURELY_THE_ANSWER = 3
"""Letters: a shorter answer of another page may stand inside the words of a box by chance."""
ABOVE, BELOW, BESIDE = 34.0, 8.0, 24.0
"""Points around a box in which its printed words stand."""
NARROWEST = 300.0
"""Points: so wide a picture can be read on a phone, and shows what is beside the box."""
APART = 60.0
"""Points of height between two boxes from which they have pictures of their own."""
PAGE_WIDTH, PAGE_HEIGHT = 612.0, 792.0
"""Points: all forms of the agency are on Letter paper."""


@dataclass(frozen=True, kw_only=True)
class BoxOfPage:
    """A box that an answer of the page goes into; `places` are page and field of the form's PDF."""

    item: Item
    written: str
    is_ticked: bool = False
    places: tuple[tuple[int, Box], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Crop:
    """A part of a page of the form, with the boxes to frame, in points from the lower left."""

    page: int
    box: Box
    framed: tuple[Box, ...]


@dataclass(frozen=True, kw_only=True)
class FormOfPage:
    """One form with the boxes that a wizard page is written into; `answers` fill its PDF."""

    form: FiledForm
    boxes: tuple[BoxOfPage, ...]
    answers: FormAnswers | None

    @property
    def crops(self) -> tuple[Crop, ...]:
        """Return what to draw of the filled PDF, from top to bottom."""
        places = sorted({place for box in self.boxes for place in box.places}, key=_from_the_top)
        return tuple(_crop(near) for near in _near(places))


def forms_of_page(case: CaseSnapshot, page: Page, about: str = "") -> tuple[FormOfPage, ...]:
    """Return the forms, each with the boxes that the page goes into, in the order of filing.

    A page about the case or who asks is the same on the forms of all travellers: those of the
    first one are shown.
    """
    person = _whose_forms(case, about)
    if person is None:
        return ()
    shown = []
    for form in filed_forms(case, person):
        items = _items(form, page, about)
        if items:
            answers = answers_for(form.edition, form.filing) if form.edition.printed else None
            boxes = tuple(_box(form, item, answers) for item in items)
            shown.append(FormOfPage(form=form, boxes=boxes, answers=answers))
    return tuple(shown)


def _whose_forms(case: CaseSnapshot, about: str) -> BeneficiaryFacts | None:
    for person in case.beneficiaries:
        if about in ("", person.key) or any(s.key == about for s in case.supporters_of(person)):
            return person
    return None


def _items(form: FiledForm, page: Page, about: str) -> list[Item]:
    watched = Watched(form.filing)
    items = (i for i in form.edition.items if not i.for_ink and i.applies(form.filing))
    return [
        item
        for item in items
        if _is_written(watched.sources(item), page.id, about, item.answer(form.filing))
        or (_name_of(form, item) in page.on_forms and not watched.sources(item))
    ]


def _name_of(form: FiledForm, item: Item) -> str:
    """Return "I-131 Part 8, Item 1", as a page says where its answers go that it does not fill."""
    return f"{form.edition.form} {item.part.split('.')[0]}, Item {item.item}"


def _is_written(sources: tuple[Source, ...], page: str, about: str, answer: str) -> bool:
    """Tell whether the answers of the page stand in the box, and do not only decide about it.

    What decides is read first, so the last one is written; or the words themselves are found.
    """
    ours = [one for one in sources if (one.page, one.about) == (page, about)]
    if not ours:
        return False
    found = any(len(one.words) >= SURELY_THE_ANSWER and one.words in answer for one in ours)
    return found or sources[-1] in ours


def _box(form: FiledForm, item: Item, answers: FormAnswers | None) -> BoxOfPage:
    given = item.answer(form.filing)
    printed = form.edition.printed
    if answers is None or printed is None or item.into is None:
        return BoxOfPage(item=item, written=given)
    values = {name: answers.values[name] for name in item.into.fields if name in answers.values}
    typed = " ".join(str(value) for value in values.values() if value is not True)
    ticked = True in values.values()
    shown = tuple(values) or item.into.fields
    return BoxOfPage(
        item=item,
        written=typed or (given.replace(SEVERAL, ", ") if ticked else ""),
        is_ticked=ticked,
        places=tuple((printed.fields[name].page, printed.fields[name].box) for name in shown),
    )


def _from_the_top(place: tuple[int, Box]) -> tuple[int, float, float]:
    page, (left, _bottom, _right, top) = place
    return page, -top, left


def _near(places: list[tuple[int, Box]]) -> Iterator[list[tuple[int, Box]]]:
    """Yield boxes that one picture can show: of one page, with little between them."""
    group: list[tuple[int, Box]] = []
    for page, box in places:
        if group and (page != group[-1][0] or group[-1][1][1] - box[3] > APART):
            yield group
            group = []
        group.append((page, box))
    if group:
        yield group


def _crop(near: list[tuple[int, Box]]) -> Crop:
    boxes = [box for _page, box in near]
    left = max(min(box[0] for box in boxes) - BESIDE, 0.0)
    right = min(max(max(box[2] for box in boxes) + BESIDE, left + NARROWEST), PAGE_WIDTH)
    left = max(min(left, right - NARROWEST), 0.0)
    bottom = max(min(box[1] for box in boxes) - BELOW, 0.0)
    top = min(max(box[3] for box in boxes) + ABOVE, PAGE_HEIGHT)
    return Crop(page=near[0][0], box=(left, bottom, right, top), framed=tuple(boxes))

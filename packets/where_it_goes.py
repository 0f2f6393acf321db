"""Where the answers of one wizard page stand on the forms: which boxes, and what is in them."""

from dataclasses import dataclass

from packets.boxes.closeups import Closeup, closeups
from packets.boxes.places import SEVERAL
from packets.boxes.printed import PrintedField
from packets.boxes.writing import NOT_APPLICABLE
from packets.filings import FiledForm, filed_forms
from packets.filling.answers import FormAnswers, answers_for
from packets.filling.sources import Source, Watched
from packets.official_forms import Item
from packets.questions import Page
from packets.snapshot import BeneficiaryFacts, CaseSnapshot

SURELY_THE_ANSWER = 3
"""Letters: a shorter answer of another page may stand inside the words of a box by chance."""


@dataclass(frozen=True, kw_only=True)
class BoxOfPage:
    """A box that an answer of the page goes into, and its fields on the form's PDF.

    What `is_on_addendum` has no room or no letters on the form.
    """

    item: Item
    written: str
    is_ticked: bool = False
    is_on_addendum: bool = False
    fields: tuple[PrintedField, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FormOfPage:
    """One form with the boxes that a wizard page is written into; `answers` fill its PDF."""

    form: FiledForm
    boxes: tuple[BoxOfPage, ...]
    answers: FormAnswers | None

    @property
    def told(self) -> tuple[BoxOfPage, ...]:
        """Return the boxes with words and those that need some; all where there are none."""
        return (
            tuple(b for b in self.boxes if b.written or b.is_ticked or b.item.needed) or self.boxes
        )

    @property
    def closeups(self) -> tuple[Closeup, ...]:
        """Return what to draw of the filled PDF, from top to bottom."""
        printed = self.form.edition.printed
        fields = (field for box in self.boxes for field in box.fields)
        return closeups(printed, fields) if printed else ()

    def boxes_in(self, closeup: Closeup) -> tuple[BoxOfPage, ...]:
        """Return the boxes that one picture shows."""
        return tuple(box for box in self.boxes if set(box.fields) & set(closeup.fields))


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
        if _is_written(watched.sources(item), page, about, item.answer(form.filing))
        or (_name_of(form, item) in page.on_forms and not watched.sources(item))
    ]


def _name_of(form: FiledForm, item: Item) -> str:
    """Return "I-131 Part 8, Item 1", as a page says where its answers go that it does not fill."""
    return f"{form.edition.form} {item.part.split('.')[0]}, Item {item.item}"


def _is_written(sources: tuple[Source, ...], page: Page, about: str, answer: str) -> bool:
    """Tell whether the answers of the page stand in the box, and do not only decide about it.

    What decides is read first, so the last one is written; or the words themselves are found. An
    answer that goes on no form may still say that there is nothing to write.
    """
    ours = [one for one in sources if (one.page, one.about) == (page.id, about)]
    if any(len(one.words) >= SURELY_THE_ANSWER and one.words in answer for one in ours):
        return True
    if not ours or sources[-1] not in ours:
        return False
    return answer in ("", NOT_APPLICABLE) or sources[-1].field in _written_fields(page)


def _written_fields(page: Page) -> frozenset[str]:
    return frozenset(
        field.name for field in page.fields if any(one.on_form for one in (field, *field.parts))
    )


def _box(form: FiledForm, item: Item, answers: FormAnswers | None) -> BoxOfPage:
    given = item.answer(form.filing)
    printed = form.edition.printed
    if answers is None or printed is None or item.into is None:
        is_moved = answers is not None and any(
            one.label == item.label and one.text == given for one in answers.addendum
        )
        return BoxOfPage(item=item, written=given, is_on_addendum=is_moved)
    values = {name: answers.values[name] for name in item.into.fields if name in answers.values}
    typed = " ".join(str(value) for value in values.values() if value is not True)
    ticked = True in values.values()
    shown = tuple(values) or item.into.fields
    return BoxOfPage(
        item=item,
        written=typed or (given.replace(SEVERAL, ", ") if ticked else ""),
        is_ticked=ticked and not typed,
        fields=tuple(printed.fields[name] for name in shown),
    )

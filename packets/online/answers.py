"""The answers of one traveller in the order of the agency's screens, each as it is to be typed."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from packets.boxes.places import SEVERAL, Separately, Ticked, Typed
from packets.boxes.writing import NONE, NOT_APPLICABLE
from packets.filings import FiledForm, filed_forms
from packets.filling.sources import Source, Watched
from packets.filling.spelling import spelled
from packets.official_forms import Item
from packets.online.screens import FORM, SCREENS, Screen
from packets.snapshot import BeneficiaryFacts, CaseSnapshot

NO_SUCH_SCREEN = Screen(key="other", section="", title="Other questions", source="account")
"""Takes the boxes of an edition of which no screen is known, so that no answer is left out."""


class State(StrEnum):
    """What is done in one box: type, choose, leave it, or answer the question here first."""

    TYPE = "TYPE"
    CHOOSE = "CHOOSE"
    EMPTY = "EMPTY"
    MISSING = "MISSING"
    FOREIGN = "FOREIGN"


@dataclass(frozen=True, kw_only=True)
class OnlineRow:
    """One box of a screen; `place` is that of the paper form ("Part 8, Item 2").

    `typed` is what goes in, letter by letter; `given` the answer where it is spelled otherwise.
    `source` is the question behind it, None where no page of the wizard asks. `room` is how many
    characters the paper form has for it, where the answer is longer; else 0.
    """

    place: str
    label: str
    state: State
    typed: str = ""
    given: str = ""
    room: int = 0
    source: Source | None = None

    @property
    def length(self) -> int:
        return len(self.typed)


@dataclass(frozen=True, kw_only=True)
class OnlineScreen:
    of: Screen
    rows: tuple[OnlineRow, ...]


@dataclass(frozen=True, kw_only=True)
class OnlineSet:
    """Everything that is typed for one traveller; `edition` is that of the paper form."""

    beneficiary: BeneficiaryFacts
    edition: str
    screens: tuple[OnlineScreen, ...]

    @property
    def rows(self) -> tuple[OnlineRow, ...]:
        return tuple(row for screen in self.screens for row in screen.rows)

    @property
    def missing(self) -> tuple[OnlineRow, ...]:
        return tuple(row for row in self.rows if row.state is State.MISSING)


def online_set(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> OnlineSet | None:
    """Return the screens of one traveller; None while no edition of Form I-131 is in force."""
    form = next((f for f in filed_forms(case, beneficiary) if f.edition.form == FORM), None)
    if form is None:
        return None
    items = [i for i in form.edition.items if i.applies(form.filing) and not i.for_ink]
    watched = Watched(form.filing)
    screens = []
    for screen in (*SCREENS, NO_SUCH_SCREEN):
        taken = [item for box in screen.boxes for item in items if is_in(item, box)]
        if screen is NO_SUCH_SCREEN:
            taken = list(items)
        items = [item for item in items if item not in taken]
        rows = tuple(_row(form, item, watched) for item in taken)
        if rows or screen.told:
            screens.append(OnlineScreen(of=screen, rows=rows))
    return OnlineSet(
        beneficiary=beneficiary, edition=form.edition.printed_date, screens=tuple(screens)
    )


def is_in(item: Item, box: tuple[str, str]) -> bool:
    """Tell whether a box of the form is meant by part and item of a screen."""
    part, number = box
    if _part_of(item) != part:
        return False
    return not number or item.item == number or item.item.startswith(f"{number}.")


def _part_of(item: Item) -> str:
    """Return "8" for "Part 8. ...", and "" for what stands before Part 1."""
    first = item.part.split(".", maxsplit=1)[0]
    return first.removeprefix("Part ") if first.startswith("Part ") else ""


def _row(form: FiledForm, item: Item, watched: Watched) -> OnlineRow:
    answer = item.answer(form.filing).strip()
    as_spelled = spelled(answer, _allowed(form, item))
    state = _state(item, answer, is_foreign=bool(as_spelled.foreign))
    typed = {State.TYPE: as_spelled.text, State.CHOOSE: answer, State.FOREIGN: answer}
    written = typed.get(state, "").replace(SEVERAL, ", ")
    return OnlineRow(
        place=", ".join(_place(item)),
        label=item.label,
        state=state,
        typed=written,
        given=answer if as_spelled.changes and state is State.TYPE else "",
        room=item.longest if 0 < item.longest < len(written) else 0,
        source=_asked_at(watched.sources(item)),
    )


def _state(item: Item, answer: str, *, is_foreign: bool) -> State:
    if not answer:
        return State.MISSING if item.needed else State.EMPTY
    if isinstance(item.into, Ticked):
        is_printed = all(one in item.into.boxes for one in answer.split(SEVERAL))
        return State.CHOOSE if is_printed else State.EMPTY
    if answer in (NOT_APPLICABLE, NONE):
        return State.EMPTY
    if is_foreign:
        return State.MISSING if item.needed else State.FOREIGN
    return State.TYPE


def _allowed(form: FiledForm, item: Item) -> str:
    """Return which signs the paper form takes there, "" for all; the account is asked for no more.

    A field that takes a part of an answer says nothing of the whole.
    """
    printed, into = form.edition.printed, item.into
    if printed is None or not isinstance(into, (Typed, Separately)):
        return ""
    return printed.fields[into.fields[0]].allowed


def _place(item: Item) -> Iterator[str]:
    yield item.part.split(".", maxsplit=1)[0]
    if item.item:
        yield f"Item {item.item}"


def _asked_at(sources: tuple[Source, ...]) -> Source | None:
    """Return the question that is written there: what decides is read before it."""
    return sources[-1] if sources else None

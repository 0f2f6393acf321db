"""Answer sheets: what to write into each box of a form, by Part and Item as the form has it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from packets.assembly.wording import breakable, clean, curly
from packets.filings import FiledForm, forms_with
from packets.filling.answers import ChangedAnswer, answers_for
from packets.filling.spelling import Change
from packets.filling.wrapping import sentence_end
from packets.official_forms import Filing, FormEdition, Item, edition_row
from packets.signing import InkPlace, ink_places, place_of
from packets.snapshot import BeneficiaryFacts, CaseSnapshot

NOT_ANSWERED = "not answered"
BY_HAND = "by hand, in ink"
BLANK = "leave blank"
SHORT_BOX = 100
"""A box of fewer characters is not begun when the answer is too long: it points elsewhere."""

LEFT_OUT = {Change.ACCENTS: "accents", Change.SIGNS: "some signs"}

LONG_ANSWER = 240
"""Characters; from about six lines on a narrow column is hard to read."""


@dataclass(frozen=True, kw_only=True)
class SheetRow:
    """One box; `state` is "answered", "missing", "ink" or "empty".

    `fitted` tells what is spelled otherwise than it was answered, so that its box takes it.
    """

    item: str
    label: str
    answer: str
    state: str
    fitted: tuple[str, ...] = ()

    @property
    def is_long(self) -> bool:
        """Tell whether the answer takes the full width, below the words of its box."""
        return len(self.answer) > LONG_ANSWER


@dataclass(frozen=True, kw_only=True)
class SheetPart:
    heading: str
    rows: tuple[SheetRow, ...]


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One form for one person; `key` is unique inside a set ("I-134-2")."""

    key: str
    form: str
    title: str
    edition: str
    about: str
    parts: tuple[SheetPart, ...]
    signatures: tuple[InkPlace, ...]
    filed: FiledForm

    @property
    def of(self) -> FormEdition:
        return self.filed.edition

    @property
    def filing(self) -> Filing:
        return self.filed.filing

    @property
    def name(self) -> str:
        return f"Form {self.form} answers"

    @property
    def is_signed(self) -> bool:
        return bool(self.signatures)

    @property
    def note(self) -> str:
        return self.of.note

    @property
    def is_on_top(self) -> bool:
        return self.of.is_on_top

    @property
    def source(self) -> str:
        """Return where the agency's form is found, "" where no row of law tells."""
        row = edition_row(self.form, on=self.filing.case.filing_day)
        return row.source_url if row else ""


def sheets_for(
    case: CaseSnapshot, beneficiary: BeneficiaryFacts, *, explanation: str
) -> tuple[Sheet, ...]:
    """Return the sheets of one set; a form without an edition in force has none."""
    forms = forms_with(case, beneficiary, explanation=explanation)
    return tuple(_sheet(form) for form in forms)


def _sheet(form: FiledForm) -> Sheet:
    edition, filing = form.edition, form.filing
    changes = answers_for(edition, filing).changes if edition.printed else []
    more: list[SheetRow] = []
    parts: dict[str, list[SheetRow]] = {}
    for item in edition.items:
        if item.applies(filing):
            parts.setdefault(item.part, []).append(
                replace(_row(item, filing, edition, more), fitted=_fitted_to(item, changes))
            )
    if more:
        parts.setdefault(edition.continued_in, []).extend(more)
    return Sheet(
        key=form.key,
        form=edition.form,
        title=edition.title,
        edition=edition.edition_date.strftime("%m/%d/%y"),
        about=clean(_people(filing), at_most=160),
        parts=tuple(
            SheetPart(heading=curly(part), rows=_without_repeats(rows))
            for part, rows in parts.items()
        ),
        signatures=ink_places(form),
        filed=form,
    )


def _people(filing: Filing) -> str:
    """Name whose form it is, and for whom where that is somebody else."""
    traveller = filing.beneficiary.name.full or filing.beneficiary.called or "the beneficiary"
    if filing.supporter is None:
        return traveller
    supporter = filing.supporter.name.full or "supporter"
    is_own = filing.supporter.is_("sup-who", "who", "TRAVELLER")
    return traveller if is_own else f"{supporter}, for {traveller}"


def _without_repeats(rows: list[SheetRow]) -> tuple[SheetRow, ...]:
    """Say what a run of boxes is about in its first row only, such as the kind of address."""
    about, shown = "", []
    for row in rows:
        prefix, separator, rest = row.label.partition(": ")
        repeats = bool(separator) and bool(row.item) and prefix == about
        about = prefix if separator else ""
        shown.append(replace(row, label=curly(rest if repeats else row.label)))
    return tuple(shown)


def _row(item: Item, filing: Filing, edition: FormEdition, more: list[SheetRow]) -> SheetRow:
    if item.for_ink:
        return SheetRow(item=item.item, label=item.label, answer=BY_HAND, state="ink")
    answer = clean(item.answer(filing))
    if not answer:
        state = "missing" if item.needed else "empty"
        words = NOT_ANSWERED if item.needed else BLANK
        return SheetRow(item=item.item, label=item.label, answer=words, state=state)
    begun, rest = _fitted(answer, item.longest, edition.continued_in)
    if rest:
        name = f"{place_of(item)}: {item.label if begun.startswith('See ') else 'continued'}"
        more.append(SheetRow(item="", label=name, answer=breakable(rest), state="answered"))
    return SheetRow(item=item.item, label=item.label, answer=breakable(begun), state="answered")


def _fitted_to(item: Item, changes: Iterable[ChangedAnswer]) -> tuple[str, ...]:
    """Say of each answer in a box how it is spelled there. What only goes on elsewhere says so."""
    return tuple(
        _spelled(one) for one in changes if one.box is item and LEFT_OUT.keys() & set(one.changes)
    )


def _spelled(change: ChangedAnswer) -> str:
    """Return the spelling of a short answer; nobody copies a long one letter by letter."""
    left_out = " and ".join(words for kind, words in LEFT_OUT.items() if kind in change.changes)
    what = "it" if len(change.whole) > SHORT_BOX else f"“{change.whole}”"
    return f"Write {what} without {left_out}: the box does not take them."


def _fitted(answer: str, longest: int, continued_in: str) -> tuple[str, str]:
    """Cut an answer at a word when the box is too small, and say where it goes on."""
    if not longest or len(answer) <= longest or not continued_in:
        return answer, ""
    part = continued_in.split(".", maxsplit=1)[0]
    pointer = f" (see {part})"
    if longest < SHORT_BOX:
        return f"See {part}", answer
    room = max(longest - len(pointer), 0)
    cut = sentence_end(answer[:room]) or answer.rfind(" ", 0, room + 1)
    if cut <= 0:
        return pointer.strip(), answer
    return answer[:cut].rstrip() + pointer, answer[cut:].strip()

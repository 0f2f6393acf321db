"""Turn the answers of a filing into what stands in each field of a form, as the form takes it.

Nothing is lost on the way: what does not fit its field goes on in the part for further answers,
then on a signed addendum; what was spelled otherwise is listed, so that a person can confirm it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from packets.boxes.printed import PrintedField
from packets.boxes.writing import NONE, NOT_APPLICABLE
from packets.filling.spelling import Change, Spelled, spelled
from packets.filling.wrapping import split_at, wrapped
from packets.official_forms import Filing, FormEdition, Item

SHORT_BOX = 100
"""A field of fewer characters is not begun when the answer is too long: it points elsewhere."""

ADDENDUM = "See Addendum A."


@dataclass(frozen=True, kw_only=True)
class ChangedAnswer:
    """An answer that stands otherwise on the form than it was given.

    `written` is in the box, which has `room` for so many letters; `whole` is all of it as it is
    spelled, wherever it goes on. Of a shortened answer both are the beginning.
    """

    box: Item
    given: str
    written: str
    whole: str
    room: int
    changes: tuple[Change, ...]

    @property
    def item(self) -> str:
        return self.box.item


@dataclass(frozen=True, kw_only=True)
class Problem:
    """An answer that the form cannot take, with the letters or the room that it lacks.

    `kind` is "foreign" (letters that have no Latin spelling here), "choice" (not one of the list)
    or "missing" (the form needs an answer).
    """

    kind: str
    item: Item
    given: str = ""


@dataclass(frozen=True, kw_only=True)
class Continued:
    """An answer that goes on elsewhere: page, part and item of its box, and its words."""

    page: int
    part: str
    item: str
    label: str
    text: str


@dataclass(kw_only=True)
class FormAnswers:
    """What goes into the fields by name, what was changed, and what goes on the addendum."""

    values: dict[str, str | bool] = field(default_factory=dict)
    changes: list[ChangedAnswer] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    continued: list[Continued] = field(default_factory=list)
    addendum: list[Continued] = field(default_factory=list)


def answers_for(edition: FormEdition, filing: Filing) -> FormAnswers:
    """Return everything that is written on one form. Raises ValueError without a reviewed PDF."""
    if edition.printed is None:
        message = f"{edition.key} has no reviewed fields"
        raise ValueError(message)
    answers = FormAnswers()
    for item in edition.items:
        if item.applies(filing) and not item.for_ink:
            _answer(item, filing, edition, answers)
    _continue(edition, answers)
    return answers


def _answer(item: Item, filing: Filing, edition: FormEdition, answers: FormAnswers) -> None:
    given = item.answer(filing).strip()
    if not given:
        if item.needed:
            answers.problems.append(Problem(kind="missing", item=item))
        return
    if item.into is None:
        if item.part == edition.continued_in:
            answers.continued.append(_entry(item, given, edition))
        return
    for name, value in item.into.written(filing, given).items():
        if value is True:
            answers.values[name] = True
        else:
            _write(item, name, str(value), edition, answers)


def _entry(item: Item, given: str, edition: FormEdition) -> Continued:
    """Return an entry that no box begins, with page, part and item of the box it belongs to."""
    part, number = item.continues
    if not part:
        return _continued(0, item, given)
    begins = (
        name
        for one in edition.items
        if (_number_of(one.part), one.item) == (part, number) and one.into
        for name in one.into.fields
    )
    fields = edition.printed.fields if edition.printed else {}
    page = next((fields[name].page for name in begins), 0)
    return replace(_continued(page, item, given), part=part, item=number)


def _write(item: Item, name: str, given: str, edition: FormEdition, answers: FormAnswers) -> None:
    printed = edition.printed.fields[name] if edition.printed else None
    if printed is None or not given.strip():
        return
    as_spelled = spelled(given, printed.allowed)
    if given in (NOT_APPLICABLE, NONE) and (printed.is_comb or as_spelled.text != given):
        return  # the field takes no such words: an empty box says the same
    if as_spelled.foreign:
        answers.problems.append(Problem(kind="foreign", item=item, given=given))
    if printed.kind == "combo" and not _is_choice(as_spelled.text, printed):
        answers.problems.append(Problem(kind="choice", item=item, given=given))
        return
    _fit(item, printed, as_spelled, edition, answers)


def _is_choice(text: str, printed: PrintedField) -> bool:
    """Some forms begin each choice with a space."""
    return text in (option.strip() for option in printed.options)


def _fit(
    item: Item,
    printed: PrintedField,
    as_spelled: Spelled,
    edition: FormEdition,
    answers: FormAnswers,
) -> None:
    text, whole, changes = as_spelled.text, as_spelled.text, as_spelled.changes
    if not _fits(printed, text):
        kept, rest = _begun(printed, text, edition)
        if rest == text:
            # What goes on whole stands there with the signs that only the small box refused.
            rest = as_spelled.given
            if kept and text.startswith(kept):
                whole, changes = kept, (*changes, Change.SHORTENED)
            else:
                there = spelled(rest, _allowed_where_it_goes_on(edition))
                whole, changes = there.text, there.changes
        answers.continued.append(_continued(printed.page, item, rest))
        text, changes = kept, (*changes, Change.CUT)
    if text:
        answers.values[printed.name] = text
    if changes:
        answers.changes.append(
            ChangedAnswer(
                box=item,
                given=as_spelled.given,
                written=text,
                whole=whole,
                room=printed.room,
                changes=changes,
            )
        )


def _allowed_where_it_goes_on(edition: FormEdition) -> str:
    if edition.printed is None or edition.continuation is None:
        return ""
    return edition.printed.fields[edition.continuation.rows[0].text].allowed


def _fits(printed: PrintedField, text: str) -> bool:
    if printed.longest and len(text) > printed.longest:
        return False
    return len(wrapped(text, printed.columns)) <= printed.lines


def _begun(printed: PrintedField, text: str, edition: FormEdition) -> tuple[str, str]:
    """Return what stands in a box that is too small, and what goes on elsewhere."""
    where = edition.continued_in.split(".", maxsplit=1)[0]
    pointer = f"(see {where})" if where else f"({ADDENDUM[:-1].lower()})"
    if printed.kind == "lines" and printed.room >= SHORT_BOX:
        return split_at(text, printed.columns, printed.lines, ending=pointer)
    see = f"See {where}" if where else ADDENDUM
    as_written = spelled(see, printed.allowed).text
    if as_written == see and _fits(printed, see):
        return see, text
    return _first_words(printed, text), text


def _first_words(printed: PrintedField, text: str) -> str:
    """Return the beginning for a box that cannot point elsewhere, such as that of a name.

    Half a number would be another number: its box stays empty.
    """
    if any(letter.isdigit() for letter in text):
        return ""
    words = text[: printed.room + 1].rpartition(" ")[0]
    return words or text[: printed.room]


def _continued(page: int, item: Item, text: str) -> Continued:
    return Continued(
        page=page,
        part=_number_of(item.part),
        item=item.item,
        label=item.label,
        text=text,
    )


def _number_of(part: str) -> str:
    """Return "2" for "Part 2. Information About You"."""
    return part.split(".", maxsplit=1)[0].removeprefix("Part ")


def _continue(edition: FormEdition, answers: FormAnswers) -> None:
    """Put what goes on elsewhere into the rows of the form, and the rest on the addendum."""
    continuation = edition.continuation
    if continuation is None or edition.printed is None:
        answers.addendum.extend(answers.continued)
        return
    for source, copy in continuation.copies.items():
        if source in answers.values:
            answers.values[copy] = answers.values[source]
    rows = iter(continuation.rows)
    waiting = list(answers.continued)
    room = len(continuation.rows)
    for place, entry in enumerate(waiting):
        pieces = _pieces(entry, edition.printed.fields[continuation.rows[0].text])
        still_to_come = len(waiting) - place - 1
        if pieces is None or len(pieces) > room - still_to_come:
            if room > 0:
                row = next(rows)
                room -= 1
                _place(answers, row, entry, ADDENDUM)
            answers.addendum.append(entry)
            continue
        for piece in pieces:
            _place(answers, next(rows), entry, piece)
            room -= 1


def _pieces(entry: Continued, printed: PrintedField) -> list[str] | None:
    """Cut an answer into pieces of one row each; None when it has letters no field takes."""
    words = spelled(f"{entry.label}: {entry.text}", printed.allowed)
    if words.foreign:
        return None
    return list(_chunks(wrapped(words.text, printed.columns), printed.lines))


def _chunks(lines: list[str], size: int) -> Iterator[str]:
    for start in range(0, len(lines), size):
        yield "\n".join(lines[start : start + size])


def _place(answers: FormAnswers, row: object, entry: Continued, text: str) -> None:
    fields = {
        "page": str(entry.page) if entry.page else "",
        "part": entry.part,
        "item": entry.item,
        "text": text,
    }
    for key, words in fields.items():
        if words:
            answers.values[getattr(row, key)] = words

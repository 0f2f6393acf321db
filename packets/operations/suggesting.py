"""Suggest other words for a paragraph of the letter, and decide about them one by one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from packets.errors import ChangedMeanwhile, NotAllowed, NotUnderstood
from packets.letter import mark_of, paragraphs, place_of
from packets.models import Case, Suggestion, User
from packets.operations import audit
from packets.operations.drafting import save_page
from packets.operations.letter_now import LetterNow, letter_now
from packets.operations.rows import NOT_HERE, locked_for_change, traveller_of
from packets.questions import Text
from packets.snapshot.bounds import LONGEST_PART
from packets.wizard.reading import needs_english

State = Suggestion.State
SUGGESTED = "WORDS_SUGGESTED"
OPEN_AT_MOST = 100
"""For one letter. More can be suggested when some are decided."""


class Move(StrEnum):
    """What somebody does with a suggestion."""

    ACCEPT = "ACCEPT"
    KEEP_OUT = "KEEP_OUT"
    PUT_BACK = "PUT_BACK"
    WITHDRAW = "WITHDRAW"


@dataclass(frozen=True, kw_only=True)
class Step:
    """From which state to which a move leads, and how the audit trail calls it."""

    before: State
    after: State
    event: str


STEPS: Mapping[Move, Step] = {
    Move.ACCEPT: Step(before=State.OPEN, after=State.ACCEPTED, event="SUGGESTION_ACCEPTED"),
    Move.KEEP_OUT: Step(before=State.OPEN, after=State.KEPT_OUT, event="SUGGESTION_KEPT_OUT"),
    Move.PUT_BACK: Step(before=State.KEPT_OUT, after=State.OPEN, event="SUGGESTION_PUT_BACK"),
    Move.WITHDRAW: Step(before=State.OPEN, after=State.WITHDRAWN, event="SUGGESTION_WITHDRAWN"),
}
DECIDED: Mapping[State, Text] = {
    State.OPEN: gettext_lazy("This suggestion was put back meanwhile. Decide about it again."),
    State.ACCEPTED: gettext_lazy(
        "This suggestion was accepted meanwhile. Change the words in the letter itself."
    ),
    State.KEPT_OUT: gettext_lazy("This suggestion was kept out meanwhile. Put it back first."),
    State.WITHDRAWN: gettext_lazy("Whoever suggested these words has taken them back."),
}


@dataclass(frozen=True, kw_only=True)
class Suggested:
    """Words for the paragraph `place` (from 1) of a part; `mark` is that of the words it has."""

    about: str
    part: str
    place: int
    mark: str
    words: str
    reason: str = ""


@transaction.atomic
def suggest(*, case: Case, wanted: Suggested, by: User, now: datetime, today: date) -> Suggestion:
    """Keep a suggestion for the family; the same one twice makes one row.

    The caller has asked whether the person may. Raises NotUnderstood for words that cannot stand in
    the letter, and ChangedMeanwhile when the paragraph has other words than it had.
    """
    held = locked_for_change(case)
    letter = letter_now(held, wanted.about, today=today)
    there = paragraphs(letter.words(wanted.part))
    old = next((one for one in there if mark_of(one) == wanted.mark), "")
    place = place_of(letter.words(wanted.part), old=old, place=wanted.place) if old else None
    if place is None:
        raise ChangedMeanwhile(
            _("These words changed while you wrote. Compare yours with those of now, then send.")
        )
    words = "\n".join(" ".join(one.split()) for one in paragraphs(wanted.words))
    _refuse_what_cannot_stand(letter, wanted.part, place, words, old)
    rows = traveller_of(held, wanted.about).suggestions.filter(state=State.OPEN)
    same = rows.filter(suggested_by=by, part=wanted.part, place=place, old=old, words=words)
    if (known := same.first()) is not None:
        return known
    if rows.count() >= OPEN_AT_MOST:
        raise NotUnderstood(
            _("There are many suggestions. Let the family decide about some first.")
        )
    row = Suggestion.objects.create(
        beneficiary=traveller_of(held, wanted.about),
        part=wanted.part,
        place=place,
        old=old,
        words=words,
        reason=wanted.reason.strip(),
        suggested_by=by,
        by_name=by.shown_name.strip() or by.email,
        suggested_at=now,
    )
    _note(held, row, SUGGESTED, by)
    return row


def _refuse_what_cannot_stand(
    letter: LetterNow, part: str, place: int, words: str, old: str
) -> None:
    if not words:
        raise NotUnderstood(_("Write the words that you suggest."))
    if mark_of(words) == mark_of(old):
        raise NotUnderstood(_("These words stand there now. Change them, or go back."))
    if needs_english(words):
        raise NotUnderstood(_("USCIS reads English only. Write these words in English letters."))
    if (error := too_long(letter, part, place, words)) is not None:
        raise NotUnderstood(error)


def too_long(letter: LetterNow, part: str, place: int, words: str) -> str | None:
    """Return why a part has no room for these words; None when it has."""
    typed = letter.with_words(part, place=place, new=words).unclear.get(letter.box(part))
    if typed is None:
        return None
    told = _("With these words the part has {count} letters, and there is room for {most}.")
    return told.format(count=len(str(typed).strip()), most=LONGEST_PART)


@transaction.atomic
def decide(*, row: Suggestion, move: Move, by: User, now: datetime, today: date) -> Suggestion:
    """Accept a suggestion, keep it out, put it back, or take it back; twice does it once.

    The caller has asked whether the person may. What is accepted is saved as if it had been typed
    on the page of the letter. Raises ChangedMeanwhile when somebody decided otherwise meanwhile, or
    when the letter has other words there now, and NotUnderstood when the part has no room.
    """
    held = locked_for_change(row.beneficiary.case)
    row = _as_it_is(row)
    step = STEPS[move]
    if row.state == step.after:
        return row
    if row.state != step.before:
        raise ChangedMeanwhile(str(DECIDED[State(row.state)]))
    if move is Move.ACCEPT:
        _put_in(held, row, by=by, now=now, today=today)
    is_open = step.after is State.OPEN
    row.state = step.after
    row.decided_by, row.decided_at = (None, None) if is_open else (by, now)
    row.save(update_fields=["state", "decided_by", "decided_at"])
    _note(held, row, step.event, by)
    return row


def _as_it_is(row: Suggestion) -> Suggestion:
    """Return the row read anew under the lock; NotAllowed when its traveller was removed."""
    found = Suggestion.objects.select_related("beneficiary").filter(pk=row.pk).first()
    if found is None:
        raise NotAllowed(NOT_HERE)
    return found


def _put_in(case: Case, row: Suggestion, *, by: User, now: datetime, today: date) -> None:
    letter = letter_now(case, row.beneficiary.key, today=today)
    place = place_of(letter.words(row.part), old=row.old, place=row.place)
    if place is None:
        raise ChangedMeanwhile(_("The words changed since this was suggested."))
    if (error := too_long(letter, row.part, place, row.words)) is not None:
        raise NotUnderstood(error)
    typed = letter.with_words(row.part, place=place, new=row.words)
    save_page(case=case, stop=letter.stop, typed=typed, by=by, now=now)


def _note(case: Case, row: Suggestion, what: str, by: User) -> None:
    case.save(update_fields=["changed_at"])
    about = f"{row.beneficiary.key} {row.part}"
    audit.record(case=case, by=by, what=what, about=about)

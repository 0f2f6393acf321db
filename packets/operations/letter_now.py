"""The letter of one traveller as its page shows it now, and how other words are put into it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.http import QueryDict

from packets.errors import NotAllowed
from packets.letter import kept_marks, mark_of, parts_of, with_paragraph
from packets.letter.own_words import MADE
from packets.letter.writing import PAGE
from packets.models import Case
from packets.operations.drafting import kept_by
from packets.operations.rows import NOT_HERE, row_of
from packets.selectors.snapshots import snapshot_of
from packets.wizard.forms import Kept, posted_form
from packets.wizard.raw import stored_page
from packets.wizard.walk import Stop, find


@dataclass(frozen=True, kw_only=True)
class LetterNow:
    """`made` are the words that the answers make, `own` those in the boxes of the page, by part.

    A part in other letters than English has its English words in a box of its own, "part1.en".
    """

    stop: Stop
    kept: Kept
    made: Mapping[str, str]
    own: Mapping[str, str]

    def box(self, part: str) -> str:
        """Return the box of the page that the printed words of a part come from."""
        english = f"{part}.en"
        return english if self.own.get(english, "").strip() else part

    def words(self, part: str) -> str:
        """Return what a part says now; "" for one that has no words, or that there is not."""
        return self.own.get(self.box(part), "").strip() or self.made.get(part, "")

    def with_words(self, part: str, *, place: int, new: str) -> Kept:
        """Return what is to be kept of the page with other words for one paragraph (from 1).

        They go the way of words that were typed; what is too long comes back as `unclear`. A part
        that says again what the answers make follows the answers again.
        """
        words = with_paragraph(self.words(part), place=place, new=new)
        boxes = {**self.own, self.box(part): words}
        if self.box(part) == part and mark_of(words) == mark_of(self.made[part]):
            boxes[part] = ""
        data = QueryDict(mutable=True)
        data.update(boxes)
        typed = posted_form(self.stop, data, self.kept).typed
        return replace(typed, answers={**typed.answers, **self._marks(boxes)})

    def _marks(self, boxes: Mapping[str, str]) -> dict[str, str]:
        """Return the marks of the parts in own words; those that have one keep it.

        Whoever accepts a paragraph has not read the others beside the answers of today.
        """
        marks: dict[str, str] = {}
        for part, words in self.made.items():
            known = self.kept.answers.get(f"{part}.{MADE}")
            if known:
                marks[part] = known
            elif not self.own.get(part, "").strip():
                marks[part] = mark_of(words)
        return kept_marks([part for part in self.made if boxes.get(part, "").strip()], marks)


def letter_now(case: Case, about: str, *, today: date) -> LetterNow:
    """Return the letter of the traveller with a key; NotAllowed when the case has none."""
    facts = snapshot_of(case, today=today)
    stop = find(facts, PAGE, about)
    if stop is None:
        raise NotAllowed(NOT_HERE)
    kept = kept_by(row_of(case, stop.page.about, about), stop.page)
    raw = stored_page(stop.page, kept.answers, kept.unclear)
    return LetterNow(
        stop=stop,
        kept=kept,
        made=parts_of(facts, facts.beneficiary(about)),
        own={name: str(words or "") for name, words in raw.items()},
    )

"""Where a comment belongs now, in words and as an address, for whoever reads it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _

from packets.letter import place_of
from packets.models import Case, Comment
from packets.operations.letter_now import LetterNow, letter_now
from packets.reviewing import Found, Standing
from packets.selectors.comments import filed_in, places_of_comments
from packets.selectors.reviewed import PaperAt, papers_in_order
from packets.snapshot import CaseSnapshot
from packets.views.addresses import Addresses
from packets.wizard.naming import traveller_name
from packets.wizard.summary import answers_shown
from packets.wizard.walk import Stop, find

On = Comment.On


@dataclass(frozen=True, kw_only=True)
class Where:
    """`note` says what a person has to look at again; "" where all is as it was."""

    label: str
    address: str
    note: str = ""
    found: Found | None = None


class Whereabouts:
    """Knows a case as it stands now, and finds comments in it."""

    def __init__(self, case: Case, facts: CaseSnapshot) -> None:
        self.case, self.facts = case, facts
        self.addresses = Addresses.of(case)
        self._letters: dict[str, LetterNow] = {}

    @cached_property
    def papers(self) -> tuple[PaperAt, ...]:
        return papers_in_order(self.case, self.facts)

    @cached_property
    def by_code(self) -> Mapping[str, PaperAt]:
        return {paper.code: paper for paper in self.papers}

    def of(self, comments: Iterable[Comment]) -> dict[int, Where]:
        """Return where each comment belongs, by its id, for the review pages."""
        rows = list(comments)
        found = self.found(rows)
        return {row.pk: self._where(row, found.get(row.pk)) for row in rows}

    def for_family(self, comments: Iterable[Comment]) -> dict[int, Where]:
        """Return where each comment belongs, by its id, with the page on which it is mended."""
        rows = list(comments)
        return {
            pk: replace(where, address=self._to_mend(row, where))
            for row, (pk, where) in zip(rows, self.of(rows).items(), strict=True)
        }

    def _to_mend(self, row: Comment, where: Where) -> str:
        """Return the family's own page of an answer, a paper or a letter; the case for others."""
        case = self.case.reference
        if where.found is not None and where.found.row:
            paper = self.by_code[where.found.row]
            if paper.translation is None:
                return reverse("exhibit", args=[case, paper.exhibit.code])
            return reverse("translation", args=[case, paper.exhibit.code, paper.translation.code])
        if row.on == On.ANSWER and (stop := self.stop_of(row.page_id, row.about)) is not None:
            return self.addresses.stop(stop)
        if row.on == On.PARAGRAPH and (place := self.addresses.places.get(row.about)):
            return reverse("letter", args=[case, place])
        return self.addresses.home

    def found(self, rows: Sequence[Comment]) -> Mapping[int, Found]:
        """Return where the comments on papers are now, by their ids."""
        if not any(row.paper for row in rows):
            return {}
        exhibits = [paper.exhibit for paper in self.papers if paper.translation is None]
        documents = {paper.code: paper.document for paper in self.papers}
        return places_of_comments(rows, filed_in(self.case, exhibits), documents)

    def stop_of(self, page_id: str, about: str) -> Stop | None:
        return find(self.facts, page_id, about)

    def letter(self, about: str) -> LetterNow:
        if about not in self._letters:
            self._letters[about] = letter_now(self.case, about, today=self.facts.taken_on)
        return self._letters[about]

    def _where(self, row: Comment, found: Found | None) -> Where:
        if found is not None:
            return self._at_paper(found, row)
        if row.on == On.ANSWER:
            return self._at_answer(row)
        if row.on == On.PARAGRAPH:
            return self._at_paragraph(row)
        return Where(label=_("The whole case"), address=self._review())

    def _review(self) -> str:
        return reverse("review", args=[self.case.reference])

    def _at_paper(self, found: Found, row: Comment) -> Where:
        if found.standing is Standing.GONE:
            note = _("The file is not in the case any more.")
            return Where(label=_("A document"), address=self._review(), note=note, found=found)
        paper = self.by_code[found.row]
        note = ""
        if found.standing is Standing.CHECK_AGAIN:
            note = _("The file was replaced. Check again.")
        page = min(found.page or 1, paper.page_count or 1)
        return Where(
            label=paper_label(paper, found.page if row.on != On.DOCUMENT else 0),
            address=reverse("review-page", args=[self.case.reference, found.row, page]),
            note=note,
            found=found,
        )

    def _at_answer(self, row: Comment) -> Where:
        stop = self.stop_of(row.page_id, row.about)
        if stop is None:
            note = _("This is not asked any more.")
            return Where(label=_("An answer"), address=self._review(), note=note)
        shown = {one.field.name: one for one in answers_shown(stop)}
        answer = shown.get(row.field)
        changed = answer is not None and bool(row.quote) and answer.words != row.quote
        return Where(
            label=answer.label if answer else stop.heading,
            address=f"{self._review()}?{self.at_answer(stop)}",
            note=_("The answer was changed since. Check again.") if changed else "",
        )

    def at_answer(self, stop: Stop) -> str:
        """Return the query that shows the answers among which a page stands."""
        key, about = stop.task_key
        return f"part={key}&who={self.addresses.places.get(about, '')}"

    def _at_paragraph(self, row: Comment) -> Where:
        place = self.addresses.places.get(row.about)
        if place is None:
            note = _("This letter is not in the case any more.")
            return Where(label=_("The letter"), address=self._review(), note=note)
        letter = self.letter(row.about)
        there = place_of(letter.words(row.field), old=row.quote, place=row.place)
        label = _("Letter of {name}, paragraph {number}").format(
            name=traveller_name(self.facts, row.about), number=there or row.place
        )
        return Where(
            label=label,
            address=reverse("review-letter", args=[self.case.reference, place]),
            note="" if there else _("The words were changed since. Check again."),
        )


def paper_label(paper: PaperAt, page: int = 0) -> str:
    """Return "Exhibit C, page 2", or the title of a document that no set has."""
    if paper.letter:
        name = _("Exhibit {letter}").format(letter=paper.letter)
    else:
        name = paper.exhibit.title or paper.document.name
    if paper.translation is not None:
        name = _("{exhibit}, translation").format(exhibit=name)
    return _("{exhibit}, page {page}").format(exhibit=name, page=page) if page else name

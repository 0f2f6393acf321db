"""A question about a paper as pages say it: whose answer, which paper, both values."""

from dataclasses import dataclass

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from packets.comparing import Comparison, comparisons
from packets.comparing.places import people_of
from packets.models import Case, Exhibit
from packets.selectors.exhibits import exhibits_of, letters_of
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import CaseSnapshot
from packets.views.papers import letter_words
from packets.wizard.shown import shown
from packets.wizard.walk import Stop, find
from parole_site.directions import isolated


@dataclass(frozen=True, kw_only=True)
class Question:
    """One comparison with all that its page shows."""

    case: Case
    facts: CaseSnapshot
    one: Comparison
    stop: Stop
    exhibit: Exhibit

    @property
    def label(self) -> str:
        field = self.stop.page.field(self.one.field)
        return self.stop.say(field.label) if field.label else self.stop.heading

    @property
    def who(self) -> str:
        """The full name of whom the answer is about: a family may share a given name."""
        known = {one.key: one.name.full for one in people_of(self.facts)}
        nameless = _("The traveller") if self.one.about else _("The person who asks")
        return isolated(known.get(self.one.about) or self.one.name or nameless)

    @property
    def about(self) -> str:
        """Say in one line which answer of whom is asked about."""
        return _("{who}: {answer}").format(who=self.who, answer=self.label)

    @property
    def paper(self) -> str:
        """Say which paper it is, and on which page of it the fact stands."""
        title = isolated(self.exhibit.title or self.exhibit.filed.name)
        return _("Paper: “{title}”, page {number}").format(title=title, number=self.one.fact.page)

    @property
    def on_paper(self) -> str:
        return shown(self.stop.page.field(self.one.field), self.one.read)

    @property
    def answered(self) -> str:
        return shown(self.stop.page.field(self.one.field), self.one.answered)

    @property
    def written(self) -> str:
        """What stands on the paper, where that is not the same words."""
        written = self.one.fact.written
        return "" if written.casefold() == self.on_paper.casefold() else written

    @property
    def letter(self) -> str:
        return letter_words(self.facts, self.exhibit.key, letters_of(self.facts))

    @property
    def address(self) -> str:
        return reverse("paper-question", args=[self.case.reference, self.one.key])


def asked_in(case: Case, key: str) -> Question:
    """Return the question of a key; Http404 where the case has none of it."""
    facts = snapshot_of(case, today=timezone.localdate())
    one = next((one for one in comparisons(facts) if one.key == key), None)
    found = question_on(case, facts, one) if one else None
    if found is None:
        raise Http404
    return found


def question_on(case: Case, facts: CaseSnapshot, one: Comparison) -> Question | None:
    """Put a comparison together with its page; None where the case does not ask that page."""
    stop = find(facts, one.page, one.about)
    exhibit = exhibits_of(case).filter(key=one.fact.exhibit).first()
    if stop is None or exhibit is None:
        return None
    return Question(case=case, facts=facts, one=one, stop=stop, exhibit=exhibit)

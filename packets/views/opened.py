"""A page of a case that somebody has opened: what it asks, what is kept, where it leads."""

from dataclasses import dataclass, replace

from django.http import Http404
from django.utils import timezone

from packets.models import Case
from packets.operations.drafting import kept_by
from packets.operations.rows import row_of
from packets.questions import Subject
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import CaseSnapshot
from packets.views.addresses import Addresses
from packets.wizard.forms import Kept
from packets.wizard.tasks import Task, task_groups
from packets.wizard.walk import Stop, after, before, find

# A page that was opened to change one answer goes back to where that answer was read.
ONE_TASK, ALL_ANSWERS = "check", "all"
OF_HERE = (Subject.PETITIONER, Subject.SUPPORTER, Subject.REPRESENTATIVE)


@dataclass(frozen=True, kw_only=True)
class Opened:
    """`back_to` is the check page that the page was opened from, or ""."""

    case: Case
    facts: CaseSnapshot
    stop: Stop
    kept: Kept
    addresses: Addresses
    back_to: str = ""

    @property
    def address(self) -> str:
        return self.addresses.stop(self.stop)

    @property
    def country(self) -> str:
        """Return where phones without a country code are: with the traveller, or here."""
        if self.stop.page.about in OF_HERE:
            return "US"
        people = {b.key: b.country_now for b in self.facts.beneficiaries}
        return people.get(self.stop.about, "")

    @property
    def task(self) -> Task:
        tasks = (task for group in task_groups(self.facts, is_packed=True) for task in group.tasks)
        return next(task for task in tasks if task.key == self.stop.task_key)

    @property
    def back(self) -> str:
        """Return where Back leads: the check page, the page before in this task, or the case."""
        if self.back_to == ALL_ANSWERS:
            return self.addresses.all_answers
        if self.back_to:
            return self.addresses.check(self.task)
        earlier = before(self.facts, self.stop)
        if earlier is None or earlier.task_key != self.stop.task_key:
            return self.addresses.home
        return self.addresses.stop(earlier)

    @property
    def onward(self) -> str:
        """Return the page behind this one: the next of its task, else the answers of the task."""
        if self.back_to == ALL_ANSWERS:
            return self.addresses.all_answers
        following = after(self.facts, self.stop)
        in_task = following is not None and following.task_key == self.stop.task_key
        if following is not None and in_task and not self.back_to:
            return self.addresses.stop(following)
        if not self.stop.part.is_questions:
            return self.addresses.home
        return self.addresses.check(self.task)


def open_page(case: Case, page_id: str, who: str, back_to: str = "") -> Opened:
    """Return the page of a case; Http404 when the case does not have it."""
    facts = snapshot_of(case, today=timezone.localdate())
    addresses = Addresses.of(case)
    stop = find(facts, page_id, addresses.key_at(who))
    if stop is None:
        raise Http404
    row = row_of(case, stop.page.about, stop.about, stop.basis)
    return Opened(
        case=case,
        facts=facts,
        stop=stop,
        kept=kept_by(row, stop.page),
        addresses=addresses,
        back_to=back_to if back_to in (ONE_TASK, ALL_ANSWERS) else "",
    )


def looked_at_again(opened: Opened) -> Opened:
    """Return the same page in the case as it is now, after a save."""
    case = Case.objects.get(pk=opened.case.pk)
    facts = snapshot_of(case, today=opened.facts.taken_on)
    return replace(opened, case=case, facts=facts, addresses=Addresses.of(case))

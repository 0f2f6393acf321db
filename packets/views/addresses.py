"""Addresses of pages inside a case: numbers and page ids, never names or facts."""

from dataclasses import dataclass

from django.http import Http404
from django.urls import reverse

from packets.models import Case
from packets.slots import Slot
from packets.wizard.task_state import Status
from packets.wizard.tasks import Task
from packets.wizard.walk import Stop

# Pages of the walk that have a screen of their own: the name of its address.
OWN_SCREENS = {"docs": "exhibits", "translate": "exhibits", "check": "check-all"}


@dataclass(frozen=True, kw_only=True)
class Addresses:
    """Knows the place of each person of one case: travellers "1", "2"; supporters "s1", "s2"."""

    reference: str
    places: dict[str, str]

    @classmethod
    def of(cls, case: Case) -> "Addresses":
        travellers = case.beneficiaries.values_list("key", "number")
        supporters = case.supporters.values_list("key", "number")
        places = {key: str(number) for key, number in travellers}
        places |= {key: f"s{number}" for key, number in supporters}
        return cls(reference=case.reference, places=places)

    def key_at(self, place: str) -> str:
        """Return the key of the person at a place; Http404 when there is nobody."""
        if not place:
            return ""
        for key, its_place in self.places.items():
            if its_place == place:
                return key
        raise Http404

    @property
    def home(self) -> str:
        return reverse("case", args=[self.reference])

    @property
    def all_answers(self) -> str:
        return reverse("check-all", args=[self.reference])

    def stop(self, stop: Stop) -> str:
        """Return the address of a page of the walk."""
        if stop.page.id in OWN_SCREENS:
            return reverse(OWN_SCREENS[stop.page.id], args=[self.reference])
        if not stop.about:
            return reverse("page", args=[self.reference, stop.page.id])
        return reverse("page-of", args=[self.reference, self.places[stop.about], stop.page.id])

    def reason(self, slot: Slot) -> str:
        """Return the address of the page that asks why a document cannot be had."""
        place = self.places.get(slot.owner_key)
        if place is None:
            return reverse("cannot-get", args=[self.reference, slot.kind.code])
        return reverse("cannot-get-of", args=[self.reference, slot.kind.code, place])

    def check(self, task: Task) -> str:
        """Return the address of the answers of one task."""
        if not task.about:
            return reverse("check", args=[self.reference, task.part.key])
        return reverse("check-of", args=[self.reference, self.places[task.about], task.part.key])

    def task(self, task: Task) -> str:
        """Return where a row leads: the first open page, the answers of a finished part, or ""."""
        if task.stop is None or task.state.status is Status.CANNOT_START:
            return ""
        if task.part.is_questions and all(stop.is_done for stop in task.stops):
            return self.check(task)
        return self.stop(task.stop)

"""A family that answers the wizard: the same addresses, forms and checks as in a browser.

It speaks to the site in this process; what is typed are the answers of a case folder.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.core import mail
from django.test import Client
from django.test.utils import override_settings
from django.urls import reverse
from django.utils import timezone

from packets.models import Case
from packets.questions import Subject
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import Answered, BeneficiaryFacts, CaseSnapshot
from packets.views.addresses import OWN_SCREENS, Addresses
from packets.wizard.forms import WHOLE
from packets.wizard.pages import all_pages
from packets.wizard.typed import typed_page
from packets.wizard.walk import Stop, stops_of

QUESTION = re.compile(r"/start/(s-[\w-]+)/")
CODE = re.compile(r"\b\d{6}\b")
IN_MEMORY = "django.core.mail.backends.locmem.EmailBackend"
# Pages that come after the packet is built and that the demonstration leaves to the person.
LEFT_ALONE = frozenset({"letter", "ask", "sign", "file"})


def chosen_reasons(traveller: BeneficiaryFacts) -> dict[str, dict[str, Any]]:
    """Return the answers to the pages that choose reasons; a folder tells only the result."""
    reasons = [reason.basis for reason in traveller.reasons]
    same = "SAME" if traveller.same_reasons_as else "OWN"
    return {"ben-same": {"same": same}, "ben-reason": {"reason": reasons}}


class Unexpected(Exception):
    """The site did not answer as it answers a family; the text names the address."""


class Family:
    """Signs in with a code, answers every page and adds the papers of `sample`."""

    def __init__(self, sample: CaseSnapshot) -> None:
        self.sample = sample
        self.browser = Client()
        self._versions: dict[tuple[str, str], int] = {}

    def answer_first_questions(self) -> None:
        """Answer the pages before the sign-in, one leading to the next; the browser keeps them."""
        address = str(self.browser.get(reverse("screener-start")).headers["Location"])
        while found := QUESTION.search(address):
            page = all_pages()[found.group(1)]
            boxes = typed_page(page, self.sample.answers.get(page.id, {}))
            address = self.send(address, {**boxes, "version": "0", WHOLE: "1"})

    def sign_in(self, email: str) -> None:
        """Ask for a code by mail and type it, then say that mail is safe."""
        with override_settings(EMAIL_BACKEND=IN_MEMORY):
            mail.outbox = []
            self.send(reverse("sign-in"), {"email": email})
            found = CODE.search(str(mail.outbox[-1].body))
        if found is None:
            message = "the mail holds no code"
            raise Unexpected(message)
        self.send(reverse("account_confirm_login_code"), {"code": found.group()})
        self.send(reverse("safe"), {"safe": "YES", WHOLE: "1"})

    def start(self) -> Case:
        """Read what we are, which starts the case, and name all who travel or give support."""
        before = set(Case.objects.values_list("pk", flat=True))
        self.send(reverse("before-you-start"), {"read": "on", WHOLE: "1"})
        case = Case.objects.exclude(pk__in=before).get()
        for number, traveller in enumerate(self.sample.beneficiaries, start=1):
            if number > 1:
                boxes = {"called": traveller.called, "number": str(number), WHOLE: "1"}
                self.send(reverse("traveller-add", args=[case.reference]), boxes)
        for number in range(2, len(self.sample.supporters) + 1):
            boxes = {"number": str(number), WHOLE: "1"}
            self.send(reverse("supporter-add", args=[case.reference]), boxes)
        return case

    def answer_everything(
        self, case: Case, *, but: Callable[[Stop], bool] = lambda _stop: False
    ) -> int:
        """Answer each page, also those that earlier answers bring; return how many there were.

        Pages for which `but` holds are left to somebody else.
        """
        done: set[tuple[str, str]] = set()
        while True:
            open_stops = [s for s in self._stops(case) if s.key not in done and not but(s)]
            if not open_stops:
                return len(done)
            stop = open_stops[0]
            done.add(stop.key)
            given = self._answers_for(case, stop)
            if given is not None:
                boxes = {**typed_page(stop.page, given), "version": self._version(case, stop)}
                self.send(Addresses.of(case).stop(stop), {**boxes, WHOLE: "1"})

    def send(self, address: str, boxes: Mapping[str, Any]) -> str:
        """Send a form and return where it leads; Unexpected when it is not taken."""
        response = self.browser.post(address, dict(boxes))
        onward = response.headers.get("Location", "")
        if response.status_code not in (302, 303) or "ask=1" in onward:
            message = f"{address} answered {response.status_code} {onward}"
            raise Unexpected(message)
        return onward

    def _stops(self, case: Case) -> Iterator[Stop]:
        facts = snapshot_of(case, today=timezone.localdate())
        for stop in stops_of(facts):
            own_screen = stop.page.id in OWN_SCREENS
            if not own_screen and stop.page.id not in LEFT_ALONE:
                yield stop

    def _version(self, case: Case, stop: Stop) -> str:
        page = self.browser.get(Addresses.of(case).stop(stop))
        found = re.search(r'name="version"[^>]*value="(\d+)"', page.content.decode())
        if found is None:
            message = f"{stop.page.id} shows no version"
            raise Unexpected(message)
        return found.group(1)

    def _answers_for(self, case: Case, stop: Stop) -> Mapping[str, Any] | None:
        """Return the answers of the sample for the same page of the same person."""
        if not stop.page.fields:
            return {}
        subject = self._subject(case, stop)
        given = subject.answers.get(stop.page.id)
        if given is None and isinstance(subject, BeneficiaryFacts):
            return chosen_reasons(subject).get(stop.page.id)
        return given

    def _subject(self, case: Case, stop: Stop) -> Answered:
        about = stop.page.about
        if about is Subject.PETITIONER:
            return self.sample.petitioner
        if about is Subject.REPRESENTATIVE:
            return self.sample.representative or Answered()
        if about is Subject.SUPPORTER:
            numbers = dict(case.supporters.values_list("key", "number"))
            return self.sample.supporters[numbers[stop.about] - 1]
        if about is Subject.CASE:
            return self.sample
        numbers = dict(case.beneficiaries.values_list("key", "number"))
        return self._of_traveller(numbers[stop.about] - 1, stop)

    def _of_traveller(self, place: int, stop: Stop) -> Answered:
        traveller = self.sample.beneficiaries[place]
        if stop.page.about is Subject.VISA_HISTORY:
            return traveller.visa_history
        if stop.page.about is Subject.STAY:
            return traveller.stay
        if stop.page.about is Subject.REASON:
            reasons = self.sample.reasons_of(traveller)
            return next((r for r in reasons if r.basis == stop.basis), Answered())
        return traveller

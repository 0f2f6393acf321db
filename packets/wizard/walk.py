"""The way through the wizard for one case: which page, about whom, in which order."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from packets.questions import Page, Subject
from packets.questions.support_of_another import of_another
from packets.snapshot import (
    Answered,
    BeneficiaryFacts,
    CaseSnapshot,
    RepresentativeFacts,
    SupporterFacts,
)
from packets.urgency import all_bases
from packets.wizard.naming import Names, NamesOf, names_once, put_names
from packets.wizard.pages import pages_of_part
from packets.wizard.parts import PART_OF_REASONS, PARTS, Part


@dataclass(frozen=True, kw_only=True)
class Stop:
    """One page about one subject.

    `about` is the key of the traveller or supporter, "" for the case, its petitioner and its
    representative; `basis` is set on the pages of a reason. `given` are the answers of the row that
    keeps them.
    """

    page: Page
    part: Part
    about: str = ""
    basis: str = ""
    given: Answered
    names: Names
    today: date

    @property
    def key(self) -> tuple[str, str]:
        """Page id and `about`: what an address needs to find the stop again."""
        return (self.page.id, self.about)

    @property
    def task_key(self) -> tuple[str, str]:
        """Which row of the case home the stop belongs to."""
        return (self.part.key, "" if self.part.each is Subject.CASE else self.about)

    @property
    def is_done(self) -> bool:
        return self.page.is_done(self.given)

    @property
    def is_begun(self) -> bool:
        return bool(self.given.answers.get(self.page.id))

    @property
    def heading(self) -> str:
        return self.say(self.page.heading)

    @property
    def hint(self) -> str:
        return self.say(self.page.hint)

    @property
    def error(self) -> str:
        return self.say(self.page.error)

    @property
    def intro(self) -> str:
        return self.say(self.page.intro)

    @property
    def why(self) -> str:
        return self.say(self.page.why)

    def say(self, text: Any) -> str:
        """Return a text of the page with the names of this case put in."""
        return put_names(text, self.names)


def stops_of(case: CaseSnapshot) -> tuple[Stop, ...]:
    """Return every page that this case has to answer, in order."""
    names_of = names_once(case)
    return tuple(stop for part in PARTS for stop in _stops_of_part(case, part, names_of))


def find(case: CaseSnapshot, page_id: str, about: str = "") -> Stop | None:
    """Return a stop, or None when the case does not have that page."""
    return next((stop for stop in stops_of(case) if stop.key == (page_id, about)), None)


def after(case: CaseSnapshot, stop: Stop) -> Stop | None:
    """Return the stop behind one, also when the one has just dropped out of the walk."""
    return _neighbour(case, stop, 1)


def before(case: CaseSnapshot, stop: Stop) -> Stop | None:
    return _neighbour(case, stop, -1)


def _neighbour(case: CaseSnapshot, stop: Stop, step: int) -> Stop | None:
    stops = stops_of(case)
    keys = [other.key for other in stops]
    if stop.key not in keys:
        return None
    place = keys.index(stop.key) + step
    return stops[place] if 0 <= place < len(stops) else None


def _stops_of_part(case: CaseSnapshot, part: Part, names_of: NamesOf) -> Iterator[Stop]:
    for key in part.subjects(case):
        for page in pages_of_part(part.key):
            yield from _stops_of_page(case, part, page, key, names_of)
        if part.key == PART_OF_REASONS:
            yield from _stops_of_reasons(case, part, case.beneficiary(key), names_of)


def _stops_of_page(
    case: CaseSnapshot, part: Part, page: Page, key: str, names_of: NamesOf
) -> Iterator[Stop]:
    for about in (key,) if key else _people_of(case, page):
        subject, given = _subject(case, page.about, about)
        if page.applies(case, subject):
            yield Stop(
                page=_as_told(case, page, subject),
                part=part,
                about=about,
                given=given,
                names=names_of(about),
                today=case.taken_on,
            )


def _as_told(case: CaseSnapshot, page: Page, subject: Any) -> Page:
    """Return the page in words about the supporter where somebody else answers for them."""
    if page.about is not Subject.SUPPORTER or page.id == "sup-who":
        return page
    is_own = ("ME", "TRAVELLER") if case.is_self_petition else ("ME",)
    if subject.is_("sup-who", "who", *is_own):
        return page
    return of_another(page.id, is_group=subject.is_("sup-who", "who", "ORGANIZATION"))


def _people_of(case: CaseSnapshot, page: Page) -> tuple[str, ...]:
    """A page in a part of the case may still be about each traveller, such as `you-link`."""
    if page.about in (Subject.BENEFICIARY, Subject.VISA_HISTORY, Subject.STAY):
        return tuple(beneficiary.key for beneficiary in case.beneficiaries)
    return ("",)


def _stops_of_reasons(
    case: CaseSnapshot, part: Part, beneficiary: BeneficiaryFacts, names_of: NamesOf
) -> Iterator[Stop]:
    if beneficiary.same_reasons_as:
        return
    for reason in beneficiary.reasons:
        basis = all_bases().get(reason.basis)
        for page in basis.pages if basis else ():
            if page.applies(case, reason):
                yield Stop(
                    page=page,
                    part=part,
                    about=beneficiary.key,
                    basis=reason.basis,
                    given=reason,
                    names=names_of(beneficiary.key),
                    today=case.taken_on,
                )


def _subject(case: CaseSnapshot, about: Subject, key: str) -> tuple[Any, Answered]:
    """Return what `Page.applies` is asked with, and the answers that the page reads."""
    if about is Subject.PETITIONER:
        return case.petitioner, case.petitioner
    if about is Subject.REPRESENTATIVE:
        representative = case.representative or RepresentativeFacts()
        return representative, representative
    if about is Subject.SUPPORTER:
        supporter = _supporter(case, key)
        return supporter, supporter
    if about is Subject.CASE:
        return case, case
    beneficiary = case.beneficiary(key)
    return beneficiary, _kept_by(beneficiary, about)


def _kept_by(beneficiary: BeneficiaryFacts, about: Subject) -> Answered:
    if about is Subject.VISA_HISTORY:
        return beneficiary.visa_history
    return beneficiary.stay if about is Subject.STAY else beneficiary


def _supporter(case: CaseSnapshot, key: str) -> SupporterFacts:
    return next(supporter for supporter in case.supporters if supporter.key == key)

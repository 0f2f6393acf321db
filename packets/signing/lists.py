"""Everything that a pen must sign, set by set, in the order in which the packet prints it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from packets.filings import FiledForm, filed_forms
from packets.filling.answers import answers_for
from packets.letter import letter_of
from packets.signing.places import InkPlace, ink_places
from packets.signing.scans import FormScans, scans_of
from packets.snapshot import BeneficiaryFacts, CaseSnapshot, SignedPageFacts, exhibit_letter


class State(StrEnum):
    """How far the signing of one page is."""

    UNSIGNED = "UNSIGNED"
    READING = "READING"
    ADDED = "ADDED"
    CHANGED = "CHANGED"
    TOO_LONG = "TOO_LONG"


@dataclass(frozen=True, kw_only=True)
class PageOfList:
    """A page of a form: 0 where nobody has seen on which page the places are.

    `scan` is the one from which the state follows.
    """

    page: int
    places: tuple[InkPlace, ...]
    state: State
    scan: SignedPageFacts | None = None


@dataclass(frozen=True, kw_only=True)
class FormOfList:
    """A form that is signed; `is_filled` where the packet has the agency's own form."""

    filed: FiledForm
    is_filled: bool
    places: tuple[InkPlace, ...]
    has_addendum: bool
    scans: FormScans

    @property
    def to_sign(self) -> tuple[PageOfList, ...]:
        """Return the pages with a place for a signature."""
        pages = sorted({place.page for place in self.places})
        return tuple(self._page(page) for page in pages)

    @property
    def all_pages(self) -> tuple[PageOfList, ...]:
        return tuple(self._page(page) for page in range(1, self.filed.edition.page_count + 1))

    @property
    def addendum(self) -> PageOfList | None:
        """Return the first page of the addendum behind the form, which bears a signature too."""
        return self._page(self.filed.edition.page_count + 1) if self.has_addendum else None

    def _page(self, page: int) -> PageOfList:
        places = tuple(place for place in self.places if place.page == page)
        state, scan = self._state(page)
        return PageOfList(page=page, places=places, state=state, scan=scan)

    def _state(self, page: int) -> tuple[State, SignedPageFacts | None]:
        """Return the state of a page, and its scan: what waits to be read comes before all."""
        scans = self.scans
        for scan in reversed(scans.waiting):
            if scan.page == page:
                return State.READING, scan
        if page in scans.used:
            return State.ADDED, scans.used[page].scan
        if not page and scans.is_whole:
            return State.ADDED, None
        for state, unused in ((State.TOO_LONG, scans.too_long), (State.CHANGED, scans.changed)):
            for scan in reversed(unused):
                if scan.page <= page < scan.page + max(scan.document.page_count, 1):
                    return state, scan
        return State.UNSIGNED, None


@dataclass(frozen=True, kw_only=True)
class CertificateOfList:
    """A translator's note behind an exhibit; `number` is that of the translation, from 1."""

    exhibit: str
    letter: str
    number: int
    translator: str
    is_there: bool


@dataclass(frozen=True, kw_only=True)
class SetOfList:
    """What is signed for one traveller; forms that lie on top come before the letter."""

    beneficiary: BeneficiaryFacts
    on_top: tuple[FormOfList, ...]
    signer: str
    below: tuple[FormOfList, ...]
    certificates: tuple[CertificateOfList, ...]


def to_sign(case: CaseSnapshot, filled: Collection[str]) -> tuple[SetOfList, ...]:
    """Return the list; `filled` are the keys of the editions that a packet has filled."""
    return tuple(_set(case, person, filled) for person in case.beneficiaries)


def _set(case: CaseSnapshot, person: BeneficiaryFacts, filled: Collection[str]) -> SetOfList:
    forms = tuple(_forms(case, person, filled))
    return SetOfList(
        beneficiary=person,
        on_top=tuple(form for form in forms if form.filed.edition.is_on_top),
        signer=letter_of(case, person).signer,
        below=tuple(form for form in forms if not form.filed.edition.is_on_top),
        certificates=tuple(_certificates(case, person)),
    )


def _forms(
    case: CaseSnapshot, person: BeneficiaryFacts, filled: Collection[str]
) -> Iterator[FormOfList]:
    for form in filed_forms(case, person):
        places = ink_places(form)
        if places:
            edition = form.edition
            is_filled = edition.printed is not None and edition.key in filled
            yield FormOfList(
                filed=form,
                is_filled=is_filled,
                places=places,
                has_addendum=is_filled and bool(answers_for(edition, form.filing).addendum),
                scans=scans_of(case, form),
            )


def _certificates(case: CaseSnapshot, person: BeneficiaryFacts) -> Iterator[CertificateOfList]:
    for place, exhibit in enumerate(case.exhibits_of(person), start=1):
        for number, translation in enumerate(exhibit.translations, start=1):
            yield CertificateOfList(
                exhibit=exhibit.key,
                letter=exhibit_letter(place),
                number=number,
                translator=translation.translator,
                is_there=translation.certified,
            )

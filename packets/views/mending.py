"""Lead from what is missing to the page that mends it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from packets.comparing import Comparison
from packets.models import Case
from packets.questions import Text
from packets.readiness import Finding, Severity
from packets.respelling import OnForms
from packets.slots import Slot
from packets.snapshot import CaseSnapshot, ExhibitFacts
from packets.views.addresses import Addresses
from packets.views.said_once import said_once
from packets.views.sections import list_at_slot, slot_id
from packets.wizard.lawyer_first import lawyer_page_of
from packets.wizard.walk import Stop, stops_of

TITLES: dict[tuple[Severity, bool], Text] = {
    (Severity.BLOCKS, False): _("Needed for the final packet"),
    (Severity.REFER, False): _("Talk to a lawyer about this"),
    (Severity.BLOCKS, True): _("Needed before you send it"),
    (Severity.WEAKENS, False): _("Look at this before you send it"),
    (Severity.ADVICE, False): _("Good to know"),
}
"""By severity, and by whether it keeps a packet that is made from being mailed."""


TAGS: dict[tuple[Severity, bool], tuple[Text, str]] = {
    (Severity.BLOCKS, False): (_("Needed"), "fix must"),
    (Severity.REFER, False): (_("Talk to a lawyer"), "note ask"),
    (Severity.BLOCKS, True): (_("Needed before you send it"), "fix must"),
    (Severity.WEAKENS, False): (_("Look at this"), "wait weak"),
    (Severity.ADVICE, False): (_("Good to know"), "off tip"),
}
"""The words and the look of the tag of each: every look has a sign of its own beside its colour."""

LAWYER_FIRST: tuple[Text, str] = (_("A lawyer first"), "note ask")


@dataclass(frozen=True, kw_only=True)
class Mend:
    """One thing that is missing, and where it is mended.

    `kind` is a key of `TITLES`; `stops` keeps the packet a draft; `tag` are words and a look.
    """

    text: str
    address: str
    kind: tuple[Severity, bool]
    tag: tuple[Text, str]
    stops: bool = False


@dataclass(frozen=True, kw_only=True)
class Mender:
    """Knows the pages of one case, and which of them mends a finding."""

    addresses: Addresses
    stops: Mapping[tuple[str, str], Stop]
    papers: Mapping[str, UUID]

    @classmethod
    def of(
        cls,
        case: Case,
        facts: CaseSnapshot,
        found: Iterable[Finding],
        *,
        addresses: Addresses | None = None,
    ) -> "Mender":
        """Return the one of a case; `found` are those that it will be asked about."""
        stops = {stop.key: stop for stop in stops_of(facts)}
        papers = _papers_of(case, found)
        return cls(addresses=addresses or Addresses.of(case), stops=stops, papers=papers)

    def mends(self, found: Iterable[Finding]) -> tuple[Mend, ...]:
        """Return what is open of some findings, each sentence once, the gravest first."""
        listed = [self._mend(one) for one in said_once(found) if not one.is_set_aside]
        order = list(TITLES)
        return tuple(sorted(listed, key=lambda mend: order.index(mend.kind)))

    def _mend(self, finding: Finding) -> Mend:
        kind = kind_of(finding)
        is_first = finding.stops and finding.needs_a_lawyer
        return Mend(
            text=finding.text,
            address=_address(self.stops, self.addresses, self.papers, finding),
            kind=kind,
            tag=LAWYER_FIRST if is_first else TAGS[kind],
            stops=finding.stops,
        )


def kind_of(finding: Finding) -> tuple[Severity, bool]:
    """Return the key of `TITLES` under which a finding stands."""
    severity = finding.rule.severity
    return severity, severity is Severity.BLOCKS and finding.rule.is_for_mailing


def _papers_of(case: Case, found: Iterable[Finding]) -> dict[str, UUID]:
    """Return the codes of the exhibits by key, where a finding needs one."""
    if not any(_paper_of(finding) for finding in found):
        return {}
    return dict(case.exhibits.values_list("key", "code"))


def _paper_of(finding: Finding) -> str:
    """Return the key of the exhibit that it is about, whose own page mends it; "" for others."""
    facts = getattr(finding.subject, "facts", None)
    return facts.key if isinstance(facts, ExhibitFacts) else ""


def question_address(case: Case, facts: CaseSnapshot, finding: Finding) -> str:
    """Return the address of the page that mends a finding."""
    stops = {stop.key: stop for stop in stops_of(facts)}
    return _question(stops, Addresses.of(case), _papers_of(case, [finding]), finding)


def _address(
    stops: Mapping[tuple[str, str], Stop],
    addresses: Addresses,
    papers: Mapping[str, UUID],
    finding: Finding,
) -> str:
    """Return where a finding leads: what sends to a lawyer has a page that says what it means."""
    page = lawyer_page_of(finding)
    if page is not None:
        return reverse("lawyer-first", args=[addresses.reference, page.slug])
    return _question(stops, addresses, papers, finding)


def _question(
    stops: Mapping[tuple[str, str], Stop],
    addresses: Addresses,
    papers: Mapping[str, UUID],
    finding: Finding,
) -> str:
    """Return the page that mends it; what no page of the wizard mends is a matter of documents.

    While there is no supporter, there is no page about one: the list of people adds one.
    """
    own = _page_of_its_own(addresses, finding)
    if own:
        return own
    paper = _paper_of(finding)
    if paper in papers:
        return reverse("exhibit", args=[addresses.reference, papers[paper]])
    page = finding.mend_at
    stop = stops.get((page, finding.about)) or stops.get((page, ""))
    if stop is not None:
        return addresses.stop(stop)
    return reverse("people" if page == "sup-who" else "exhibits", args=[addresses.reference])


def _page_of_its_own(addresses: Addresses, finding: Finding) -> str:
    """Return the page that asks about just this, "" where there is none.

    It asks which is right of a paper and an answer that differ, why a document cannot be had, or if
    a spelling on the forms is right. What is expected of somebody has its place in the list.
    """
    subject = finding.subject
    about = getattr(subject, "facts", None)
    if isinstance(about, Comparison):
        return reverse("paper-question", args=[addresses.reference, about.key])
    if isinstance(about, Slot):
        return addresses.reason(about)
    if isinstance(subject, OnForms):
        return reverse("spelling", args=[addresses.reference])
    return _list_at(addresses, subject) if isinstance(subject, Slot) else ""


def _list_at(addresses: Addresses, slot: Slot) -> str:
    place = slot_id(slot.kind.code, addresses.places.get(slot.owner_key, ""))
    return list_at_slot(addresses.reference, place)

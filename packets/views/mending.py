"""Lead from what is missing to the page that mends it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from packets.comparing import Comparison
from packets.models import Case
from packets.questions import Text
from packets.readiness import Finding, Severity
from packets.snapshot import CaseSnapshot
from packets.views.addresses import Addresses
from packets.wizard.walk import Stop, stops_of

TITLES: dict[Severity, Text] = {
    Severity.BLOCKS: _("Needed for the final packet"),
    Severity.REFER: _("Talk to a lawyer about this"),
    Severity.WEAKENS: _("Officers look for this"),
    Severity.ADVICE: _("Good to know"),
}


@dataclass(frozen=True, kw_only=True)
class Mend:
    """One thing that is missing, and where it is mended."""

    text: str
    address: str


@dataclass(frozen=True, kw_only=True)
class MendGroup:
    """Findings that do the same to filing; `blocks` are those without which nothing is mailed."""

    title: Text
    blocks: bool
    mends: tuple[Mend, ...]


def mend_groups(case: Case, facts: CaseSnapshot, found: Iterable[Finding]) -> tuple[MendGroup, ...]:
    """Return the findings by what they do to filing, the gravest first."""
    addresses = Addresses.of(case)
    stops = {stop.key: stop for stop in stops_of(facts)}
    listed = tuple(found)
    groups = []
    for severity, title in TITLES.items():
        mends = tuple(
            Mend(text=finding.text, address=_address(stops, addresses, finding))
            for finding in listed
            if finding.rule.severity is severity
        )
        if mends:
            groups.append(MendGroup(title=title, blocks=severity is Severity.BLOCKS, mends=mends))
    return tuple(groups)


def _address(stops: Mapping[tuple[str, str], Stop], addresses: Addresses, finding: Finding) -> str:
    """Return the page that mends it; what no page of the wizard mends is a matter of documents.

    Where a paper and an answer differ, a page of its own asks which one is right. While there
    is no supporter, there is no page about one: the list of people adds one.
    """
    question = getattr(finding.subject, "facts", None)
    if isinstance(question, Comparison):
        return reverse("paper-question", args=[addresses.reference, question.key])
    page = finding.mend_at
    stop = stops.get((page, finding.about)) or stops.get((page, ""))
    if stop is not None:
        return addresses.stop(stop)
    return reverse("people" if page == "sup-who" else "exhibits", args=[addresses.reference])

"""The versions of a packet that may have been printed and signed, by what a form says in them."""

from dataclasses import dataclass
from datetime import datetime

from packets.filings import FiledForm, filed_forms
from packets.models import Case, Packet
from packets.signing import digest_of_form
from packets.snapshot import snapshot_from

NEWEST = 20
"""Versions that are looked at: whoever signed an older print looks for it in vain."""
NOT_KNOWN = "0" * 64
"""The digest of what an earlier release printed, which cannot be read any more."""


@dataclass(frozen=True, kw_only=True)
class PrintOfForm:
    """What a form says in a version of the packet, and the newest version that says so."""

    number: int
    is_draft: bool
    made_at: datetime
    digest: str
    is_still_so: bool


def prints_of(case: Case, form: FiledForm) -> tuple[PrintOfForm, ...]:
    """Return each thing that the form said in the newest versions, the newest one first.

    A final version stands for the drafts that say the same: a draft is nothing to sign.
    """
    now = digest_of_form(form)
    found: dict[str, PrintOfForm] = {}
    by_content: dict[str, str | None] = {}
    packets = case.packets.select_related("build").defer("manifest")[:NEWEST]
    for packet in packets:
        content = packet.build.digest
        if content not in by_content:
            by_content[content] = _digest_in(packet, form)
        digest = by_content[content]
        if digest is None:
            continue
        known = found.get(digest)
        if known is None or (known.is_draft and not packet.is_draft):
            found[digest] = PrintOfForm(
                number=packet.number,
                is_draft=packet.is_draft,
                made_at=packet.built_at,
                digest=digest,
                is_still_so=digest == now,
            )
    return tuple(sorted(found.values(), key=lambda one: -one.number))


def _digest_in(packet: Packet, form: FiledForm) -> str | None:
    """Return what the form said in a packet; None where it had no such form."""
    try:
        then = snapshot_from(packet.build.snapshot)
    except (KeyError, TypeError, ValueError):
        return NOT_KNOWN
    there = (one for person in then.beneficiaries for one in filed_forms(then, person))
    same = next((one for one in there if _named(one) == _named(form)), None)
    return None if same is None else digest_of_form(same)


def _named(form: FiledForm) -> tuple[str, str, str]:
    supporter = form.filing.supporter
    key = supporter.key if supporter else ""
    return form.edition.form, form.filing.beneficiary.key, key

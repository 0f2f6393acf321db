"""Ask for a packet: the facts are frozen in the same transaction as the click."""

import hashlib
import json
from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from packets.errors import NotReady, WrongMoment
from packets.law import all_facts
from packets.models import Case, PacketBuild, User
from packets.operations import audit
from packets.operations.official_forms import forms_to_fill
from packets.operations.rows import locked
from packets.readiness import Finding, blocking
from packets.selectors.exhibits import documents_of, missing_from_packet
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import CaseSnapshot, data_of, data_to_build, digest_of
from parole_site.directions import isolated

AT_ONCE = 2
"""Builds of one case that may wait or run; more would be somebody's impatience."""

ACTIVE = (PacketBuild.State.QUEUED, PacketBuild.State.RUNNING)


class DocumentsStillRead(NotReady):
    """Some documents have no pages yet; `names` are those of their files."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = tuple(names)
        text = ngettext(
            "1 document is still being read: {names}. Wait a minute and try again.",
            "{count} documents are still being read: {names}. Wait a minute and try again.",
            len(self.names),
        )
        super().__init__(
            text.format(count=len(self.names), names=", ".join(map(isolated, self.names)))
        )


class DocumentsRefused(NotReady):
    """Some files that were added could not be used, and would be missing; `names` say which."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = tuple(names)
        text = ngettext(
            "1 file could not be used: {names}. Replace it or remove it. You can make a draft now.",
            "{count} files could not be used: {names}. Replace or remove them. "
            "You can make a draft now.",
            len(self.names),
        )
        super().__init__(
            text.format(count=len(self.names), names=", ".join(map(isolated, self.names)))
        )


class FindingsOpen(NotReady):
    """Something is missing, or needs a lawyer first; `findings` say what."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        for_a_lawyer = sum(one.needs_a_lawyer for one in self.findings)
        missing = len(self.findings) - for_a_lawyer
        told = [
            _missing(missing) if missing else "",
            _for_a_lawyer(for_a_lawyer) if for_a_lawyer else "",
            _("You can make a draft now."),
        ]
        super().__init__(" ".join(filter(None, told)))


def _missing(count: int) -> str:
    text = ngettext(
        "1 thing is missing for the final packet.",
        "{count} things are missing for the final packet.",
        count,
    )
    return text.format(count=count)


def _for_a_lawyer(count: int) -> str:
    text = ngettext(
        "1 point needs a lawyer before the final packet.",
        "{count} points need a lawyer before the final packet.",
        count,
    )
    return text.format(count=count)


@transaction.atomic
def request_build(*, case: Case, by: User | None, is_draft: bool, today: date) -> PacketBuild:
    """Queue the building of the case as it is now; publish the id once this is committed.

    Asked twice for the same facts on the same day, it returns the same build. Raises
    DocumentsStillRead; for a final packet DocumentsRefused and FindingsOpen; and WrongMoment when
    too many wait.
    """
    held = locked(case)
    _refuse_unread(held)
    if not is_draft:
        _refuse_what_was_refused(held)
    facts = snapshot_of(held, today=today)
    there = _same_build(held, facts, is_draft=is_draft)
    if there is not None:
        return there
    missing = () if is_draft else blocking(facts)
    if missing:
        raise FindingsOpen(missing)
    if held.builds.filter(state__in=ACTIVE).count() >= AT_ONCE:
        raise WrongMoment(_("Two packets of this case are being made now. Wait until one is done."))
    return _queued(held, facts, by, is_draft=is_draft)


def _refuse_unread(case: Case) -> None:
    unread = [document.name for document in documents_of(case) if not document.is_over]
    if unread:
        raise DocumentsStillRead(unread)


def _refuse_what_was_refused(case: Case) -> None:
    """A family that added a file counts on its being there: no final packet leaves it out."""
    refused = [one.name for one in missing_from_packet(case)]
    if refused:
        raise DocumentsRefused(refused)


def _same_build(case: Case, facts: CaseSnapshot, *, is_draft: bool) -> PacketBuild | None:
    """Return a build of these facts that is under way, or done today and not yet overtaken."""
    latest = case.builds.exclude(state=PacketBuild.State.FAILED).first()
    same = case.builds.filter(digest=_what_is_built(facts, is_draft=is_draft), is_draft=is_draft)
    for build in same.exclude(state=PacketBuild.State.FAILED):
        was_today = build.snapshot["taken_on"] == facts.taken_on.isoformat()
        if build.state in ACTIVE or (was_today and build == latest):
            return build
    return None


def _what_is_built(facts: CaseSnapshot, *, is_draft: bool) -> str:
    """Identify a packet by the facts, the agency's files that are filled, and the law.

    A draft also says what waits for a look.
    """
    forms = sorted(form.sha256 for form in forms_to_fill(on=facts.filing_day))
    law = json.dumps([row.data for row in all_facts()], sort_keys=True)
    waiting = [json.dumps(data_of(facts.waiting))] if is_draft and facts.waiting else []
    told = (digest_of(facts), *forms, law, *waiting)
    return hashlib.sha256(" ".join(told).encode()).hexdigest()


def _queued(case: Case, facts: CaseSnapshot, by: User | None, *, is_draft: bool) -> PacketBuild:
    build = PacketBuild.objects.create(
        case=case,
        asked_by=by,
        is_draft=is_draft,
        digest=_what_is_built(facts, is_draft=is_draft),
        snapshot=data_to_build(facts, is_draft=is_draft),
    )
    audit.record(case=case, by=by, what="PACKET_ASKED_FOR", about=build.code.hex)
    return build

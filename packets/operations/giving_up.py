"""Why a packet was not built after the last attempt, in words for the person who waits."""

from django.utils import translation
from django.utils.translation import gettext as _

from packets.assembly.progress import Step
from packets.models import PacketBuild
from parole_site.directions import isolated


def reason_after_last_attempt(build: PacketBuild) -> str:
    """Say where the building stopped each time, and what to do about it."""
    with translation.override(build.case.language):
        place = _document_at(build)
        if place:
            return _(
                "We tried {count} times. Each time our system stopped at this document: {name}. "
                "Open it, print it to PDF, and replace it. Then make the packet again."
            ).format(count=build.attempts, name=isolated(place))
        return _(
            "We tried {count} times and our system stopped each time. Nothing of yours is lost. "
            "Try again later."
        ).format(count=build.attempts)


def _document_at(build: PacketBuild) -> str:
    """Name the exhibit at which the work stood when it stopped, if it stood at one."""
    exhibits = build.snapshot["exhibits"]
    if build.step != Step.EXHIBITS or not 0 < build.step_number <= len(exhibits):
        return ""
    exhibit = exhibits[build.step_number - 1]
    return str(exhibit["title"] or exhibit["document"]["file_name"])

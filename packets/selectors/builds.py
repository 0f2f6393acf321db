"""Packets that are asked for, being built and built."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from packets.assembly.progress import Progress, Step
from packets.models import Case, Packet, PacketBuild

# The part of the way that is behind us when a step begins, in hundredths; only for the bar.
BEGINS_AT = {
    Step.EXHIBITS: 5,
    Step.FORMS: 45,
    Step.LETTER: 55,
    Step.BINDING: 75,
    Step.CHECKING: 88,
    Step.UPLOADS: 96,
}
ENDS_AT = (*list(BEGINS_AT.values())[1:], 100)


@dataclass(frozen=True, kw_only=True)
class BuildShown:
    """Where a build stands, in words and in hundredths of the way."""

    state: str
    words: str
    hundredths: int
    is_over: bool


def shown(build: PacketBuild) -> BuildShown:
    """Tell where a build stands in the language of the page."""
    words = {
        PacketBuild.State.QUEUED: _("Waiting to start"),
        PacketBuild.State.RUNNING: progress_words(build) or _("Getting the documents"),
        PacketBuild.State.DONE: _("The packet is ready"),
        PacketBuild.State.FAILED: _("The packet could not be made"),
    }
    state = PacketBuild.State(build.state)
    return BuildShown(
        state=build.state,
        words=words[state],
        hundredths=hundredths_of(build),
        is_over=build.is_over,
    )


def progress_words(build: PacketBuild) -> str:
    """Say what the worker does now, such as "Exhibit 7 of 23"; "" before the first step."""
    if not build.step:
        return ""
    return str(Progress(step=Step(build.step), number=build.step_number, count=build.step_count))


def hundredths_of(build: PacketBuild) -> int:
    """Estimate how much of the way is done; it never says that it is over before it is."""
    if build.state == PacketBuild.State.DONE:
        return 100
    if not build.step:
        return 0
    begin = BEGINS_AT[Step(build.step)]
    end = ENDS_AT[list(BEGINS_AT).index(Step(build.step))]
    done = (build.step_number - 1) / build.step_count if build.step_count else 0
    return round(begin + (end - begin) * done)


def packets_of(case: Case) -> "QuerySet[Packet]":
    """Return the versions of the packet, the newest first."""
    return case.packets.select_related("build", "build__asked_by")


def build_to_show(case: Case) -> PacketBuild | None:
    """Return the build that the person waits for, or that just could not be made, if there is one.

    A failure is shown until the next packet is there.
    """
    latest = case.builds.first()
    return None if latest is None or latest.state == PacketBuild.State.DONE else latest


def file_name(packet: Packet) -> str:
    """Return the name under which a browser saves the packet."""
    draft = "-draft" if packet.is_draft else ""
    return f"parole-packet-{packet.case.reference}-v{packet.number}{draft}.pdf"

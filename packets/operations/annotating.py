"""Make the annotated copy of a packet for the attorney: drawn each time, and kept nowhere."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from packets.assembly.annotated import Note
from packets.errors import AssemblyError
from packets.models import Comment, Packet
from packets.operations.assembling import CAPS, environment
from packets.reviewing import Filed
from packets.reviewing.in_packet import files_in, pages_of
from packets.selectors.comments import anchor_of, filed_in, for_legal

SECONDS = 120


def notes_for(
    packet: Packet, comments: Iterable[Comment], filed: Sequence[Filed]
) -> Iterator[Note]:
    """Yield the notes of comments in a packet; what is not on a page of it stands on the first."""
    files = tuple(files_in(packet.manifest))
    for row in comments:
        anchor = anchor_of(row)
        pages = pages_of(anchor, files, filed) if row.paper else ()
        for page in pages or (1,):
            yield Note(
                page=page,
                boxes=anchor.boxes if pages else (),
                kind=row.kind,
                subject=str(Comment.Kind(row.kind).label),
                author=row.by_name,
                text=_text(row, is_elsewhere=bool(row.paper) and not pages),
                at=row.written_at,
            )


def _text(row: Comment, *, is_elsewhere: bool) -> str:
    """Return a comment with its talk; the place of one that has no page is told in words."""
    head = _("Comment {number}: {state}").format(
        number=row.number, state=Comment.State(row.state).label
    )
    lines = [head]
    if is_elsewhere:
        lines.append(_("About a file that is not in this version."))
    if row.quote:
        lines.append(f"“{row.quote}”")
    lines.append(row.text)
    for reply in row.replies.all():
        said = reply.text or str(reply.get_did_display())
        lines.append(f"{reply.by_name} ({reply.written_at:%Y-%m-%d}): {said}")
    return "\n".join(lines)


def annotated_copy(packet: Packet, folder: Path) -> Path:
    """Write the copy into a folder and return its place. Raises AssemblyError.

    All comments that are on the case now are in it, private notes too, closed ones as well.
    """
    whole, out = folder / "packet.pdf", folder / "annotated.pdf"
    with packet.file.open("rb") as stored, whole.open("wb") as copy:
        for piece in stored.chunks():
            copy.write(piece)
    notes = notes_for(packet, for_legal(packet.case), filed_in(packet.case))
    order = {
        "packet": str(whole),
        "folder": str(folder),
        "out": str(out),
        "notes": [note.data for note in notes],
        "caps": CAPS,
        "parent": os.getpid(),
    }
    try:
        subprocess.run(
            [sys.executable, "-m", "packets.operations.annotating_apart"],
            input=json.dumps(order).encode(),
            capture_output=True,  # what libraries print may quote a comment
            cwd=settings.BASE_DIR,
            env=environment(folder),
            timeout=SECONDS,
            check=True,
        )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired, OSError) as error:
        raise AssemblyError(_("The copy with comments could not be made. Try again.")) from error
    return out

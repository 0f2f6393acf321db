"""One PDF from a snapshot and the pages of its documents; knows no database, no queue and no web.

`assemble` may be called in any process that has read Django's settings. It needs the pages of every
document in place (`packets.snapshot.with_pages`), and a folder of its own to work in.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packets.assembly.bind import bind
from packets.assembly.forms import NO_FORMS, Forms
from packets.assembly.manifest import manifest_of
from packets.assembly.prepare import prepare
from packets.assembly.progress import Progress, Step
from packets.assembly.sections import Numbering
from packets.assembly.uploads import make_uploads
from packets.assembly.verify import verify
from packets.law import noting_what_is_read
from packets.snapshot import CaseSnapshot
from packets.snapshot.channel import is_online

FILE_NAME = "packet.pdf"


@dataclass(frozen=True, kw_only=True)
class AssembledPacket:
    """A packet that was read back and found right. `manifest` is plain data (JSON).

    `uploads` are the files for the account where it is filed online, in one archive, else None;
    the manifest has a row for each of them.
    """

    file: Path
    page_count: int
    manifest: dict[str, Any]
    uploads: Path | None = None


def assemble(
    case: CaseSnapshot,
    folder: Path,
    *,
    is_draft: bool,
    progress: Callable[[Progress], None],
    forms: Forms = NO_FORMS,
) -> AssembledPacket:
    """Build one set for each beneficiary, bind them, and read the result back.

    `forms` are the agency's own files that may be filled; for each other form the packet has an
    answer sheet.

    Raises an AssemblyError with a sentence for the person when something is wrong.
    """
    file = folder / FILE_NAME
    with noting_what_is_read() as law:
        binding = prepare(case, folder, is_draft=is_draft, progress=progress, forms=forms)
        progress(Progress(step=Step.BINDING))
        bind(binding, file)
        progress(Progress(step=Step.CHECKING))
        verify(file, case, binding)
        uploads = None
        if is_online(case) and not is_draft:
            progress(Progress(step=Step.UPLOADS))
            uploads = make_uploads(file, case, binding, folder)
    manifest = manifest_of(case, binding, file, forms, law=law.values())
    return AssembledPacket(
        file=file,
        page_count=Numbering.of(binding.sets).page_count,
        manifest=manifest | ({"uploads": list(uploads.rows)} if uploads else {}),
        uploads=uploads.file if uploads else None,
    )


__all__ = ["FILE_NAME", "AssembledPacket", "Progress", "Step", "assemble"]

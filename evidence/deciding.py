"""Decide about a file without keeping it: accepted, drawn as pictures, or refused, and why."""

from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from evidence.errors import Refused
from evidence.gate import normalised
from evidence.notes import Note, sentence
from evidence.spent import metered
from evidence.workplace import work_folder

ACCEPTED, DRAWN, REFUSED = "accepted", "drawn", "refused"


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What becomes of one file.

    `reason` is the code of the refusal, or the codes of what to tell about the pages, with commas;
    `sentence` says the same to the person; `peak_mb` is of the child, in millions of bytes,
    or 0 where none was needed.
    """

    file: str
    decision: str
    reason: str
    sentence: str
    pages: int
    seconds: float
    peak_mb: float


def decided(file: Path, *, keep_pages_at: Path | None = None) -> Decision:
    """Decide about a file as the site would, and keep the pages only where somebody wants them.

    Raises OSError when there is no such file or it cannot be read.
    """
    begun = monotonic()
    pages, notes = 0, tuple[str, ...]()
    refused: Refused | None = None
    with work_folder() as folder, metered() as spent:
        try:
            made = normalised(file, "pages", folder)
        except Refused as reason:
            refused = reason
        else:
            pages, notes = made.page_count, made.notes
            if keep_pages_at is not None:
                keep_pages_at.write_bytes(made.pages.read_bytes())
    return Decision(
        file=str(file),
        decision=REFUSED if refused else DRAWN if Note.DRAWN in notes else ACCEPTED,
        reason=refused.code if refused else ",".join(notes),
        sentence=refused.sentence if refused else " ".join(map(sentence, notes)),
        pages=pages,
        seconds=round(monotonic() - begun, 2),
        peak_mb=round(spent.peak_bytes / 1_000_000, 1),
    )

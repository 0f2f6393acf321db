"""Decide about a file without keeping it: accepted, drawn as pictures, or refused, and why."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from evidence.errors import Refused
from evidence.gate import normalised
from evidence.left_behind import answer_in
from evidence.limits import Allowance, limits
from evidence.notes import Note, sentence
from evidence.reading.advice import advice_sentence
from evidence.sandbox import run
from evidence.spent import metered
from evidence.workplace import work_folder

ACCEPTED, DRAWN, REFUSED = "accepted", "drawn", "refused"

PAGES_AT_A_TIME = 20
"""Pages that one child looks at, so that a long document does not use up its time."""


@dataclass(frozen=True, kw_only=True)
class PageAdvice:
    """One thing about one page, from 1; `sentence` is for the person."""

    page: int
    code: str
    sentence: str


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What becomes of one file.

    `reason` is the code of the refusal, or the codes of what to tell about the pages, with commas;
    `sentence` says the same to the person; `peak_mb` is of the child, in millions of bytes,
    or 0 where none was needed; `advice` is given where it was asked for.
    """

    file: str
    decision: str
    reason: str
    sentence: str
    pages: int
    seconds: float
    peak_mb: float
    advice: tuple[PageAdvice, ...] = ()


def decided(
    file: Path, *, keep_pages_at: Path | None = None, with_advice: bool = False
) -> Decision:
    """Decide about a file as the site would, and keep the pages only where somebody wants them.

    Looking for advice does not count in the seconds and the memory of the decision.
    Raises OSError when there is no such file or it cannot be read.
    """
    begun = monotonic()
    pages, notes = 0, tuple[str, ...]()
    refused: Refused | None = None
    advice = tuple[PageAdvice, ...]()
    with work_folder() as folder:
        try:
            with metered() as spent:
                made = normalised(file, "pages", folder)
        except Refused as reason:
            refused = reason
        seconds = round(monotonic() - begun, 2)
        if refused is None:
            pages, notes = made.page_count, made.notes
            if keep_pages_at is not None:
                shutil.copyfile(made.pages, keep_pages_at)
            if with_advice:
                advice = advice_about(made.pages, pages, folder)
    return Decision(
        file=str(file),
        decision=REFUSED if refused else DRAWN if Note.DRAWN in notes else ACCEPTED,
        reason=refused.code if refused else ",".join(notes),
        sentence=refused.sentence if refused else " ".join(map(sentence, notes)),
        pages=pages,
        seconds=seconds,
        peak_mb=round(spent.peak_bytes / 1_000_000, 1),
        advice=advice,
    )


def advice_about(pages: Path, page_count: int, work: Path) -> tuple[PageAdvice, ...]:
    """Look at normalised pages as the site does; nothing is said of pages that cannot be seen."""
    found: list[PageAdvice] = []
    for first in range(1, page_count + 1, PAGES_AT_A_TIME):
        last = min(first + PAGES_AT_A_TIME - 1, page_count)
        found += _about(pages, first, last, work)
    return tuple(found)


def _about(pages: Path, first: int, last: int, work: Path) -> list[PageAdvice]:
    out = work / "advice.json"
    given = {"pages": str(pages), "first": first, "last": last, "out": str(out)}
    try:
        run("inspect", given, allowance=Allowance.of(limits()), work=work)
        seen = answer_in(out)
    except Refused:
        return []
    return [
        PageAdvice(page=page["number"], code=code, sentence=advice_sentence(code))
        for page in seen
        for code in page["advice"]
    ]

"""The child process in which a packet is put together: it may die of a document, the worker not.

Started with `python -m packets.operations.assembler`. It reads one order from its standard input
and answers on its standard output, one JSON value a line: how far it is, and in the end what was
made or why not. It has no database, no network and no files but those of the order.
"""

import json
import os
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, TextIO

from packets.operations.confining import confine_to

Say = Callable[[Mapping[str, Any]], None]


@dataclass(frozen=True, kw_only=True)
class Order:
    """What to put together: `pages` are the files by the SHA-256 of their originals.

    `forms` are the agency's own files that may be filled, by edition. `law` are the rows of facts
    that hold, as plain data: the child has no database to read them from.

    `parent` is the process that waits for the answers, and with which the child ends.
    """

    snapshot: Mapping[str, Any]
    pages: Mapping[str, str]
    folder: str
    is_draft: bool
    language: str
    caps: Mapping[str, int]
    parent: int
    forms: Mapping[str, str] = field(default_factory=dict)
    law: Sequence[Mapping[str, Any]] = ()


def main() -> None:
    """Answer on the first standard output; libraries that print get none."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    order = Order(**json.load(sys.stdin))
    _prepare()
    confine_to(
        (*order.pages.values(), *order.forms.values()),
        folder=order.folder,
        caps=order.caps,
        parent=order.parent,
    )
    carry_out(order, lambda said: _say(answers, said))


def carry_out(order: Order, say: Say) -> None:
    """Put the packet together and say how it went."""
    from django.utils import translation

    from packets.assembly import assemble
    from packets.assembly.progress import Progress
    from packets.errors import AssemblyError
    from packets.law import fact_of, in_force
    from packets.snapshot import snapshot_from, with_pages

    def tell(progress: Progress) -> None:
        say({"progress": asdict(progress)})

    case = with_pages(
        snapshot_from(order.snapshot),
        lambda document: Path(order.pages[document.identity]),
    )
    try:
        with translation.override(order.language), in_force(map(fact_of, order.law)):
            made = assemble(
                case,
                Path(order.folder),
                is_draft=order.is_draft,
                progress=tell,
                forms={key: Path(place) for key, place in order.forms.items()},
            )
    except AssemblyError as refused:
        say({"refused": str(refused)})
    except Exception as fault:  # whatever a document makes a library raise ends here
        say({"broken": where(fault)})
    else:
        done = {**asdict(made), "file": str(made.file)}
        say({"done": done | {"uploads": str(made.uploads or "")}})


def where(fault: BaseException) -> str:
    """Name the kind of a fault and its line, for the log: never its text, which may quote."""
    frames = traceback.extract_tb(fault.__traceback__)
    last = frames[-1] if frames else None
    place = f"{Path(last.filename).name}:{last.lineno}" if last else "?"
    return f"{type(fault).__name__} at {place}"


def _prepare() -> None:
    """Read settings, catalogues and the kinds of files while every file can still be opened."""
    import mimetypes

    import django

    mimetypes.init()
    django.setup()


def _say(answers: TextIO, said: Mapping[str, Any]) -> None:
    answers.write(json.dumps(said) + "\n")
    answers.flush()


if __name__ == "__main__":
    main()

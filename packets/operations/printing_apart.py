"""Print a page in a child process: what prints is not kept in the web, and can do little.

`python -m packets.operations.printing_apart` reads an order from its standard input and writes a
PDF. It has the limits and the walls of the child that puts packets together, and as little to know.
"""

import json
import mimetypes
import os
import subprocess
import sys
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from evidence.workplace import work_folder
from packets.errors import AssemblyError
from packets.operations.assembling import CAPS, environment
from packets.operations.confining import confine_to

LONGEST_SECONDS = 60
TRIES = 2
"""The libraries that lay out letters crash once in many hundred runs, whatever the page is."""


def printed_apart(html: str) -> bytes:
    """Return HTML of our own as a PDF; raises AssemblyError when that cannot be done."""
    for left in reversed(range(TRIES)):
        try:
            return _printed(html)
        except subprocess.CalledProcessError as error:
            if error.returncode >= 0 or not left:
                raise _not_printed() from error
        except subprocess.TimeoutExpired as error:
            raise _not_printed() from error
    raise _not_printed()


def _not_printed() -> AssemblyError:
    return AssemblyError(_("The page could not be printed. Try again in some minutes."))


def _printed(html: str) -> bytes:
    with work_folder() as folder:
        order = {
            "html": html,
            "folder": str(folder.resolve()),
            "caps": {**CAPS, "seconds": LONGEST_SECONDS},
            "parent": os.getpid(),
        }
        done = subprocess.run(
            [sys.executable, "-m", "packets.operations.printing_apart"],
            input=json.dumps(order).encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # what libraries print may quote the page
            cwd=settings.BASE_DIR,
            env=environment(folder),
            timeout=LONGEST_SECONDS,
            check=True,
        )
    return done.stdout


def main() -> None:
    """Print what comes in; the PDF alone goes out."""
    from packets.assembly.printing import laid_out, write

    order = json.load(sys.stdin)
    folder = Path(order["folder"])
    mimetypes.init()  # it reads files outside of our walls
    confine_to((), folder=order["folder"], caps=order["caps"], parent=order["parent"])
    out = folder / "page.pdf"
    write(laid_out(order["html"]), out)
    sys.stdout.buffer.write(out.read_bytes())
    sys.stdout.buffer.flush()
    os._exit(0)  # it is whole: a library that crashes while it is unloaded is not heard


if __name__ == "__main__":
    main()

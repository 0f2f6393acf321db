"""Print a page in a process of its own: what prints is loaded neither in the web nor for long.

`python -m packets.assembly.apart` reads HTML from its standard input and writes a PDF.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from packets.errors import AssemblyError

LONGEST_SECONDS = 60
ROOT = Path(__file__).resolve().parents[2]


def printed_apart(html: str) -> bytes:
    """Return HTML of our own as a PDF; raises AssemblyError when that cannot be done."""
    command = [sys.executable, "-m", "packets.assembly.apart"]
    try:
        done = subprocess.run(  # noqa: S603 - our own module
            command,
            input=html.encode(),
            capture_output=True,
            cwd=ROOT,
            timeout=LONGEST_SECONDS,
            check=True,
        )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        message = "The page could not be printed. Try again in some minutes."
        raise AssemblyError(message) from error
    return done.stdout


def main() -> None:
    """Print what comes in; the PDF alone goes out."""
    from packets.assembly.printing import laid_out, write

    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "page.pdf"
        write(laid_out(sys.stdin.buffer.read().decode()), out)
        sys.stdout.buffer.write(out.read_bytes())


if __name__ == "__main__":
    main()

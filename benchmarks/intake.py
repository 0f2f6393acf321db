"""What taking a file in costs by kind, beside tools that do less of the same, in one run.

    .venv/bin/python -m benchmarks.intake [--times 3] [--within 240] [--only scan]

"ours" is the whole gate: a confined child, repair, flattening, comparing pages, Letter, checks.
"copy" is `qpdf IN OUT`, the least that writing a PDF can cost; img2pdf wraps pictures and does not
look; ocrmypdf recognises text, as "reading" does with ours. What is not installed here is left out
by name.
Each runs in a process of its own, the ways take turns, and the median counts. Seconds and MB are
per page, "peak MB" is the largest process; ratios are what can be compared between machines.
Each way runs once at least, and again while the seconds of `--within` last.
"""

# ruff: noqa: S603, T201  a program for the terminal, which starts its peers

import argparse
import io
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

KILOBYTE = 1024
PAGES = 40
PAGES_TO_READ = 2
"""Recognising text takes seconds for each page, so the way to it hardly counts."""

LINES = [
    f"{n}. The hospital writes that the operation on January 19 cannot wait." for n in range(30)
]


@dataclass(frozen=True, kw_only=True)
class Cost:
    """Seconds on the clock, seconds of processors, and the largest process in MB."""

    wall: float
    cpu: float
    megabytes: float


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of file: how many pages it has, how it is made, and what else can take it."""

    name: str
    pages: int
    file: str
    make: Callable[[Path], object]
    peers: tuple[str, ...]


def a_photo(where: Path) -> None:
    """Write a photo of 12 megapixels on its side, as a phone takes it."""
    from PIL import Image

    from tests.support.scans import a_scan

    paper = Image.open(io.BytesIO(a_scan(LINES, dots=(3000, 4000), size=60)))
    exif = paper.getexif()
    exif[0x0112] = 6
    paper.rotate(90, expand=True).save(where, "JPEG", quality=90, exif=exif)


def a_scanned_pdf(where: Path, pages: int = PAGES) -> None:
    """Write a PDF of pages that are pictures of 300 dots to the inch."""
    import pikepdf
    from PIL import Image

    from tests.support.scans import a_scan

    kept = io.BytesIO()
    scan = Image.open(io.BytesIO(a_scan(LINES, dots=(2550, 3300), size=52)))
    scan.convert("L").save(kept, "PDF", resolution=300, quality=80)
    with pikepdf.open(kept) as one, pikepdf.Pdf.new() as pdf:
        for _ in range(pages):
            pdf.pages.append(one.pages[0])
        pdf.save(where)


def a_written_pdf(where: Path) -> None:
    """Write a PDF of text."""
    from tests.support.files import a_pdf

    lines = " ".join(f"({line}) Tj 0 -16 Td" for line in LINES)
    a_pdf(where, pages=PAGES, content=f"BT /F1 11 Tf 60 720 Td {lines} ET".encode())


def a_fax(where: Path) -> None:
    """Write a TIFF of several pages, black and white."""
    from PIL import Image

    from tests.support.scans import a_scan

    page = Image.open(io.BytesIO(a_scan(LINES, dots=(1728, 2200), size=40))).convert("1")
    page.save(where, compression="group4", save_all=True, append_images=[page] * 9)


def a_declaration(where: Path) -> None:
    from tests.support.word_files import a_docx

    a_docx(where, pages=2)


KINDS = (
    Kind(name="photo", pages=1, file="in.jpg", make=a_photo, peers=("img2pdf", "ocrmypdf")),
    Kind(name="fax", pages=10, file="in.tif", make=a_fax, peers=("img2pdf",)),
    Kind(name="scan", pages=PAGES, file="in.pdf", make=a_scanned_pdf, peers=("copy",)),
    Kind(
        name="sheet",
        pages=PAGES_TO_READ,
        file="in.pdf",
        make=partial(a_scanned_pdf, pages=PAGES_TO_READ),
        peers=("copy", "ocrmypdf"),
    ),
    Kind(name="text", pages=PAGES, file="in.pdf", make=a_written_pdf, peers=("copy",)),
    Kind(name="word", pages=2, file="in.docx", make=a_declaration, peers=()),
)
READ_TOO = ("photo", "sheet")


def take_in(file: Path) -> None:
    from evidence.deciding import REFUSED, decided

    if decided(file).decision == REFUSED:
        raise SystemExit(file.name)


def read(file: Path) -> None:
    """Take a file in and recognise the text of each page, as the worker does."""
    import pypdfium2

    from evidence.gate import normalised
    from evidence.limits import Allowance, limits
    from evidence.sandbox import run
    from evidence.workplace import work_folder

    with work_folder() as work:
        pages = normalised(file, "pages", work).pages
        for number in range(1, len(pypdfium2.PdfDocument(pages)) + 1):
            given = {"pages": str(pages), "page": number, "work": str(work)}
            given["out"] = str(work / "read.json")
            run("recognise", given, allowance=Allowance.of_reading(limits()), work=work)
            given["today"] = "2026-11-25"
            run("zone", given, allowance=Allowance.of_reading(limits()), work=work)


THIS = (sys.executable, "-m", "benchmarks.intake")
OURS: dict[str, Callable[[Path], None]] = {"ours": take_in, "reading": read}


def commands(kind: Kind, file: Path, out: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield each way that is installed here, with what starts it."""
    for way in ("ours", *(("reading",) if kind.name in READ_TOO else ())):
        yield way, [*THIS, "--way", way, "--file", str(file)]
    for peer in kind.peers:
        if peer == "copy" and shutil.which("qpdf"):
            yield peer, ["qpdf", str(file), str(out)]
        elif peer == "img2pdf" and shutil.which(peer):
            yield peer, [peer, "--rotation=ifvalid", str(file), "-o", str(out)]
        elif peer == "ocrmypdf" and shutil.which(peer):
            dpi = ["--image-dpi", "300"] if kind.name == "photo" else []
            yield (
                peer,
                [peer, "-q", "--jobs", "1", "--output-type", "pdf", *dpi, str(file), str(out)],
            )
        else:
            print(f"{kind.name}: {peer} is not installed here and is left out")


def measured(command: list[str]) -> Cost:
    begun = time.monotonic()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, env=os.environ | {"OMP_THREAD_LIMIT": "1"}
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        message = f"{command[:4]} ended with {process.returncode}"
        raise SystemExit(message)
    spent = time.monotonic() - begun
    return Cost(
        wall=spent, cpu=used.ru_utime + used.ru_stime, megabytes=used.ru_maxrss * KILOBYTE / 1e6
    )


def row(kind: Kind, way: str, costs: list[Cost], base: float) -> str:
    cpu = statistics.median(cost.cpu for cost in costs) / kind.pages
    wall = statistics.median(cost.wall for cost in costs) / kind.pages
    peak = max(cost.megabytes for cost in costs)
    memory = f"{peak:9.0f} {peak / kind.pages:9.1f}"
    figures = f"{wall:10.3f} {cpu:10.3f} {memory} {cpu / base:8.2f}"
    return f"{kind.name:6} {way:9} {kind.pages:5} {len(costs):5} {figures}"


def compare(kind: Kind, times: int, until: float) -> None:
    """Measure all ways of one kind by turns, and print them with ratios to ours.

    `until` is when no further turn begins, on the monotonic clock. The file is made by another
    process, for a process that starts others counts its own memory as their least.
    """
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / kind.file
        subprocess.run([*THIS, "--make", kind.name, "--file", str(file)], check=True)
        ways = list(commands(kind, file, Path(folder) / "out.pdf"))
        costs: dict[str, list[Cost]] = {way: [] for way, _command in ways}
        for turn in range(times):
            if turn and time.monotonic() > until:
                break
            for way, command in ways:
                costs[way].append(measured(command))
    base = statistics.median(cost.cpu for cost in costs["ours"]) / kind.pages
    for way, found in costs.items():
        print(row(kind, way, found, base), flush=True)


def main() -> None:
    begun = time.monotonic()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--within", type=float, default=240, help="seconds for further turns")
    parser.add_argument("--only", choices=[kind.name for kind in KINDS])
    parser.add_argument("--way", choices=OURS)
    parser.add_argument("--make", choices=[kind.name for kind in KINDS])
    parser.add_argument("--file", type=Path)
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "parole_site.settings")
    if options.make:
        next(kind for kind in KINDS if kind.name == options.make).make(options.file)
        return
    if options.way:
        OURS[options.way](options.file)
        return
    print("kind   way       pages turns     s/page   cpu/page   peak MB   MB/page  to ours")
    chosen = [kind for kind in KINDS if options.only in (None, kind.name)]
    for place, kind in enumerate(chosen):
        share = max(begun + options.within - time.monotonic(), 0) / (len(chosen) - place)
        compare(kind, options.times, until=time.monotonic() + share)
    print(f"all in {time.monotonic() - begun:.0f} seconds")


if __name__ == "__main__":
    main()

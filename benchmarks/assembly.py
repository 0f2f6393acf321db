"""What binding a packet costs, as ratios to qpdf merging the same parts.

    .venv/bin/python -m benchmarks.assembly [--documents 40] [--pages 300] [--kilobytes 330]

Seconds differ from machine to machine and hour to hour; ratios of processor time do not. The parts
are scans (one picture a page). Each way runs in a process of its own; the median of three counts.
"""

# ruff: noqa: S603, S607, T201  a program for the terminal, which starts qpdf

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

TIMES = 3
KILOBYTE = 1024


def make_parts(folder: Path, documents: int, pages: int, kilobytes: int) -> list[tuple[Path, int]]:
    """Write documents of Letter pages, each page a picture that nothing can compress."""
    from pikepdf import Array, Dictionary, Name, Page, Pdf, Stream

    counts = [pages // documents + (number < pages % documents) for number in range(documents)]
    parts = []
    for number, count in enumerate(counts):
        file = folder / f"part-{number:03}.pdf"
        with Pdf.new() as pdf:
            for _ in range(count):
                picture = Stream(
                    pdf,
                    os.urandom(kilobytes * KILOBYTE),
                    Dictionary(
                        Type=Name.XObject,
                        Subtype=Name.Image,
                        Width=1700,
                        Height=2200,
                        ColorSpace=Name.DeviceGray,
                        BitsPerComponent=8,
                        Filter=Name.DCTDecode,
                    ),
                )
                page = Dictionary(
                    Type=Name.Page,
                    MediaBox=Array([0, 0, 612, 792]),
                    Resources=Dictionary(XObject=Dictionary(P=pdf.make_indirect(picture))),
                    Contents=pdf.make_stream(b"q 540 0 0 699 36 57 cm /P Do Q"),
                )
                pdf.pages.append(Page(pdf.make_indirect(page)))
            pdf.save(file)
        parts.append((file, count))
    return parts


def binding_of(parts: list[tuple[Path, int]]) -> Any:
    from packets.assembly.bind import Binding
    from packets.assembly.sections import PacketSet, Piece, Section
    from packets.snapshot import BeneficiaryFacts, exhibit_letter

    exhibits = tuple(
        Section(
            key=f"1/exhibit/{exhibit_letter(number)}",
            name=f"Exhibit {exhibit_letter(number)}",
            title=f"Exhibit {exhibit_letter(number)}: document {number}",
            pieces=(Piece(file=file, first=1, last=count),),
        )
        for number, (file, count) in enumerate(parts, start=1)
    )
    person = BeneficiaryFacts(key="a", called="A")
    index = replace(exhibits[0], key="1/index", name="Evidence index", title="Evidence index")
    one = PacketSet(
        number=1, count=1, beneficiary=person, person="A", front=(index,), exhibits=exhibits[1:]
    )
    return Binding(
        sets=(one,), title="Packet", is_draft=False, day=date(2026, 11, 25), seed="benchmark"
    )


def run_bind(parts: list[tuple[Path, int]], out: Path) -> None:
    from packets.assembly.bind import bind

    bind(binding_of(parts), out)


def run_check(parts: list[tuple[Path, int]], out: Path) -> None:
    """Read footers, outline, links and content of every page back, as is done before release."""
    from packets.assembly.checks.inertness import check_inertness
    from packets.assembly.checks.numbers import check_footers
    from packets.assembly.checks.pages import check_pages
    from packets.assembly.checks.reading import opened
    from packets.assembly.checks.structure import check_structure

    binding = binding_of(parts)
    with opened(out) as packet:
        check_structure(packet, binding)
        check_inertness(packet)
        check_footers(packet, binding)
        check_pages(packet, binding)


WAYS = {"bind": run_bind, "check": run_check}


def child(way: str, folder: Path) -> None:
    """Run one way, and print its own processor time and the peak memory of the process."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "parole_site.settings")
    django.setup()
    parts = [(Path(file), count) for file, count in json.loads((folder / "parts.json").read_text())]
    binding_of(parts)
    begin = time.process_time()
    WAYS[way](parts, folder / "packet.pdf")
    spent = time.process_time() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"cpu": spent, "megabytes": peak * KILOBYTE / 1e6}))


def measured(way: str, folder: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.assembly", "--way", way, "--folder", str(folder)]
    runs = []
    for _ in range(TIMES):
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        runs.append(json.loads(done.stdout))
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def qpdf_merge(parts: list[tuple[Path, int]], out: Path) -> float:
    """Return the processor time of qpdf for merging alone."""
    pages = [argument for file, _count in parts for argument in (str(file), "1-z")]
    spent = []
    for _ in range(TIMES):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(["qpdf", "--empty", "--pages", *pages, "--", str(out)], check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(spent)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=40)
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--kilobytes", type=int, default=330)
    parser.add_argument("--way", choices=WAYS)
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args()
    if given.way:
        child(given.way, given.folder)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        parts = make_parts(folder, given.documents, given.pages, given.kilobytes)
        (folder / "parts.json").write_text(json.dumps([(str(f), c) for f, c in parts]))
        merge = qpdf_merge(parts, folder / "merged.pdf")
        size = (folder / "merged.pdf").stat().st_size / 1e6
        print(f"{given.documents} documents, {given.pages} pages, {size:.0f} MB")
        print(f"qpdf merge      1.00   ({merge:.2f} s of processor time)")
        for way in WAYS:
            found = measured(way, folder)
            print(f"{way:<14} {found['cpu'] / merge:5.2f}   {found['megabytes']:.0f} MB at most")


if __name__ == "__main__":
    main()

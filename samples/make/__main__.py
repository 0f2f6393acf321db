"""Make the documents of all sample cases, or of the named ones: python -m samples.make [CASE ...]."""

import sys
from importlib import import_module
from pathlib import Path

SAMPLES = Path(__file__).parent.parent
CASES = ("medical-child", "funeral", "targeted-harm", "self-petitioner", "re-parole")


def main(names: list[str]) -> None:
    for name in names or CASES:
        papers = import_module(f"samples.make.cases.{name.replace('-', '_')}").PAPERS
        folder = SAMPLES / name / "files"
        folder.mkdir(parents=True, exist_ok=True)
        for paper in papers:
            made = paper.made()
            (folder / paper.file).write_bytes(made)
            sys.stdout.write(f"{name}/files/{paper.file}  {len(made):,} bytes\n")


if __name__ == "__main__":
    main(sys.argv[1:])

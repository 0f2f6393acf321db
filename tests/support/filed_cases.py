"""Cases whose documents have pages: small files of Letter pages, each page with words of its own."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from pikepdf import Pdf

from packets.assembly import Progress
from packets.snapshot import CaseSnapshot, DocumentFacts, ExhibitFacts, TranslationFacts
from tests.support.cases import WHOLE_NOTE, a_beneficiary, a_case, an_exhibit
from tests.support.files import LETTER, add_page, page_content

SIDEWAYS = (792, 612)


def silent(_progress: Progress) -> None:
    """Tell nobody how far a build has come."""


def a_document(
    folder: Path, name: str, *, pages: int = 1, size: tuple[float, float] = LETTER
) -> DocumentFacts:
    """Write Letter pages that leave the footer band free, "<name> page 1" and so on."""
    file = folder / f"{name}.pdf"
    width, height = size
    with Pdf.new() as pdf:
        for number in range(1, pages + 1):
            words = f"{name} page {number}"
            content = page_content(width, height - 36, bottom=36, words=words)
            add_page(pdf, size=size, content=content)
        pdf.save(file)
    return DocumentFacts(
        file_name=f"{name}.pdf", sha256=f"{hash_of(name):064x}", page_count=pages, pages=file
    )


def hash_of(name: str) -> int:
    """Return a number that stands for the content of a file, the same in every process."""
    return int.from_bytes(name.encode().ljust(8, b".")[:24], "big")


def a_filed_exhibit(folder: Path, name: str, **changes: Any) -> ExhibitFacts:
    pages, size = changes.pop("pages", 1), changes.pop("size", LETTER)
    document = a_document(folder, name, pages=pages, size=size)
    translated = changes.pop("translated", 0)
    translations = tuple(
        TranslationFacts(
            document=a_document(folder, f"{name} in English", pages=translated),
            title="English translation",
            translator="Leila Mansour",
            told=WHOLE_NOTE,
        )
        for _ in range(1 if translated else 0)
    )
    facts = {"title": f"Letter about {name}", **changes}
    return an_exhibit(key=name, document=document, translations=translations, **facts)


def a_filed_case(folder: Path, **changes: Any) -> CaseSnapshot:
    """Return a case with three exhibits: A of 2 pages, B sideways, C with its translation."""
    folder.mkdir(parents=True, exist_ok=True)
    exhibits = (
        a_filed_exhibit(folder, "diagnosis", pages=2, kind="MED-01"),
        a_filed_exhibit(folder, "scan", size=SIDEWAYS, kind="MED-07"),
        a_filed_exhibit(
            folder,
            "register",
            pages=2,
            translated=1,
            language="ar",
            original_title="بيان قيد عائلي",
        ),
    )
    return a_case(**{"exhibits": exhibits, **changes})


def a_case_of_two(folder: Path) -> CaseSnapshot:
    """Return a case of two travellers who share exhibits, and have one each of their own."""
    folder.mkdir(parents=True, exist_ok=True)
    shared = a_filed_case(folder).exhibits
    own = (
        a_filed_exhibit(folder, "passport of Nour", about=("nour",)),
        a_filed_exhibit(folder, "passport of Rima", about=("rima",)),
    )
    rima = a_beneficiary(
        "rima",
        reasons=(),
        same_reasons_as="nour",
        ben_name={"family": "Darwish", "given": "Rima"},
        ben_dob={"dob": "1989-10-22", "marital": "MARRIED"},
    )
    return a_case(exhibits=(*own, *shared), beneficiaries=(a_beneficiary(), rima))


def with_titles(case: CaseSnapshot, change: Callable[[ExhibitFacts], str]) -> CaseSnapshot:
    return replace(case, exhibits=tuple(replace(e, title=change(e)) for e in case.exhibits))

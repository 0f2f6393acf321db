"""The machine-readable lines of every passport and card of the samples are read as they are."""

import json
from datetime import date
from pathlib import Path

import pytest

from evidence.gate import normalised
from evidence.limits import Allowance, Limits
from evidence.sandbox import run
from samples.make.__main__ import SAMPLES

TODAY = date(2026, 11, 25)

READ = (
    ("medical-child/nour-passport.jpg", "PASSPORT_NUMBER", "N01448731", "NOUR", "2017-03-05"),
    ("medical-child/rima-passport.heic", "PASSPORT_NUMBER", "N01287465", "RIMA", "1989-10-22"),
    ("medical-child/sami-us-passport.jpg", "PASSPORT_NUMBER", "555014276", "SAMI", "1979-02-11"),
    ("medical-child/huda-green-card.png", "A_NUMBER", "A204555019", "HUDA", "1984-07-19"),
    ("funeral/mateo-passport.jpg", "PASSPORT_NUMBER", "G55018342", "MATEO", "1988-04-17"),
    ("funeral/daniel-us-passport.jpg", "PASSPORT_NUMBER", "555082917", "DANIEL JAMES", "1981-06-25"),
    ("targeted-harm/laila-passport.jpg", "PASSPORT_NUMBER", "P02155483", "LAILA", "1993-09-02"),
    ("targeted-harm/rachel-us-passport.jpg", "PASSPORT_NUMBER", "555061348", "RACHEL ANN", "1979-12-03"),
    ("self-petitioner/oksana-passport.jpg", "PASSPORT_NUMBER", "FE550183", "OKSANA", "1986-06-24"),
    ("self-petitioner/iryna-green-card.png", "A_NUMBER", "A209555114", "IRYNA", "1983-02-09"),
    ("re-parole/guerda-passport.jpg", "PASSPORT_NUMBER", "HA5501827", "GUERDA", "1991-05-14"),
    ("re-parole/marie-claire-us-passport.jpg", "PASSPORT_NUMBER", "555093306", "MARIE CLAIRE", "1984-10-02"),
)  # fmt: skip


def facts_of(file: Path, work: Path) -> dict[str, str]:
    """Return what the worker reads in the lines at the foot of the first page."""
    pages = normalised(file, "pages", work).pages
    out = work / "facts.json"
    given = {"pages": str(pages), "page": 1, "today": TODAY.isoformat()}
    given |= {"work": str(work), "out": str(out)}
    run("zone", given, allowance=Allowance.of_reading(Limits()), work=work)
    return {fact["kind"]: fact["value"] for fact in json.loads(out.read_text())}


@pytest.mark.parametrize(("file", "kind", "number", "given_names", "born"), READ)
def test_every_passport_and_card_of_the_samples_is_read(
    file: str, kind: str, number: str, given_names: str, born: str, tmp_path: Path
) -> None:
    case, name = file.split("/")

    facts = facts_of(SAMPLES / case / "files" / name, tmp_path)

    assert (facts.get(kind), facts.get("GIVEN_NAMES"), facts.get("BIRTH")) == (
        number,
        given_names,
        born,
    )


def test_the_table_has_every_passport_and_card_of_the_samples() -> None:
    files = [*SAMPLES.glob("*/files/*passport.*"), *SAMPLES.glob("*/files/*green-card.*")]

    assert {f"{file.parts[-3]}/{file.name}" for file in files} == {row[0] for row in READ}

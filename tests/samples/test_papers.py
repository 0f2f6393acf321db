"""The papers of the sample cases, compared with the answers that rely on them."""

import re
from functools import cache
from html import unescape
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml

from packets.english import date_text
from packets.snapshot.told import NOTE
from samples.make.__main__ import CASES, SAMPLES
from samples.make.letters import Letter
from samples.make.machine_lines import Holder, machine_name
from samples.make.paper import Paper
from samples.make.printing import PAPERS, page_source

TRAVELLERS = (
    ("medical-child", "nour", "nour-passport.jpg"),
    ("medical-child", "rima", "rima-passport.heic"),
    ("funeral", "mateo", "mateo-passport.jpg"),
    ("targeted-harm", "laila", "laila-passport.jpg"),
    ("self-petitioner", "oksana", "oksana-passport.jpg"),
    ("re-parole", "guerda", "guerda-passport.jpg"),
)

# The case, where the answer stands, how the papers write it, and the papers that must say it.
FACTS = (
    ("medical-child", "nour/ben-dob/dob", "day", "dr-nabulsi-letter.pdf st-brigid-acceptance.pdf st-brigid-cost-estimate.pdf open-hearts-award.pdf companion-letter.pdf petra-valley-reply.pdf al-manara-reply.jpg nour-birth-record-english.pdf father-consent-english.pdf care-and-return-plan.pdf sami-lease.pdf huda-declaration.docx rima-statement-english.pdf"),
    ("medical-child", "rima/ben-dob/dob", "day", "companion-letter.pdf nour-birth-record-english.pdf sami-lease.pdf huda-declaration.docx rima-statement-english.pdf"),
    ("medical-child", "nour/MED/med-date/start", "day", "dr-nabulsi-letter.pdf st-brigid-acceptance.pdf st-brigid-cost-estimate.pdf open-hearts-award.pdf father-consent-english.pdf huda-declaration.docx"),
    ("medical-child", "nour/MED/med-date/weeks", "word", "st-brigid-acceptance.pdf"),
    ("medical-child", "nour/MED/med-cost/cost", "money", "st-brigid-cost-estimate.pdf open-hearts-award.pdf huda-declaration.docx"),
    ("medical-child", "nour/MED/med-us/hospital", "word", "st-brigid-acceptance.pdf dr-nabulsi-letter.pdf open-hearts-award.pdf huda-declaration.docx father-consent-english.pdf"),
    ("medical-child", "nour/MED/med-asked/asked/0/hospital", "word", "petra-valley-reply.pdf dr-nabulsi-letter.pdf"),
    ("medical-child", "nour/MED/med-asked/asked/0/date", "day", "petra-valley-reply.pdf dr-nabulsi-letter.pdf"),
    ("medical-child", "nour/MED/med-asked/asked/1/date", "day", "al-manara-reply.jpg dr-nabulsi-letter.pdf"),
    ("medical-child", "nour/MED/med-asked/asked/2/date", "day", "cedar-coast-email.pdf dr-nabulsi-letter.pdf"),
    ("medical-child", "nour/w-visa/visas/0/date", "day", "visa-refusals.pdf rima-statement-english.pdf"),
    ("medical-child", "petitioner/you-birth/dob", "day", "family-register-english.pdf huda-declaration.docx"),
    ("medical-child", "petitioner/you-numbers/a_number", "a_number", "huda-green-card.png huda-declaration.docx"),
    ("medical-child", "sami/sup-birth/dob", "day", "family-register-english.pdf sami-employer-letter.pdf"),
    ("medical-child", "sami/sup-income/income", "money", "sami-employer-letter.pdf"),
    ("medical-child", "sami/sup-savings/cash", "money", "sami-bank-letter.pdf"),
    ("medical-child", "sami/sup-job/since", "day", "sami-employer-letter.pdf"),
    ("medical-child", "sami/sup-address/address/street", "word", "sami-lease.pdf sami-bank-letter.pdf sami-pay-stub.pdf huda-declaration.docx care-and-return-plan.pdf"),
    ("medical-child", "sami/sup-give/until", "day", "sami-lease.pdf huda-declaration.docx father-consent-english.pdf"),
    ("funeral", "mateo/ben-dob/dob", "day", "mateo-birth-certificate-english.pdf mateo-declaration-english.pdf school-letter-english.pdf"),
    ("funeral", "mateo/FUN/fun-who/date", "day", "death-certificate.pdf funeral-home-letter.pdf mateo-declaration-english.pdf daniel-declaration.docx"),
    ("funeral", "mateo/FUN/fun-date/date", "day", "funeral-home-letter.pdf visa-appointment.pdf mateo-declaration-english.pdf daniel-declaration.docx"),
    ("funeral", "mateo/FUN/fun-who/name", "word", "death-certificate.pdf funeral-home-letter.pdf obituary.pdf marriage-record.png"),
    ("funeral", "mateo/w-visa/visas/1/date", "day", "visa-appointment.pdf"),
    ("funeral", "daniel/sup-give/until", "day", "daniel-declaration.docx return-flights.pdf"),
    ("funeral", "daniel/sup-income/income", "money", "daniel-employer-letter.pdf"),
    ("funeral", "daniel/sup-savings/cash", "money", "daniel-bank-statement.pdf"),
    ("funeral", "petitioner/you-birth/dob", "day", "daniel-declaration.docx daniel-employer-letter.pdf marriage-record.png"),
    ("funeral", "petitioner/you-address/address/street", "word", "death-certificate.pdf daniel-bank-statement.pdf daniel-mortgage-statement.pdf daniel-declaration.docx"),
    ("targeted-harm", "laila/ben-dob/dob", "day", "tazkira-english.pdf shelter-network-letter.pdf laila-declaration.docx police-application.pdf film-credits-letter.pdf free-lens-commitment.pdf rachel-housing-letter.pdf"),
    ("targeted-harm", "laila/HARM/hrm-list/events/0/date", "day", "shelter-network-letter.pdf laila-declaration.docx"),
    ("targeted-harm", "laila/HARM/hrm-list/events/2/date", "day", "shelter-network-letter.pdf laila-declaration.docx threat-letter-english.pdf rachel-declaration.docx"),
    ("targeted-harm", "laila/HARM/hrm-list/events/3/date", "day", "shelter-network-letter.pdf laila-declaration.docx landlord-statement.pdf police-application.pdf"),
    ("targeted-harm", "laila/HARM/hrm-list/events/4/date", "day", "shelter-network-letter.pdf laila-declaration.docx phone-messages-english.pdf police-application.pdf rachel-declaration.docx"),
    ("targeted-harm", "laila/HARM/hrm-list/events/5/date", "day", "shelter-network-letter.pdf laila-declaration.docx colleague-statement-english.pdf"),
    ("targeted-harm", "laila/HARM/hrm-un/number", "word", "refugee-agency-slip.png"),
    ("targeted-harm", "rachel/sup-income/income", "money", "rachel-employer-letter.pdf"),
    ("targeted-harm", "rachel/sup-savings/cash", "money", "rachel-bank-letter.pdf"),
    ("targeted-harm", "rachel/sup-job/since", "day", "rachel-employer-letter.pdf"),
    ("targeted-harm", "petitioner/you-address/address/street", "word", "rachel-bank-letter.pdf rachel-housing-letter.pdf rachel-declaration.docx"),
    ("self-petitioner", "oksana/ben-dob/dob", "day", "transplant-center-letter.pdf donor-statement-english.pdf donor-health.pdf oksana-birth-certificate-english.pdf donor-fund-grant.pdf oksana-employer-letter-english.pdf housing-letter.docx donor-advocate-letter.pdf"),
    ("self-petitioner", "oksana/ORG/org-date/date", "day", "transplant-center-letter.pdf"),
    ("self-petitioner", "oksana/ORG/org-match/date", "day", "compatibility-report.pdf transplant-center-letter.pdf"),
    ("self-petitioner", "oksana/w-visa/visas/0/date", "day", "visa-refusal.pdf"),
    ("self-petitioner", "oksana-self/sup-savings/cash", "money", "oksana-bank-certificate-english.pdf"),
    ("self-petitioner", "oksana-self/sup-job/since", "day", "oksana-employer-letter-english.pdf"),
    ("re-parole", "guerda/ben-dob/dob", "day", "oncologist-letter.pdf guerda-declaration.docx"),
    ("re-parole", "guerda/REP/rep-i94/number", "word", "i-94.pdf"),
    ("re-parole", "guerda/REP/rep-i94/until", "day", "guerda-declaration.docx"),
    ("re-parole", "guerda/ben-address/address/street", "word", "charity-renewal.pdf address-confirmation.pdf guerda-declaration.docx marie-claire-letter.docx marie-claire-bank-letter.pdf"),
    ("re-parole", "marie-claire/sup-income/income", "money", "marie-claire-employer-letter.pdf"),
    ("re-parole", "marie-claire/sup-savings/cash", "money", "marie-claire-bank-letter.pdf"),
    ("re-parole", "marie-claire/sup-give/until", "day", "marie-claire-letter.docx guerda-declaration.docx"),
)  # fmt: skip


@cache
def case_of(name: str) -> dict[str, Any]:
    text = (SAMPLES / name / "case.yaml").read_text(encoding="utf-8")
    return dict(yaml.load(text, Loader=yaml.BaseLoader))


@cache
def papers_of(name: str) -> dict[str, Paper | Letter]:
    papers = import_module(f"samples.make.cases.{name.replace('-', '_')}").PAPERS
    return {paper.file: paper for paper in papers}


@cache
def words_of(name: str, file: str) -> str:
    """Return what a paper says, in one line and without its markup."""
    paper = papers_of(name)[file]
    if isinstance(paper, Letter):
        text = (PAPERS / paper.text).read_text(encoding="utf-8")
    else:
        source = re.sub(
            r"<style>.*?</style>", " ", page_source(paper.template, paper.facts), flags=re.DOTALL
        )
        text = unescape(re.sub(r'<input[^>]*value="([^"]*)"[^>]*>', r" \1 ", source))
        text = re.sub(r"<[^>]+>", " ", text)
    return re.sub(r"\s+", " ", text)


def answer(name: str, place: str) -> str:
    """Return an answer by person or basis, page and field, such as "nour/MED/med-date/start"."""
    person, *steps = place.split("/")
    found: Any = _answers_of(case_of(name), person, steps)
    for step in steps:
        found = found[int(step)] if isinstance(found, list) else found[step]
    return str(found)


def _answers_of(case: dict[str, Any], person: str, steps: list[str]) -> dict[str, Any]:
    if person == "petitioner":
        return dict(case["petitioner"]["answers"])
    rows = {row["key"]: row for row in (*case["beneficiaries"], *case["supporters"])}
    row = rows[person]
    reasons = {reason["basis"]: reason["answers"] for reason in row.get("reasons", ())}
    if steps[0] in reasons:
        return dict(reasons[steps.pop(0)])
    history = row.get("visa_history", {}).get("answers", {})
    return {**row["answers"], **history}


def written(value: str, how: str) -> str:
    if how == "day":
        return date_text(value)
    if how == "money":
        return f"{int(value.split('.', maxsplit=1)[0]):,}"
    if how == "a_number":
        return f"{value[1:4]}-{value[4:7]}-{value[7:]}"
    return value


@pytest.mark.parametrize("name", CASES)
def test_a_case_files_every_paper_that_is_made_and_no_other(name: str) -> None:
    filed = set()
    for exhibit in case_of(name)["exhibits"]:
        filed |= {exhibit["file"], *(row["file"] for row in exhibit.get("translations", ()))}

    assert filed == {f"files/{file}" for file in papers_of(name)}
    assert filed == {f"files/{path.name}" for path in (SAMPLES / name / "files").iterdir()}


@pytest.mark.parametrize(("name", "person", "file"), TRAVELLERS)
def test_the_passport_says_what_the_traveller_answered(name: str, person: str, file: str) -> None:
    paper = papers_of(name)[file]
    assert isinstance(paper, Paper)
    holder = paper.facts["holder"]
    assert isinstance(holder, Holder)

    assert holder.born == answer(name, f"{person}/ben-dob/dob")[2:].replace("-", "")
    assert holder.expires == answer(name, f"{person}/ben-passport/expires")[2:].replace("-", "")
    assert holder.sex == answer(name, f"{person}/ben-body/sex")[0]
    for part, told in (("family", holder.family), ("given", holder.given)):
        assert machine_name(told) == machine_name(answer(name, f"{person}/ben-name/{part}"))


@pytest.mark.parametrize(("name", "place", "how", "files"), FACTS)
def test_the_papers_say_what_was_answered(name: str, place: str, how: str, files: str) -> None:
    fact = written(answer(name, place), how)

    silent = [file for file in files.split() if not _says(words_of(name, file), fact)]

    assert not silent, f"{fact} is not in {silent}"


def _says(words: str, fact: str) -> bool:
    """Find a fact; a day may be written without its year or in capitals, beside the year."""
    if fact.casefold() in words.casefold():
        return True
    day, _, year = fact.partition(", ")
    return bool(re.fullmatch(r"\d{4}", year)) and day in words and year in words


@pytest.mark.parametrize("name", CASES)
def test_every_foreign_paper_has_a_certified_translation(name: str) -> None:
    for exhibit in case_of(name)["exhibits"]:
        if exhibit.get("language", "en") != "en":
            translations = exhibit["translations"]
            assert [row["told"]["note"] for row in translations] == [list(NOTE)]
            said = words_of(name, Path(translations[0]["file"]).name)
            assert "complete and accurate" in said
            assert "competent" in said
            assert translations[0]["translator"] in said


def test_the_samples_stay_small() -> None:
    size = sum(path.stat().st_size for path in SAMPLES.rglob("files/*"))

    assert size < 7_000_000

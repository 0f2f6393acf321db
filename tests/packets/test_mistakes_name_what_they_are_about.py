"""A mistake in case.yaml names the paper or person, and of very many codes the nearest ones."""

import io
import re
from pathlib import Path

from django.core.management import CommandError, call_command

import pytest

from packets.case_folder import read_case_folder
from packets.errors import UnreadableCase
from packets.slots import all_kinds
from packets.urgency import all_bases
from packets.wizard.pages import all_pages
from tests.support.cases import TODAY


def mistakes(folder: Path, text: str) -> list[str]:
    (folder / "case.yaml").write_text(f"schema: 1\n{text}")
    (folder / "consent.pdf").write_text("A consent")
    with pytest.raises(UnreadableCase) as told:
        read_case_folder(folder, today=TODAY, pages=all_pages())
    return str(told.value).splitlines()


CONSENT = "{file: consent.pdf, title: Consent"
NAMES = {
    f"exhibits: [{CONSENT}, dated: soon}}]": "exhibits[1].dated (consent.pdf): ",
    f"exhibits: [{CONSENT}, kindd: x}}]": "exhibits[1] (consent.pdf): ",
    "exhibits: [{key: letter}]": "exhibits[1].file (letter): ",
    "exhibits: [{title: A letter}]": "exhibits[1].file (A letter): ",
    "exhibits: [{proves: A fact}]": "exhibits[1].file: ",
    f"exhibits: [{CONSENT}, translations: [{{file: no.pdf}}]}}]": (
        "exhibits[1].translations[1].file (no.pdf): "
    ),
    f"exhibits: [{CONSENT}, translations: [{{certified: true}}]}}]": (
        "exhibits[1].translations[1].file (consent.pdf): "
    ),
    "beneficiaries: [{key: nour, reasons: [{basis: FUNERAL}]}]": (
        "beneficiaries[1].reasons[1].basis (nour): "
    ),
    "supporters: [{key: rima, supports: [nobody]}]": "supporters[1].supports (rima): ",
    f"exhibits: [{{title: {'t' * 90}}}]": f"exhibits[1].file ({'t' * 60}...): ",
}


@pytest.mark.parametrize("text", NAMES)
def test_a_mistake_names_the_file_key_or_title_around_it(tmp_path, text):
    assert mistakes(tmp_path, text)[0].startswith(NAMES[text])


@pytest.mark.parametrize(
    ("said", "near"),
    [
        ("med-01", "MED-01 ("),
        ("MED01", "MED-01 ("),
        ("ALL-99", "ALL-"),
        ("passport", "ALL-04 (Passport of a person"),
        ("birth_certificate", "CHD-E1 (Birth certificate of a person"),
    ],
)
def test_of_an_unknown_kind_the_nearest_are_told_and_where_all_are_listed(tmp_path, said, near):
    text = f"exhibits: [{{file: consent.pdf, kind: {said}}}]"

    (sentence,) = mistakes(tmp_path, text)

    assert f"{said} is not one of the {len(all_kinds())} codes. The nearest are: {near}" in sentence
    assert sentence.endswith("All are listed by: bin/manage codes")
    assert len(re.findall(r"[A-Z]{3}-[A-Z]?[0-9]+ \(", sentence)) <= 3


def test_a_kind_that_is_near_no_other_is_told_with_the_list_alone(tmp_path):
    (sentence,) = mistakes(tmp_path, "exhibits: [{file: consent.pdf, kind: xyzzyx}]")

    assert sentence.endswith("codes. All are listed by: bin/manage codes")


def test_of_an_unknown_language_the_nearest_are_told_and_the_page_that_has_all(tmp_path):
    (sentence,) = mistakes(tmp_path, "answers: {st-helper: {helper: YES, language: arabic}}")

    assert "AR (Arabic)" in sentence
    assert sentence.endswith("All are listed by: bin/manage codes st-helper")


def listed(*page: str) -> str:
    said = io.StringIO()
    call_command("codes", *page, stdout=said)
    return said.getvalue()


def test_the_command_lists_every_kind_and_reason_with_what_it_is():
    told = listed()

    codes = (*all_kinds(), *all_bases())
    assert [code for code in codes if not re.search(rf"^  {code}  \S", told, re.MULTILINE)] == []
    assert "{" not in told


def test_the_command_lists_the_choices_of_a_page():
    assert re.search(r"^language:\n(  .*\n)*  AR  Arabic$", listed("st-helper"), re.MULTILINE)


def test_the_command_names_the_page_that_is_nearest_to_an_unknown_one():
    with pytest.raises(CommandError, match=r"no page sthelper\. The nearest are: st-helper"):
        listed("sthelper")

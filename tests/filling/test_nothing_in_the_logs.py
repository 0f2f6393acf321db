"""Filling forms and making a packet of them write none of the answers to a log or a terminal."""

import logging
from dataclasses import replace
from pathlib import Path

import pytest

from packets.assembly import assemble
from packets.filings import filed_forms
from packets.filling.answers import answers_for
from packets.letter import letter_of
from packets.snapshot import CaseSnapshot
from tests.support.cases import a_beneficiary, a_petitioner
from tests.support.filed_cases import a_filed_case, silent
from tests.support.look_alike import a_look_alike, edition_called

I131 = edition_called("I-131")
NAMES = {"family": "Łukašević-Шевченко", "given": "Nguyễn نور", "original": "Шевченко"}
STREET = "Behind the white mosque in the street of the bakers, вул. Хрещатик 17"
WORDS = 6
"""Letters: shorter answers, such as a country or a state, may stand in any line."""


@pytest.fixture
def case(tmp_path: Path) -> CaseSnapshot:
    """Return a case with letters that no font of a form has, and with answers that do not fit."""
    address = {"address": {"country": "UA", "street": STREET, "city": "Київ"}, "same": "YES"}
    return replace(
        a_filed_case(tmp_path),
        beneficiaries=(
            a_beneficiary(
                ben_name=NAMES, ben_anum={"has": "YES", "number": "A012345678"}, ben_address=address
            ),
        ),
        petitioner=a_petitioner(
            you_contact={"phone": "+380505550137", "email": "olena@example.org"},
            you_numbers={"ssn": "078051120", "a_number": "A087654321"},
        ),
    )


def secrets_of(case: CaseSnapshot) -> set[str]:
    """Return the answers, what the forms get of them, and the sentences of the letter."""
    person = case.beneficiaries[0]
    written = {
        value
        for form in filed_forms(case, person)
        if form.edition.printed
        for value in answers_for(form.edition, form.filing).values.values()
        if isinstance(value, str)
    }
    letter = {
        sentence.text
        for section in letter_of(case, person).sections
        for paragraph in section.paragraphs
        for sentence in paragraph.sentences
    }
    typed = {*NAMES.values(), STREET, "+380505550137", "A012345678", "078051120"}
    return {words for words in written | letter | typed if len(words) >= WORDS}


def test_a_packet_with_filled_forms_leaves_no_answer_in_any_log(
    case: CaseSnapshot,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    forms = {I131.key: a_look_alike(I131, tmp_path / "form.pdf")}
    (tmp_path / "out").mkdir()

    assemble(case, tmp_path / "out", is_draft=True, progress=silent, forms=forms)

    told = capfd.readouterr()
    logged = "\n".join((caplog.text, told.out, told.err))
    secrets = secrets_of(case)
    assert len(secrets) > 30, "there is something that could be told"
    assert [words for words in secrets if words in logged] == []

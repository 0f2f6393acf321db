"""Write a case as a folder that reads back as the same case."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from packets.case_folder.files import safe_name
from packets.case_folder.filling import filled, of_a_row
from packets.case_folder.reading import FILE_NAME, SCHEMA
from packets.case_folder.text import written
from packets.case_folder.writing_exhibits import (
    Places,
    cannot_get_data,
    exhibit_data,
    signed_page_data,
    spelling_data,
)
from packets.case_folder.writing_suggestions import suggestion_data
from packets.errors import UnreadableCase
from packets.snapshot import (
    BeneficiaryFacts,
    Beside,
    CaseRecord,
    CaseSnapshot,
    DocumentFacts,
    ReasonFacts,
    SupporterFacts,
    beside,
    data_of,
    without_reused_answers,
)

FILES = "files"


def write_case_folder(
    case: CaseSnapshot, files: Mapping[DocumentFacts, Path], folder: Path
) -> None:
    """Write `case.yaml` and copies of the files into a folder that is new or empty."""
    write_whole_folder(CaseRecord(rows=without_reused_answers(case)), files, folder)


def write_whole_folder(
    record: CaseRecord, files: Mapping[DocumentFacts, Path], folder: Path
) -> None:
    """Like `write_case_folder`, with all that the rows of the case keep."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if any(folder.iterdir()):
        message = f"The folder {folder.name} is not empty. Choose another one."
        raise UnreadableCase(message)
    places = _copied(record, files, folder)
    (folder / FILE_NAME).write_text(written(case_data(record, places)), encoding="utf-8")


def case_data(record: CaseRecord, places: Places) -> dict[str, Any]:
    """Return what `case.yaml` says, without the keys that would be empty."""
    case, kept = record.rows, record.beside
    lawyer = case.representative
    return filled(
        {
            "schema": SCHEMA,
            "reference": case.reference,
            "language": "" if case.language == "en" else case.language,
            "status": kept.status,
            "goal_to_mail_on": data_of(kept.goal_to_mail_on),
            "numbers_used": filled(
                {"beneficiaries": kept.travellers_used, "supporters": kept.supporters_used}
            ),
            **of_a_row(case, kept, beside.CASE),
            "petitioner": of_a_row(case.petitioner, kept, beside.PETITIONER),
            "beneficiaries": [_beneficiary(one, kept) for one in case.beneficiaries],
            "supporters": [_supporter(one, kept) for one in case.supporters],
            "exhibits": [
                exhibit_data(one, f"exhibit-{number}", kept, places)
                for number, one in enumerate(case.exhibits, start=1)
            ],
            "cannot_get": [cannot_get_data(one) for one in case.cannot_get],
            "signed_pages": [
                signed_page_data(one, number, kept, places)
                for number, one in enumerate(case.signed, start=1)
            ],
            "steps": [
                {"kind": one.kind, **of_a_row(one, kept, beside.of_step(number))}
                for number, one in enumerate(case.steps, start=1)
            ],
            "spellings": [spelling_data(digest, kept) for digest in case.spellings],
            "suggestions": [suggestion_data(one) for one in kept.suggestions],
        },
        representative=lawyer and {"answers": {}, **of_a_row(lawyer, kept, beside.REPRESENTATIVE)},
    )


def _beneficiary(facts: BeneficiaryFacts, kept: Beside) -> dict[str, Any]:
    row = beside.of_beneficiary(facts.key)
    return filled(
        {
            "key": facts.key,
            "number": kept.numbers.get(row),
            "called": facts.called,
            **of_a_row(facts, kept, row),
            "reasons": [_reason(facts.key, one, kept) for one in facts.reasons],
            "same_reasons_as": facts.same_reasons_as,
            "visa_history": of_a_row(facts.visa_history, kept, beside.of_visa_history(facts.key)),
            "stay": of_a_row(facts.stay, kept, beside.of_stay(facts.key)),
        }
    )


def _reason(key: str, facts: ReasonFacts, kept: Beside) -> dict[str, Any]:
    row = beside.of_reason(key, facts.basis)
    return filled(
        {"basis": facts.basis, "dropped": row in kept.dropped, **of_a_row(facts, kept, row)}
    )


def _supporter(facts: SupporterFacts, kept: Beside) -> dict[str, Any]:
    row = beside.of_supporter(facts.key)
    return filled(
        {
            "key": facts.key,
            "number": kept.numbers.get(row),
            "supports": list(facts.supports),
            **of_a_row(facts, kept, row),
        }
    )


def _copied(
    record: CaseRecord, files: Mapping[DocumentFacts, Path], folder: Path
) -> dict[DocumentFacts, str]:
    places: dict[DocumentFacts, str] = {}
    taken: set[str] = set()
    for document in record.documents():
        if document in places:
            continue
        name = safe_name(document.file_name, taken)
        (folder / FILES).mkdir(exist_ok=True, mode=0o700)
        shutil.copyfile(files[document], folder / FILES / name)
        places[document] = f"{FILES}/{name}"
    return places

"""Write a case as a folder that reads back as the same case."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from packets.case_folder.files import safe_name
from packets.case_folder.reading import FILE_NAME, SCHEMA
from packets.case_folder.text import written
from packets.errors import UnreadableCase
from packets.snapshot import (
    Answered,
    BeneficiaryFacts,
    CaseSnapshot,
    DocumentFacts,
    ExhibitFacts,
    SupporterFacts,
    TranslationFacts,
    data_of,
)
from packets.snapshot.reused import REUSED

FILES = "files"


def write_case_folder(
    case: CaseSnapshot, files: Mapping[DocumentFacts, Path], folder: Path
) -> None:
    """Write `case.yaml` and copies of the files into a folder that is new or empty."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if any(folder.iterdir()):
        message = f"The folder {folder.name} is not empty. Choose another one."
        raise UnreadableCase(message)
    places = _copied(case, files, folder)
    (folder / FILE_NAME).write_text(written(case_data(case, places)), encoding="utf-8")


def case_data(case: CaseSnapshot, places: Mapping[DocumentFacts, str]) -> dict[str, Any]:
    """Return what `case.yaml` says, without the keys that would be empty."""
    return _filled(
        {
            "schema": SCHEMA,
            "reference": case.reference,
            "language": "" if case.language == "en" else case.language,
            "answers": data_of(case.answers),
            "petitioner": _answers(case.petitioner),
            "beneficiaries": [_beneficiary(one) for one in case.beneficiaries],
            "supporters": [_supporter(case, one) for one in case.supporters],
            "exhibits": [
                _exhibit(one, f"exhibit-{number}", places)
                for number, one in enumerate(case.exhibits, start=1)
            ],
            "cannot_get": [_filled(data_of(one)) for one in case.cannot_get],
        },
        representative=case.representative and {"answers": data_of(case.representative.answers)},
    )


def _filled(data: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Leave out what is empty, but keep `more` when it is there at all."""
    found = {key: value for key, value in data.items() if value not in ("", [], {}, None, False)}
    return found | {key: value for key, value in more.items() if value is not None}


def _answers(facts: Answered) -> dict[str, Any]:
    return {"answers": data_of(facts.answers)} if facts.answers else {}


def _beneficiary(facts: BeneficiaryFacts) -> dict[str, Any]:
    return _filled(
        {
            "key": facts.key,
            "called": facts.called,
            "answers": data_of(facts.answers),
            "reasons": [{"basis": one.basis, **_answers(one)} for one in facts.reasons],
            "same_reasons_as": facts.same_reasons_as,
            "visa_history": _answers(facts.visa_history),
            "stay": _answers(facts.stay),
        }
    )


def _supporter(case: CaseSnapshot, facts: SupporterFacts) -> dict[str, Any]:
    """Leave out what the supporter has said in another role: it is filled in when it is read."""
    is_reused = facts.is_("sup-who", "who", "ME", "TRAVELLER")
    answers = {
        page: data_of(given)
        for page, given in facts.answers.items()
        if not (is_reused and page in REUSED)
    }
    return _filled({"key": facts.key, "supports": list(facts.supports), "answers": answers})


def _exhibit(
    facts: ExhibitFacts, default_key: str, places: Mapping[DocumentFacts, str]
) -> dict[str, Any]:
    return _filled(
        {
            "key": "" if facts.key == default_key else facts.key,
            **_document(facts.document, places),
            "kind": facts.kind,
            "about": list(facts.about),
            "title": facts.title,
            "original_title": facts.original_title,
            "dated": facts.dated,
            "issuer": facts.issuer,
            "language": "" if facts.language == "en" else facts.language,
            "proves": facts.proves,
            "translations": [_translation(one, places) for one in facts.translations],
        }
    )


def _translation(facts: TranslationFacts, places: Mapping[DocumentFacts, str]) -> dict[str, Any]:
    return _filled(
        {
            **_document(facts.document, places),
            "title": facts.title,
            "translator": facts.translator,
            "certified": facts.certified,
        }
    )


def _document(document: DocumentFacts, places: Mapping[DocumentFacts, str]) -> dict[str, str]:
    place = places[document]
    name = document.file_name
    return {"file": place, "name": "" if Path(place).name == name else name}


def _copied(
    case: CaseSnapshot, files: Mapping[DocumentFacts, Path], folder: Path
) -> dict[DocumentFacts, str]:
    places: dict[DocumentFacts, str] = {}
    taken: set[str] = set()
    for exhibit in case.exhibits:
        for document in (exhibit.document, *(one.document for one in exhibit.translations)):
            if document in places:
                continue
            name = safe_name(document.file_name, taken)
            (folder / FILES).mkdir(exist_ok=True, mode=0o700)
            shutil.copyfile(files[document], folder / FILES / name)
            places[document] = f"{FILES}/{name}"
    return places

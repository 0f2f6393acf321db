"""Write a case as a folder and make a case of one, so that nothing is lost between."""

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from evidence.models import Document
from packets.case_folder import read_case_folder, write_case_folder
from packets.models import Case, CaseEvent, User
from packets.operations.taking_in import take_in
from packets.selectors.exhibits import documents_of
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import CaseSnapshot, DocumentFacts
from packets.wizard.pages import all_pages


def export_case(*, case: Case, folder: Path, today: date) -> CaseSnapshot:
    """Write a case and its documents into a folder that is new or empty; return what was written.

    Documents that were refused are no part of the case and stay behind. Raises UnreadableCase.
    """
    facts = snapshot_of(case, today=today)
    with _originals(case, facts) as files:
        write_case_folder(facts, files, folder)
    CaseEvent.objects.create(case=case, what="CASE_EXPORTED")
    return facts


def import_case(*, folder: Path, owner: User, now: datetime) -> Case:
    """Make a case of a folder, all of it or nothing; its documents wait to be read.

    Raises UnreadableCase for a folder that does not follow its schema, and
    evidence.errors.Refused for a file that cannot be used.
    """
    facts, files = read_case_folder(folder, today=now.date(), pages=all_pages())
    return take_in(facts=facts, place_of=files.__getitem__, owner=owner, now=now)


@contextmanager
def _originals(case: Case, facts: CaseSnapshot) -> Iterator[Mapping[DocumentFacts, Path]]:
    """Give the place of each original, fetched when the storage is elsewhere."""
    rows = {row.sha256: row for row in documents_of(case)}
    with tempfile.TemporaryDirectory(prefix="case-") as fetched:
        yield {
            document: _original(rows[document.sha256], Path(fetched))
            for document in _documents(facts)
        }


def _original(document: Document, fetched: Path) -> Path:
    try:
        return Path(document.original.path)
    except NotImplementedError:
        place = fetched / document.sha256
        with document.original.open("rb") as stored, place.open("wb") as copy:
            shutil.copyfileobj(stored, copy)
        return place


def _documents(facts: CaseSnapshot) -> Iterator[DocumentFacts]:
    for exhibit in facts.exhibits:
        yield exhibit.document
        for translation in exhibit.translations:
            yield translation.document

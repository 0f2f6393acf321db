"""Write a case as a folder and make a case of one, so that nothing is lost between."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from evidence.models import Document
from evidence.workplace import work_folder
from packets.auditing import Kind
from packets.case_folder import read_whole_folder, write_whole_folder
from packets.case_folder.todays import with_todays_answers
from packets.models import Case, User
from packets.operations import audit
from packets.operations.taking_in import take_in_whole
from packets.selectors.exhibits import documents_of
from packets.selectors.snapshots import record_of
from packets.snapshot import CaseRecord, DocumentFacts
from packets.wizard.pages import all_pages


def export_case(*, case: Case, folder: Path, today: date) -> CaseRecord:
    """Write a case and its documents into a folder that is new or empty; return what was written.

    Raises UnreadableCase.
    """
    record = record_of(case, today=today)
    with originals_of(case, record) as files:
        write_whole_folder(with_todays_answers(record, all_pages()), files, folder)
    audit.record(case=case, what="CASE_EXPORTED", kind=Kind.DOWNLOAD)
    return record


def import_case(*, folder: Path, owner: User, now: datetime) -> Case:
    """Make a case of a folder, all of it or nothing; its documents wait to be read.

    Raises UnreadableCase for a folder that does not follow its schema, and
    evidence.errors.Refused for a file that cannot be used.
    """
    found = read_whole_folder(folder, today=now.date(), pages=all_pages())
    return take_in_whole(
        record=found.record, place_of=found.files.__getitem__, owner=owner, now=now
    )


@contextmanager
def originals_of(case: Case, record: CaseRecord) -> Iterator[Mapping[DocumentFacts, Path]]:
    """Give the place of each original, fetched when the storage is elsewhere."""
    replaced = Document.objects.filter(replaced_in__case=case)
    rows = {row.sha256: row for row in (*documents_of(case), *replaced)}
    with work_folder() as fetched:
        yield {
            document: _original(rows[document.sha256], fetched) for document in record.documents()
        }


def _original(document: Document, fetched: Path) -> Path:
    try:
        return Path(document.original.path)
    except NotImplementedError:
        place = fetched / document.sha256
        with document.original.open("rb") as stored, place.open("wb") as copy:
            shutil.copyfileobj(stored, copy)
        return place

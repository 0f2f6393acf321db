"""Cases in the database, made of the facts of tests/support/cases.py through the way of imports."""

import io
import uuid
from datetime import UTC, datetime
from pathlib import Path

from django.core.files.base import ContentFile

import pikepdf

from evidence import conversion
from evidence.models import Document
from packets.models import Case, CaseMember, User
from packets.operations.taking_in import take_in
from packets.selectors.exhibits import documents_of
from packets.snapshot import CaseSnapshot, DocumentFacts
from tests.support.cases import a_case
from tests.support.files import a_pdf

NOW = datetime(2026, 11, 25, 10, 42, tzinfo=UTC)
Role = CaseMember.Role


def an_account(email: str = "", **fields: object) -> User:
    return User.objects.create_user(email or f"{uuid.uuid4().hex}@example.org", **fields)


def a_case_row(
    facts: CaseSnapshot | None = None, *, owner: User | None = None, files: Path | None = None
) -> Case:
    """Keep a case with its rows; each document becomes a PDF of its pages in the folder `files`."""

    def place_of(document: DocumentFacts) -> Path:
        assert files is not None, "a case with documents needs a folder for their files"
        where = files / f"{uuid.uuid4().hex}.pdf"
        return a_pdf(where, pages=document.page_count or 1, content=_ink_of(document))

    owner = owner or an_account()
    return take_in(facts=facts or a_case(), place_of=place_of, owner=owner, now=NOW)


def read_all(case: Case) -> None:
    """Make the pages of every document of a case, as a worker does."""
    for document in documents_of(case):
        conversion.convert(document_id=document.pk)


def give_pages(case: Case) -> None:
    """Take every document as its own pages, which is quicker than to make them in a child."""
    for document in documents_of(case):
        content = document.original.open("rb").read()
        document.original.close()
        document.pages.save(f"{document.folder}/{uuid.uuid4().hex}.pdf", ContentFile(content))
        with pikepdf.open(io.BytesIO(content)) as pdf:
            document.page_count = len(pdf.pages)
        document.state = Document.State.READY
        document.save()


def joined(case: Case, as_what: Role, **fields: object) -> User:
    """Return a new account that takes part in a case."""
    user = an_account(**fields)
    CaseMember.objects.create(case=case, user=user, role=as_what)
    return user


def _ink_of(document: DocumentFacts) -> bytes:
    """Draw something that differs from document to document."""
    return f"0 g 50 50 {len(document.file_name) * 7} 20 re f % {document.file_name}".encode()

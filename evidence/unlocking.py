"""Open a PDF that is locked with a password: a copy without it is kept, the password never is.

The password goes to the child on its standard input, is used once, and is nowhere else: not in the
database, not in the queue, not in a file, not in a log.
"""

import hashlib
from pathlib import Path

from django.core.files.base import File
from django.core.files.storage import default_storage

from evidence.conversion import fetched
from evidence.errors import PasswordNeeded
from evidence.left_behind import opened
from evidence.limits import Allowance, limits
from evidence.models import Document
from evidence.sandbox import run
from evidence.workplace import work_folder


def is_locked(document: Document) -> bool:
    """Say whether a document was refused for want of a password that could be typed."""
    return document.state == Document.State.REFUSED and document.refusal_code == PasswordNeeded.code


def unlock(*, document_id: int, password: str) -> bool:
    """Keep a copy without the password, and let the document be opened again.

    Returns False where it is not locked any more. Raises WrongPassword, or another Refused.
    """
    document = Document.objects.get(pk=document_id)
    if not is_locked(document):
        return False
    with work_folder() as work:
        original = fetched(document, work)
        out = work / "opened.pdf"
        given = {"original": str(original), "password": password, "out": str(out)}
        run("unlock", given, allowance=Allowance.of(limits()), work=work)
        return _keep(document, out)


def _keep(document: Document, copy: Path) -> bool:
    """Point to the copy, unless somebody else was quicker: then theirs stays and ours goes."""
    with opened(copy) as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        place = default_storage.save(document.new_place(), File(file))
    locked = Document.objects.filter(
        pk=document.pk, state=Document.State.REFUSED, refusal_code=PasswordNeeded.code
    )
    is_ours = locked.update(
        opened=place,
        opened_sha256=sha256,
        state=Document.State.RECEIVED,
        refusal_code="",
        refusal_parameters={},
        attempts=0,
    )
    if not is_ours:
        default_storage.delete(place)
    return bool(is_ours)

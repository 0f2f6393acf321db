"""Find a document of a case, and tell one that was removed from one that was never there."""

import uuid

from django.db.models import QuerySet
from django.http import Http404

from evidence.models import DocumentPart
from packets.models import AuditLine, Case, Exhibit
from packets.operations.exhibits import REMOVED, DocumentRemoved
from packets.operations.joining import DocumentJoined


def document_at(case: Case, code: uuid.UUID, rows: "QuerySet[Exhibit] | None" = None) -> Exhibit:
    """Return the exhibit with a code, out of `rows` or of all that the case has.

    Raises DocumentRemoved when somebody took it out of this case, and Http404.
    """
    found = (case.exhibits.all() if rows is None else rows).filter(code=code).first()
    if found is not None:
        return found
    if DocumentPart.objects.filter(whole__exhibit__case=case, details__code=code.hex).exists():
        raise DocumentJoined
    if AuditLine.objects.filter(case=case.reference, what=REMOVED, about=code.hex).exists():
        raise DocumentRemoved
    raise Http404

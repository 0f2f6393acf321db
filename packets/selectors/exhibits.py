"""The documents of a case as rows: those offered as proof, and their translations."""

from django.db.models import Q, QuerySet

from evidence.models import Document
from packets.models import Case


def documents_of(case: Case) -> "QuerySet[Document]":
    """Return every document of a case, those of exhibits and those of translations."""
    return Document.objects.filter(
        Q(exhibit__case=case) | Q(translation_of__exhibit__case=case)
    ).order_by("pk")

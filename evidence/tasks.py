"""What the workers do with files: a task calls one operation, which may be run twice."""

from django.utils import timezone

from celery import shared_task

from evidence import conversion, erasing, leftovers, partial
from parole_site.celery import hint


@shared_task(acks_late=True)
def convert_document(document_id: int | str) -> None:
    """Make the pages of one document."""
    conversion.convert(document_id=int(document_id))


@shared_task
def sweep_documents() -> None:
    """Queue again what a crash left, and throw away what nobody finished."""
    for document_id in conversion.sweep():
        hint(convert_document, document_id)
    now = timezone.now()
    partial.sweep_partial(now=now)
    leftovers.sweep_leftovers(now=now)


@shared_task
def sweep_orphans() -> None:
    """Delete files that nothing points to; once a day is enough."""
    erasing.sweep_orphans(now=timezone.now())

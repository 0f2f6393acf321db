"""What the workers do with files: a task calls one operation, which may be run twice."""

from django.utils import timezone

from celery import shared_task

from evidence import conversion, erasing, inspection, leftovers, partial, recognising, unused
from parole_site.celery import hint


@shared_task(acks_late=True)
def convert_document(document_id: int | str) -> None:
    """Make the pages of one document, then look at them."""
    conversion.convert(document_id=int(document_id))
    hint(inspect_document, document_id)


@shared_task(acks_late=True)
def inspect_document(document_id: int | str) -> None:
    """Look at the pages of one document, and leave to another queue what takes long."""
    today = timezone.localdate()
    if inspection.inspect(document_id=int(document_id), today=today) is not None:
        hint(read_document, document_id)


@shared_task(acks_late=True)
def read_document(document_id: int | str) -> None:
    """Recognise the text of one document; it has a queue of its own, for it takes long."""
    recognising.recognise(document_id=int(document_id), today=timezone.localdate())


@shared_task
def sweep_documents() -> None:
    """Queue again what a crash left, and throw away what nobody finished."""
    for document_id in conversion.sweep():
        hint(convert_document, document_id)
    for document_id in inspection.sweep_uninspected():
        hint(inspect_document, document_id)
    for document_id in recognising.sweep():
        hint(read_document, document_id)
    erasing.sweep_overtaken()
    now = timezone.now()
    partial.sweep_partial(now=now)
    unused.sweep_unused(now=now)
    leftovers.sweep_leftovers(now=now)


@shared_task
def sweep_orphans() -> None:
    """Delete files that nothing points to; once a day is enough."""
    erasing.sweep_orphans(now=timezone.now())

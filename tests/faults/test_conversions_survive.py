"""A worker is killed while it opens a document: nothing of the document stays outside the storage."""

import sys
from datetime import timedelta
from pathlib import Path

from django.core.files.base import ContentFile
from django.db.models.functions import Now
from django.utils import timezone

import pytest

from evidence import conversion, converters, tasks
from evidence.intake import receive
from evidence.leftovers import KEPT_FOR, sweep_leftovers
from evidence.models import Document
from evidence.workplace import workplace
from parole_site.celery import hint
from tests.support.workers import wait_until

MORE = str(Path(__file__).parent / "converters")


@pytest.fixture
def slow_document(transactional_db, monkeypatch):
    """Receive a document of a kind that takes ten minutes to open."""
    with monkeypatch.context() as patch:
        patch.setattr(converters, "__path__", [*converters.__path__, MORE])
        converters.all_converters.cache_clear()
        document = receive(file=ContentFile(b"SLOW passport"), name="passport.slow")
    sys.modules.pop("evidence.converters.slow", None)
    converters.all_converters.cache_clear()
    return document


def children_at_work() -> list[str]:
    """Return the processes that have a file of ours in their hands."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if (process / "cwd").readlink().is_relative_to(workplace()):
                found.append(process.name)
        except OSError:
            continue
    return found


def test_a_worker_that_is_killed_leaves_a_folder_that_is_swept(slow_document, start_worker):
    late = timezone.now() + KEPT_FOR + timedelta(hours=1)
    sweep_leftovers(now=late)  # what other tests have left
    worker = start_worker("--include", "tests.faults.slow_files")
    hint(tasks.convert_document, slow_document.pk)
    wait_until(children_at_work, seconds=20, saying="Nobody opens the document")

    assert sweep_leftovers(now=late) == 0, "the worker lives"
    assert children_at_work()

    worker.kill()

    wait_until(lambda: not children_at_work(), seconds=5, saying="The child outlives its worker")
    assert len(list(workplace().iterdir())) == 1
    assert sweep_leftovers(now=late) == 1
    assert list(workplace().iterdir()) == []
    assert conversion.sweep() == [], "its lease is not over"
    Document.objects.update(lease_until=Now())
    assert conversion.sweep() == [slow_document.pk]

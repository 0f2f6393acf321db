"""What stands in a document is read: at once where it carries text, later where it is a picture."""

from datetime import date, timedelta
from pathlib import Path

from django.core.files.base import ContentFile
from django.db.models.functions import Now

import pikepdf
import pytest

from evidence import inspection, recognising, tasks
from evidence.conversion import convert
from evidence.intake import receive
from evidence.models import ATTEMPTS_AT_MOST, Document, DocumentPart, Reading, ReadPage
from evidence.reading.words import Word
from parole_site.celery import app
from tests.support import files
from tests.support.scans import a_scan

TODAY = date(2026, 11, 25)
LETTER = ("To whom it may concern", "Nour Khalil has a heart defect", "Surgery is on January 19")


def ready(content, name="letter.pdf"):
    document = receive(file=ContentFile(content), name=name)
    convert(document_id=document.pk)
    document.refresh_from_db()
    assert document.is_ready, document.refusal_code
    return document


@pytest.fixture
def letter(db, tmp_path):
    """A letter of 23 pages that was written on a computer."""
    return ready(
        files.a_pdf(
            tmp_path / "in.pdf",
            pages=23,
            content=b"BT /F1 14 Tf 72 700 Td (Kyiv City Hospital) Tj ET",
        ).read_bytes()
    )


@pytest.fixture
def scan(db):
    """A letter that was scanned."""
    return ready(a_scan(LETTER), "scan.png")


def read(document):
    inspection.inspect(document_id=document.pk, today=TODAY)
    recognising.recognise(document_id=document.pk, today=TODAY)
    return document.reading


def place_of(word, page):
    return next(Word.of(listed) for listed in page.words if listed[0] == word)


def test_the_text_of_a_letter_is_read_at_once(letter):
    assert inspection.inspect(document_id=letter.pk, today=TODAY) is None

    pages = list(letter.reading.read_pages.all())
    assert letter.reading.state == "DONE"
    assert [page.number for page in pages] == list(range(1, 24))
    assert {(page.source, page.text) for page in pages} == {("LAYER", "Kyiv City Hospital")}


def test_each_word_has_its_place_on_the_upright_page(letter):
    inspection.inspect(document_id=letter.pk, today=TODAY)

    word = place_of("City", letter.reading.read_pages.get(number=23))
    assert 0.15 < word.left < 0.25, "72 points of 612 from the left, after one word"
    assert 0.08 < word.top < 0.15, "700 points of 792 from the bottom"
    assert 0.01 < word.height < 0.03, "14 points high"


def test_a_scan_waits_to_be_recognised(scan):
    waiting = inspection.inspect(document_id=scan.pk, today=TODAY)

    assert waiting.state == "WAITING"
    assert [page.source for page in waiting.read_pages.all()] == ["NONE"]


def test_a_scan_is_recognised(scan):
    page = read(scan).read_pages.get()

    assert scan.reading.state == "DONE"
    assert (page.source, page.text.split("\n")) == ("OCR", list(LETTER))
    assert page.confidence > 80


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_scan_on_its_side_is_recognised_and_its_words_are_where_they_lie(db, turn):
    lines = [
        *LETTER,
        "The hospital needs a deposit before it books",
        "the operating room for her",
    ] * 2
    page = read(ready(a_scan(lines, turn=turn), "scan.png")).read_pages.get()

    assert "Surgery is on January 19" in page.text
    word = place_of("whom", page)
    where = (word.left + word.width / 2, word.top + word.height / 2)
    assert {
        90: where[0] < 0.3 and where[1] > 0.7,
        180: where[0] > 0.7 and where[1] > 0.7,
        270: where[0] > 0.7 and where[1] < 0.3,
    }[turn]


def test_an_empty_page_has_nothing_to_recognise(db, tmp_path):
    blank = ready(files.a_pdf(tmp_path / "blank.pdf", content=b"").read_bytes())

    assert inspection.inspect(document_id=blank.pk, today=TODAY) is None
    assert blank.reading.read_pages.get().text == ""


def test_pages_that_look_at_nothing_new_are_not_read_twice(letter):
    inspection.inspect(document_id=letter.pk, today=TODAY)
    first = letter.reading.pk

    inspection.inspect(document_id=letter.pk, today=TODAY)

    assert Reading.objects.get().pk == first


def test_new_pages_are_read_anew(letter, scan):
    inspection.inspect(document_id=letter.pk, today=TODAY)
    Document.objects.filter(pk=letter.pk).update(pages=scan.pages.name, page_count=1)

    inspection.inspect(document_id=letter.pk, today=TODAY)

    reading = Reading.objects.get(document=letter)
    assert (reading.pages_name, reading.read_pages.count()) == (scan.pages.name, 1)


def test_a_page_that_cannot_be_looked_at_spoils_no_other(letter):
    with letter.pages.open("rb") as stored, pikepdf.open(stored) as pdf:
        good = len(pdf.pages)
    Document.objects.filter(pk=letter.pk).update(page_count=good + 1)

    inspection.inspect(document_id=letter.pk, today=TODAY)

    texts = list(letter.reading.read_pages.values_list("text", flat=True))
    assert texts == ["Kyiv City Hospital"] * 23 + [""]


def test_a_second_worker_leaves_a_reading_alone(scan):
    inspection.inspect(document_id=scan.pk, today=TODAY)
    Reading.objects.update(
        state="READING", lease_token=scan.key, lease_until=Now() + timedelta(minutes=5)
    )

    recognising.recognise(document_id=scan.pk, today=TODAY)

    assert ReadPage.objects.get().source == "NONE"


def test_what_a_killed_worker_left_is_found_by_the_sweep(scan):
    inspection.inspect(document_id=scan.pk, today=TODAY)
    Reading.objects.update(state="READING", attempts=1, lease_token=scan.key, lease_until=Now())

    assert recognising.sweep() == [scan.pk]
    recognising.recognise(document_id=scan.pk, today=TODAY)
    assert Reading.objects.get().state == "DONE"


def test_a_reading_is_given_up_after_its_attempts(scan):
    inspection.inspect(document_id=scan.pk, today=TODAY)
    Reading.objects.update(
        state="READING", attempts=ATTEMPTS_AT_MOST, lease_token=scan.key, lease_until=Now()
    )

    assert recognising.sweep() == []
    assert Reading.objects.get().state == "GAVE_UP"


def test_documents_that_nobody_looked_at_are_found(letter, scan):
    inspection.inspect(document_id=letter.pk, today=TODAY)

    assert inspection.sweep_uninspected() == [scan.pk]


def test_slow_reading_has_a_queue_of_its_own():
    queues = {
        task.name: app.amqp.router.route({}, task.name)["queue"].name
        for task in (tasks.convert_document, tasks.inspect_document, tasks.read_document)
    }

    assert list(queues.values()) == ["evidence", "evidence", "reading"]


def test_numbers_and_dates_in_a_scan_are_kept_with_their_page_and_place(db):
    document = ready(
        a_scan(["Receipt IOE0912345678", "A-Number A012345678", "Notice of 3 March 2026"]),
        "notice.png",
    )

    facts = {(fact.kind, fact.value) for fact in read(document).found_facts.all()}

    assert facts == {
        ("RECEIPT", "IOE0912345678"),
        ("A_NUMBER", "A012345678"),
        ("DATE", "2026-03-03"),
    }
    assert all(len(fact.box) == 4 and fact.page == 1 for fact in document.reading.found_facts.all())


def test_facts_of_a_letter_are_kept_at_once(db, tmp_path):
    content = b"BT /F1 14 Tf 72 700 Td (Your receipt is IOE0912345678) Tj ET"
    letter = ready(files.a_pdf(tmp_path / "in.pdf", content=content).read_bytes())

    inspection.inspect(document_id=letter.pk, today=TODAY)

    assert [fact.value for fact in letter.reading.found_facts.all()] == ["IOE0912345678"]


def test_a_document_on_which_looking_fails_is_left_alone_after_some_attempts(letter, tmp_path):
    kept = Path(letter.pages.path)
    kept.rename(tmp_path / "gone.pdf")  # as when a storage lost it

    for _ in range(ATTEMPTS_AT_MOST):
        assert inspection.sweep_uninspected() == [letter.pk]
        with pytest.raises(FileNotFoundError):
            inspection.inspect(document_id=letter.pk, today=TODAY)
        assert inspection.sweep_uninspected() == [], "it waits a while after it failed"
        Reading.objects.update(lease_until=Now())

    assert inspection.sweep_uninspected() == []
    assert inspection.inspect(document_id=letter.pk, today=TODAY) is None


def test_what_was_seen_of_pages_that_are_gone_is_not_kept(letter, monkeypatch):
    looked = inspection._look

    def covered_meanwhile(*of):
        Document.objects.update(pages="evidence/others.pdf")
        return looked(*of)

    monkeypatch.setattr(inspection, "_look", covered_meanwhile)

    assert inspection.inspect(document_id=letter.pk, today=TODAY) is None
    assert not ReadPage.objects.exists()


def test_a_long_scan_may_need_more_tasks_than_there_are_attempts(scan):
    inspection.inspect(document_id=scan.pk, today=TODAY)
    Reading.objects.update(attempts=ATTEMPTS_AT_MOST - 1)

    recognising.recognise(document_id=scan.pk, today=TODAY)

    assert Reading.objects.get().attempts == 1


def test_a_page_that_cannot_be_recognised_stays_unread_and_is_said_to_be(scan, settings):
    inspection.inspect(document_id=scan.pk, today=TODAY)
    settings.EVIDENCE_LIMITS = {"reading_seconds": 0, "reading_wall_seconds": 1}

    recognising.recognise(document_id=scan.pk, today=TODAY)

    assert (Reading.objects.get().state, ReadPage.objects.get().source) == ("GAVE_UP", "NONE")
    assert inspection.sweep_uninspected() == []


def test_a_part_of_a_joined_document_is_read_only_in_the_whole(letter, scan):
    DocumentPart.objects.create(whole=scan, part=letter, position=1)

    assert inspection.inspect(document_id=letter.pk, today=TODAY) is None
    assert inspection.sweep_uninspected() == [scan.pk]

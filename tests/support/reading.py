"""What a machine read in a document, as rows."""

from evidence.inspection import READER_VERSION
from evidence.models import Document, FoundFact, Reading, ReadPage

PLACE = (0.1, 0.8, 0.8, 0.08)


def a_reading(document: Document, *pages: str, **more: object) -> Reading:
    """Keep the reading of the pages that a document has now, a text for each."""
    reading = Reading.objects.create(
        document=document,
        pages_name=document.pages.name,
        reader_version=READER_VERSION,
        state=Reading.State.DONE,
    )
    for number, text in enumerate(pages or ("",), start=1):
        given = {"source": ReadPage.Source.LAYER, **more}
        ReadPage.objects.create(reading=reading, number=number, text=text, **given)
    return reading


def a_fact(reading: Reading, kind: str, value: str, **more: object) -> FoundFact:
    given = {
        "page": 1,
        "written": value,
        "box": PLACE,
        "is_checked": True,
        "details": {"from": "MRZ"},
        **more,
    }
    return FoundFact.objects.create(reading=reading, kind=kind, value=value, **given)


def a_passport(document: Document, **changes: str) -> Reading:
    """Keep what the zone of the child's passport says."""
    told = {
        "PASSPORT_NUMBER": "N12345678",
        "SURNAME": "ALHASSAN",
        "GIVEN_NAMES": "NOUR",
        "BIRTH": "2017-03-05",
        "EXPIRY": "2029-05-02",
        **changes,
    }
    reading = a_reading(document)
    for kind, value in told.items():
        a_fact(reading, kind, value)
    return reading

"""Pictures of pages for reading on the screen: light enough for a slow network, whole or not at all."""

import io

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

import numpy as np
import pikepdf
import pytest
from PIL import Image

from evidence.errors import NoSuchPage
from evidence.models import Document
from evidence.previews import MOST_BYTES, READING_WIDTHS, reading_picture

pytestmark = pytest.mark.django_db


def a_noisy_page() -> bytes:
    """Return a PDF with one Letter page that nothing compresses: a photo at its worst."""
    dots = np.random.default_rng(7).integers(0, 255, (1650, 1275, 3), dtype="uint8")
    made = io.BytesIO()
    Image.fromarray(dots).save(made, "PDF", resolution=150)
    return made.getvalue()


def a_written_page() -> bytes:
    paper = pikepdf.new()
    page = paper.add_blank_page(page_size=(612, 792))
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
    lines = "".join(
        f"BT /F 11 Tf 60 {740 - 14 * n} Td (Line {n} of a letter) Tj ET " for n in range(48)
    )
    page.Contents = paper.make_stream(lines.encode())
    made = io.BytesIO()
    paper.save(made)
    return made.getvalue()


def a_document(content: bytes) -> Document:
    row = Document(
        name="a.pdf", media_type="application/pdf", size=len(content), sha256="a" * 64, page_count=1
    )
    row.original.save("original", ContentFile(content), save=False)
    row.pages.save(row.new_place(), ContentFile(content), save=False)
    row.state = Document.State.READY
    row.save()
    return row


@pytest.mark.parametrize("width", READING_WIDTHS)
@pytest.mark.parametrize("content", [a_written_page(), a_noisy_page()], ids=["written", "noisy"])
def test_a_picture_for_reading_is_a_page_in_few_bytes(content, width):
    picture = reading_picture(document=a_document(content), page=1, width=width)

    seen = Image.open(io.BytesIO(picture), formats=["WEBP"])
    assert len(picture) <= MOST_BYTES
    assert seen.width <= width
    assert seen.height / seen.width == pytest.approx(792 / 612, abs=0.01)


def test_a_written_page_is_drawn_as_wide_as_was_asked_for():
    picture = reading_picture(document=a_document(a_written_page()), page=1, width=1000)

    assert Image.open(io.BytesIO(picture)).width == 1000


def test_a_picture_that_was_kept_in_part_is_drawn_again():
    document = a_document(a_written_page())
    whole = reading_picture(document=document, page=1, width=1000)
    folder, names = document.folder, default_storage.listdir(document.folder)[1]
    place = f"{folder}/{next(name for name in names if name.endswith('.webp'))}"
    default_storage.delete(place)
    default_storage.save(place, ContentFile(whole[: len(whole) // 2]))

    assert reading_picture(document=document, page=1, width=1000) == whole


@pytest.mark.parametrize(("page", "width"), [(0, 1000), (2, 1000), (1, 999)])
def test_there_is_no_picture_of_a_page_or_width_that_is_not(page, width):
    with pytest.raises(NoSuchPage):
        reading_picture(document=a_document(a_written_page()), page=page, width=width)

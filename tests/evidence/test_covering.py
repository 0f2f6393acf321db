"""What is blacked out is gone from the pages and from all that was read in them."""

from datetime import date
from pathlib import Path

from django.core.files.base import ContentFile

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import ImageChops, ImageStat

from evidence import covering, tasks
from evidence.conversion import convert
from evidence.covering import CoversChanged, TooManyCovers, change_covers
from evidence.inspection import inspect
from evidence.intake import receive
from evidence.limits import Limits
from evidence.models import Document, OvertakenPages, Reading
from evidence.normal.cover import MOST_COVERS, Cover, NotACover, in_order
from evidence.previews import LARGE, page_picture
from tests.support import files
from tests.support.ink import drawn, words_of

SECRET = "Hidden Street 14"
LINE = Cover.at(1, 0.2, 0.45, 0.7, 0.1)
"""Around the line of words in the middle of the page."""


@pytest.fixture
def letter(db, tmp_path):
    """A ready document of three pages, of which each says something else."""
    with Pdf.new() as pdf:
        for words in (SECRET, "Second page", "Third page"):
            files.add_page(pdf, content=files.page_content(612, 792, words=words))
        pdf.save(tmp_path / "in.pdf")
    return ready((tmp_path / "in.pdf").read_bytes())


def ready(content):
    document = receive(file=ContentFile(content), name="letter.pdf")
    return made(document)


def made(document):
    convert(document_id=document.pk)
    inspect(document_id=document.pk, today=date(2026, 11, 25))
    document.refresh_from_db()
    assert document.state == "READY"
    return document


def covered(document, *covers):
    change_covers(document_id=document.pk, covers=covers, version=document.covers_version)
    return made(document)


def too_little():
    return Limits(memory_bytes=1024)


def killed(_name):
    raise SystemExit


def pages_of(document):
    return Path(document.pages.path)


def pictures_in(file):
    """Return every picture that is stored in a PDF, decoded, whether a page shows it or not."""
    with pikepdf.open(file) as pdf:
        return [
            pikepdf.PdfImage(thing).as_pil_image().convert("L")
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == Name.Image
        ]


# --- What is covered is gone --------------------------------------------------------------------


def test_covered_words_are_in_no_text_layer_and_in_no_byte_of_the_pages(letter):
    assert SECRET in words_of(pages_of(letter))

    covered(letter, LINE)

    assert words_of(pages_of(letter)).strip() == ""
    with pikepdf.open(pages_of(letter)) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") != Name.Image:
                assert b"Hidden" not in thing.read_bytes()


def test_the_picture_in_the_file_is_black_where_something_is_covered(letter):
    covered(letter, LINE)

    (picture,) = pictures_in(pages_of(letter))
    assert picture.size == (1700, 2200)
    box = (340, 990, 1530, 1210)
    assert picture.crop(box).getextrema() == (0, 0)


def test_the_rest_of_a_covered_page_looks_as_before(letter):
    before = drawn(pages_of(letter))

    covered(letter, LINE)

    after = drawn(pages_of(letter))
    for half in ((0, 0, 306, 170), (0, 230, 306, 396)):
        changed = ImageChops.difference(before.crop(half), after.crop(half))
        assert ImageStat.Stat(changed).mean[0] < 1


def test_other_pages_stay_as_they_are(letter):
    before = [drawn(pages_of(letter), number).tobytes() for number in (2, 3)]

    covered(letter, LINE)

    assert letter.page_count == 3
    assert [words_of(pages_of(letter), number).strip() for number in (2, 3)] == [
        "Second page",
        "Third page",
    ]
    assert [drawn(pages_of(letter), number).tobytes() for number in (2, 3)] == before


def test_a_picture_of_the_covered_page_does_not_stay_with_a_page_that_never_shows_it(db, tmp_path):
    with Pdf.new() as pdf:
        secret = pdf.make_stream(
            b"\x40" * 400, Type=Name.XObject, Subtype=Name.Image, Width=20, Height=20,
            ColorSpace=Name.DeviceGray, BitsPerComponent=8,
        )  # fmt: skip
        shared = Dictionary(
            XObject=Dictionary(Secret=secret), Font=Dictionary(F1=files.helvetica(pdf))
        )
        for content in (b"q 200 0 0 200 100 400 cm /Secret Do Q", files.page_content(612, 792)):
            page = files.add_page(pdf, content=content)
            page.obj.Resources = pdf.make_indirect(shared)
        pdf.save(tmp_path / "shared.pdf")
    document = ready((tmp_path / "shared.pdf").read_bytes())
    assert any(picture.size == (20, 20) for picture in pictures_in(pages_of(document)))

    covered(document, Cover.at(1, 0.1, 0.1, 0.8, 0.8))

    assert not any(picture.size == (20, 20) for picture in pictures_in(pages_of(document)))
    assert words_of(pages_of(document), 2).strip() == "Kyiv City Hospital"


def test_a_link_on_a_covered_page_is_gone(db, tmp_path):
    with Pdf.new() as pdf:
        page = files.add_page(pdf)
        action = Dictionary(S=Name.URI, URI=pikepdf.String("https://example.org/?name=hidden"))
        page.obj.Annots = Array([pdf.make_indirect(files.a_link([10, 10, 100, 30], action))])
        pdf.save(tmp_path / "link.pdf")
    document = ready((tmp_path / "link.pdf").read_bytes())

    covered(document, LINE)

    assert b"example.org" not in pages_of(document).read_bytes()
    with pikepdf.open(pages_of(document)) as pdf:
        assert "/Annots" not in pdf.pages[0].obj


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_covered_where_the_reader_sees_it(db, tmp_path, turn):
    document = ready(files.a_turned_pdf(tmp_path / "turned.pdf", turn).read_bytes())
    corner = Cover.at(1, 0, 0, 0.5, 0.5)

    covered(document, corner)

    (picture,) = pictures_in(pages_of(document))
    width, height = picture.size
    assert picture.crop((0, 0, width // 2, height // 2)).getextrema() == (0, 0)
    assert picture.crop((width // 2 + 2, height // 2 + 2, width, height)).getextrema()[1] == 255


# --- Nothing of it is kept where others look ----------------------------------------------------


def test_the_pages_before_and_their_pictures_are_deleted(letter):
    page_picture(document=letter, page=1, width=LARGE)
    before = {path.name for path in pages_of(letter).parent.iterdir()}
    original = Path(letter.original.name).name

    covered(letter, LINE)

    left = {path.name for path in pages_of(letter).parent.iterdir()}
    assert left & before == {original}
    assert len(left) == 2, "the original and the new pages"


def test_what_was_read_before_is_forgotten_at_once(letter):
    assert SECRET in letter.reading.read_pages.get(number=1).text

    change_covers(document_id=letter.pk, covers=[LINE], version=0)
    assert not Reading.objects.exists()

    made(letter)
    assert letter.reading.read_pages.get(number=1).text == ""
    assert letter.reading.read_pages.get(number=2).text == "Second page"


def test_what_a_killed_worker_left_of_the_old_pages_goes_with_the_next_sweep(letter, monkeypatch):
    page_picture(document=letter, page=1, width=LARGE)
    with monkeypatch.context() as patch:
        patch.setattr("evidence.erasing.default_storage.delete", killed)
        with pytest.raises(SystemExit):
            covered(letter, LINE)
    old = Path(letter.pages.path)
    letter.refresh_from_db()
    assert letter.is_ready
    assert [file.name for file in old.parent.iterdir() if file.name.startswith(old.stem)] != []

    tasks.sweep_documents()

    assert [file.name for file in old.parent.iterdir() if file.name.startswith(old.stem)] == []
    assert pages_of(letter).exists()
    assert not OvertakenPages.objects.exists()


def test_a_page_that_is_all_black_is_not_called_dark(letter):
    covered(letter, Cover.at(1, 0, 0, 1, 1), Cover.at(2, 0, 0.02, 1, 0.9))

    assert [page.advice for page in letter.reading.read_pages.all()] == [[], [], []]


# --- It can be brought back, and nothing is lost ------------------------------------------------


def test_a_part_that_is_taken_off_comes_back(letter):
    covered(letter, LINE)

    covered(letter)

    assert SECRET in words_of(pages_of(letter))
    assert letter.covers == []


def test_the_same_covers_twice_change_nothing(letter):
    covered(letter, LINE)

    assert not change_covers(document_id=letter.pk, covers=[LINE], version=0)
    letter.refresh_from_db()
    assert (letter.state, letter.covers_version) == ("READY", 1)


def test_covers_of_a_stale_page_are_not_kept(letter):
    covered(letter, LINE)

    with pytest.raises(CoversChanged):
        change_covers(document_id=letter.pk, covers=[], version=0)

    letter.refresh_from_db()
    assert letter.covers == [LINE.kept]


def test_a_worker_that_makes_the_pages_without_a_new_cover_does_not_finish(letter, monkeypatch):
    change_covers(document_id=letter.pk, covers=[], version=0)
    Document.objects.filter(pk=letter.pk).update(state="RECEIVED")

    def meanwhile(*_words, **_more):
        change_covers(document_id=letter.pk, covers=[LINE], version=0)

    monkeypatch.setattr("evidence.conversion.scanner.check", meanwhile)
    convert(document_id=letter.pk)

    letter.refresh_from_db()
    assert letter.state == "RECEIVED"
    monkeypatch.undo()
    made(letter)
    assert words_of(pages_of(letter)).strip() == ""


def test_when_it_cannot_be_covered_nothing_uncovered_is_used_and_the_pages_stay(
    letter, monkeypatch
):
    before = pages_of(letter)
    monkeypatch.setattr("evidence.gate.limits", too_little)
    change_covers(document_id=letter.pk, covers=[LINE], version=0)
    convert(document_id=letter.pk)

    letter.refresh_from_db()
    assert letter.state == "REFUSED"
    assert before.exists()

    monkeypatch.undo()
    assert change_covers(document_id=letter.pk, covers=[LINE], version=1), "trying again"
    made(letter)


@pytest.mark.parametrize(
    "wrong",
    [(4, 0.1, 0.1, 0.1, 0.1), (0, 0.1, 0.1, 0.1, 0.1), (1, 0.1, 0.1, 0, 0.1), (1, 1.5, 0, 1, 1)],
)
def test_what_is_no_part_of_a_page_is_refused(letter, wrong):
    with pytest.raises(NotACover):
        change_covers(document_id=letter.pk, covers=[Cover.at(*wrong)], version=0)


def test_no_more_covers_than_the_limit(letter):
    many = [Cover.at(1, 0.1, n / 1000, 0.1, 0.01) for n in range(MOST_COVERS + 1)]

    with pytest.raises(TooManyCovers):
        change_covers(document_id=letter.pk, covers=many, version=0)


def test_covers_are_kept_in_the_order_of_the_pages():
    late, early = Cover.at(2, 0, 0, 1, 1), Cover.at(1, 0.5, 0.5, 0.1, 0.1)

    assert in_order([late, early, late]) == (early, late)


# --- By typed words -----------------------------------------------------------------------------


def test_typed_words_are_found_and_covered(letter):
    (hit,) = covering.find(document=letter, typed="hidden street")

    covered(letter, *hit.covers)

    assert hit.around == "Hidden Street 14"
    assert words_of(pages_of(letter)).strip() == ""
    (picture,) = pictures_in(pages_of(letter))
    cover = hit.covers[0]
    inside = [
        round(side * size)
        for side, size in zip(
            (cover.left, cover.top, cover.left + cover.width, cover.top + cover.height),
            picture.size * 2,
            strict=True,
        )
    ]
    assert picture.crop(tuple(inside)).getextrema() == (0, 0)


def test_words_that_are_nowhere_are_not_found(letter):
    assert covering.find(document=letter, typed="Lviv") == []
    assert covering.find(document=letter, typed=" - ") == []

"""Each limit lets through what lies just below it and on it, and stops what lies just above."""

import zipfile

import pytest
from PIL import Image

from evidence.errors import (
    PictureTooLarge,
    TooLarge,
    TooManyPages,
    TooManyPictures,
    UnpacksTooLarge,
)
from evidence.limits import Limits
from evidence.normal.zipped import check_sizes
from evidence.notes import Note
from tests.support import files

JUST = (-1, 0, 1)


def a_picture(where, width, height):
    Image.new("1", (width, height), 1).save(where, "PNG")
    return where


def a_fax(where, pages):
    first, *others = [Image.new("1", (40, 50), 1) for _ in range(pages)]
    first.save(where, "TIFF", save_all=True, append_images=others)
    return where


def of_bytes(where, size):
    whole = files.a_pdf(where).read_bytes()
    where.write_bytes(whole + b"\n" * (size - len(whole)))
    return where


LIMITED = {
    "pages": ("pages", 4, lambda at, n: files.a_pdf(at, pages=n), TooManyPages),
    "pictures": ("pictures", 3, a_fax, TooManyPictures),
    "bytes": ("file_bytes", 20_000, of_bytes, TooLarge),
}


@pytest.mark.parametrize("more", JUST)
@pytest.mark.parametrize("limited", LIMITED.values(), ids=LIMITED)
def test_a_file_at_its_limit_is_taken_and_one_above_it_is_not(
    gate, tmp_path, settings, limited, more
):
    name, limit, make, refusal = limited
    settings.EVIDENCE_LIMITS = {name: limit}
    original = make(tmp_path / "file", limit + more)

    if more > 0:
        with pytest.raises(refusal):
            gate(original)
    else:
        assert gate(original).page_count >= 1


@pytest.mark.parametrize(("width", "is_taken"), [(999, True), (1000, True), (1001, False)])
def test_dots_are_counted_exactly(gate, tmp_path, settings, width, is_taken):
    settings.EVIDENCE_LIMITS = {"megapixels": 1}
    original = a_picture(tmp_path / "a.png", width, 1000)

    if is_taken:
        assert gate(original).page_count == 1
    else:
        with pytest.raises(PictureTooLarge):
            gate(original)


def a_zip(where, sizes, name="a.bin"):
    with zipfile.ZipFile(where, "w", zipfile.ZIP_DEFLATED) as parcel:
        for number, size in enumerate(sizes):
            parcel.writestr(f"{number}{name}", b"A" * size)
    return where


def packed_to(where):
    with zipfile.ZipFile(where) as parcel:
        return parcel.infolist()[0].compress_size


@pytest.mark.parametrize("more", JUST)
@pytest.mark.parametrize(
    ("limits", "make"),
    [
        (Limits(zip_entries=5), lambda at, more: a_zip(at, [1] * (5 + more))),
        (Limits(zip_unpacked_bytes=500), lambda at, more: a_zip(at, [200, 300 + more])),
        (Limits(xml_bytes=9_000), lambda at, more: a_zip(at, [9_000 + more], "a.xml")),
    ],
    ids=["entries", "unpacked", "text"],
)
def test_a_parcel_at_its_limit_is_opened_and_one_above_it_is_not(tmp_path, limits, make, more):
    with zipfile.ZipFile(make(tmp_path / "a.zip", more)) as parcel:
        if more > 0:
            with pytest.raises(UnpacksTooLarge):
                check_sizes(parcel, limits)
        else:
            check_sizes(parcel, limits)


@pytest.mark.parametrize("more", JUST)
def test_a_part_may_shrink_to_its_limit_and_no_further(tmp_path, more):
    where = a_zip(tmp_path / "a.zip", [100_000])
    ratio, rest = divmod(100_000, packed_to(where))
    allowed = Limits(zip_ratio=ratio + (rest > 0) - more)

    with zipfile.ZipFile(where) as parcel:
        if more > 0:
            with pytest.raises(UnpacksTooLarge):
                check_sizes(parcel, allowed)
        else:
            check_sizes(parcel, allowed)


@pytest.mark.parametrize("side", [14_399, 14_400, 14_401])
def test_a_page_of_any_size_is_made_small_and_says_so(gate, tmp_path, side):
    made = gate(files.a_pdf(tmp_path / "a.pdf", size=(side, side)))

    assert (made.page_count, made.notes) == (1, (Note.MADE_SMALL,))


@pytest.mark.parametrize("side", [2, 3, 4])
def test_a_page_of_no_size_is_a_page_too(gate, tmp_path, side):
    assert gate(files.a_pdf(tmp_path / "a.pdf", size=(side, side), content=b"")).page_count == 1


def test_a_person_reads_the_limit_as_a_round_number():
    assert Limits().file_bytes == 50 * 1024 * 1024

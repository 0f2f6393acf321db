"""Photos and scans become upright pictures on Letter, and tell nothing of who took them where."""

import io
from dataclasses import dataclass

import pikepdf
import pytest
from PIL import Image, ImageCms, ImageFile

from evidence.errors import PictureTooLarge, TooManyPictures, Unreadable
from evidence.limits import Limits
from evidence.normal.photo import Frames, picture_pages
from evidence.notes import Note
from tests.support import photos
from tests.support.ink import drawn, ink, is_upright, keys_of

SAMPLES = "tests/samples"


@pytest.fixture
def paged(tmp_path, monkeypatch):
    """Make pages of a picture file of a format, in a process as the child has it.

    WeasyPrint, which other tests load, makes Pillow open half a picture everywhere.
    """
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", False)
    out = tmp_path / "out.pdf"

    def page(original, kind, limits=None, **options):
        return picture_pages(original, out, limits or Limits(), formats=(kind,), **options), out

    return page


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_photo_stands_upright_however_the_phone_was_held(tmp_path, paged, turn):
    _made, out = paged(photos.a_photo(tmp_path / "p.jpg", turn=turn), "JPEG")

    picture = drawn(out)
    assert picture.size == (306, 396)
    assert is_upright(picture)


def test_a_photo_leaves_its_margins_and_the_footer_free(tmp_path, paged):
    _made, out = paged(photos.a_photo(tmp_path / "p.jpg", width=1200, height=1500), "JPEG")

    left, upper, right, lower = ink(drawn(out, dots_per_point=1))
    assert (left, upper) >= (35, 35)
    assert right <= 612 - 35
    assert lower <= 792 - 71


def test_a_wide_photo_lies_on_wide_paper(tmp_path, paged):
    _made, out = paged(photos.a_photo(tmp_path / "p.jpg", width=1600, height=900), "JPEG")

    assert drawn(out, dots_per_point=1).size == (792, 612)


def test_where_and_with_what_a_photo_was_taken_is_gone(tmp_path, paged):
    original = photos.a_photo(tmp_path / "p.jpg", turn=6, gps=True)
    assert b"CANARY" in original.read_bytes()

    _made, out = paged(original, "JPEG")

    assert b"CANARY" not in out.read_bytes()
    assert b"Exif" not in out.read_bytes()
    assert not keys_of(out) & {"/Metadata", "/Info"}
    assert not Image.open(io.BytesIO(_stored(out).content)).getexif()


def test_a_large_photo_is_kept_at_200_dots_to_the_inch(tmp_path, paged):
    _made, out = paged(photos.a_photo(tmp_path / "p.jpg", width=3000, height=4000), "JPEG")

    assert _stored(out).picture.size == (1425, 1900)


def test_a_small_picture_is_not_blown_up_beyond_a_dot_to_the_point(tmp_path, paged):
    _made, out = paged(photos.a_photo(tmp_path / "p.jpg", width=200, height=300), "JPEG")

    left, upper, right, lower = ink(drawn(out, dots_per_point=1))
    assert (right - left, lower - upper) == (pytest.approx(200, abs=2), pytest.approx(300, abs=2))


def test_what_is_transparent_lies_on_white(tmp_path, paged):
    picture = Image.new("RGBA", (400, 400), (0, 0, 0, 0))
    picture.paste((0, 0, 0, 255), (0, 0, 100, 100))
    picture.save(tmp_path / "p.png")

    _made, out = paged(tmp_path / "p.png", "PNG", may_be_text=True)

    page = drawn(out, dots_per_point=1)
    left, upper, right, lower = ink(page)
    assert (right - left, lower - upper) == (pytest.approx(100, abs=2), pytest.approx(100, abs=2))
    assert page.getpixel((left + 300, upper + 300)) == 255


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "I;16", "RGB", "CMYK"])
def test_every_way_to_say_colour_is_understood(tmp_path, paged, mode):
    picture = (
        photos.a_picture().convert("L").convert("I").point(lambda grey: grey * 256).convert("I;16")
    )
    picture = picture if mode == "I;16" else photos.a_picture().convert(mode)
    kind = "TIFF" if mode in ("CMYK", "I;16") else "PNG"
    picture.save(tmp_path / "p", kind)

    _made, out = paged(tmp_path / "p", kind)

    page = drawn(out)
    assert is_upright(page)
    assert page.getpixel((page.width // 2, page.height // 2)) > 150


def test_the_colours_of_print_come_out_as_colours_of_the_screen(tmp_path, paged):
    Image.new("CMYK", (300, 300), (0, 255, 255, 0)).save(tmp_path / "red.jpg", quality=95)

    _made, out = paged(tmp_path / "red.jpg", "JPEG")

    red, green, blue = _stored(out).picture.getpixel((150, 150))
    assert red > 200
    assert max(green, blue) < 60


def test_a_wide_colour_profile_is_applied_before_it_is_left_behind(tmp_path, paged):
    # Green and red change places in this profile, so that a test can see that it was used.
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = (
        profile.replace(b"rXYZ", b"tmp!", 1)
        .replace(b"gXYZ", b"rXYZ", 1)
        .replace(b"tmp!", b"gXYZ", 1)
    )
    Image.new("RGB", (300, 300), (250, 0, 0)).save(
        tmp_path / "p.jpg", icc_profile=swapped, quality=95
    )

    _made, out = paged(tmp_path / "p.jpg", "JPEG")

    red, green, _blue = _stored(out).picture.getpixel((150, 150))
    assert green > 200 > red


def test_a_screenshot_is_kept_exactly_where_that_is_smaller(tmp_path, paged):
    photos.a_screenshot().save(tmp_path / "p.png")

    _made, out = paged(tmp_path / "p.png", "PNG", may_be_text=True)

    assert _stored(out).way == "/FlateDecode"
    assert _stored(out).picture.tobytes() == photos.a_screenshot().tobytes()


def test_a_photo_that_was_saved_as_png_is_not_kept_at_ten_times_the_size(tmp_path, paged):
    photos.a_picture().save(tmp_path / "p.png")

    _made, out = paged(tmp_path / "p.png", "PNG", may_be_text=True)

    assert _stored(out).way == "/DCTDecode"


def test_a_fax_of_three_pages_becomes_three_pages(tmp_path, paged):
    sheets = [photos.a_picture().convert("1") for _ in range(3)]
    sheets[0].save(
        tmp_path / "fax.tif", save_all=True, append_images=sheets[1:], compression="group4"
    )

    made, out = paged(tmp_path / "fax.tif", "TIFF", may_be_text=True, frames=Frames.ALL)

    assert made.page_count == 3
    assert all(is_upright(drawn(out, number)) for number in (1, 2, 3))


def test_the_small_previews_in_a_scan_are_no_pages(tmp_path, paged):
    preview = photos.a_picture(width=90, height=120)
    preview.encoderinfo = {"tiffinfo": {254: 1}}
    photos.a_picture().save(tmp_path / "scan.tif", save_all=True, append_images=[preview])

    made, _out = paged(tmp_path / "scan.tif", "TIFF", frames=Frames.ALL)

    assert made.page_count == 1


def test_more_pictures_than_the_limit_are_refused_with_both_numbers(tmp_path, paged):
    sheets = [Image.new("1", (50, 50)) for _ in range(4)]
    sheets[0].save(tmp_path / "fax.tif", save_all=True, append_images=sheets[1:])

    with pytest.raises(TooManyPictures) as refused:
        paged(tmp_path / "fax.tif", "TIFF", Limits(pictures=3), frames=Frames.ALL)

    assert refused.value.parameters == {"count": 4, "limit": 3}


def test_a_picture_that_moves_keeps_its_first_and_says_so(tmp_path, paged):
    frames = [photos.a_screenshot(), photos.a_screenshot().rotate(180)]
    frames[0].save(tmp_path / "p.webp", save_all=True, append_images=frames[1:], lossless=True)

    made, _out = paged(tmp_path / "p.webp", "WEBP", may_be_text=True)

    assert made.page_count == 1
    assert made.notes == {Note.FIRST_PICTURE_ONLY}


def test_more_dots_than_the_limit_are_refused_before_they_are_decoded(tmp_path, paged):
    Image.new("1", (2000, 1000)).save(tmp_path / "p.png")

    with pytest.raises(PictureTooLarge) as refused:
        paged(tmp_path / "p.png", "PNG", Limits(megapixels=1))

    assert refused.value.parameters == {"megapixels": 2, "limit": 1}


@pytest.mark.parametrize("kept", [40, 400, 20_000])
def test_half_a_photo_is_refused_rather_than_shown_as_a_whole(tmp_path, paged, kept):
    whole = photos.a_photo(tmp_path / "p.jpg").read_bytes()
    (tmp_path / "p.jpg").write_bytes(whole[:kept])

    with pytest.raises(Unreadable):
        paged(tmp_path / "p.jpg", "JPEG")


def test_only_the_kind_that_was_recognised_is_opened(tmp_path, paged):
    photos.a_screenshot().save(tmp_path / "p.jpg", "GIF")

    with pytest.raises(Unreadable):
        paged(tmp_path / "p.jpg", "JPEG")


def test_the_same_photo_becomes_the_same_bytes(tmp_path, paged):
    original = photos.a_photo(tmp_path / "p.jpg", turn=6)

    first = paged(original, "JPEG")[1].read_bytes()

    assert paged(original, "JPEG")[1].read_bytes() == first


def test_an_iphone_photo_is_read_and_loses_its_place(gate, request):
    sample = request.config.rootpath / SAMPLES / "photo.heic"
    assert b"CANARY" in sample.read_bytes()

    made = gate(sample)

    assert made.page_count == 1
    assert is_upright(drawn(made.pages))
    assert b"CANARY" not in made.pages.read_bytes()


def test_every_photo_in_an_iphone_file_is_a_page(gate, request):
    made = gate(request.config.rootpath / SAMPLES / "two_photos.heic")

    assert made.page_count == 2
    assert all(is_upright(drawn(made.pages, number)) for number in (1, 2))


@dataclass(frozen=True, kw_only=True)
class Stored:
    """The picture inside a page."""

    way: str
    content: bytes
    picture: Image.Image


def _stored(out):
    with pikepdf.open(out) as pdf:
        stored = pdf.pages[0].obj.Resources.XObject.P
        return Stored(
            way=str(stored.Filter),
            content=stored.read_raw_bytes(),
            picture=pikepdf.PdfImage(stored).as_pil_image().convert("RGB"),
        )

"""What a camera wrote into a photo (where, when, with what) is in no page of ours."""

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import Image

from evidence.normal.photo_words import jpeg2000_without_words, jpeg_without_words
from tests.support.files import add_page
from tests.support.judging import contents_that_must_not_be

GPS = 0x8825


def a_photo(colour=(200, 30, 30), **saved):
    exif = Image.Exif()
    exif[0x010F] = "canary maker"
    exif.get_ifd(GPS)[1] = "N"
    buffer = io.BytesIO()
    picture = Image.new("RGB", (64, 48), colour)
    picture.save(buffer, "JPEG", exif=exif, comment=b"canary comment", xmp=b"canary xmp", **saved)
    return buffer.getvalue()


def a_pdf_with_a_photo(where, photo, **keys):
    with Pdf.new() as pdf:
        page = add_page(pdf, content=b"400 0 0 300 100 100 cm /Photo Do\n")
        page.obj.Resources.XObject = Dictionary(
            Photo=pdf.make_stream(
                photo,
                Type=Name.XObject,
                Subtype=Name.Image,
                Width=64,
                Height=48,
                BitsPerComponent=8,
                ColorSpace=Name.DeviceRGB,
                **keys,
            )
        )
        pdf.save(where)
    return where


def raw_photos(pages):
    with pikepdf.open(pages) as pdf:
        streams = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Stream)]
        return [thing.read_raw_bytes() for thing in streams if thing.get("/Subtype") == "/Image"]


@pytest.mark.parametrize("saved", [{}, {"progressive": True}, {"subsampling": 0, "quality": 95}])
def test_a_photo_in_a_pdf_loses_its_words_and_not_one_dot(gate, tmp_path, saved):
    photo = a_photo(**saved)

    made = gate(a_pdf_with_a_photo(tmp_path / "a.pdf", photo, Filter=Name.DCTDecode))

    (kept,) = raw_photos(made.pages)
    assert b"canary" in photo
    assert b"canary" not in kept
    before, after = (Image.open(io.BytesIO(each)).tobytes() for each in (photo, kept))
    assert before == after
    assert list(contents_that_must_not_be(made.pages)) == []


def test_a_photo_that_is_packed_twice_loses_its_words_too(gate, tmp_path):
    import zlib

    packed = zlib.compress(a_photo())
    filters = Array([Name.FlateDecode, Name.DCTDecode])

    made = gate(a_pdf_with_a_photo(tmp_path / "a.pdf", packed, Filter=filters))

    (kept,) = raw_photos(made.pages)
    assert kept.startswith(b"\xff\xd8")
    assert b"canary" not in kept


def test_the_second_picture_that_a_phone_appends_is_left_behind():
    assert b"canary" not in jpeg_without_words(a_photo() + a_photo())


def test_a_damaged_photo_with_words_in_it_is_not_kept_as_it_is():
    broken = b"\xff\xd8\xff\xe0\xff\xffExif\0\0 canary"

    with pytest.raises(ValueError, match="words"):
        jpeg_without_words(broken)


@pytest.mark.parametrize("is_bare", [True, False], ids=["a bare stream", "a file"])
def test_a_comment_in_the_stream_of_a_jpeg_2000_is_left_behind_and_no_dot(is_bare):
    buffer = io.BytesIO()
    picture = Image.effect_noise((64, 48), 60).convert("RGB")
    picture.save(buffer, "JPEG2000", no_jp2=is_bare, comment="canary comment")
    assert b"canary" in buffer.getvalue()

    bare = jpeg2000_without_words(buffer.getvalue())

    assert b"canary" not in bare
    assert Image.open(io.BytesIO(bare)).tobytes() == picture.tobytes()


@pytest.mark.parametrize("name", [b"JFXX\0\x13", b"JFIF\0\1\2\0\0\1\0\1\x08\x08"])
def test_the_small_picture_beside_a_photo_is_left_behind(name):
    photo = a_photo()
    small = name + b"canary" * 40
    segment = b"\xff\xe0" + (len(small) + 2).to_bytes(2, "big") + small

    bare = jpeg_without_words(photo[:2] + segment + photo[2:])

    assert b"canary" not in bare
    assert Image.open(io.BytesIO(bare)).tobytes() == Image.open(io.BytesIO(photo)).tobytes()


def test_a_jpeg_2000_loses_its_words():
    buffer = io.BytesIO()
    Image.new("RGB", (32, 32), "red").save(buffer, "JPEG2000")
    whole = buffer.getvalue()
    words = b"canary place"
    box = (8 + len(words)).to_bytes(4, "big") + b"uuid" + words
    start = whole.index(b"jp2c") - 4

    bare = jpeg2000_without_words(whole[:start] + box + whole[start:])

    assert bare == jpeg2000_without_words(whole)
    assert Image.open(io.BytesIO(bare)).tobytes() == Image.open(io.BytesIO(whole)).tobytes()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_no_word_of_a_picture_file_is_in_its_page(gate, tmp_path, kind):
    exif = Image.Exif()
    exif[0x010F] = "canary maker"
    exif.get_ifd(GPS)[1] = "N"
    saved = {"comment": b"canary comment", "xmp": b"canary xmp"} if kind == "JPEG" else {}
    Image.new("RGB", (640, 480), "teal").save(tmp_path / "a", kind, exif=exif, **saved)

    made = gate(tmp_path / "a")

    assert b"canary" in (tmp_path / "a").read_bytes()
    assert not any(b"canary" in photo for photo in raw_photos(made.pages))
    assert list(contents_that_must_not_be(made.pages)) == []

"""A picture of which a part is lost is refused: the rest of its page would be white."""

import pytest
from PIL import Image

from evidence.errors import Unreadable
from tests.support import photos

KINDS = {
    "a screenshot": ("p.png", "RGB", {}),
    "a screenshot of few colours": ("p.png", "P", {}),
    "a screenshot that is partly clear": ("p.png", "RGBA", {}),
    "a grey scan": ("p.png", "L", {}),
    "a fax": ("p.png", "1", {}),
    "a scan of many levels": ("p.png", "I;16", {}),
    "a scan that is packed": ("p.tif", "RGB", {"compression": "tiff_adobe_deflate"}),
}


def a_picture_of(mode: str) -> Image.Image:
    if mode != "I;16":
        return photos.a_picture().convert(mode)
    return photos.a_picture().convert("I").point(lambda grey: grey * 256).convert("I;16")


@pytest.mark.parametrize(("name", "mode", "saved"), KINDS.values(), ids=KINDS.keys())
def test_a_picture_with_one_damaged_byte_is_refused_rather_than_half_white(
    gate, tmp_path, name, mode, saved
):
    original = tmp_path / name
    a_picture_of(mode).save(original, **saved)
    assert gate(original).page_count == 1
    content = bytearray(original.read_bytes())
    content[len(content) // 2] ^= 0xFF
    original.write_bytes(bytes(content))

    with pytest.raises(Unreadable):
        gate(original)


def test_a_moving_picture_with_one_damaged_byte_is_refused(gate, tmp_path):
    original = tmp_path / "p.png"
    frames = [photos.a_picture(), photos.a_picture().rotate(180)]
    frames[0].save(original, save_all=True, append_images=frames[1:])
    content = bytearray(original.read_bytes())
    content[len(content) // 8] ^= 0xFF
    original.write_bytes(bytes(content))

    with pytest.raises(Unreadable):
        gate(original)

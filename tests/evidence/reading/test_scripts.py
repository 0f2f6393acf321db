"""Writing is read in the languages of its script that are installed, and never as another script."""

import io

import pytest
from PIL import Image

from evidence.errors import ConverterMissing
from evidence.reading import ocr
from tests.support.scans import FONTS, LATIN, a_scan

CREOLE = ["Manman m rete Pòtoprens e li malad anpil.", "Doktè a di li bezwen lopital touswit."]
THAI = ["แม่ของฉันอาศัยอยู่ในกรุงเทพและป่วยมาก", "หมอเขียนว่าต้องผ่าตัดด่วน"]


def read(lines, work, *, font=LATIN):
    picture = Image.open(io.BytesIO(a_scan(lines * 4, font=font)))
    return ocr.recognised(picture.resize((2550, 3300)), work)


@pytest.mark.skipif("hat" not in ocr.installed(), reason="needs Haitian Creole for tesseract")
def test_haitian_creole_is_read_with_its_own_words(tmp_path):
    assert "hat" in ocr._languages("Latin")
    assert "Pòtoprens" in read(CREOLE, tmp_path).text


@pytest.mark.skipif("tha" in ocr.installed(), reason="here Thai can be read")
def test_letters_of_which_no_language_is_installed_are_left_unread(tmp_path):
    with pytest.raises(ConverterMissing):
        read(THAI, tmp_path, font=FONTS / "NotoSansThai-Regular.ttf")


def test_latin_that_is_taken_for_other_letters_is_read_all_the_same(tmp_path, monkeypatch):
    monkeypatch.setattr(ocr, "lie_of", lambda *_: ocr.Lie(script="Cherokee"))

    assert "malad" in read(CREOLE, tmp_path).text

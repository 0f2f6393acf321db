"""A page is written in the direction of its language, whatever country its code names."""

from django.utils import translation

import pytest

from parole_site.languages import languages_in, right_to_left

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"X-Language-Name: دری\\n"\n"X-Direction: rtl\\n"\n'


@pytest.mark.parametrize("folder", ["ar", "fa_AF", "prs"])
def test_a_language_of_arabic_script_is_written_from_right_to_left(folder, tmp_path, settings):
    place = tmp_path / folder / "LC_MESSAGES" / "django.po"
    place.parent.mkdir(parents=True)
    place.write_text(HEADER, encoding="utf-8")
    codes = [code for code, _name in languages_in(tmp_path)]
    settings.LANGUAGES_BIDI = right_to_left(codes)

    with translation.override(codes[1]):
        assert translation.get_language_bidi()
    with translation.override("en"):
        assert not translation.get_language_bidi()

"""The same letters are printed wherever the site runs: one list of fonts, in two files."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
FONTS = re.compile(r"\bfonts-[a-z-]+(?=[ \n\\])")


def fonts_in(text: str) -> set[str]:
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return set(FONTS.findall("\n".join(lines) + "\n"))


def test_the_scripts_install_every_font_of_the_image():
    image = fonts_in((ROOT / "Dockerfile").read_text(encoding="utf-8"))

    assert "fonts-noto-cjk" in image
    assert fonts_in((ROOT / "bin" / "lib.sh").read_text(encoding="utf-8")) == image

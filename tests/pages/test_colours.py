"""The colours of the style sheet can be told apart: words at 4.5 to 1, borders and rings at 3 to 1."""

import re
from pathlib import Path

from django.conf import settings

import pytest

STYLES = Path(settings.BASE_DIR, "static", "css", "app.css").read_text(encoding="utf-8")
TOKENS = {
    name: value if len(value) == 6 else "".join(letter * 2 for letter in value)
    for name, value in re.findall(r"--([\w-]+): #([0-9a-f]{6}|[0-9a-f]{3})\b", STYLES.split("}")[0])
}
# Colour of words: grounds on which they stand.
WORDS = {
    "ink": ("paper", "card", "sand", "brand-soft", "fix-bg", "wait-bg", "note-bg", "err-bg"),
    "muted": ("paper", "card", "sand", "brand-soft", "note-bg"),
    "brand": ("paper", "card", "sand", "brand-soft"),
    "brand-dark": ("brand-soft", "card"),
    "card": ("brand", "brand-dark", "ink", "err"),
    "fix": ("fix-bg", "card"),
    "wait": ("wait-bg",),
    "err": ("card", "paper", "err-bg"),
    "note": ("note-bg",),
}
SHAPES = {
    "edge": ("card", "paper"),
    "brand": ("card", "paper"),
    "err": ("card", "paper"),
    "focus": ("card", "paper", "brand-soft", "sand", "note-bg", "fix-bg"),
    "card": ("ink",),
}


def light_of(colour: str) -> float:
    """Return the relative luminance of a colour as WCAG defines it, 0 to 1."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((light_of(TOKENS[one]), light_of(TOKENS[other])))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("words", "ground"), [(w, g) for w in WORDS for g in WORDS[w]])
def test_words_can_be_read_on_their_ground(words, ground):
    assert contrast(words, ground) >= 4.5


@pytest.mark.parametrize(("shape", "ground"), [(s, g) for s in SHAPES for g in SHAPES[s]])
def test_borders_and_rings_can_be_seen(shape, ground):
    assert contrast(shape, ground) >= 3

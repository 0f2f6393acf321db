"""A name in a sentence of the other direction is set apart; all other words stay as they are."""

from django.utils import translation

import pytest

from parole_site.directions import isolated


@pytest.mark.parametrize(
    ("language", "words", "shown"),
    [
        ("en", "Nour", "Nour"),
        ("en", "نور", "\u2068نور\u2069"),
        ("ar", "نور", "نور"),
        ("ar", "Nour", "\u2068Nour\u2069"),
        ("ar", "7Q4KDM", "\u20687Q4KDM\u2069"),
        ("ar", "2026", "2026"),
        ("ar", "\u2068Nour\u2069 و سامي", "\u2068Nour\u2069 و سامي"),
    ],
)
def test_what_runs_against_the_page_is_set_apart(language, words, shown, settings):
    settings.LANGUAGES_BIDI = ["ar"]
    with translation.override(language):
        assert isolated(words) == shown

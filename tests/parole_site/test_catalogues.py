"""A translation reaches the page, and one that would break the page is told with its line."""

import gettext
from pathlib import Path

from django.core.management import CommandError, call_command

import pytest

from parole_site.catalogues import compile_catalogue, faults_of

HEADER = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"

"""
PAGES = 'msgid "%(count)d page"\nmsgid_plural "%(count)d pages"\n'


def catalogue(folder: Path, entries: str) -> Path:
    place = folder / "uk" / "LC_MESSAGES" / "django.po"
    place.parent.mkdir(parents=True)
    place.write_text(HEADER + entries, encoding="utf-8")
    return place


def test_a_compiled_catalogue_speaks_with_the_plurals_of_its_language(tmp_path):
    forms = 'msgstr[0] "%(count)d сторінка"\nmsgstr[1] "%(count)d сторінки"\nmsgstr[2] "%(count)d сторінок"\n'
    source = catalogue(tmp_path, PAGES + forms)

    with compile_catalogue(source).open("rb") as compiled:
        translations = gettext.GNUTranslations(compiled)

    said = [
        translations.ngettext("%(count)d page", "%(count)d pages", n) % {"count": n}
        for n in (1, 3, 5)
    ]
    assert said == ["1 сторінка", "3 сторінки", "5 сторінок"]


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ('msgid "Hello %(name)s"\nmsgstr "Вітаю %(namе)s"', "knows nothing of %(namе)s"),
        ('msgid "Hello %(name)s"\nmsgstr "Вітаю"', "leaves out %(name)s"),
        ('msgid "Page {number}"\nmsgstr "Сторінка {num}"', "knows nothing of {num}"),
        ('msgid "Of {it.name}"\nmsgstr "Про {it.nаme}"', "leaves out {it.name}"),
        (PAGES + 'msgstr[0] "а"\nmsgstr[1] "б"', "has 2 plural forms where the header says 3"),
        ('msgid "a"\nmsgstr "а"\n\nmsgid "a"\nmsgstr "б"', "already exists"),
        ('msgid "a\nmsgstr', "cannot be read"),
    ],
)
def test_a_translation_that_would_break_a_page_is_told(tmp_path, entry, fault):
    faults = faults_of(catalogue(tmp_path, entry + "\n"))

    assert any(fault in line for line in faults), faults


@pytest.mark.parametrize(
    "entry",
    [
        'msgid "100%% sure, %(name)s"\nmsgstr "%(name)s, 100%%"',
        'msgid "Hello %(name)s"\nmsgstr ""',
        '#, fuzzy\nmsgid "Hello %(name)s"\nmsgstr "Вітаю"',
        PAGES
        + 'msgstr[0] "одна сторінка"\nmsgstr[1] "%(count)d сторінки"\nmsgstr[2] "%(count)d сторінок"',
    ],
)
def test_a_translation_that_is_right_or_still_missing_is_no_fault(tmp_path, entry):
    assert faults_of(catalogue(tmp_path, entry + "\n")) == []


def test_the_command_compiles_all_or_names_the_faults(tmp_path, settings):
    settings.LOCALE_PATHS = [tmp_path]
    source = catalogue(tmp_path, 'msgid "a"\nmsgstr "а"\n')

    call_command("compile_catalogues", check=True)
    assert not source.with_suffix(".mo").exists()
    call_command("compile_catalogues")
    assert source.with_suffix(".mo").exists()

    source.write_text(HEADER + 'msgid "%(a)s"\nmsgstr "б"\n', encoding="utf-8")
    with pytest.raises(CommandError, match=r"django\.po:6: leaves out %\(a\)s"):
        call_command("compile_catalogues", check=True)


def test_the_catalogues_of_the_site_have_no_fault():
    call_command("compile_catalogues", check=True)

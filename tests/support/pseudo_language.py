"""A language for tests alone: every marked text in Arabic letters, a good deal longer, right to left.

What stays in Latin letters on its pages was not marked for translation, or is somebody's name; what
does not fit would not fit in German or Ukrainian either. ar-XB is the code that Unicode keeps for it.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.test.utils import override_settings
from django.utils.translation.template import templatize

import polib
import pytest

from parole_site.catalogues import PLACEHOLDER, compile_catalogue, faults_of
from parole_site.languages import languages_in, right_to_left

CODE, FOLDER = "ar-xb", "ar_XB"
METADATA = {
    "Language": FOLDER,
    "X-Language-Name": "الاختبار",
    "X-Direction": "rtl",
    "Content-Type": "text/plain; charset=utf-8",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}
# How many of the arguments of each function are texts; a text for people has one or two.
MARKS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), 1),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), 2),
}
IN_A_TEMPLATE = re.compile(r"\bn?gettext\((?:[^()'\"]|'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\")*\)")
KEPT = re.compile(rf"{PLACEHOLDER.pattern}|<[^>]+>|&\w+;|%%")
LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz", "ابسدعفجحيژکلمنوپقرشتئڤطخىز", strict=True))
Text = tuple[str, str]
"""A text and its plural form, or ""."""


def pseudo(text: str) -> str:
    """Return a text in other letters, with vowels and some others twice, which makes it two fifths longer.

    Placeholders and tags stay.
    """
    parts, behind = [], 0
    for kept in KEPT.finditer(text):
        parts += [_rewritten(text[behind : kept.start()]), kept.group()]
        behind = kept.end()
    return "".join([*parts, _rewritten(text[behind:])])


def marked_texts() -> set[Text]:
    """Find every text of the product that is marked for translation, in code and in templates."""
    root = Path(settings.BASE_DIR)
    found: set[Text] = set()
    for folder in ("packets", "evidence", "parole_site"):
        for module in (root / folder).rglob("*.py"):
            found.update(_marked_in(module.read_text(encoding="utf-8")))
    for template in (root / "templates").rglob("*.*"):
        code = templatize(template.read_text(encoding="utf-8"), origin=str(template))
        found.update(text for call in IN_A_TEMPLATE.findall(code) for text in _marked_in(call))
    return found


def write_catalogue(locale: Path) -> Path:
    """Write and compile the language into a folder of catalogues; return its source."""
    catalogue = polib.POFile()
    catalogue.metadata = METADATA
    for text, plural in sorted(marked_texts()):
        forms = {0: pseudo(text), 1: pseudo(plural)} if plural else {}
        words = (
            {"msgid_plural": plural, "msgstr_plural": forms} if plural else {"msgstr": pseudo(text)}
        )
        catalogue.append(polib.POEntry(msgid=text, **words))
    place = locale / FOLDER / "LC_MESSAGES" / "django.po"
    place.parent.mkdir(parents=True)
    catalogue.save(str(place))
    compile_catalogue(place)
    return place


@pytest.fixture(scope="session")
def pseudo_catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the language once; the fixture `pseudo_language` offers it."""
    place = write_catalogue(tmp_path_factory.mktemp("locale"))
    assert not faults_of(place)
    return place


@pytest.fixture
def pseudo_language(pseudo_catalogue: Path) -> Iterator[str]:
    """Offer the language on the site, as the settings offer each catalogue; return its code."""
    locale = pseudo_catalogue.parents[2]
    offered = languages_in(locale)
    codes = [code for code, _name in offered]
    with override_settings(
        LOCALE_PATHS=[locale], LANGUAGES=offered, LANGUAGES_BIDI=right_to_left(codes)
    ):
        yield CODE


def _marked_in(code: str) -> Iterator[Text]:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            count = MARKS.get(node.func.id, 0)
            texts = [a.value for a in node.args[:count] if isinstance(a, ast.Constant)]
            if count and len(texts) == count:
                yield str(texts[0]), str(texts[1]) if count > 1 else ""


def _rewritten(text: str) -> str:
    longer = re.sub(r"([aeinouy])", r"\1\1", text.lower())
    return "".join(LETTERS.get(letter, letter) for letter in longer)

"""The languages that people read, speak or write, as pages offer them."""

from django.utils.translation import gettext_lazy as _

from babel import Locale

from packets.questions import Choice, Text
from parole_site.locales import NAMES, locale_now

LANGUAGES = (
    *("sq", "am", "ar", "hy", "az", "bn", "my", "zh", "hr", "prs", "nl", "en", "et", "fr", "ka"),
    *("de", "el", "ht", "ha", "he", "hi", "hu", "id", "it", "ja", "kk", "rw", "km", "rn", "ko"),
    *("ckb", "kmr", "ku", "ky", "lo", "lv", "ln", "lt", "mk", "ms", "ml", "mr", "mn", "ne", "om"),
    *("ps", "fa", "pl", "pt", "pa", "ro", "ru", "sr", "si", "sk", "so", "es", "sw", "sv", "tl"),
    *("tg", "ta", "te", "th", "ti", "tr", "tk", "uk", "ur", "ug", "uz", "vi", "wo", "yo", "zu"),
)
# What Babel does not call by a name in most languages.
NAMED_HERE: dict[str, Text] = {"kmr": _("Kurdish (Kurmanji)"), "tl": _("Tagalog")}


def is_language(code: str) -> bool:
    """Tell whether a code ("ar", "zh-Hant") is that of a language, or that of another one."""
    written = code.replace("-", "_")
    return code in (*LANGUAGES, "other") or written in Locale("en").languages


def language_choices() -> tuple[Choice, ...]:
    """Return the languages that people read or write, named in the language of the page."""
    names = locale_now().languages
    named = [
        (str(names.get(NAMES.get(code, code)) or NAMED_HERE.get(code, code)), code)
        for code in LANGUAGES
    ]
    listed = tuple(Choice(key=code.upper(), label=name) for name, code in sorted(named))
    return (*listed, Choice(key="OTHER", label=_("Another language")))

"""Words and email addresses, and whether they are written in Latin letters."""

import re
import unicodedata
from typing import Any

from django.utils.translation import gettext as _

from packets.english import is_latin
from packets.questions import Field
from packets.wizard.reading.digits import plain
from packets.wizard.reading.outcome import NOTHING, Read, not_understood, understood

EMAIL = re.compile(r"[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>().]{2,}")


def read_words(field: Field, raw: Any) -> Read:
    """Take the words as they are, without white space around them and without control signs."""
    text = unicodedata.normalize("NFC", "" if raw is None else str(raw)).replace("\r\n", "\n")
    text = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) != "Cc").strip()
    if not text:
        return NOTHING
    if field.longest and len(text) > field.longest:
        error = _("Make it shorter. There is room for {most} letters, and this has {count}")
        return not_understood(raw, error.format(most=field.longest, count=len(text)))
    return understood(text)


def read_email(raw: Any) -> Read:
    typed = re.sub(r"^mailto:", "", plain(raw), flags=re.IGNORECASE)
    typed = re.sub(r"\s*([@.])\s*", r"\1", typed).strip(" .,;<>")
    if not typed:
        return NOTHING
    if not EMAIL.fullmatch(typed):
        return not_understood(raw, _("Write the email address, like name@example.com"))
    return understood(typed)


def needs_english(value: Any) -> bool:
    """Tell whether a text has letters of another script than Latin, so that the form cannot."""
    return not is_latin(str(value or ""))

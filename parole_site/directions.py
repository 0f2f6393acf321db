"""Keep words that run the other way from turning round the sentence in which they stand."""

import re
import unicodedata

from django.utils.translation import get_language_bidi

# Unicode's marks around a part that has a direction of its own: a page shows no trace of them.
BEGIN, END = "\u2068", "\u2069"
APART = re.compile(f"{BEGIN}[^{BEGIN}{END}]*{END}")


def isolated(words: object) -> str:
    """Return words for a sentence of the page: set apart if some run against its direction.

    In a template <bdi> does the same; this is for names inside texts that are put together before.
    """
    text = str(words)
    against = ("L",) if get_language_bidi() else ("R", "AL")
    loose = APART.sub("", text)
    if any(unicodedata.bidirectional(letter) in against for letter in loose):
        return f"{BEGIN}{text}{END}"
    return text

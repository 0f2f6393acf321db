"""Find the words in Latin letters that a page in another script has no good reason to show.

Whatever people wrote stands apart: in <bdi>, in a box, between the marks that isolate a name, or
under `lang` or `dir`. Anything else in Latin letters was not marked for translation, or is a name
that is not isolated and would turn its sentence round.
"""

import re
from html.parser import HTMLParser

READ_OUT = ("aria-label", "alt", "title", "placeholder", "label")
SET_APART = re.compile("[\u2066\u2068].*?\u2069|[{]\\w+[}]", re.DOTALL)
WORD = re.compile(r"[A-Za-z]{2,}")
OURS = re.compile(r"Parole Packet|US\$")
WITHOUT_END = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)


class _Page(HTMLParser):
    """Walks through a page; an element that is open is kept with whether it stands apart."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._open: list[tuple[str, bool]] = [("", False)]

    @property
    def is_apart(self) -> bool:
        return self._open[-1][1]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        apart = tag in ("bdi", "script", "style", "textarea") or (
            tag != "html" and ("lang" in given or given.get("dir") == "ltr")
        )
        if not self.is_apart and not apart:
            for name, value in given.items():
                if name in READ_OUT or (name.startswith("data-") and " " in value):
                    self._read(value)
        if tag == "input" and given.get("type") in ("submit", "button"):
            self._read(given.get("value", ""))
        if tag not in WITHOUT_END:
            self._open.append((tag, apart or self.is_apart))

    def handle_endtag(self, tag: str) -> None:
        for place in range(len(self._open) - 1, 0, -1):
            if self._open[place][0] == tag:
                del self._open[place:]
                return

    def handle_data(self, data: str) -> None:
        if not self.is_apart:
            self._read(data)

    def _read(self, words: str) -> None:
        ours = OURS.sub("", SET_APART.sub("", words))
        if WORD.search(ours):
            self.found.append(" ".join(words.split()))


def latin_words(html: str) -> list[str]:
    """Return the texts of a page that have Latin words which nothing sets apart."""
    page = _Page()
    page.feed(html)
    return page.found

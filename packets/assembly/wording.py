"""How words are printed: quotation marks, languages, and text that must not break the page."""

import re
import unicodedata

from packets.english import MONTHS, date_text

SHORT_MONTHS = {"September": "Sept."}
LONGEST_MONTH = 5
LONG_RUN = 24
BREAK_HERE = "\u200b"
_TOGETHER = re.compile(
    rf"\b(?:(?:{'|'.join(MONTHS)}) (?=\d)|(?:Dr|Mr|Mrs|Ms|No)\. (?=\w)|[Ss]ection (?=\d))"
    r"|\(\d{3}\) (?=\d)"
)
_CITED_LAW = re.compile(r"(?<=\d)(?:\(\w{1,3}\))+")
"""The paragraphs behind a section, as in "212(d)(5)(A)"."""

JOINER = "\u2060"
_RUN = re.compile(rf"[^\s/–-]{{{LONG_RUN + 1},}}")
_DIRECTIONS = dict.fromkeys(
    (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF, 0xFFFC)
)


def clean(text: str, *, at_most: int = 4000) -> str:
    """Return words fit for print: no control signs, no hidden directions, not without end.

    Marks that turn the direction of text could make a title read as another one.
    """
    plain = unicodedata.normalize("NFC", str(text)).translate(_DIRECTIONS)
    letters = (c if c.isprintable() or c == "\n" else " " for c in plain)
    words = re.sub(r"[^\S\n]+", " ", "".join(letters)).strip()
    return words if len(words) <= at_most else words[: at_most - 1].rstrip() + "…"


def breakable(text: str) -> str:
    """Let a long run of signs, such as an address on the web, break at the end of a line."""
    return _RUN.sub(lambda run: _broken(run.group()), text)


def _broken(run: str) -> str:
    pieces = [run[start : start + LONG_RUN] for start in range(0, len(run), LONG_RUN)]
    return BREAK_HERE.join(pieces)


def curly(text: str) -> str:
    """Replace typewriter quotation marks by real ones, and two hyphens by a dash."""
    text = re.sub(r"(^|[\s(\[{—–/“‘])\"", r"\1“", text)
    text = text.replace('"', "”")
    text = re.sub(r"(^|[\s(\[{—–/“])'(?=\S)", r"\1‘", text)
    text = re.sub(r"‘(?=\d0s\b)", "’", text)
    return text.replace("'", "’").replace(" -- ", " – ").replace("--", "—")


def kept_together(text: str) -> str:
    """Keep a month with its day, a title with its name, a section with its paragraphs together."""
    text = _CITED_LAW.sub(lambda found: found[0].replace("(", f"{JOINER}("), text)
    return _TOGETHER.sub(lambda found: found[0].rstrip() + "\u00a0", text)


def before_bracket(text: str) -> str:
    """Let a line end behind a quotation, which line breaking keeps together with a bracket."""
    return f"{text}{BREAK_HERE}" if text.endswith("”") else text


def prose(text: str, *, at_most: int = 4000) -> str:
    """Return words of the letter, ready to be printed."""
    return breakable(kept_together(curly(clean(text, at_most=at_most))))


def label(text: str, *, at_most: int = 300) -> str:
    """Return a title or a name on one line, ready to be printed."""
    return breakable(clean(text, at_most=at_most).replace("\n", " "))


def short_date(canonical: str) -> str:
    """Return "Nov. 12, 2026" for a narrow column; dates without a month stay as they are."""
    month, _space, rest = date_text(canonical).partition(" ")
    short = month if len(month) <= LONGEST_MONTH else f"{month[:3]}."
    return f"{SHORT_MONTHS.get(month, short)} {rest}".strip()


def page_span(first: int, last: int) -> str:
    """Return "41" or "41–49"."""
    return str(first) if first == last else f"{first}–{last}"

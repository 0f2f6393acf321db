"""Break an answer into the lines of a box, where every letter has the same width."""

import re

_SENTENCE = re.compile(r"(?:(?<=[^\W\d_]{3})|(?<=\d))[.!?][”’)]*(?= |$)")
"""The end of a sentence, and not that of "Dr." or "No."."""


def wrapped(text: str, columns: int) -> list[str]:
    """Return lines of at most `columns` letters; a longer word goes on in the next line."""
    return [line for paragraph in text.split("\n") for line in _paragraph(paragraph, columns)]


def sentence_end(text: str) -> int:
    """Return where the last whole sentence ends, in the second half of a text; 0 for nowhere."""
    ends = [found.end() for found in _SENTENCE.finditer(text)]
    return ends[-1] if ends and ends[-1] > len(text) / 2 else 0


def _paragraph(paragraph: str, columns: int) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in paragraph.split(" "):
        joined = f"{line} {word}" if line else word
        if len(joined) <= columns:
            line = joined
            continue
        if line:
            lines.append(line)
        whole = len(word) // columns * columns if len(word) > columns else 0
        lines += [word[start : start + columns] for start in range(0, whole, columns)]
        line = word[whole:]
    return [*lines, line] if line or not lines else lines


def split_at(text: str, columns: int, lines: int, *, ending: str) -> tuple[str, str]:
    """Return what fits into some lines with `ending` behind it, and the rest ("" for none)."""
    whole = wrapped(text, columns)
    if len(whole) <= lines:
        return text, ""
    for kept in range(lines, 0, -1):
        begun = " ".join(whole[:kept]) if kept < len(whole) else text
        words = begun.split(" ")
        while words and len(wrapped(f"{' '.join(words)} {ending}", columns)) > lines:
            words.pop()
        if words:
            begun = " ".join(words)
            begun = begun[: sentence_end(begun) or len(begun)]
            return f"{begun} {ending}", text[len(begun) :].strip()
    return ending, text

"""Words in a drawing that no reader sees: comments, and what is written beside marked parts."""

import re

from pikepdf import (
    Array,
    Dictionary,
    Name,
    Object,
    Page,
    Pdf,
    Stream,
    Token,
    TokenFilter,
    TokenType,
)

_MAY_HOLD_WORDS = re.compile(rb"%|<<(?!\s*/MCID\s+\d+\s*>>)")
_NOTHING = Token(TokenType.word, b"<<>>")


class _Forgetting(TokenFilter):
    """Drops comments, and empties the dictionaries that marked parts carry.

    Those inside the head of a picture say how it is packed, so they stay.
    """

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0
        self._is_in_picture = False

    @property
    def is_inside(self) -> bool:
        return self._depth > 0

    def handle_token(self, token: Token) -> Token | list[Token] | None:
        kind = token.type_
        if kind == TokenType.comment:
            return None
        if kind == TokenType.inline_image or (kind == TokenType.word and token.raw_value == b"BI"):
            self._is_in_picture = kind != TokenType.inline_image
        return token if self._is_in_picture else self._outside(token)

    def _outside(self, token: Token) -> Token | None:
        if token.type_ == TokenType.dict_open:
            self._depth += 1
            return None
        if token.type_ == TokenType.dict_close and self._depth:
            self._depth -= 1
            return None if self._depth else _NOTHING
        return None if self._depth else token


class UnclosedWords(ValueError):
    """What is written beside a part never ends; the page has to be drawn as a picture."""


def forget_unseen_words(drawing: Object) -> None:
    """Take words out of a drawing that it never shows; one without such words stays as it is.

    Raises UnclosedWords.
    """
    before = drawing.read_bytes()
    if _MAY_HOLD_WORDS.search(before) is None:
        return
    after = _without_words(before)
    if after != before:
        drawing.write(after)


def _without_words(content: bytes) -> bytes:
    """Read the drawing as the content of a form of our own: a glyph does not say what it is."""
    forgetting = _Forgetting()
    with Pdf.new() as desk:
        form = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 1, 1]))
        drawing = desk.make_indirect(Stream(desk, content, form))
        after = Page(drawing).get_filtered_contents(forgetting)
    if forgetting.is_inside:
        raise UnclosedWords
    return after

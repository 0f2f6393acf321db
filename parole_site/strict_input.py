"""Refuse a request whose body did not arrive whole, instead of working on half of it.

When a phone loses its connection in the middle of a form, the web server hands on what came,
and Django parses it as if it were all: half a statement would replace a whole one. Reading
past the break raises here, the first time and every time, and Django answers 400.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

from django.core.exceptions import BadRequest
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.http import UnreadablePostError

Environ = dict[str, Any]
StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]


class BodyCutShort(UnreadablePostError, BadRequest):
    """Fewer bytes arrived than the request had announced."""


class StrictInput:
    """The body of a request: all announced bytes, or an error."""

    def __init__(self, stream: BinaryIO, announced: int) -> None:
        self._stream = stream
        self._left = announced
        self.is_cut = False

    def read(self, size: int | None = None) -> bytes:
        """Return `size` bytes, fewer only at the announced end."""
        wanted = self._left if size is None or size < 0 else min(size, self._left)
        pieces = []
        while wanted:
            piece = self._receive(self._stream.read, wanted)
            pieces.append(piece)
            wanted -= len(piece)
        return b"".join(pieces)

    def readline(self, size: int | None = None) -> bytes:
        """Return the next line, or as much of it as `size` allows."""
        wanted = self._left if size is None or size < 0 else min(size, self._left)
        return self._receive(self._stream.readline, wanted) if wanted else b""

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.readline, b"")

    def _receive(self, read: Callable[[int], bytes], wanted: int) -> bytes:
        if not self.is_cut:
            try:
                piece = read(wanted)
            except OSError:
                piece = b""  # the connection was reset or timed out
            self._left -= len(piece)
            self.is_cut = not piece
        if self.is_cut:
            message = f"The body ended {self._left} bytes early"
            raise BodyCutShort(message)
        return piece


class WholeRequest(WSGIRequest):
    """A request that never shows a part of its form.

    Django's own forgets a failed parsing: the CSRF check swallows the first error, takes the
    token from a header, and the view then sees a form without fields.
    """

    def _load_post_and_files(self) -> None:
        if self.environ["wsgi.input"].is_cut:
            message = "The body of the form ended early"
            raise BodyCutShort(message)
        try:
            with _told_as_bad_request():
                super()._load_post_and_files()
        except BodyCutShort:
            self._throw_away_files()
            raise

    def _throw_away_files(self) -> None:
        """Delete what has arrived of files; Django leaves one that came whole to chance."""
        for handler in self.upload_handlers:
            file = getattr(handler, "file", None)
            if file is not None:
                file.close()

    @property
    def body(self) -> bytes:
        with _told_as_bad_request():
            return super().body

    def read(self, size: int | None = None, /) -> bytes:
        with _told_as_bad_request():
            return super().read(size)

    def readline(self, size: int | None = None, /) -> bytes:
        with _told_as_bad_request():
            return super().readline(size)


@contextmanager
def _told_as_bad_request() -> Iterator[None]:
    """Answer 400 without a traceback: it is the connection that broke, not the site."""
    try:
        yield
    except UnreadablePostError as error:
        raise BodyCutShort(*error.args) from error


class _WholeRequestHandler(WSGIHandler):
    request_class = WholeRequest


class StrictApplication:
    """Django as a WSGI application, given only whole requests."""

    def __init__(self) -> None:
        self._django = _WholeRequestHandler()

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        if _length_is_unknown(environ):
            start_response("411 Length Required", [("Content-Type", "text/plain; charset=utf-8")])
            return [b"Send the request again with its length (Content-Length)."]
        announced = int(environ.get("CONTENT_LENGTH") or 0)
        environ["wsgi.input"] = StrictInput(environ["wsgi.input"], announced)
        return self._django(environ, start_response)


def _length_is_unknown(environ: Environ) -> bool:
    """Tell whether the body comes in chunks, of which Django would read none, or has no number."""
    length = environ.get("CONTENT_LENGTH") or ""
    return (not length and "HTTP_TRANSFER_ENCODING" in environ) or (
        bool(length) and not (length.isascii() and length.isdigit())
    )

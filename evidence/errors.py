"""Everything that evidence refuses to do.

* EvidenceError
  x Refused                 a file cannot become pages; has a `code` and a sentence for the person
    + EmptyFile             there is nothing in it
    + TooLarge              more bytes than the limit
    + UnsupportedType       not one of the kinds that have a converter
    + PasswordNeeded        locked with a password
    + DynamicForm           a form that only Adobe Reader can draw (XFA)
    + AnswersNotPrinted     answers in a form that no other program can show
    + NoPages               a document without a page
    + TooManyPages          more pages than the limit
    + TooManyPictures       more pictures in one file than the limit
    + PictureTooLarge       a picture with more dots than the limit
    + Unreadable            damaged beyond repair
    + TooSlow               more time than the limit
    + TooHeavy              more memory or disk than the limit
    + UnpacksTooLarge       a compressed document that grows beyond the limit
    + OutsideContent        a document that shows what is kept outside it
    + MacrosInside          a document with programs in it
    + ConverterMissing      the program for this kind is not installed
    + GaveUp                the worker died on it as often as we let it
  x NoSuchPage              a picture of a page that the document does not have
  x UploadError             a piece of an upload does not fit
    + WrongOffset           it does not begin where the last one ended
    + UploadIncomplete      not everything has arrived

A refusal crosses from the child process as its code and parameters, and its sentence is made where
it is shown, in the reader's language. Nothing here imports Django before a sentence is asked for,
so that the child starts quickly.
"""

from typing import ClassVar

Parameter = str | int


def gettext_noop(text: str) -> str:
    """Mark a text for the catalogue without importing Django."""
    return text


class EvidenceError(Exception):
    """Base of every error in this module."""


class Refused(EvidenceError):
    """A file cannot become pages; its text says why, and what to do."""

    code: ClassVar[str]
    template: ClassVar[str]

    def __init__(self, **parameters: Parameter) -> None:
        super().__init__(self.code)
        self.parameters = parameters

    def __str__(self) -> str:
        return self.sentence

    @property
    def sentence(self) -> str:
        """What is wrong and what to do, in the active language."""
        from django.template.defaultfilters import filesizeformat
        from django.utils.translation import gettext

        shown = {
            name: filesizeformat(value) if name.endswith("_bytes") else value
            for name, value in self.parameters.items()
        }
        return gettext(self.template) % shown


class EmptyFile(Refused):
    """There is nothing in the file."""

    code = "EMPTY"
    template = gettext_noop(
        "This file is empty. Choose it again. If it stays empty, make a new copy of the paper."
    )


class TooLarge(Refused):
    """More bytes than the limit: `size_bytes`, `limit_bytes`."""

    code = "TOO_LARGE"
    template = gettext_noop(
        "This file is %(size_bytes)s. The limit is %(limit_bytes)s. "
        "Save a smaller copy, or split it into two files."
    )


class UnsupportedType(Refused):
    """Not one of the `kinds` that have a converter."""

    code = "UNSUPPORTED_TYPE"
    template = gettext_noop(
        "We cannot use this kind of file. We take these kinds: %(kinds)s. "
        "Open it, print it to PDF, and add that."
    )


class PasswordNeeded(Refused):
    """Locked with a password."""

    code = "PASSWORD_NEEDED"
    template = gettext_noop(
        "This file is locked with a password. Open it, print it to PDF, and add that."
    )


class DynamicForm(Refused):
    """A form that only Adobe Reader can draw (XFA without pages of its own)."""

    code = "DYNAMIC_FORM"
    template = gettext_noop(
        "This form shows its pages only in Adobe Reader. "
        "Open it there, print it to PDF first, and add that."
    )


class AnswersNotPrinted(Refused):
    """A form with answers that show only in the program that they were written in."""

    code = "ANSWERS_NOT_PRINTED"
    template = gettext_noop(
        "Some answers in this form show only in the program that you wrote them in. "
        "Open it there, print it to PDF, and add that."
    )


class NoPages(Refused):
    """A document without a page."""

    code = "NO_PAGES"
    template = gettext_noop(
        "This file has no pages. Open it and check it. Then print it to PDF, and add that."
    )


class TooManyPages(Refused):
    """More pages than the limit: `count`, `limit`."""

    code = "TOO_MANY_PAGES"
    template = gettext_noop(
        "This file has %(count)s pages. The limit is %(limit)s. Split it into smaller files."
    )


class TooManyPictures(Refused):
    """More pictures in one file than the limit: `count`, `limit`."""

    code = "TOO_MANY_PICTURES"
    template = gettext_noop(
        "This file holds %(count)s pictures. The limit is %(limit)s. "
        "Save it as a PDF, and add that."
    )


class PictureTooLarge(Refused):
    """A picture with more dots than the limit: `megapixels`, `limit`."""

    code = "PICTURE_TOO_LARGE"
    template = gettext_noop(
        "This picture has %(megapixels)s million dots. The limit is %(limit)s million. "
        "Save a smaller copy, and add that."
    )


class Unreadable(Refused):
    """Damaged beyond repair."""

    code = "UNREADABLE"
    template = gettext_noop(
        "We cannot open this file. It may be damaged. "
        "If it opens on your device, print it to PDF, and add that."
    )


class TooSlow(Refused):
    """More time than the limit."""

    code = "TOO_SLOW"
    template = gettext_noop(
        "This file takes too long to open. Split it, or print it to PDF, and add that."
    )


class TooHeavy(Refused):
    """More memory or disk than the limit."""

    code = "TOO_HEAVY"
    template = gettext_noop(
        "This file needs too much memory to open. Split it, or print it to PDF, and add that."
    )


class UnpacksTooLarge(Refused):
    """A compressed document that grows beyond the limit."""

    code = "UNPACKS_TOO_LARGE"
    template = gettext_noop(
        "This document grows too large when it is opened. Save it as a PDF, and add that."
    )


class OutsideContent(Refused):
    """A document that shows what is kept outside it."""

    code = "OUTSIDE_CONTENT"
    template = gettext_noop(
        "This document shows a picture or text that is kept outside it. "
        "Save it as a PDF, and add that."
    )


class MacrosInside(Refused):
    """A document with programs in it."""

    code = "MACROS_INSIDE"
    template = gettext_noop(
        "This document has macros in it, which are small programs. Save it as a PDF, and add that."
    )


class ConverterMissing(Refused):
    """The program for this kind is not installed."""

    code = "CONVERTER_MISSING"
    template = gettext_noop(
        "This kind of file cannot be opened here at the moment. Save it as a PDF, and add that."
    )


class GaveUp(Refused):
    """The worker died on it as often as we let it: `attempts`."""

    code = "GAVE_UP"
    template = gettext_noop(
        "We tried %(attempts)s times and could not make pages of this file. "
        "Print it to PDF, and add that."
    )


class NoSuchPage(EvidenceError):
    """A picture was asked of a page that the document does not have."""


class UploadError(EvidenceError):
    """A piece of an upload does not fit."""


class WrongOffset(UploadError):
    """A piece does not begin where the last one ended; `expected` is where it should begin."""

    def __init__(self, *, expected: int) -> None:
        super().__init__(f"expected a piece that begins at {expected}")
        self.expected = expected


class UploadIncomplete(UploadError):
    """Not everything has arrived yet."""


def refusal(code: str, parameters: dict[str, Parameter]) -> Refused:
    """Make a refusal again from what was kept of it; a code that is gone reads as Unreadable."""
    kinds = {kind.code: kind for kind in Refused.__subclasses__()}
    return kinds.get(code, Unreadable)(**parameters)

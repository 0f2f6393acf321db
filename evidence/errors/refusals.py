"""Why a file cannot become pages: one class for each reason, with the sentence for the person."""

from evidence.errors.base import Parameter, Refused, gettext_noop


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


class CaseFull(Refused):
    """All files of a case together have more bytes than the limit: `limit_bytes`."""

    code = "CASE_FULL"
    template = gettext_noop(
        "The files of this case would be more than %(limit_bytes)s together. "
        "Remove what is not needed, or add smaller copies."
    )


class TooManyUploads(Refused):
    """More files on their way than a person may begin in a day: `limit`."""

    code = "TOO_MANY_UPLOADS"
    template = gettext_noop(
        "You began to send %(limit)s files today that have not arrived. "
        "Let them arrive first, or add this file tomorrow."
    )


class UnsupportedType(Refused):
    """Not one of the `kinds` that have a converter."""

    code = "UNSUPPORTED_TYPE"
    template = gettext_noop(
        "We cannot use this kind of file. We take these kinds: %(kinds)s. "
        "Open it, print it to PDF, and add that."
    )


class NotAsNamed(Refused):
    """The name says `kind`, and the content is none of our kinds."""

    code = "NOT_AS_NAMED"
    template = gettext_noop(
        "The name of this file says %(kind)s, but there is something else in it. "
        "Open the file with the program that made it, print it to PDF, and add that."
    )


class PasswordNeeded(Refused):
    """A PDF that is locked with a password, which can be typed."""

    code = "PASSWORD_NEEDED"
    template = gettext_noop(
        "This file is locked with a password. Type the password on the page of this document. "
        "Or open the file, print it to PDF, and add that."
    )


class LockedDocument(Refused):
    """A document of an office program that is locked with a password."""

    code = "LOCKED_DOCUMENT"
    template = gettext_noop(
        "This file is locked with a password. Open it, print it to PDF, and add that."
    )


class WrongPassword(Refused):
    """The password that was typed does not open the file."""

    code = "WRONG_PASSWORD"
    template = gettext_noop(
        "This password does not open the file. Check capital letters and the language of your "
        "keyboard, and type it again."
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


class MarksNotDrawn(Refused):
    """Stamps, or words typed on a page, that programs draw in their own way or not at all."""

    code = "MARKS_NOT_DRAWN"
    template = gettext_noop(
        "This file has a stamp or typed words that show only in some programs. "
        "Open it where you see them, print it to PDF, and add that."
    )


class ContentNotShown(Refused):
    """A document that holds another one or a formula, which only Word shows here."""

    code = "CONTENT_NOT_SHOWN"
    template = gettext_noop(
        "This document holds another document or a formula that only Word can show. "
        "Open it in Word, save it as a PDF, and add that."
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


class ArrivedDamaged(Refused):
    """What arrived in pieces is not what the browser sent."""

    code = "ARRIVED_DAMAGED"
    template = gettext_noop(
        "The file did not arrive as it was sent. Nothing was kept. Add it again."
    )


class Infected(Refused):
    """The virus scanner found something."""

    code = "INFECTED"
    template = gettext_noop(
        "Our virus scanner found something dangerous in this file. It was not opened. "
        "Make a new copy: scan the paper or take a photo of it, and add that."
    )


class TooLargeToScan(Refused):
    """The virus scanner of this site takes only smaller files."""

    code = "TOO_LARGE_TO_SCAN"
    template = gettext_noop(
        "This file is too large for our virus scanner. "
        "Save a smaller copy, or split it into two files, and add that."
    )


class ConverterMissing(Refused):
    """The program for this kind is not installed."""

    code = "CONVERTER_MISSING"
    template = gettext_noop(
        "This kind of file cannot be opened here at the moment. Save it as a PDF, and add that."
    )


class NotCovered(Refused):
    """The pages were made, but parts of them could not be blacked out."""

    code = "NOT_COVERED"
    template = gettext_noop(
        "We could not black out the parts that you chose, so nothing of this file is used. "
        "Open the page to black out parts and try again, or choose fewer parts."
    )


class GaveUp(Refused):
    """The worker died on it as often as we let it: `attempts`."""

    code = "GAVE_UP"
    template = gettext_noop(
        "We tried %(attempts)s times and could not make pages of this file. "
        "Print it to PDF, and add that."
    )


def refusal(code: str, parameters: dict[str, Parameter]) -> Refused:
    """Make a refusal again from what was kept of it; a code that is gone reads as Unreadable."""
    kinds = {kind.code: kind for kind in Refused.__subclasses__()}
    return kinds.get(code, Unreadable)(**parameters)

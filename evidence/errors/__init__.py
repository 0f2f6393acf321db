"""Everything that evidence refuses to do.

* EvidenceError
  x Refused                 a file cannot become pages; has a `code` and a sentence for the person
    + EmptyFile             there is nothing in it
    + TooLarge              more bytes than the limit
    + CaseFull              all files of a case together are above the limit
    + UnsupportedType       not one of the kinds that have a converter
    + NotAsNamed            its name says one of our kinds, and it is none of them
    + PasswordNeeded        a PDF that is locked with a password
    + WrongPassword         the password that was typed is another one
    + LockedDocument        an office document that is locked with a password
    + DynamicForm           a form that only Adobe Reader can draw (XFA)
    + AnswersNotPrinted     answers in a form that no other program can show
    + MarksNotDrawn         stamps that each program draws in its own way
    + ContentNotShown       a document inside a document that only Word shows
    + NoPages               a document without a page
    + TooManyPages          more pages than the limit
    + TooManyPictures       more pictures in one file than the limit
    + TooManyUploads        more files on their way than a person may begin in a day
    + PictureTooLarge       a picture with more dots than the limit
    + Unreadable            damaged beyond repair
    + TooSlow               more time than the limit
    + TooHeavy              more memory or disk than the limit
    + UnpacksTooLarge       a compressed document that grows beyond the limit
    + OutsideContent        a document that shows what is kept outside it
    + MacrosInside          a document with programs in it
    + ArrivedDamaged        what arrived in pieces is not what was sent
    + Infected              the virus scanner found something
    + TooLargeToScan        the virus scanner takes only smaller files
    + ConverterMissing      the program for this kind is not installed
    + NotCovered            parts that a person chose could not be blacked out
    + GaveUp                the worker died on it as often as we let it
  x NoSuchPage              a picture of a page that the document does not have
  x UploadError             a piece of an upload does not fit
    + WrongOffset           it does not begin where the last one ended
    + UploadIncomplete      not everything has arrived

A refusal crosses from the child process as its code and parameters, and its sentence is made where
it is shown, in the reader's language. Nothing here imports Django before a sentence is asked for,
so that the child starts quickly.
"""

from evidence.errors.base import EvidenceError, Parameter, Refused, gettext_noop
from evidence.errors.refusals import (
    AnswersNotPrinted,
    ArrivedDamaged,
    CaseFull,
    ContentNotShown,
    ConverterMissing,
    DynamicForm,
    EmptyFile,
    GaveUp,
    Infected,
    LockedDocument,
    MacrosInside,
    MarksNotDrawn,
    NoPages,
    NotAsNamed,
    NotCovered,
    OutsideContent,
    PasswordNeeded,
    PictureTooLarge,
    TooHeavy,
    TooLarge,
    TooLargeToScan,
    TooManyPages,
    TooManyPictures,
    TooManyUploads,
    TooSlow,
    UnpacksTooLarge,
    Unreadable,
    UnsupportedType,
    WrongPassword,
    refusal,
)
from evidence.errors.uploads import NoSuchPage, UploadError, UploadIncomplete, WrongOffset

__all__ = [
    "AnswersNotPrinted",
    "ArrivedDamaged",
    "CaseFull",
    "ContentNotShown",
    "ConverterMissing",
    "DynamicForm",
    "EmptyFile",
    "EvidenceError",
    "GaveUp",
    "Infected",
    "LockedDocument",
    "MacrosInside",
    "MarksNotDrawn",
    "NoPages",
    "NoSuchPage",
    "NotAsNamed",
    "NotCovered",
    "OutsideContent",
    "Parameter",
    "PasswordNeeded",
    "PictureTooLarge",
    "Refused",
    "TooHeavy",
    "TooLarge",
    "TooLargeToScan",
    "TooManyPages",
    "TooManyPictures",
    "TooManyUploads",
    "TooSlow",
    "UnpacksTooLarge",
    "Unreadable",
    "UnsupportedType",
    "UploadError",
    "UploadIncomplete",
    "WrongOffset",
    "WrongPassword",
    "gettext_noop",
    "refusal",
]

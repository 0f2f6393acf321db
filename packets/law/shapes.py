"""How a value must look, so that what reads it finds what it looks for: AF, and not Afghanistan."""

import re
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from packets.law.values import lines_of


@dataclass(frozen=True, kw_only=True)
class Shape:
    """What each line of the values of some keys looks like; `words` say it to a person."""

    prefixes: tuple[str, ...]
    line: re.Pattern[str]
    words: Promise


SHAPES: tuple[Shape, ...] = (
    Shape(
        prefixes=("notice.limit.", "notice.stop.", "notice.about.", "posts."),
        line=re.compile(r"[A-Z]{2}"),
        words=_("Write the two letters of one country on each line, such as AF"),
    ),
    Shape(
        prefixes=("signature.ink_only",),
        line=re.compile(r"RETURNED(?:_OR_DENIED)?"),
        words=_("Write RETURNED, or RETURNED_OR_DENIED where the fee may be kept"),
    ),
    Shape(
        prefixes=("parole_fee_exception_for.",),
        line=re.compile(r"PATIENT|PARENT_OF_MINOR"),
        words=_("Write PATIENT, or PARENT_OF_MINOR"),
    ),
    Shape(
        prefixes=("edition.",),
        line=re.compile(r"\d\d/\d\d/\d\d", re.ASCII),
        words=_("Write the date at the foot of the form, such as 01/20/25"),
    ),
    Shape(
        prefixes=("online.file.name_characters",),
        line=re.compile(r"\[(?:A-Z)?(?:a-z)?(?:0-9)?[ ._()-]*\]", re.ASCII),
        words=_("Write the signs of a file name in brackets, such as [A-Za-z0-9 .-]"),
    ),
)


def fault_of(key: str, value: Any) -> Promise | None:
    """Return what is wrong with a value in words, or None."""
    shape = next((one for one in SHAPES if key.startswith(one.prefixes)), None)
    if shape is None or all(shape.line.fullmatch(line) for line in lines_of(value)):
        return None
    return shape.words

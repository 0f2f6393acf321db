"""What could be better about a page: never a reason to refuse it, only a word to the person."""

from collections.abc import Iterable
from enum import StrEnum

from evidence.errors import gettext_noop


class Advice(StrEnum):
    """Kept with a page by its value."""

    BLURRED = "BLURRED"
    DARK = "DARK"
    CUT_EDGE = "CUT_EDGE"
    SIDEWAYS = "SIDEWAYS"
    EMPTY = "EMPTY"
    LOW_RESOLUTION = "LOW_RESOLUTION"


SENTENCES = {
    Advice.BLURRED: gettext_noop(
        "This page looks blurred. Put the paper flat in good light, hold the phone still, "
        "and take the photo again."
    ),
    Advice.DARK: gettext_noop(
        "This page is dark. Take the photo again near a window or a lamp, without a shadow."
    ),
    Advice.CUT_EDGE: gettext_noop(
        "Words touch the edge of this picture. A part of the page may be cut off. "
        "Take the photo again with all four corners of the paper in it."
    ),
    Advice.SIDEWAYS: gettext_noop(
        "The writing on this page does not stand upright. Turn the picture and add it again."
    ),
    Advice.EMPTY: gettext_noop(
        "This page is empty. If it is the back of a paper, you can leave it. "
        "If something should be here, scan it again."
    ),
    Advice.LOW_RESOLUTION: gettext_noop(
        "This picture is small, so print may be hard to read on paper. "
        "Send the photo in full size, or scan it at 300 dots per inch."
    ),
}


STILL_APT = frozenset({Advice.SIDEWAYS})
"""What can be said of a page with black on it: it is no photo any more, and its light is ours."""


def apt(advice: Iterable[str], *, is_covered: bool) -> list[str]:
    """Return the codes that fit a page, in order; `is_covered` where a part is blacked out."""
    return sorted(code for code in set(advice) if not is_covered or code in STILL_APT)


def advice_sentence(advice: str) -> str:
    """Return what to tell the person, in the active language."""
    from django.utils.translation import gettext

    return gettext(SENTENCES[Advice(advice)])

"""The screens of the agency's online Form I-131, in their order, and which boxes each one asks for.

Each screen says how sure we are of its title and place. What was read are the first page of the
online form and the list of what it is for (August 2024 and February 2025). The other titles are
those of the account's other forms, as people recall them; the order of the boxes is that of the
paper form. A page that shows this says so. To correct it, change this file, its source and day.
"""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

FORM = "I-131"
CHECKED_ON = date(2026, 11, 26)
"""The day on which somebody last compared this file with its sources."""

Box = tuple[str, str]
"""Part and item of the form: ("8", "3") takes Items 3, 3.a and 3.b of Part 8."""
ALL = ""
"""In the place of an item: every box of the part."""


@dataclass(frozen=True, kw_only=True)
class ScreenSource:
    """Where a screen is known from; `confidence` is that of facts of law (C2, C1, U, K)."""

    name: str
    url: str
    confidence: str

    @property
    def was_read(self) -> bool:
        return self.confidence in ("C1", "C2")


SOURCES: dict[str, ScreenSource] = {
    "copy": ScreenSource(
        name=(
            "USCIS, words of the online Form I-131 as sent to the Office of Management and Budget, "
            "August 2024 and February 2025 (the beginning was read)"
        ),
        url="https://omb.report/icr/202502-1615-011/doc/152404800",
        confidence="C1",
    ),
    "account": ScreenSource(
        name="recalled: screens of other forms of the USCIS online account",
        url="https://my.uscis.gov/",
        confidence="K",
    ),
}


@dataclass(frozen=True, kw_only=True)
class Screen:
    """One screen: its section and title as the agency writes them, in English.

    `boxes` are those of Form I-131 that it asks for, in the order of typing. `told` says what to do
    """

    key: str
    section: str
    title: str
    source: str
    boxes: tuple[Box, ...] = ()
    told: tuple[Promise, ...] = ()


START, ABOUT_YOU = "Getting started", "About you"
TRAVELER, REQUEST = "About the person who will receive the document", "About the request"
EVIDENCE, MORE, REVIEW = "Evidence", "Additional information", "Review and submit"

SCREENS: tuple[Screen, ...] = (
    Screen(
        key="file-a-form",
        section=START,
        title="File a Form",
        source="copy",
        told=(
            _("Choose Form I-131, and press “Start form”."),
            _("The account keeps what you typed for 30 days from the last time you worked on it."),
        ),
    ),
    Screen(
        key="type",
        section=START,
        title="Application type",
        source="account",
        boxes=(("1", ALL),),
    ),
    Screen(
        key="helpers",
        section=START,
        title="Preparer and interpreter information",
        source="account",
        boxes=(("", ALL), ("11", ALL), ("12", ALL)),
        told=(_("Say here if somebody reads the form to you or types it for you."),),
    ),
    Screen(
        key="your-name",
        section=ABOUT_YOU,
        title="Your name",
        source="account",
        boxes=(("2", "1"), ("2", "2")),
    ),
    Screen(
        key="your-contact",
        section=ABOUT_YOU,
        title="Your contact information",
        source="account",
        boxes=(("10", "1"), ("10", "2"), ("10", "3"), ("2", "3"), ("2", "4")),
    ),
    Screen(
        key="your-birth",
        section=ABOUT_YOU,
        title="When and where you were born",
        source="account",
        boxes=(("2", "9"), ("2", "6"), ("2", "7"), ("2", "8")),
    ),
    Screen(
        key="your-numbers",
        section=ABOUT_YOU,
        title="Your immigration information",
        source="account",
        boxes=(
            *(("2", "5"), ("2", "10"), ("2", "11")),
            *(("2", "12"), ("2", "13"), ("2", "14"), ("2", "15")),
        ),
    ),
    Screen(
        key="their-name",
        section=TRAVELER,
        title="Name",
        source="account",
        boxes=(("2", "16"), ("2", "17")),
    ),
    Screen(
        key="their-birth",
        section=TRAVELER,
        title="Birth and citizenship",
        source="account",
        boxes=(("2", "18"), ("2", "19"), ("2", "20"), ("2", "23")),
    ),
    Screen(
        key="their-contact",
        section=TRAVELER,
        title="Contact information",
        source="account",
        boxes=(("2", "21"), ("2", "22"), ("2", "24"), ("2", "25"), ("2", "26"), ("2", "27")),
    ),
    Screen(
        key="looks",
        section=TRAVELER,
        title="Biographic information",
        source="account",
        boxes=(("3", ALL),),
    ),
    Screen(
        key="past",
        section=TRAVELER,
        title="Processing information",
        source="account",
        boxes=(("4", ALL),),
    ),
    Screen(
        key="why",
        section=REQUEST,
        title="Parole",
        source="account",
        boxes=(("8", ALL), ("9", ALL)),
    ),
    Screen(
        key="evidence",
        section=EVIDENCE,
        title="Evidence",
        source="account",
        told=(_("Add the files of the list here, in their order."),),
    ),
    Screen(
        key="more",
        section=MORE,
        title="Additional information",
        source="account",
        boxes=(("13", ALL),),
        told=(_("What had no room in a box goes on here. Name its part and item of Form I-131."),),
    ),
    Screen(
        key="review",
        section=REVIEW,
        title="Review and submit",
        source="account",
        told=(
            _("Read the draft that the account shows, and compare it with this list."),
            _("Keep a copy of it. Do not mail it."),
            _("The person who files types their own name as the signature. Nobody else may do it."),
            _("The account asks for the fee at the end. We never ask for a card number."),
        ),
    ),
)

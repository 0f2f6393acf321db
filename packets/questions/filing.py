"""How a request is filed: by mail or online, when, and in one way only.

It is answered before the parcel is closed, and no packet waits for it: unanswered, it is on paper.
"""

from django.utils.translation import gettext_lazy as _

from packets.questions import NOT_SURE, Choice, Field, Kind, Page, Subject
from packets.questions.filing_parcel import PAGES as PARCEL_PAGES
from packets.snapshot.channel import CHANNEL, HOW_PAGE

TASK = "file-how"

CHANNELS = (
    Choice(key="PAPER", label=_("On paper, by mail"), hint=_("You sign with a pen and mail it")),
    Choice(
        key="ONLINE",
        label=_("Online, in an account at USCIS"),
        hint=_("You copy the answers to its screens and add the files. No fee waiver this way"),
    ),
    NOT_SURE,
)
TWICE = (
    Choice(key="NO", label=_("No, in one way only")),
    Choice(key="BOTH", label=_("Yes, on paper and online too")),
    Choice(key="PRINTOUT", label=_("The parcel has a printed form of the account")),
    NOT_SURE,
)

PAGES = (
    Page(
        id=HOW_PAGE,
        about=Subject.CASE,
        task=TASK,
        heading=_("How will you send the request to USCIS?"),
        hint=_("Choose one way. The fee is another one on paper than online"),
        error=_("Choose on paper or online"),
        why=_("USCIS sends back a request that comes in two ways, or a printed online form."),
        rules=("MAIL-04", "FEE-10"),
        fields=(
            Field(name=CHANNEL, kind=Kind.RADIO, needed=True, choices=CHANNELS),
            Field(
                name="day",
                kind=Kind.DATE,
                label=_("On which day do you plan to send it?"),
                hint=_("Fee, form version and address are looked up for that day"),
                is_ahead=True,
                is_never_over=True,
            ),
            Field(
                name="twice",
                kind=Kind.RADIO,
                label=_("Do you send the same request in another way too?"),
                choices=TWICE,
            ),
        ),
    ),
)

ABOUT_SENDING = frozenset(page.id for page in (*PAGES, *PARCEL_PAGES))
"""They tell how a packet travels; a packet is made without them."""

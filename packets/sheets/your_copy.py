"""The cover page of the copy that the family keeps: what was mailed, and what to look for."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from packets.sheets import Group, Order, SheetKind, Tongues
from packets.sheets._people import of_case
from packets.sheets._pieces import Block, boxes, lead, rows
from packets.sheets._pieces import heading as part
from packets.sheets._telling import called


def heading(_order: Order) -> str:
    return gettext("Your copy. Keep it. Do not mail it.")


def write(order: Order) -> tuple[Block, ...]:
    case = order.case
    return (
        lead(gettext("Lay this page on top of your full copy of the packet.")),
        rows(
            (gettext("Case"), case.reference),
            (gettext("For"), ", ".join(map(called, case.beneficiaries))),
            (gettext("Mailed on"), ""),
            (gettext("Carrier"), ""),
            (gettext("Tracking number"), case.own_words("file", "tracking")),
            (gettext("Receipt number of USCIS"), ""),
            (gettext("Where the signed papers are"), ""),
            (gettext("Who else has a copy"), ""),
        ),
        part(gettext("When a letter comes")),
        boxes(
            gettext("Look for the day that is printed on it. Only that day counts."),
            gettext("Take a photo of it, and add it to your case here."),
            gettext("Do not send the packet a second time because a letter is late."),
            gettext("Tell USCIS if your address changes."),
        ),
        part(gettext("Phone numbers that you may need")),
        rows((gettext("Lawyer or helper"), ""), (gettext("Family"), "")),
    )


SHEET = SheetKind(
    key="your-copy",
    order=530,
    group=Group.PARCEL,
    title=_("Cover page for your own copy"),
    purpose=_("It keeps the numbers and days of your parcel in one place."),
    tongues=Tongues.OWN,
    subjects=of_case,
    heading=heading,
    write=write,
)

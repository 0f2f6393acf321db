"""What is typed into the agency's online account for one traveller, to print and lay beside it."""

from collections.abc import Iterator

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from packets.online import OnlineRow, OnlineScreen, State, online_set
from packets.online.channel import Way, way_of
from packets.online.screens import CHECKED_ON
from packets.sheets import Group, Order, SheetKind, Subject, Tongues
from packets.sheets._people import of_traveller
from packets.sheets._pieces import Block, boxes, lead, rows
from packets.sheets._pieces import heading as part
from packets.sheets._statements import put
from packets.snapshot import CaseSnapshot
from packets.wizard.shown import date_words

SAID = {State.EMPTY: _("leave it empty"), State.MISSING: ""}


def subjects(case: CaseSnapshot) -> Iterator[Subject]:
    """Offer it for each traveller of a case that is filed online."""
    if way_of(case) is Way.ONLINE:
        for traveller in case.beneficiaries:
            yield of_traveller(case, traveller)


def heading(_order: Order) -> str:
    return gettext("Filing online: what to type, screen by screen")


def write(order: Order) -> tuple[Block, ...]:
    traveller = next(one for one in order.case.beneficiaries if one.key == order.who)
    found = online_set(order.case, traveller)
    day = date_words(CHECKED_ON.isoformat())
    told = gettext("The screens may differ from this list. We looked on {day}.")
    return (
        lead(put(told, day=day)),
        boxes(
            gettext("I send the request in one way only: online."),
            gettext("I do not mail a print of the online form."),
            gettext("I ask for no fee waiver. That goes on paper only."),
        ),
        *(block for screen in (found.screens if found else ()) for block in _screen(screen)),
    )


def _screen(screen: OnlineScreen) -> Iterator[Block]:
    of = screen.of
    yield part(f"{of.section}: {of.title}" if of.section else of.title)
    if of.told:
        yield boxes(*of.told)
    if screen.rows:
        yield rows(*((f"{row.label} ({row.place})", _typed(row)) for row in screen.rows))


def _typed(row: OnlineRow) -> str:
    """Return what is typed; what is missing is a line for the pen."""
    return str(SAID.get(row.state, row.typed))


SHEET = SheetKind(
    key="online",
    order=490,
    group=Group.PARCEL,
    title=_("Filing online: what to type for {name}"),
    purpose=_("Each answer in the order of the screens of USCIS."),
    tongues=Tongues.OWN,
    subjects=subjects,
    heading=heading,
    write=write,
)

"""The sheet for the envelope: the address of each carrier, with the day on which it was checked."""

from collections.abc import Iterator

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from packets.english import is_latin
from packets.sheets import Group, Order, SheetKind, Subject, Tongues
from packets.sheets._pieces import Block, address, boxes, lead, rows, text
from packets.sheets._pieces import heading as part
from packets.sheets._statements import put
from packets.sheets._telling import address_of, filer_of
from packets.snapshot import CaseSnapshot
from packets.snapshot.carriers import carriers_taken
from packets.snapshot.channel import is_on_paper
from packets.wizard.mailing import mailing_of


def subjects(case: CaseSnapshot) -> Iterator[Subject]:
    """Offer it only where the law of the day has an address for this kind of request."""
    if case.beneficiaries and is_on_paper(case) and mailing_of(case).places:
        yield Subject()


def heading(_order: Order) -> str:
    return gettext("Address for the envelope")


def write(order: Order) -> tuple[Block, ...]:
    return (
        lead(gettext("Use the address of your carrier. Write or glue every line of it.")),
        *_places(order.case),
        part(gettext("From")),
        rows(
            (gettext("Name"), filer_of(order.case)),
            (gettext("Address"), _sender(order.case)),
        ),
        boxes(
            gettext("I looked today if the address is still the same"),
            gettext("I asked for a tracking number"),
            gettext("I took a photo of the parcel"),
        ),
        *_carriers(order.case),
    )


def _places(case: CaseSnapshot) -> Iterator[Block]:
    mailing = mailing_of(case)
    for place in mailing.places:
        yield part(place.label)
        yield address(*place.lines)
        told = gettext("Checked on {day}. Look again on the day you mail: {page}")
        yield lead(put(told, day=place.checked_on, page=mailing.addresses_page))


def _carriers(case: CaseSnapshot) -> Iterator[Block]:
    names = ", ".join(carriers_taken(on=case.filing_day))
    if names:
        yield text(put(gettext("USCIS takes parcels of these carriers: {names}."), names=names))


def _sender(case: CaseSnapshot) -> str:
    """Return where a letter comes back to: the mail address of who signs Form I-131."""
    if case.is_self_petition and case.beneficiaries:
        found = address_of(case.beneficiaries[0], "ben-address")
    else:
        found = address_of(case.petitioner, "you-address")
    return found if is_latin(found) else ""


SHEET = SheetKind(
    key="envelope",
    order=510,
    group=Group.PARCEL,
    title=_("Address for the envelope"),
    purpose=_("The address for your carrier, with the day on which we looked it up."),
    tongues=Tongues.ENGLISH,
    subjects=subjects,
    heading=heading,
    write=write,
)

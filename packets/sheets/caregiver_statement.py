"""Who cares for a child here says how, and when the child goes home (CHD-E5).

This may be a parent who is still abroad, so that the sentence is the one that fits everywhere.
"""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from packets.sheets import Group, Order, SheetKind, Tongues
from packets.sheets._people import day_of, name_of, words_of
from packets.sheets._pieces import Block, numbered, rows, told
from packets.sheets._signing import signed_end
from packets.sheets._statements import put
from packets.sheets._telling import address_of, length_of

PAGE = "ch-care"


def heading(order: Order) -> str:
    return put(gettext("Plan of care for {name}"), name=name_of(order))


def write(order: Order) -> tuple[Block, ...]:
    child = order.case.beneficiary(order.who)
    carer = told(words_of(child, PAGE, "name"))
    link = told(words_of(child, PAGE, "link"))
    home = told(address_of(child, PAGE))
    return (
        numbered(
            put(gettext("My name is {name}."), name=carer),
            put(gettext("I care for {name} in the United States."), name=name_of(order)),
            put(gettext("My link to the child: {link}."), link=link),
            put(gettext("The child lives with me at {address}."), address=home),
            put(gettext("The stay is planned for {length}."), length=length_of(child)),
        ),
        rows(
            (gettext("First day"), day_of(child.stay, "w-arrive", "date")),
            (gettext("Who else lives there"), ""),
            (gettext("School or lessons"), ""),
            (gettext("Doctor"), ""),
            (gettext("Day of the way home"), ""),
            (gettext("Who travels home with the child"), ""),
            (gettext("Who waits for the child at home"), ""),
            (gettext("My phone"), ""),
        ),
        *signed_end(order),
    )


SHEET = SheetKind(
    key="caregiver-statement",
    order=140,
    group=Group.DECLARATION,
    title=_("Plan of care for {name}"),
    purpose=_("The person who cares for {name} here fills it in and signs it."),
    slots=("CHD-E5",),
    tongues=Tongues.AS_SIGNED,
    heading=heading,
    write=write,
)

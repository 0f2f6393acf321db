"""The statement of somebody who saw what happened (HRM-06): all of it is theirs, by pen."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from packets.sheets import Group, Order, SheetKind, Tongues
from packets.sheets._people import name_of
from packets.sheets._pieces import GAP, Block, boxes, last_lines, lines, numbered, sworn
from packets.sheets._signing import signed_end
from packets.sheets._statements import put


def heading(order: Order) -> str:
    return put(gettext("Statement of a witness about {name}"), name=name_of(order))


def write(order: Order) -> tuple[Block, ...]:
    name = name_of(order)
    return (
        numbered(
            put(gettext("My name is {name}. I live in {place}."), name=GAP, place=GAP),
            put(gettext("My phone or email is {contact}."), contact=GAP),
            put(gettext("I know {name} since {day}, as {link}."), name=name, day=GAP, link=GAP),
        ),
        sworn(gettext("What I saw or know, with the day and the place of each thing.")),
        lines(8),
        *last_lines(gettext("How I know it: I saw it, I heard it, or I was told, and by whom."), 3),
        boxes(gettext("A copy of my ID is enclosed.")),
        *signed_end(order),
    )


SHEET = SheetKind(
    key="witness-statement",
    order=120,
    group=Group.DECLARATION,
    title=_("Statement of a witness about {name}"),
    purpose=_("Print one for each witness. Only the witness writes on it."),
    slots=("HRM-06",),
    tongues=Tongues.AS_SIGNED,
    heading=heading,
    write=write,
)

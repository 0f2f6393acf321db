"""The donor says that the gift is free (ORG-03): what is true is ticked by the donor's own hand."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from packets.sheets import Group, Order, SheetKind, Tongues
from packets.sheets._people import in_reason, name_of
from packets.sheets._pieces import Block, boxes, last_lines, numbered, text
from packets.sheets._signing import signed_end
from packets.sheets._statements import put
from packets.snapshot import CaseSnapshot

RECIPIENT = in_reason("ORG", "org-who", "name")


def heading(order: Order) -> str:
    return put(gettext("Statement of {name}, donor"), name=name_of(order))


def write(order: Order) -> tuple[Block, ...]:
    return (
        numbered(
            put(gettext("My name is {name}."), name=name_of(order)),
            put(gettext("I want to give to {name}."), name=RECIPIENT(order)),
        ),
        text(gettext("I tick with my own pen what is true:")),
        boxes(
            gettext("I give of my own free will."),
            gettext("Nobody paid me, and nobody promised me money or a thing for it."),
            gettext("A doctor told me the risks, and I understand them."),
            gettext("I know that I can still say no."),
        ),
        *last_lines(gettext("In my own words: why I give."), 4),
        *signed_end(order),
    )


def lives_in(case: CaseSnapshot, who: str) -> str:
    return case.beneficiary(who).country_now


SHEET = SheetKind(
    key="donor-statement",
    order=130,
    group=Group.DECLARATION,
    title=_("Statement of {name}, donor"),
    purpose=_("{name} ticks with a pen what is true, and signs."),
    slots=("ORG-03",),
    tongues=Tongues.AS_SIGNED,
    heading=heading,
    write=write,
    lives_in=lives_in,
)

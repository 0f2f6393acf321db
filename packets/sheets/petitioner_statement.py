"""The statement of who asks (ALL-12): relation, knowledge, home, support and the plan, for ink."""

from collections.abc import Iterator

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from packets.sheets import Group, Order, SheetKind, Tongues
from packets.sheets._people import name_of, words_of
from packets.sheets._pieces import Block, last_lines, lines, numbered, sworn, told
from packets.sheets._signing import signed_end
from packets.sheets._statements import put
from packets.sheets._telling import (
    address_of,
    born,
    called,
    choice_of,
    length_of,
    plan_of,
    reasons_told,
    words_on_reasons,
)
from packets.snapshot import BeneficiaryFacts, CaseSnapshot


def heading(order: Order) -> str:
    return put(gettext("Statement of {name}"), name=name_of(order))


def write(order: Order) -> tuple[Block, ...]:
    case = order.case
    return (
        numbered(*_who(order), *(line for one in case.beneficiaries for line in _of(case, one))),
        sworn(gettext("How I know this: I saw it, I was told, or I read it.")),
        lines(2),
        *last_lines(
            gettext("Where the travellers will live, who pays, and what else I want to say."), 4
        ),
        *signed_end(order),
    )


def _who(order: Order) -> Iterator[str]:
    person = order.case.petitioner
    name = put(gettext("My name is {name}."), name=name_of(order))
    yield f"{name} {born(person, 'you-birth', 'you-birth')}"
    yield put(gettext("I live at {address}."), address=told(address_of(person, "you-address")))
    status = choice_of(person, "you-status", "status")
    yield put(gettext("My status in the United States: {status}."), status=told(status))
    group = words_of(person, "you-org", "organization")
    if group:
        yield put(gettext("I sign for {group}."), group=told(group))


def _of(case: CaseSnapshot, traveller: BeneficiaryFacts) -> Iterator[str]:
    """Tell of one traveller; reasons that several share are told once, of whose they are."""
    ben = called(traveller)
    known = words_of(traveller, "you-link", "detail") or choice_of(traveller, "you-link", "link")
    asks = put(gettext("I ask for parole for {ben}, for {length}."), length=length_of(traveller))
    knows = put(gettext("How I know {ben}: {link}."), link=told(known))
    yield f"{put(asks, ben=ben)} {put(knows, ben=ben)}"
    if not traveller.same_reasons_as:
        yield from reasons_told(case, traveller, is_mine=False)
        yield from words_on_reasons(case, traveller)
    yield from plan_of(traveller)


def lives_in(case: CaseSnapshot, who: str) -> str:
    return case.petitioner.address("you-address", "address").get("country", "")


SHEET = SheetKind(
    key="petitioner-statement",
    order=110,
    group=Group.DECLARATION,
    title=_("Statement of {name}"),
    purpose=_("{name} reads it, adds to it with a pen, and signs it. It must be true."),
    slots=("ALL-12",),
    tongues=Tongues.AS_SIGNED,
    heading=heading,
    write=write,
    lives_in=lives_in,
)

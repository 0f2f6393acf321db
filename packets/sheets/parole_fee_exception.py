"""What a traveller carries to the airport: which exception, and the proof (MED-09, FUN-05)."""

from collections.abc import Iterator

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from packets.law import confirmed_fact
from packets.questions.conditions import is_re_parole
from packets.sheets import Group, Order, SheetKind, Subject
from packets.sheets._people import day_of, name_of, of_traveller
from packets.sheets._pieces import Block, boxes, ink, lead, rows, text, told
from packets.sheets._pieces import heading as part
from packets.sheets._statements import put
from packets.slots import all_kinds
from packets.slots.fee_exceptions import arrival_of, exceptions_of
from packets.snapshot import BeneficiaryFacts, CaseSnapshot, ExhibitFacts, exhibit_letter
from packets.urgency import all_bases
from packets.wizard.shown import date_words, money_words

IDENTITY = ("ALL-04", "ALL-10", "CHD-E1")
"""Who the traveller is, and to whom they belong: an exception is about a person."""


def subjects(case: CaseSnapshot) -> Iterator[Subject]:
    """Offer it to whose reason the law has an exception; inside the country USCIS is paid."""
    if not is_re_parole(case):
        for traveller in case.beneficiaries:
            if exceptions_of(case, traveller):
                yield of_traveller(case, traveller)


def heading(order: Order) -> str:
    return put(gettext("Parole fee: exception for {name}"), name=name_of(order))


def write(order: Order) -> tuple[Block, ...]:
    traveller = order.case.beneficiary(order.who)
    found = exceptions_of(order.case, traveller)
    return (
        lead(gettext("Carry this sheet and the papers in your hand bag. Show them if asked.")),
        rows(
            (gettext("Traveller"), name_of(order)),
            (gettext("Date of birth"), day_of(traveller, "ben-dob", "dob")),
            *_fee(order.case, traveller),
        ),
        *_exceptions(tuple(f"{row.source}: {row.value}" for row in found)),
        part(gettext("Papers that show it")),
        *_proof(order.case, traveller),
        text(gettext("The officer at the airport decides if the exception fits.")),
        text(
            put(
                gettext("Text of the law checked on {day}."),
                day=date_words(min(row.checked_on for row in found).isoformat()),
            )
        ),
        ink(gettext("Receipt number of the request")),
    )


def _exceptions(named: tuple[str, ...]) -> Iterator[Block]:
    """Yield the one that can be true as it is, and several with boxes: the family marks its own."""
    yield text(gettext("To the officer: an exception of 8 U.S.C. 1804(b) may fit."))
    if len(named) == 1:
        yield text(*named)
    else:
        yield text(gettext("Mark with a pen the one that is true:"))
        yield boxes(*named)


def _fee(case: CaseSnapshot, traveller: BeneficiaryFacts) -> Iterator[tuple[str, str]]:
    """Yield the fee of the day of arrival, where a confirmed row of the law has it."""
    row = confirmed_fact("fee.parole", on=arrival_of(case, traveller))
    if row is not None:
        checked = put(gettext("checked on {day}"), day=date_words(row.checked_on.isoformat()))
        yield gettext("Parole fee"), f"{money_words(str(row.value))} ({checked})"


def _proof(case: CaseSnapshot, traveller: BeneficiaryFacts) -> Iterator[Block]:
    """Return the exhibits that show the exception, with the letters that they have in the set."""
    wanted = {*IDENTITY, *_codes(case, traveller)}
    exhibits = enumerate(case.exhibits_of(traveller), start=1)
    named = [_named(exhibit, place) for place, exhibit in exhibits if exhibit.kind in wanted]
    if named:
        yield boxes(*named)
    else:
        yield ink("", "", "")


def _codes(case: CaseSnapshot, traveller: BeneficiaryFacts) -> Iterator[str]:
    """Yield the kinds of papers on what happened, and why it cannot wait."""
    for reason in case.reasons_of(traveller):
        basis = all_bases().get(reason.basis)
        if basis and basis.parole_fee_exceptions:
            told_of = (*basis.facts, *basis.urgency, *basis.place)
            yield from (code for sentence in told_of for code in sentence.proof)


def _named(exhibit: ExhibitFacts, place: int) -> str:
    kind = all_kinds().get(exhibit.kind)
    title = exhibit.title or (kind.title.replace(" of {name}", "") if kind else "")
    letter = put(gettext("Exhibit {letter}"), letter=exhibit_letter(place))
    return f"{letter}: {told(title)}"


SHEET = SheetKind(
    key="parole-fee-exception",
    order=520,
    group=Group.PARCEL,
    title=_("Parole fee: exception for {name}"),
    purpose=_("{name} carries it to the airport. The officer there decides."),
    subjects=subjects,
    heading=heading,
    write=write,
)

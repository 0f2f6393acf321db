"""The traveller's own statement (ALL-11, HRM-05, WAR-01): first person, dated, for ink."""

from collections.abc import Iterator

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from packets.questions.conditions import is_the_filer
from packets.sheets import Group, Order, SheetKind, Tongues
from packets.sheets._people import name_of, words_of
from packets.sheets._pieces import GAP, Block, last_lines, lines, listed, numbered, sworn
from packets.sheets._signing import signed_end
from packets.sheets._statements import put
from packets.sheets._telling import (
    born,
    called,
    filer_of,
    length_of,
    plan_of,
    reasons_told,
    words_on_reasons,
)
from packets.snapshot import BeneficiaryFacts, CaseSnapshot
from packets.wizard.naming import country_name


def heading(order: Order) -> str:
    return put(gettext("Statement of {name}"), name=name_of(order))


def write(order: Order) -> tuple[Block, ...]:
    traveller = order.case.beneficiary(order.who)
    reasons = reasons_told(order.case, traveller, is_mine=True)
    end = put(gettext("I ask to stay for {length}."), length=length_of(traveller))
    return (
        numbered(*_who(order.case, traveller), *reasons, end, *_written(order.case, traveller)),
        sworn(gettext("In my own words: what happened, with dates, and why I cannot wait.")),
        lines(5),
        *last_lines(gettext("In my own words: what I will do when the stay ends."), 3),
        *signed_end(order),
    )


def _written(case: CaseSnapshot, traveller: BeneficiaryFacts) -> Iterator[str]:
    """Quote what a traveller wrote who asks alone: the pages speak of them by their name."""
    if is_the_filer(case, traveller):
        said = gettext("I wrote in this request: {words}")
        for words in (*words_on_reasons(case, traveller), *plan_of(traveller)):
            yield put(said, words=f"“{words}”")


def _who(case: CaseSnapshot, traveller: BeneficiaryFacts) -> Iterator[str]:
    homes = listed(*map(country_name, traveller.citizenships))
    here = traveller.country_now
    city = words_of(traveller, "ben-where", "city")
    place = listed(city, here and country_name(here))
    name = put(gettext("My name is {name}."), name=called(traveller))
    yield f"{name} {born(traveller, 'ben-dob', 'ben-nation')}"
    if not traveller.value("ben-nation", "stateless"):
        yield put(gettext("I am a citizen of {countries}."), countries=homes)
    yield put(gettext("I now live in {place}."), place=place)
    if is_the_filer(case, traveller):
        yield gettext("I ask for parole for myself.")
    else:
        link = gettext("{name} asks for parole for me. I know this person as my {link}.")
        yield put(link, name=filer_of(case), link=GAP)
    if traveller.same_reasons_as:
        patient = called(case.beneficiary(traveller.same_reasons_as))
        yield put(gettext("I travel with {name}, because {why}."), name=patient, why=GAP)


def lives_in(case: CaseSnapshot, who: str) -> str:
    return case.beneficiary(who).country_now


SHEET = SheetKind(
    key="traveller-statement",
    order=100,
    group=Group.DECLARATION,
    title=_("Statement of {name}"),
    purpose=_("{name} reads it, adds to it with a pen, and signs it. It must be true."),
    slots=("ALL-11", "HRM-05", "WAR-01"),
    tongues=Tongues.AS_SIGNED,
    heading=heading,
    write=write,
    lives_in=lives_in,
)

"""The rows of the checklist that are no papers of others: for whom each is made or printed."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from packets.proof import Owner
from packets.questions.conditions import is_re_parole
from packets.slots.fee_exceptions import exceptions_of
from packets.slots.made_kinds import MADE, MadeKind, fee_exception
from packets.snapshot import BeneficiaryFacts, CaseSnapshot
from packets.snapshot.alike import supporter_called, traveller_called
from packets.urgency import all_bases
from parole_site.directions import isolated

CONTACT = ("sup-who", "contact")


@dataclass(frozen=True, kw_only=True)
class Made:
    """One of them for one person; `owner_key` is "" for the case."""

    kind: MadeKind
    owner_key: str = ""
    owner_name: str = ""

    @property
    def label(self) -> str:
        return str(self.kind.label).replace("{name}", isolated(self.owner_name))


def made_in(case: CaseSnapshot) -> tuple[Made, ...]:
    """Return what a case has besides the papers of others, person by person."""
    return (*_of_case(case), *_of_travellers(case), *_of_supporters(case))


def _of_case(case: CaseSnapshot) -> Iterator[Made]:
    for kind in MADE:
        if kind.owner is Owner.CASE and kind.applies(case, case.petitioner):
            yield Made(kind=kind)


def _of_travellers(case: CaseSnapshot) -> Iterator[Made]:
    own = [kind for kind in MADE if kind.owner is Owner.BENEFICIARY]
    for traveller in case.beneficiaries:
        name = traveller_called(case, traveller) or _("the traveller")
        made = (kind for kind in own if kind.applies(case, traveller))
        for kind in (*made, *_exceptions(case, traveller)):
            yield Made(kind=kind, owner_key=traveller.key, owner_name=name)


def _exceptions(case: CaseSnapshot, traveller: BeneficiaryFacts) -> Iterator[MadeKind]:
    """Yield the sheet for the airport, once; inside the country the fee is paid otherwise."""
    known = (all_bases().get(reason.basis) for reason in case.reasons_of(traveller))
    codes = [basis.fee_exception_sheet for basis in known if basis and basis.fee_exception_sheet]
    if codes and not is_re_parole(case) and exceptions_of(case, traveller):
        yield fee_exception(codes[0])


def _of_supporters(case: CaseSnapshot) -> Iterator[Made]:
    for kind in MADE:
        for supporter in case.supporters:
            if kind.owner is Owner.SUPPORTER and kind.applies(case, supporter):
                called = supporter_called(case, supporter) or supporter.own_words(*CONTACT)
                name = called or _("the money supporter")
                yield Made(kind=kind, owner_key=supporter.key, owner_name=name)

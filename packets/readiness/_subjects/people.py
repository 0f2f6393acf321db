"""The people of a case by the names that pages use."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from packets.readiness._subjects.about import About
from packets.snapshot import BeneficiaryFacts, CaseSnapshot, SupporterFacts
from packets.snapshot.alike import filer_called, supporter_called, traveller_called


def travellers(case: CaseSnapshot) -> Iterator[About]:
    for beneficiary in case.beneficiaries:
        name = traveller_called(case, beneficiary) or _("the traveller")
        yield About(key=beneficiary.key, name=name, facts=beneficiary)


def supporters(case: CaseSnapshot) -> Iterator[About]:
    for supporter in case.supporters:
        yield About(key=supporter.key, name=supporter_name(case, supporter), facts=supporter)


def supporter_name(case: CaseSnapshot, supporter: SupporterFacts) -> str:
    known = supporter.own_words("sup-who", "contact")
    if not supporter.is_("sup-who", "who", "ORGANIZATION"):
        known = supporter_called(case, supporter) or known
    if supporter.is_("sup-who", "who", "ME"):
        known = filer_called(case) or known
    return known or _("the money supporter")


def the_filer(case: CaseSnapshot) -> About:
    """Return who signs Form I-131."""
    if case.is_self_petition:
        return next(
            travellers(case), About(name=_("the traveller"), facts=BeneficiaryFacts(key=""))
        )
    return About(name=filer_called(case) or _("the person who asks"), facts=case.petitioner)

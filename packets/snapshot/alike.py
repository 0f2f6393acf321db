"""What people of a case are called, where two of them share one first name: then by full names."""

from collections import Counter

from packets.snapshot.case import CaseSnapshot
from packets.snapshot.people import BeneficiaryFacts, PersonName, SupporterFacts

OF_OTHERS = ("ME", "TRAVELLER")


def traveller_called(case: CaseSnapshot, traveller: BeneficiaryFacts) -> str:
    """Return what pages call a traveller; "" while nobody said a name."""
    return _told_apart(case, traveller.known_as, traveller.name)


def filer_called(case: CaseSnapshot) -> str:
    """Return what pages call who signs Form I-131; "" while nobody said a name."""
    return _told_apart(case, case.filer_name.called, case.filer_name)


def supporter_called(case: CaseSnapshot, supporter: SupporterFacts) -> str:
    """Return what pages call another person who gives money; "" while nobody said a name."""
    return _told_apart(case, supporter.name.called, supporter.name)


def _told_apart(case: CaseSnapshot, called: str, name: PersonName) -> str:
    """Return the full name of one of several people who are called the same."""
    is_shared = _calls(case)[called.casefold()] > 1
    return name.full or called if is_shared else called


def _calls(case: CaseSnapshot) -> Counter[str]:
    """Count what people are called; who gives money and is in the case already counts once."""
    calls = [traveller.known_as for traveller in case.beneficiaries]
    if not case.is_self_petition:
        calls.append(case.petitioner.name.called)
    others = (s for s in case.supporters if not s.is_("sup-who", "who", *OF_OTHERS))
    calls += [supporter.name.called for supporter in others]
    return Counter(called.casefold() for called in calls if called)

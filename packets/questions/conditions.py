"""When a page is asked: conditions that several modules of pages share."""

from typing import Any

from packets.snapshot import BeneficiaryFacts, CaseSnapshot, RepresentativeFacts, SupporterFacts

RE_PAROLE = "REP"


def is_re_parole(case: CaseSnapshot) -> bool:
    """The traveller is in the United States on parole and asks for more time."""
    reasons = {reason.basis for ben in case.beneficiaries for reason in ben.reasons}
    return RE_PAROLE in reasons or case.is_("s-where", "where", "US_PAROLE")


def has_listed_facts(case: CaseSnapshot) -> bool:
    """Fees and addresses of law are those of a first request that a family or a lawyer files."""
    return not is_re_parole(case) and not case.is_("st-role", "role", "AGENCY")


def is_first_request(case: CaseSnapshot, _subject: Any) -> bool:
    """Nobody is asked to choose again what re-parole has already settled."""
    return not is_re_parole(case)


def may_need_a_waiver(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    """Something in the past was named that a visa would need a waiver for."""
    return case.has_history(beneficiary) and not is_re_parole(case)


def has_petitioner(case: CaseSnapshot, _subject: Any) -> bool:
    """Somebody other than a traveller signs Form I-131."""
    return not case.is_self_petition


def is_the_filer(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    """This traveller signs Form I-131: of several, the one who was named first."""
    return case.is_self_petition and case.beneficiaries[:1] == (beneficiary,)


def is_child(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    return beneficiary.is_child_on(case.taken_on)


def is_not_first(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    return case.beneficiaries[:1] != (beneficiary,)


def is_represented(case: CaseSnapshot, _representative: RepresentativeFacts) -> bool:
    return case.is_("st-lawyer", "lawyer", "YES")


def is_another_person(case: CaseSnapshot, supporter: SupporterFacts) -> bool:
    """The supporter's own facts are not already those of the petitioner or the traveller."""
    return not supporter.is_("sup-who", "who", "ME", "TRAVELLER")


def is_a_person(case: CaseSnapshot, supporter: SupporterFacts) -> bool:
    """An organization writes a letter; its household and savings are not asked for."""
    return not supporter.is_("sup-who", "who", "ORGANIZATION")


def is_another_single_person(case: CaseSnapshot, supporter: SupporterFacts) -> bool:
    return is_another_person(case, supporter) and is_a_person(case, supporter)

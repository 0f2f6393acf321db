"""Documents on visas and petitions, which every request asks for (rules.md ALL-08, ALL-09)."""

from django.utils.translation import gettext_lazy as _

from packets.proof import EvidenceKind, Owner, Requirement
from packets.proof._visas_guides import GUIDES
from packets.snapshot import BeneficiaryFacts, CaseSnapshot

THE_VISA = _("The visa that did not work")


def tried_a_visa(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    return bool(beneficiary.visa_history.rows("w-visa", "visas"))


def could_not_try(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    """Whoever asked for no visa may have a closed post or a long wait to show."""
    visas = beneficiary.visa_history
    told = visas.value("w-visa", "none") or visas.own_words("w-visa-why", "why")
    is_here = any(reason.basis == "REP" for reason in case.reasons_of(beneficiary))
    return bool(told) and not tried_a_visa(case, beneficiary) and not is_here


def has_petition(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    return beneficiary.visa_history.is_("w-family", "filed", "YES")


PROOF = (
    EvidenceKind(
        code="ALL-08",
        label=_("Answer of the embassy to {name}"),
        title="Visa refusals and appointments of {name}",
        contains=(
            _("the paper with which a visa was refused"),
            _("or a screen print of the first free day"),
            _("the date and the place"),
        ),
        proves="A visa cannot be obtained, or not in time",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=300,
        topic=THE_VISA,
        guide=GUIDES["ALL-08"],
        applies=tried_a_visa,
    ),
    EvidenceKind(
        code="ALL-08b",
        label=_("Why {name} cannot ask for a visa in time"),
        title="Closed consulate or waiting time for a visa of {name}",
        contains=(
            _("the page of the embassy that says it is closed"),
            _("or a screen print of the first free day"),
            _("the day on which it was printed"),
        ),
        proves="A visa cannot be obtained, or not in time",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.OPTIONAL,
        rank=301,
        topic=THE_VISA,
        guide=GUIDES["ALL-08b"],
        applies=could_not_try,
    ),
    EvidenceKind(
        code="ALL-09",
        label=_("Notice on a petition for {name}"),
        title="Notices on petitions for {name}",
        contains=(
            _("Form I-797 or another notice of USCIS"),
            _("the receipt number and the priority date"),
            _("yes or no, if there is an answer"),
        ),
        proves="Petitions filed for the beneficiary, and where they stand",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=310,
        topic=THE_VISA,
        guide=GUIDES["ALL-09"],
        applies=has_petition,
    ),
)

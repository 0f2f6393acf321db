"""What shows that a family is apart, and why one of them is at risk (rules FAM-01 to FAM-04)."""

from django.utils.translation import gettext_lazy as _

from packets.proof import EvidenceKind, Owner, Requirement
from packets.snapshot import BeneficiaryFacts, CaseSnapshot
from packets.urgency.family_unity.guides import GUIDES

TOPIC = _("About the family")


def has_petition(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    return not beneficiary.visa_history.is_("w-family", "filed", "NO")


PROOF = (
    EvidenceKind(
        code="FAM-01",
        label=_("How you are family, and your life together"),
        title="Family relationship and shared life",
        contains=(
            _("birth or marriage papers for each link"),
            _("photos of the family through the years"),
            _("money sent, calls or letters"),
        ),
        proves="The family relationship and the shared life",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=210,
        topic=TOPIC,
        guide=GUIDES["FAM-01"],
    ),
    EvidenceKind(
        code="FAM-02",
        label=_("Notice on the family petition"),
        title="Approval notice of the family petition",
        contains=(
            _("the notice that says the petition was received or approved"),
            _("the priority date"),
            _("how long the wait is, from the visa bulletin"),
        ),
        proves="A family petition exists, and the visa is years away",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=240,
        topic=TOPIC,
        guide=GUIDES["FAM-02"],
        applies=has_petition,
    ),
    EvidenceKind(
        code="FAM-03",
        label=_("Why {ben} is at risk"),
        title="Vulnerability of the beneficiary",
        contains=(
            _("papers on age, illness or the death of others"),
            _("a letter of a doctor, a social worker or a school"),
            _("who cares for {ben} now"),
        ),
        proves="The beneficiary is exceptionally vulnerable",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=220,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["FAM-03"],
    ),
    EvidenceKind(
        code="FAM-04",
        label=_("What it does to be apart"),
        title="Harm of the separation",
        contains=(
            _("a letter of a doctor or a psychologist"),
            _("a letter of the school"),
            _("dates, and what changed"),
        ),
        proves="The harm that the separation does",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=230,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["FAM-04"],
    ),
)

"""What an officer looks for after a death (rules FUN-01 to FUN-04)."""

from django.utils.translation import gettext_lazy as _

from packets.proof import EvidenceKind, Owner, Requirement, Written
from packets.snapshot import BeneficiaryFacts, CaseSnapshot
from packets.urgency import claimed
from packets.urgency.funeral.guides import GUIDES
from packets.urgency.funeral.pages import goes_to_funeral, settles_papers

TOPIC = _("About the person who died")


def needs_funeral_paper(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    return goes_to_funeral(case, claimed(case, beneficiary, "FUN"))


def needs_estate_papers(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    return settles_papers(case, claimed(case, beneficiary, "FUN"))


PROOF = (
    EvidenceKind(
        code="FUN-01",
        label=_("Death certificate"),
        title="Death certificate",
        contains=(_("the full name"), _("the date and the place of the death")),
        proves="The death, its date and place",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=210,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["FUN-01"],
    ),
    EvidenceKind(
        code="FUN-02",
        label=_("Letter from the funeral home or place of faith"),
        title="Letter of the funeral home",
        contains=(
            _("the day and the place of the funeral"),
            _("how long they can wait"),
            _("a name and a phone number"),
        ),
        proves="Day and place of the funeral",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=230,
        written=Written.LETTER,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["FUN-02"],
        applies=needs_funeral_paper,
    ),
    EvidenceKind(
        code="FUN-03",
        label=_("How {ben} and the person who died are linked"),
        title="Relationship to the deceased",
        contains=(
            _("birth or marriage papers for each link"),
            _("the same names on each paper, or a note on the spelling"),
        ),
        proves="Relationship of the beneficiary to the deceased",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=220,
        topic=TOPIC,
        guide=GUIDES["FUN-03"],
    ),
    EvidenceKind(
        code="FUN-04",
        label=_("Why no one else can settle the papers"),
        title="Papers on the affairs of the deceased",
        contains=(
            _("the will, or a court paper that names {ben}"),
            _("a lawyer’s letter on what must be done"),
            _("how long it takes"),
        ),
        proves="The beneficiary is needed to settle the affairs of the deceased",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=240,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["FUN-04"],
        applies=needs_estate_papers,
    ),
)

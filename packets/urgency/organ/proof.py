"""What an officer looks for when somebody gives an organ (rules ORG-01 to ORG-06)."""

from django.utils.translation import gettext_lazy as _

from packets.proof import EvidenceKind, Owner, Requirement, Written
from packets.urgency.organ.guides import GUIDES

TOPIC = _("About the gift of an organ")

PROOF = (
    EvidenceKind(
        code="ORG-01",
        label=_("Letter from the transplant center"),
        title="Letter of the transplant center",
        contains=(
            _("the illness of the person who needs the organ"),
            _("how urgent it is, and the days of the surgery"),
            _("why {ben} is the right donor"),
        ),
        proves="Illness of the recipient, urgency and date of the surgery",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=210,
        written=Written.LETTER,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["ORG-01"],
    ),
    EvidenceKind(
        code="ORG-02",
        label=_("Test that shows a match"),
        title="Compatibility test results",
        contains=(_("the blood and tissue test"), _("the date of the test")),
        proves="The donor and the recipient match",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=220,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["ORG-02"],
    ),
    EvidenceKind(
        code="ORG-03",
        label=_("{ben} writes that the gift is free"),
        title="Donor’s statement of free consent",
        contains=(
            _("that no one pays for the organ"),
            _("that {ben} knows the risk"),
            _("the date and the signature"),
        ),
        proves="The donor consents freely and without payment",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=230,
        written=Written.STATEMENT,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["ORG-03"],
    ),
    EvidenceKind(
        code="ORG-04",
        label=_("Who pays for the care of {ben} and the way home"),
        title="Proof of payment for the donor’s care and return",
        contains=(
            _("what the care of {ben} costs"),
            _("who pays, with a letter or a bank paper"),
            _("who pays for the ticket home"),
        ),
        proves="The donor’s care and return are paid for",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=430,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["ORG-04"],
    ),
    EvidenceKind(
        code="ORG-05",
        label=_("How {ben} and the person who is ill are linked"),
        title="Relationship of donor and recipient",
        contains=(
            _("birth or marriage papers that link them"),
            _("or photos and letters, if they are friends"),
        ),
        proves="Relationship of donor and recipient",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=240,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["ORG-05"],
    ),
    EvidenceKind(
        code="ORG-06",
        label=_("{ben} is well enough to give"),
        title="Medical report on the donor",
        contains=(_("a doctor’s letter from before the surgery"), _("the date and the signature")),
        proves="The donor is fit to donate",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=225,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["ORG-06"],
    ),
)

"""What an officer looks for when somebody comes to give care (rules CAR-01 to CAR-05)."""

from django.utils.translation import gettext_lazy as _

from packets.proof import EvidenceKind, Owner, Requirement, Written
from packets.urgency.caregiver.guides import GUIDES

TOPIC = _("About the care")

PROOF = (
    EvidenceKind(
        code="CAR-01",
        label=_("Letter from the doctor on the need for care"),
        title="Letter of the doctor on the need for care",
        contains=(
            _("what help is needed, and how many hours a day"),
            _("how long it is needed"),
            _("the date and the signature of the doctor"),
        ),
        proves="Need for care, its hours and its length",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=210,
        written=Written.LETTER,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["CAR-01"],
    ),
    EvidenceKind(
        code="CAR-02",
        label=_("Why no one else can help"),
        title="Why no other person can give the care",
        contains=(
            _("each family member near, and why they cannot"),
            _("what paid care costs, with an offer in writing"),
            _("letters from work or school that show the hours"),
        ),
        proves="No other person can give the care",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=260,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["CAR-02"],
    ),
    EvidenceKind(
        code="CAR-03",
        label=_("Plan of the care, with its last day"),
        title="Care plan",
        contains=(
            _("what happens on each day of a week"),
            _("the last day"),
            _("who helps after that"),
        ),
        proves="What the beneficiary does, and when the care ends",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=410,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["CAR-03"],
    ),
    EvidenceKind(
        code="CAR-04",
        label=_("Papers about the children or the home"),
        title="Children and household",
        contains=(
            _("birth papers of the children"),
            _("a letter from the school"),
            _("custody papers, if there are any"),
        ),
        proves="Who lives in the household and depends on the care",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=220,
        topic=TOPIC,
        guide=GUIDES["CAR-04"],
    ),
    EvidenceKind(
        code="CAR-05",
        label=_("Why {ben} is the right person"),
        title="Caregiver’s relationship and ability",
        contains=(
            _("papers that link {ben} to the person"),
            _("that {ben} is well enough to help"),
            _("other times when {ben} gave care"),
        ),
        proves="The beneficiary’s relationship and ability to give the care",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=230,
        written=Written.STATEMENT,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["CAR-05"],
    ),
)

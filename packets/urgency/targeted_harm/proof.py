"""What an officer looks for when a person is in danger (rules HRM-01 to HRM-10)."""

from django.utils.translation import gettext_lazy as _

from packets.proof import EvidenceKind, Owner, Requirement
from packets.snapshot import BeneficiaryFacts, CaseSnapshot

TOPIC = _("About the danger")


def is_abroad_from_home(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    here = beneficiary.country_now
    return bool(here) and here not in beneficiary.picks("ben-nation", "citizen")


PROOF = (
    EvidenceKind(
        code="HRM-01",
        label=_("Paper from others that names {ben} or the family"),
        title="Third-party document that names the beneficiary",
        contains=(
            _("from a court, a news office, a group that helps, or an employer"),
            _("the name of {ben}, and what the danger is"),
            _("the date, and why it is soon"),
        ),
        proves="A credible source names the beneficiary as a target",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=210,
        topic=TOPIC,
        instead=_("Two statements of witnesses who saw it can help."),
    ),
    EvidenceKind(
        code="HRM-02",
        label=_("Threats: letters, messages, calls"),
        title="Threats received",
        contains=(
            _("a picture of the letter or message"),
            _("the date, and who sent it"),
            _("how {ben} got it"),
        ),
        proves="Threats against the beneficiary",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=220,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="HRM-03",
        label=_("Police report, or why there is none"),
        title="Police report or complaint",
        contains=(
            _("the number and the date of the report"),
            _("or a signed note on why it was not safe to ask"),
        ),
        proves="Protection was sought from the police, or why not",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=265,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="HRM-04",
        label=_("Doctor’s paper or photos of what was done"),
        title="Medical report or photographs of past harm",
        contains=(
            _("the date and the name of the doctor"),
            _("what it shows, and how it came about"),
        ),
        proves="Harm already done to the beneficiary",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.OPTIONAL,
        rank=230,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="HRM-05",
        label=_("{ben} tells it, signed"),
        title="Declaration of the beneficiary",
        contains=(
            _("who, why this person, and what happened, with dates"),
            _("where {ben} went, and how it is now"),
            _("the sentence “under penalty of perjury”, the date and the signature"),
        ),
        proves="What happened, told by the beneficiary under penalty of perjury",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=205,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="HRM-06",
        label=_("Statements of people who saw it"),
        title="Witness statements",
        contains=(
            _("what the person saw or knows, and how"),
            _("a copy of their ID"),
            _("the date and the signature"),
        ),
        proves="Others confirm what happened",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=240,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="HRM-07",
        label=_("Reports on the country that fit what happened"),
        title="Country reports on the same kind of harm",
        contains=(
            _("from the last 12 months"),
            _("only the pages that fit, with a mark at the place"),
            _("never alone: papers on {ben} come first"),
        ),
        proves="Reports describe the same harm to persons like the beneficiary",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=280,
        is_confirmed=False,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="HRM-08",
        label=_("Work or group that makes {ben} a target"),
        title="Proof of work or affiliation",
        contains=(
            _("a letter, a badge or a contract"),
            _("the dates, and what {ben} did"),
            _("a person who can say that it is true"),
        ),
        proves="Why the beneficiary is a target",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=250,
        is_confirmed=False,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="HRM-09",
        label=_("Answer from the UN, or why the UN cannot help"),
        title="UNHCR registration and the refugee route",
        contains=(
            _("the card or the number"),
            _("how long the wait is"),
            _("why it does not protect {ben} now"),
        ),
        proves="Why the refugee route does not protect now",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=285,
        is_confirmed=False,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="HRM-10",
        label=_("Why {country} is not safe"),
        title="Safety in the present country",
        contains=(
            _("the permit to stay, and its last day"),
            _("papers on raids, or on people sent back"),
        ),
        proves="The present country does not offer safety",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=290,
        is_confirmed=False,
        topic=TOPIC,
        applies=is_abroad_from_home,
    ),
)

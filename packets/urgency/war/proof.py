"""What shows that a war or disaster hit this very person.

The agency's page has no list of its own for this reason. The kinds follow those for targeted harm:
papers on the person first, reports on the country last. So none of them blocks.
"""

from django.utils.translation import gettext_lazy as _

from packets.proof import EvidenceKind, Owner, Requirement, Written, is_abroad_from_home
from packets.urgency.war.guides import GUIDES

TOPIC = _("About what has happened")


PROOF = (
    EvidenceKind(
        code="WAR-01",
        label=_("{ben} tells it, signed"),
        title="Declaration of the beneficiary",
        contains=(
            _("what happened to {ben}, with dates and places"),
            _("what {ben} tried, and how it is now"),
            _("the sentence “under penalty of perjury”, the date and the signature"),
        ),
        proves="What happened to the beneficiary, told under penalty of perjury",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=205,
        written=Written.STATEMENT,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["WAR-01"],
    ),
    EvidenceKind(
        code="WAR-02",
        label=_("Doctor’s paper on {ben}"),
        title="Medical report on the beneficiary",
        contains=(
            _("the wound or the illness"),
            _("what care is needed, and what a wait does"),
            _("the date and the signature"),
        ),
        proves="Injury or illness of the beneficiary, and the care needed",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=220,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["WAR-02"],
    ),
    EvidenceKind(
        code="WAR-03",
        label=_("Letter from a group or people who know {ben}"),
        title="Third-party statements on the beneficiary",
        contains=(
            _("the name of {ben}, and what they saw"),
            _("how they know it, with a phone number"),
            _("the date and the signature"),
        ),
        proves="Others confirm what happened to the beneficiary",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=210,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["WAR-03"],
    ),
    EvidenceKind(
        code="WAR-04",
        label=_("Reports on the place that fit what happened"),
        title="Reports on the place and time",
        contains=(
            _("the same town and the same months"),
            _("only the pages that fit, with a mark at the place"),
            _("never alone: papers on {ben} come first"),
        ),
        proves="Reports describe what happened at the place of the beneficiary",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.OPTIONAL,
        rank=280,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["WAR-04"],
    ),
    EvidenceKind(
        code="WAR-05",
        label=_("What is left of the home, or a paper on the flight"),
        title="Loss of the home or displacement",
        contains=(
            _("photos with the date and the place"),
            _("a card or paper of a camp, the UN or an office"),
        ),
        proves="Loss of the home, or displacement",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=230,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["WAR-05"],
    ),
    EvidenceKind(
        code="WAR-06",
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
        guide=GUIDES["WAR-06"],
        applies=is_abroad_from_home,
    ),
)

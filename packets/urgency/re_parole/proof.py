"""What an officer looks for when a person asks for more time (rules REP-E1 to REP-E5)."""

from django.utils.translation import gettext_lazy as _

from packets.proof import EvidenceKind, Owner, Requirement
from packets.urgency.re_parole.guides import GUIDES

TOPIC = _("About the stay now")
PROOF = (
    EvidenceKind(
        code="REP-E1",
        label=_("I-94 and the first yes to parole"),
        title="Form I-94 and parole approval",
        contains=(
            _("the I-94 from i94.cbp.dhs.gov"),
            _("the class and the Admit Until date"),
            _("the letter with which USCIS said yes"),
        ),
        proves="Present parole, its class and its last day",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=205,
        topic=TOPIC,
        guide=GUIDES["REP-E1"],
    ),
    EvidenceKind(
        code="REP-E2",
        label=_("Why {ben} needs more time"),
        title="Statement on the need for more time",
        contains=(_("what changed"), _("what could not be done"), _("the new last day")),
        proves="Why the first period was not enough, and the new last day",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=210,
        topic=TOPIC,
        guide=GUIDES["REP-E2"],
    ),
    EvidenceKind(
        code="REP-E3",
        label=_("New papers on the reason"),
        title="Updated evidence of the reason",
        contains=(_("new letters, less than 3 months old"), _("a date and a signature on each")),
        proves="The reason for the stay is still there",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=220,
        topic=TOPIC,
        guide=GUIDES["REP-E3"],
    ),
    EvidenceKind(
        code="REP-E4",
        label=_("New proof of money support"),
        title="Updated proof of financial support",
        contains=(
            _("new bank and work letters of the money supporter"),
            _("for the new stay, with its dates"),
        ),
        proves="Support for the new period",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=505,
        topic=TOPIC,
        guide=GUIDES["REP-E4"],
    ),
    EvidenceKind(
        code="REP-E5",
        label=_("That {ben} kept the rules"),
        title="Record of compliance",
        contains=(
            _("address changes that were reported"),
            _("tax papers and the work card, if there are any"),
        ),
        proves="The beneficiary has kept the conditions of parole",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=600,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["REP-E5"],
    ),
)

"""What shows why the fee cannot be paid: a paper for each ground of Form I-912 (Part 1, Item 1)."""

from django.utils.translation import gettext_lazy as _

from packets.proof import EvidenceKind, Owner, Requirement
from packets.proof._fee_guides import GUIDES
from packets.snapshot.fee import is_exempt, on_ground

TOPIC = _("Why the fee cannot be paid")

PROOF = (
    EvidenceKind(
        code="WVR-01",
        label=_("Letter or card of the office that gives the public help"),
        title="Proof of a means-tested benefit",
        contains=(
            _("the name of who gets it"),
            _("the office and the kind of help"),
            _("the day it was given, and that it still runs"),
        ),
        proves="Somebody of the household receives a means-tested benefit",
        owner=Owner.PETITIONER,
        requirement=Requirement.REQUIRED,
        rank=960,
        topic=TOPIC,
        guide=GUIDES["WVR-01"],
        applies=on_ground("BENEFIT"),
    ),
    EvidenceKind(
        code="WVR-02",
        label=_("Tax return or pay papers of your home"),
        title="Proof of the income of the household",
        contains=(_("the last federal tax return"), _("pay papers of all who earn")),
        proves="The income of the household, for the fee waiver",
        owner=Owner.PETITIONER,
        requirement=Requirement.REQUIRED,
        rank=961,
        topic=TOPIC,
        guide=GUIDES["WVR-02"],
        applies=on_ground("INCOME"),
    ),
    EvidenceKind(
        code="WVR-03",
        label=_("Bills and letters that show why you cannot pay"),
        title="Proof of financial hardship",
        contains=(_("the bills or the lost income"), _("the costs of a month")),
        proves="The hardship that is told on Form I-912",
        owner=Owner.PETITIONER,
        requirement=Requirement.REQUIRED,
        rank=962,
        topic=TOPIC,
        guide=GUIDES["WVR-03"],
        applies=on_ground("HARDSHIP"),
    ),
    EvidenceKind(
        code="EXM-01",
        label=_("Paper that shows why no fee is asked of {ben}"),
        title="Proof of the fee exemption",
        contains=(
            _("the name of the traveller"),
            _("the status or the service, and who gave it"),
            _("the number of the notice or the dates"),
        ),
        proves="The traveller belongs to a group of which no fee is asked for Form I-131",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=963,
        topic=TOPIC,
        guide=GUIDES["EXM-01"],
        applies=is_exempt,
    ),
)

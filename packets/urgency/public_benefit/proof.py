"""What shows a public benefit (rules SPB-01 to SPB-03)."""

from django.utils.translation import gettext_lazy as _

from packets.proof import EvidenceKind, Owner, Requirement, Written
from packets.urgency.public_benefit.guides import GUIDES

TOPIC = _("About the good it does")

PROOF = (
    EvidenceKind(
        code="SPB-01",
        label=_("Statement on how it helps the United States"),
        title="Statement of the public benefit",
        contains=(
            _("what is done, and for whom"),
            _("when it is needed"),
            _("why it has to be {ben}"),
        ),
        proves="The benefit to the United States, and why this person is needed",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=210,
        topic=TOPIC,
        guide=GUIDES["SPB-01"],
    ),
    EvidenceKind(
        code="SPB-02",
        label=_("Letter from the office or group that asks"),
        title="Letter of the institution",
        contains=(
            _("on its own letter paper, with a name and a phone number"),
            _("why it needs {ben}, with dates"),
            _("the date and the signature"),
        ),
        proves="An institution in the United States asks for the beneficiary",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=220,
        written=Written.LETTER,
        topic=TOPIC,
        guide=GUIDES["SPB-02"],
    ),
    EvidenceKind(
        code="SPB-03",
        label=_("Plan for the stay: who is in charge of it, and the way home"),
        title="Plan of the stay",
        contains=(_("who is in charge of the stay"), _("the last day and the way home")),
        proves="How the stay is supervised and how it ends",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.OPTIONAL,
        rank=410,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["SPB-03"],
    ),
)

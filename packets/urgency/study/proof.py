"""What shows a study or a research stay (rules STU-01 to STU-03)."""

from django.utils.translation import gettext_lazy as _

from packets.proof import EvidenceKind, Owner, Requirement, Written
from packets.urgency.study.guides import GUIDES

TOPIC = _("About the study or research")

PROOF = (
    EvidenceKind(
        code="STU-01",
        label=_("Letter from the school or laboratory"),
        title="Letter of the host institution",
        contains=(
            _("the first and the last day"),
            _("why it cannot be later"),
            _("who pays"),
        ),
        proves="The program, its dates and its funding",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=210,
        written=Written.LETTER,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["STU-01"],
    ),
    EvidenceKind(
        code="STU-02",
        label=_("Why no student or visitor visa"),
        title="Why no student or visitor visa can be had",
        contains=(
            _("the paper with which a visa was refused"),
            _("or a note on why no one can ask for one"),
        ),
        proves="No student or visitor visa can be had",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=260,
        topic=TOPIC,
        guide=GUIDES["STU-02"],
    ),
    EvidenceKind(
        code="STU-03",
        label=_("Letter on how it helps the United States"),
        title="Statement of the public interest",
        contains=(
            _("from a U.S. office or university"),
            _("who is helped, and when"),
            _("the date and the signature"),
        ),
        proves="Public interest of the United States in the program",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=220,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["STU-03"],
    ),
)

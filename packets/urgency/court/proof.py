"""What an officer looks for when a court needs somebody (rules CIV-01 to CIV-04, LE-01 and 02)."""

from django.utils.translation import gettext_lazy as _

from packets.proof import EvidenceKind, Owner, Requirement, Written
from packets.snapshot import BeneficiaryFacts, CaseSnapshot
from packets.urgency import claimed
from packets.urgency.court.guides import GUIDES

TOPIC = _("About the court case")


def is_about_a_crime(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    return claimed(case, beneficiary, "CIV").is_("civ-role", "role", "CRIME")


PROOF = (
    EvidenceKind(
        code="CIV-01",
        label=_("Paper from the court"),
        title="Notice or order of the court",
        contains=(
            _("the court and the case number"),
            _("the day in court"),
            _("the name of {ben}"),
        ),
        proves="The hearing, its date, and that the beneficiary is called",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=210,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["CIV-01"],
    ),
    EvidenceKind(
        code="CIV-02",
        label=_("Why video or a written statement is not enough"),
        title="Why attendance in person is needed",
        contains=(
            _("a letter from the judge or the lawyer"),
            _("the rule of the court, or its answer"),
        ),
        proves="Attendance in person is needed",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=260,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["CIV-02"],
    ),
    EvidenceKind(
        code="CIV-03",
        label=_("Letter from the lawyer in that case"),
        title="Letter of the attorney in the court case",
        contains=(
            _("what {ben} does in the case"),
            _("each step, with its date"),
            _("when {ben} can go home"),
        ),
        proves="Role of the beneficiary and time needed",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=220,
        written=Written.LETTER,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["CIV-03"],
    ),
    EvidenceKind(
        code="CIV-04",
        label=_("Other papers of the case"),
        title="Papers of the court case",
        contains=(_("the paper that began the case"), _("a short summary is enough")),
        proves="What the court case is about",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.OPTIONAL,
        rank=230,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["CIV-04"],
    ),
    EvidenceKind(
        code="LE-01",
        label=_("Letter from the police or the U.S. agency"),
        title="Request of a law enforcement agency",
        contains=(
            _("that the agency asks for {ben} to come"),
            _("the name, phone and email of an officer"),
        ),
        proves="A law enforcement agency asks for the beneficiary",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=212,
        written=Written.LETTER,
        topic=TOPIC,
        guide=GUIDES["LE-01"],
        applies=is_about_a_crime,
    ),
    EvidenceKind(
        code="LE-02",
        label=_("Paper that shows {ben} saw the crime or was hurt by it"),
        title="Proof of the role in the criminal case",
        contains=(_("a letter of the agency"), _("a safe way to reach {ben}")),
        proves="Role of the beneficiary in the criminal case",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=214,
        topic=TOPIC,
        guide=GUIDES["LE-02"],
        applies=is_about_a_crime,
    ),
)

"""What an officer looks for in a medical case (USCIS parole page; rules MED-01 to MED-08)."""

from django.utils.translation import gettext_lazy as _

from packets.proof import EvidenceKind, Owner, Requirement, Written
from packets.snapshot import BeneficiaryFacts, CaseSnapshot
from packets.urgency import claimed
from packets.urgency.medical.guides import GUIDES

TOPIC = _("About the illness")


def has_companion(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    return claimed(case, beneficiary, "MED").is_("med-with", "with", "YES")


PROOF = (
    EvidenceKind(
        code="MED-01",
        label=_("Letter from the doctor"),
        title="Letter of the treating doctor",
        contains=(
            _("the name of the illness and how it will go on"),
            _("why the care cannot wait, with a date"),
            _("how long the care takes"),
            _("the date, the licence number and the signature of the doctor"),
        ),
        proves="Diagnosis, prognosis and urgency of the treatment",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=210,
        written=Written.LETTER,
        topic=TOPIC,
        guide=GUIDES["MED-01"],
    ),
    EvidenceKind(
        code="MED-02",
        label=_("Why the care is not possible in {country} or close by"),
        title="Letters on treatment in the country of stay and nearby",
        contains=(
            _("a letter from a doctor or the health ministry"),
            _("the hospitals you asked, and what each one said"),
            _("the date of each answer"),
        ),
        proves="Treatment is not available where the beneficiary lives or nearby",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=260,
        topic=TOPIC,
        guide=GUIDES["MED-02"],
    ),
    EvidenceKind(
        code="MED-03",
        label=_("What the care costs"),
        title="Cost estimate of the hospital",
        contains=(
            _("a letter from the U.S. hospital"),
            _("each part of the cost, in U.S. dollars"),
            _("the dates of the care"),
        ),
        proves="Cost of the treatment",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=420,
        topic=TOPIC,
        guide=GUIDES["MED-03"],
    ),
    EvidenceKind(
        code="MED-04",
        label=_("Who pays for the care"),
        title="Proof of payment for the treatment",
        contains=(
            _("a letter from the hospital, the charity or the insurance"),
            _("or a bank letter of the person who pays"),
            _("an amount that is as high as the cost"),
        ),
        proves="The cost of the treatment is covered",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=430,
        topic=TOPIC,
        guide=GUIDES["MED-04"],
    ),
    EvidenceKind(
        code="MED-05",
        label=_("Money for the way home"),
        title="Proof of funds for the return trip",
        contains=(
            _("a ticket, or the money for it"),
            _("who pays"),
            _("medical help on the trip, if it is needed"),
        ),
        proves="The return trip is paid for",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=440,
        topic=TOPIC,
        guide=GUIDES["MED-05"],
    ),
    EvidenceKind(
        code="MED-06",
        label=_("Letter from the U.S. hospital that will give the care"),
        title="Acceptance letter of the U.S. hospital",
        contains=(
            _("the name of the doctor"),
            _("the first day and the plan of the care"),
            _("a phone number that someone answers day and night"),
        ),
        proves="A U.S. hospital has accepted the beneficiary, with dates",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=410,
        written=Written.LETTER,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["MED-06"],
    ),
    EvidenceKind(
        code="MED-07",
        label=_("Medical records and tests"),
        title="Medical records",
        contains=(
            _("the last 6 months"),
            _("test results and pictures that show the illness"),
            _("a short summary in English"),
        ),
        proves="Course of the illness",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=220,
        topic=TOPIC,
        guide=GUIDES["MED-07"],
    ),
    EvidenceKind(
        code="MED-08",
        label=_("Why someone must travel with {ben}"),
        title="Letter on the need for a companion",
        contains=(
            _("who travels, and why this person"),
            _("what the person does each day"),
            _("a note from the doctor"),
        ),
        proves="The beneficiary needs a companion",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=415,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["MED-08"],
        applies=has_companion,
    ),
)
